//! The record of a GraphQL operation, for those who watch the server.

use std::sync::Arc;

use async_graphql_parser::types::OperationType;

use crate::documents::Listed;
use crate::metrics::{Observation, OutcomeLabel};

/// The longest operation name that is logged, in characters.
const LONGEST_LOGGED_NAME: usize = 64;

/// The record of an operation, which its response carries to the layer that logs and counts.
#[derive(Debug, Clone, Default)]
pub(in crate::http) struct OperationRecord {
    /// The operation's name, when the client named it.
    pub(in crate::http) name: Option<String>,
    /// The nodes that it was estimated to return.
    pub(in crate::http) nodes: Option<u64>,
    /// The number of errors in its answer.
    pub(in crate::http) errors: Option<usize>,
    /// The document, when a manifest lists it.
    pub(in crate::http) listed: Option<Arc<Listed>>,
    /// The type of the operation; `None` when it was refused before that was known.
    pub(in crate::http) kind: Option<OperationType>,
    /// The way in which it ended.
    pub(in crate::http) outcome: Option<OutcomeLabel>,
    /// True when its answer was in the cache; `None` where it was not looked for.
    pub(in crate::http) cached: Option<bool>,
}

impl OperationRecord {
    /// The record of an operation of which only the name is known, as the client states it.
    pub(in crate::http) fn of(name: Option<&str>) -> Self {
        Self {
            name: name.map(|name| name.chars().take(LONGEST_LOGGED_NAME).collect()),
            ..Self::default()
        }
    }

    /// The operation's name, when a manifest lists it: only such a name may become a label.
    fn listed_name(&self) -> Option<&str> {
        self.listed.as_ref()?.operation(self.name.as_deref())
    }

    /// The view that the metrics and the traces have of it; `None` when no operation was looked at.
    pub(in crate::http) fn observation(&self) -> Option<Observation<'_>> {
        Some(Observation {
            operation: self.listed_name(),
            kind: self.kind,
            outcome: self.outcome?,
            nodes: self.nodes,
            cached: self.cached,
        })
    }
}
