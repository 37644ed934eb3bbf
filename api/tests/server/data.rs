//! Versions of the data for servers whose schemas do not look at it.

use std::sync::Arc;

use dataset::{About, Dataset, Retention, Versions};
use domain::ChangeId;
use domain::network::NetworkBuilder;
use entities::store::{DatabaseUrl, IfMissing, OpenOptions, Store};
use tempfile::TempDir;

/// A database in a folder of its own, which goes with it, and what is served of it: versions without a row.
pub(crate) struct Data {
    pub(crate) versions: Arc<Versions>,
    store: Store,
    _folder: TempDir,
}

impl Data {
    pub(crate) async fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::file(folder.path().join("empty.sqlite"));
        let store = Store::open(&url, OpenOptions::new(IfMissing::CreateFile))
            .await
            .unwrap();
        let retention = Retention {
            past_versions: 2,
            slice_bytes: 0,
        };
        let first = dataset(&store, 1);
        Self {
            versions: Arc::new(Versions::new(store.clone(), first, About::default(), retention)),
            store,
            _folder: folder,
        }
    }

    /// Makes another version current.
    pub(crate) fn publish(&self, version: i64) {
        self.versions.publish(dataset(&self.store, version)).unwrap();
    }

    /// Takes the database away.
    pub(crate) async fn close(&self) {
        self.store.clone().close().await.unwrap();
    }
}

fn dataset(store: &Store, version: i64) -> Dataset {
    Dataset::new(NetworkBuilder::default().build(ChangeId(version)).unwrap(), store).unwrap()
}
