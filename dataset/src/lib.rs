//! Versions of the data: what one is in memory, who makes it, who keeps it, and which is current.
//!
//! | question | file |
//! | --- | --- |
//! | what is one version? | `version`; its search index: `search`; its orders: `name_orders`, `ranks`; its code lists: `places` |
//! | which versions are there, and which is current? | `versions` |
//! | what is measured of a part of one? | [`slices`] |
//! | which thing does a question name? | `naming`; its global id: `node_id` |
//! | what may a question spend, and where does it run? | [`work`] |
//! | what is the data set called? | `about` |
//!
//! Whoever asks holds a [`Dataset`] from the first question to the last, so that no answer mixes two versions, however many are
//! published meanwhile. Nothing here knows how questions are written or sent: neither GraphQL nor HTTP.

mod about;
mod memo;
mod name_orders;
mod naming;
mod node_id;
mod places;
mod ranks;
mod search;
pub mod slices;
mod unread;
mod version;
mod versions;
pub mod work;

pub use about::About;
pub use memo::Memo;
pub use name_orders::NameOrders;
pub use naming::{ArenaName, Misnamed, Name, OrganisationName, only};
pub use node_id::{NodeId, NodeType, NotAnId};
pub use places::{Place, Places};
pub use ranks::Ranks;
pub use search::Search;
pub use unread::Unread;
pub use version::Dataset;
pub use versions::{NotNewer, Retention, VersionError, Versions, existing};
