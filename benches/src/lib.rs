//! Networks that the benchmarks share, and whom they ask about.
//!
//! An iteration answers all questions that were drawn, so that every iteration does the same work however much one
//! organisation differs from another; divide by the number of elements for the time of one question.

mod draw;
mod rows;
mod run;
mod subject;

pub use draw::Draw;
pub use rows::Rows;
pub use run::{Group, run};
pub use subject::Subject;
