//! Loading the network: every table once, in the order in which the builder takes them.

mod involvements;
mod nouns;

use domain::network::{BuildError, Network, NetworkBuilder};

use super::scan::Snapshot;
use super::{Store, StoreError};

/// The reason why the network cannot be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The database did not answer, or holds what it should not.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The rows do not make a network.
    #[error("the stored rows make no network")]
    Build(#[from] BuildError),
}

impl Store {
    /// Reads the network from one version of the database.
    ///
    /// # Errors
    /// When the database does not answer, and when what it holds is inconsistent: with table, column and row.
    pub async fn load_network(&self) -> Result<Network, LoadError> {
        self.read_snapshot(load).await
    }
}

fn load(snapshot: &mut Snapshot) -> Result<Network, LoadError> {
    let mut builder = NetworkBuilder::default();
    nouns::load(snapshot, &mut builder)?;
    involvements::load(snapshot, &mut builder)?;
    Ok(builder.build(snapshot.version())?)
}
