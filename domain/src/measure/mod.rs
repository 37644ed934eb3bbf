//! Measures of a graph: who is central, which clusters there are, how far sectors mix.
//!
//! A [`Graph`] is bare numbers: what its nodes are, and which scope and weighting made its ties, is known to the
//! [slice](crate::network::Slice) that it comes from. One file is one measure, named as the field names it.
//!
//! | question | file |
//! | --- | --- |
//! | what is measured? | `graph` |
//! | how long is a tie? | `distance` |
//! | how is a long measure stopped? | `cancel` |
//! | who is central? | `degree`, `closeness`, `betweenness`, `eigenvector`, `page_rank`, `core_number` |
//! | who knows whom around a node? | `clustering`, `constraint`, `effective_size` |
//! | who goes between groups? | `brokerage` |
//! | which clusters are there, and how sure are they? | `leiden`, `modularity`, `stability` |
//! | do groups mix? | `mixing` (with assortativity), `e_i_index` |
//! | what does the whole look like? | `density`, `components`, `diameter`, `transitivity`, `centralisation`, `core_periphery` |
//! | which ties stand out? | `disparity` |
//!
//! **Invariants.** The same graph and parameters give the same answer, bit by bit, on any number of threads. Where a
//! measure is not defined for a node (an isolate has no neighbours whose ties one could count), it is `None`, never
//! zero. Whatever can take long takes a [`Cancel`] and looks at it. A measure that is drawn at random takes a seed.

mod betweenness;
mod brokerage;
mod cancel;
mod centralisation;
mod closeness;
mod clustering;
mod components;
mod constraint;
mod core_number;
mod core_periphery;
mod degree;
mod density;
mod diameter;
mod disparity;
mod distance;
mod division;
mod e_i_index;
mod effective_size;
mod eigenvector;
mod graph;
mod leiden;
mod locality;
mod mixing;
mod modularity;
mod page_rank;
mod random;
mod sampling;
mod stability;
mod threads;
mod transitivity;
mod triangles;

pub use betweenness::{
    MOST_EXACT_NODES, SampledBetweenness, betweenness, normalised_betweenness, sampled_betweenness,
};
pub use brokerage::{Brokerage, brokerage};
pub use cancel::{Cancel, Cancelled};
pub use centralisation::{betweenness_centralisation, closeness_centralisation, degree_centralisation};
pub use closeness::{Closeness, SampledCloseness, closeness, sampled_closeness, two_mode_closeness};
pub use clustering::{clustering, two_mode_clustering};
pub use components::{Components, components};
pub use constraint::constraint;
pub use core_number::core_number;
pub use core_periphery::{CorePeriphery, core_periphery};
pub use degree::degree_centrality;
pub use density::density;
pub use diameter::{Diameter, diameter};
pub(crate) use disparity::chance;
pub use disparity::disparity;
pub use distance::Distance;
pub use e_i_index::{Baseline, EiIndex, e_i_index};
pub use effective_size::effective_size;
pub use eigenvector::eigenvector;
pub use graph::{Graph, Mode};
pub use leiden::{Communities, Leiden, leiden};
pub use mixing::{Mixing, mixing};
pub use modularity::modularity;
pub use page_rank::{Damping, PAGE_RANK_TOLERANCE, page_rank};
pub use sampling::Sampling;
pub use stability::{Stability, adjusted_rand, stability};
pub use transitivity::transitivity;
