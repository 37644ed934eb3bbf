//! Killed half-way, an import has changed nothing.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use domain::bundle::TableName;

use crate::store::{IfMissing, OpenOptions};
use crate::testing::on_both;

use super::*;

/// The variables that tell the process that is to be killed which database it imports into, and which bundle.
const DATABASE: &str = "SAMVERKAN_TEST_KILLED_DATABASE";
const BUNDLE: &str = "SAMVERKAN_TEST_KILLED_BUNDLE";
const HALF_WAY: &str = "half-way";

/// Says when half of the bundle is read, and stays there.
#[derive(Debug)]
struct StopsHalfWay {
    half: u64,
    read: AtomicU64,
}

impl Progress for StopsHalfWay {
    fn begin(&self, _: u64) {}
    fn table(&self, _: TableName) {}
    fn finish(&self) {}
    fn advance(&self, bytes: u64) {
        if self.read.fetch_add(bytes, Ordering::Relaxed) + bytes >= self.half {
            println!("{HALF_WAY}");
            std::thread::sleep(Duration::from_secs(600));
        }
    }
}

/// The test runs itself as the process that is killed, told by the environment what it is.
#[tokio::test(flavor = "multi_thread")]
async fn a_killed_import_changes_nothing() {
    if let (Ok(database), Ok(bundle)) = (std::env::var(DATABASE), std::env::var(BUNDLE)) {
        return import_until_killed(&database, Path::new(&bundle)).await;
    }
    on_both(async |database| {
        let store = database.open().await;
        imported(&store, &[("persons.csv", "id,name\nold,Was here\n")]).await;
        let mut csv = "id,name\n".to_owned();
        for row in 0..100_000 {
            csv += &format!("person-{row},Person number {row} with a name\n");
        }
        let bundle = folder(&[ORGANISATIONS, ("persons.csv", &csv)]);
        let address = match store.backend() {
            crate::store::Backend::Sqlite { path } => format!("sqlite://{}", path.display()),
            crate::store::Backend::Postgres { .. } => database.url.to_string(),
        };
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "bundle::tests::killed::a_killed_import_changes_nothing",
                "--nocapture",
            ])
            .env(DATABASE, address)
            .env(BUNDLE, bundle.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(
            lines.any(|line| line.unwrap().contains(HALF_WAY)),
            "the import never came half-way"
        );
        child.kill().unwrap();
        child.wait().unwrap();

        assert_eq!(
            exported(&store).await,
            [("persons.csv".to_owned(), "id,name\nold,Was here\n".to_owned())]
        );
        assert_eq!(store.version().await.unwrap(), domain::ChangeId(1));
        let whole = import(
            &store,
            vec![Bundle::open(bundle.path()).unwrap()],
            import_options(Existing::Keep),
        )
        .await;
        assert_eq!(whole.unwrap().report.rows(), 100_002);
    })
    .await;
}

async fn import_until_killed(database: &str, bundle: &Path) {
    let store = Store::open(&database.parse().unwrap(), OpenOptions::new(IfMissing::Refuse))
        .await
        .unwrap();
    let bundle = Bundle::open(bundle).unwrap();
    let progress = StopsHalfWay {
        half: bundle.bytes() / 2,
        read: AtomicU64::new(0),
    };
    let options = ImportOptions {
        progress: Arc::new(progress),
        ..import_options(Existing::Keep)
    };
    import(&store, vec![bundle], options).await.unwrap();
    panic!("the import came to its end");
}
