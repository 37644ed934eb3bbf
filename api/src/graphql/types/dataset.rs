//! The data set as a whole.

use std::sync::Arc;

use async_graphql::{ID, Object, SimpleObject};

use crate::graphql::view::View;

/// The data set that this request sees.
pub(crate) struct Dataset {
    view: Arc<View>,
}

impl Dataset {
    pub(crate) fn new(view: &Arc<View>) -> Self {
        Self {
            view: Arc::clone(view),
        }
    }
}

/// How many rows there are of each noun (antal).
#[derive(SimpleObject)]
struct DatasetCounts {
    /// Organisations.
    organisations: i32,
    /// Projects.
    projects: i32,
    /// Councils.
    councils: i32,
    /// Agreements.
    agreements: i32,
    /// Events.
    events: i32,
    /// Organisations with members.
    associations: i32,
    /// Persons.
    persons: i32,
    /// Sources.
    sources: i32,
    /// Involvements of organisations in arenas, hosts and associations themselves included.
    involvements: i32,
}

/// The data set as a whole (datamängden), at the version that this request sees from its first field to its last.
#[Object]
impl Dataset {
    /// Version: the number of the last change; 0 before the first. It grows with every change.
    async fn version(&self) -> ID {
        ID(self.view.network().version().to_string())
    }

    /// How many rows there are of each noun.
    async fn counts(&self) -> DatasetCounts {
        let network = self.view.network();
        let count = |rows: usize| i32::try_from(rows).unwrap_or(i32::MAX);
        DatasetCounts {
            organisations: count(network.organisations().len()),
            projects: count(network.projects().len()),
            councils: count(network.councils().len()),
            agreements: count(network.agreements().len()),
            events: count(network.events().len()),
            associations: count(network.associations().len()),
            persons: count(network.persons().len()),
            sources: count(network.sources().len()),
            involvements: count(network.organisation_arenas().involvement_count()),
        }
    }

    /// Licence of the data that ships with the program (licens); each source states its own.
    async fn licence(&self) -> &str {
        "CC0-1.0"
    }
}
