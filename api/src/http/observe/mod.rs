//! Observation: each request has an id and a client, a line in the log, a place in the metrics, and spans.

mod counting;
mod layer;
mod observer;
mod operation;

pub(super) use counting::Counting;
pub(super) use layer::observe;
pub(super) use observer::Observer;
pub(super) use operation::OperationRecord;
