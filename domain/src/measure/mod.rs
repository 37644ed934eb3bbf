//! Measures of a graph: who is central, which clusters there are, how far sectors mix.
//!
//! A [`Graph`] is bare numbers: what its nodes are, and which scope and weighting made its ties, is known to the
//! [slice](crate::network::Slice) that it comes from. One file is one measure, named as the field names it.
//!
//! | question | file |
//! | --- | --- |
//! | what is measured? | `graph` |
//! | how is a long measure stopped? | `cancel` |
//! | who is central? | `betweenness`, `page_rank`, `core_number` |
//! | what does the whole look like? | `components`, `diameter` |
//! | how long is a tie? | `distance` |
//! | which ties stand out? | `disparity` |
//! | which clusters are there? | `leiden`, `modularity` |
//!
//! **Invariants.** The same graph and parameters give the same answer, bit by bit, on any number of threads. Where a
//! measure is not defined for a node (an isolate has no neighbours whose ties one could count), it is `None`, never
//! zero. Whatever can take long takes a [`Cancel`] and looks at it. A measure that is drawn at random takes a seed.

mod betweenness;
mod cancel;
mod components;
mod core_number;
mod diameter;
mod disparity;
mod distance;
mod division;
mod graph;
mod leiden;
mod locality;
mod modularity;
mod page_rank;
mod random;
mod threads;

pub use betweenness::{
    SampledBetweenness, Sampling, betweenness, normalised_betweenness, sampled_betweenness,
};
pub use cancel::{Cancel, Cancelled};
pub use components::{Components, components};
pub use core_number::core_number;
pub use diameter::{Diameter, diameter};
pub use disparity::disparity;
pub use distance::Distance;
pub use graph::{Graph, Mode};
pub use leiden::{Communities, Leiden, leiden};
pub use modularity::modularity;
pub use page_rank::{Damping, PAGE_RANK_TOLERANCE, page_rank};
