//! Measures of a graph: who is central, which clusters there are, how far sectors mix.
//!
//! A [`Graph`] is bare numbers: what its nodes are, and which scope and weighting made its ties, is known to the
//! [slice](crate::network::Slice) that it comes from. One file is one measure, named as the field names it.
//!
//! | question | file |
//! | --- | --- |
//! | what is measured? | `graph` |
//! | how is a long measure stopped? | `cancel` |
//! | who is central? | `page_rank`, `core_number` |
//! | which ties stand out? | `disparity` |
//! | which clusters are there? | `leiden`, `modularity` |
//!
//! **Invariants.** The same graph and parameters give the same answer, bit by bit, on any number of threads. Where a
//! measure is not defined for a node (an isolate has no neighbours whose ties one could count), it is `None`, never
//! zero. Whatever can take long takes a [`Cancel`] and looks at it. A measure that is drawn at random takes a seed.

mod cancel;
mod core_number;
mod disparity;
mod graph;
mod leiden;
mod modularity;
mod page_rank;
mod random;

pub use cancel::{Cancel, Cancelled};
pub use core_number::core_number;
pub use disparity::disparity;
pub use graph::{Graph, Mode};
pub use leiden::{Communities, Leiden, leiden};
pub use modularity::modularity;
pub use page_rank::{Damping, PAGE_RANK_TOLERANCE, page_rank};
