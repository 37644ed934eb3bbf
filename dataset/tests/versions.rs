//! Versions of a real database, on SQLite and on PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::sync::Arc;

use dataset::{About, Dataset, NotNewer, Places, Retention, VersionError, Versions};
use domain::{ChangeId, Noun};
use entities::bundle::{Bundle, Existing, ImportOptions, Silent, import};
use entities::store::{IfMissing, OpenOptions, Store};
use entities::testing::{TestDatabase, on_both};

const RETENTION: Retention = Retention {
    past_versions: 2,
    slice_bytes: 1024 * 1024,
};

async fn open(database: &TestDatabase) -> Store {
    let options = OpenOptions::new(IfMissing::CreateFile);
    Store::open(&database.url, options).await.unwrap()
}

async fn add(store: &Store, bundle: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data").join(bundle);
    let options = ImportOptions {
        existing: Existing::Keep,
        texts: None,
        codes: Arc::new(Places::shipped().codes()),
        actor: "test".to_owned(),
        at: "2026-11-29T12:00:00Z".to_owned(),
        progress: Arc::new(Silent),
    };
    import(store, vec![Bundle::open(&folder).unwrap()], options)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_becomes_current_and_those_who_asked_before_keep_theirs() {
    on_both(async |database| {
        let store = open(database).await;
        add(&store, "reference").await;
        let first = Dataset::load(&store).await.unwrap();
        let versions = Arc::new(Versions::new(store.clone(), first, About::default(), RETENTION));
        let mut told = versions.subscribe();
        let before = versions.current();
        assert!(versions.refresh().await.unwrap().is_none(), "nothing was written");

        add(&store, "documents").await;
        assert_eq!(versions.current().version(), ChangeId(1), "nobody has looked yet");
        let published = versions.refresh().await.unwrap().unwrap();
        assert_eq!(published.version(), ChangeId(2));
        assert!(told.has_changed().unwrap());
        assert_eq!(told.borrow_and_update().version(), ChangeId(2));
        assert!(Arc::ptr_eq(&versions.current(), &published));

        let projects = |dataset: &Dataset| dataset.network().count_of(Noun::Project);
        assert_eq!((before.version(), projects(&before)), (ChangeId(1), 0));
        assert!(projects(&published) > 0);
        // Who asks for it later is given it again, from the database.
        let again = versions.fetch(1).await.unwrap();
        assert_eq!((again.version(), projects(&again)), (ChangeId(1), 0));
        let unknown = versions.fetch(3).await;
        assert!(matches!(
            unknown,
            Err(VersionError::Unknown { asked: 3, last: 2 })
        ));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_version_replaces_a_newer_one() {
    let database = TestDatabase::sqlite();
    let store = open(&database).await;
    add(&store, "reference").await;
    let old = Dataset::load(&store).await.unwrap();
    add(&store, "documents").await;
    let new = Dataset::load(&store).await.unwrap();
    let versions = Versions::new(store, new, About::default(), RETENTION);
    let refused = versions.publish(old);
    let expected = NotNewer {
        offered: 1,
        current: 2,
    };
    assert_eq!(refused, Err(expected));
    assert_eq!(versions.current().version(), ChangeId(2));
}
