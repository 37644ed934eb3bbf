//! What is told of a request beside its answer: whose it is, its line in the log, what the metrics count, its spans.

mod counting;
mod layer;
mod observer;
mod operation;

pub(super) use counting::Counting;
pub(super) use layer::observe;
pub(super) use observer::Observer;
pub(super) use operation::OperationRecord;
