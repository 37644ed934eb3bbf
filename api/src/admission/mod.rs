//! Admission: what runs when there is more to do than can be done at once, and what is told to wait or to come again.
//!
//! | question | file |
//! | --- | --- |
//! | whose request is it? | `client` |
//! | who has how much, and who is next? | `shares` |
//! | where does an operation run? | `lane`; what it may spend there: [`dataset::work`] |
//! | on which threads? | `threads` |
//!
//! **Two lanes.** What is answered in a millisecond or two runs where it arrives, a few at a time. What takes longer, which is
//! known beforehand from its nodes or found out when it has spent what a quick one may, runs in the long lane: on threads of
//! its own, which yield to those that do the network's input and output, a few at a time, and each client in turn.
//!
//! A query may be stopped at any moment, and is, when nobody waits for it any longer. A mutation runs in the long lane and comes
//! to its end whatever becomes of its client.

mod busy;
mod client;
mod client_admission;
mod lane;
mod shares;
mod threads;

pub use busy::Busy;
pub(crate) use client::Peer;
pub use client::{Client, ClientAddresses, UnusableProxy};
pub(crate) use client_admission::ClientAdmission;
pub use lane::Admission;
pub(crate) use lane::{Permit, Unfinished};
pub(crate) use shares::Share;
