//! First starts, which create the schema and load the data that ships, killed: the next start serves all of it.

use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use serde_json::json;
use tests::Server;

use crate::cluster::Cluster;
use crate::moments::{Moments, rounds};

/// A first start is done with the schema and in the midst of loading by then.
const WITHIN: Duration = Duration::from_millis(1_500);

#[tokio::test(flavor = "multi_thread")]
async fn a_first_start_on_sqlite_killed_at_any_moment_is_followed_by_one_that_serves() {
    let mut moments = Moments::of("first starts on SQLite");
    let folder = tempfile::tempdir().unwrap();
    let url = |name: &str| format!("sqlite://{}", folder.path().join(name).display());
    let expected = served(&url("whole.db")).await;
    for round in 0..rounds().div_ceil(6) {
        let url = url(&format!("{round}.db"));
        start_and_kill(&url, moments.within(WITHIN));
        assert_eq!(served(&url).await, expected, "round {round}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_start_on_postgres_killed_at_any_moment_is_followed_by_one_that_serves() {
    let Some(cluster) = Cluster::running() else { return };
    let mut moments = Moments::of("first starts on PostgreSQL");
    cluster.create_database("whole");
    let expected = served(&cluster.url("whole")).await;
    for round in 0..rounds().div_ceil(12) {
        let name = format!("round_{round}");
        cluster.create_database(&name);
        start_and_kill(&cluster.url(&name), moments.within(WITHIN));
        cluster.settle(&name);
        assert_eq!(served(&cluster.url(&name)).await, expected, "round {round}");
        cluster.psql("postgres", &format!("DROP DATABASE {name} WITH (FORCE)"));
    }
}

fn start_and_kill(database: &str, after: Duration) {
    let mut server = Command::new(tests::program())
        .args(["serve", "--listen", "127.0.0.1:0", "--database", database])
        .env_remove("SAMVERKAN_DATABASE")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    sleep(after);
    server.kill().unwrap();
    server.wait().unwrap();
}

/// Version, checksum and counts, from a server that starts on the database.
async fn served(database: &str) -> serde_json::Value {
    let server = Server::start_at(database, &[], &[]);
    let query =
        "{ dataset { version checksum counts { organisations projects persons sources involvements } } }";
    let answer = server.ask(query, &json!({})).await;
    assert_eq!(answer.get("errors"), None, "{answer}");
    answer["data"].clone()
}
