//! Imports that end at a random moment: the database is as it was, or holds all of it.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::bundles::{Bundles, begin_import, imported};
use crate::cluster::{Cluster, Stop};
use crate::moments::{Moments, rounds};
use crate::state::{State, assert_sound, state};

const PERSONS: usize = 20_000;

/// How many rounds ended how.
#[derive(Default)]
struct Ended {
    before: u64,
    after: u64,
}

impl Ended {
    #[track_caller]
    fn count(&mut self, found: &State, [before, after]: [&State; 2]) {
        if found == before {
            self.before += 1;
        } else {
            assert_eq!(found, after, "neither as it was nor whole");
            self.after += 1;
        }
    }

    fn tell(&self, what: &str) {
        println!(
            "{what}: {} killed, {} left as they were, {} whole",
            self.before + self.after,
            self.before,
            self.after
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_into_sqlite_killed_at_any_moment_is_whole_or_undone_and_can_be_made_again() {
    let (bundles, mut moments) = (Bundles::new(PERSONS), Moments::of("imports into SQLite"));
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let url = |path: &Path| format!("sqlite://{}", path.display());
    let clean = file("clean.db");
    imported(&url(&clean), &bundles.first());
    let before = state(&url(&clean)).await;
    let whole = file("whole.db");
    std::fs::copy(&clean, &whole).unwrap();
    let began = Instant::now();
    imported(&url(&whole), &bundles.second());
    let takes = began.elapsed();
    let after = state(&url(&whole)).await;
    let mut ended = Ended::default();
    for round in 0..rounds() {
        let path = file(&format!("{round}.db"));
        std::fs::copy(&clean, &path).unwrap();
        let mut import = begin_import(&url(&path), &bundles.second());
        sleep(moments.within(takes + takes / 8));
        import.kill().unwrap();
        import.wait().unwrap();
        ended.count(&state(&url(&path)).await, [&before, &after]);
        assert_sound(&path);
        imported(&url(&path), &bundles.second());
        assert_eq!(state(&url(&path)).await, after, "round {round}");
        std::fs::remove_file(&path).unwrap();
    }
    ended.tell("imports into SQLite");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_into_postgres_killed_or_cut_off_at_any_moment_is_whole_or_undone_and_can_be_made_again() {
    let Some(cluster) = Cluster::running() else { return };
    let (bundles, mut moments) = (Bundles::new(PERSONS), Moments::of("imports into PostgreSQL"));
    cluster.create_database("clean");
    imported(&cluster.url("clean"), &bundles.first());
    let before = state(&cluster.url("clean")).await;
    cluster.psql("postgres", "CREATE DATABASE whole TEMPLATE clean");
    let began = Instant::now();
    imported(&cluster.url("whole"), &bundles.second());
    let takes = began.elapsed();
    let after = state(&cluster.url("whole")).await;
    let mut ended = Ended::default();
    for round in 0..(rounds() * 3).div_ceil(10) {
        let name = format!("round_{round}");
        let url = cluster.url(&name);
        cluster.psql("postgres", &format!("CREATE DATABASE {name} TEMPLATE clean"));
        let mut import = begin_import(&url, &bundles.second());
        sleep(moments.within(takes + takes / 8));
        match round % 3 {
            0 => {
                // It may have come to its end.
                let _ = import.kill();
            }
            1 => {
                let terminate = format!(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
                );
                cluster.psql("postgres", &terminate);
            }
            _ => {
                cluster.stop(Stop::Immediate);
                cluster.start();
            }
        }
        wait_or_kill(&mut import);
        cluster.settle(&name);
        ended.count(&state(&url).await, [&before, &after]);
        imported(&url, &bundles.second());
        assert_eq!(state(&url).await, after, "round {round}");
        cluster.psql("postgres", &format!("DROP DATABASE {name} WITH (FORCE)"));
    }
    ended.tell("imports into PostgreSQL");
}

/// An import whose connection is cut ends by itself; one that was killed has ended.
#[track_caller]
fn wait_or_kill(import: &mut std::process::Child) {
    let until = Instant::now() + Duration::from_secs(60);
    while Instant::now() < until {
        if import.try_wait().unwrap().is_some() {
            return;
        }
        sleep(Duration::from_millis(5));
    }
    let _ = import.kill();
    let _ = import.wait();
    panic!("an import goes on whose connection was cut");
}
