//! Ten rows written into a small and into a large database, turn and turn about: what they cost, and how that grows.
//!
//! `cargo bench -p benches --bench write`, on SQLite, and on PostgreSQL when a server answers (`SAMVERKAN_TEST_POSTGRES`).
//! `SAMVERKAN_BENCH_SIZES=1000,100000` has other sizes, in organisations.

mod network;

use std::env;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context;
use entities::bundle::{Bundle, Existing, ImportOptions, Silent, import};
use entities::store::Store;
use entities::testing::TestDatabase;

// That of the server, so that its times are ours.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The number of organisations of the small and of the large network, unless told otherwise.
const SIZES: [usize; 2] = [10_000, 200_000];

/// Writes that are timed, and those before them that are not.
const TURNS: usize = 60;
const WARM_UP: usize = 5;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("write: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> anyhow::Result<()> {
    let sizes = sizes()?;
    let files = [TestDatabase::sqlite(), TestDatabase::sqlite()];
    measure("SQLite", &files, sizes).await?;
    if let (Some(small), Some(large)) = (TestDatabase::postgres().await, TestDatabase::postgres().await) {
        measure("PostgreSQL", &[small, large], sizes).await?;
    }
    Ok(())
}

fn sizes() -> anyhow::Result<[usize; 2]> {
    let Ok(text) = env::var("SAMVERKAN_BENCH_SIZES") else {
        return Ok(SIZES);
    };
    let (small, large) = text.split_once(',').context("two sizes, with a comma")?;
    Ok([small.parse()?, large.parse()?])
}

/// Fills both databases, and writes into one and the other by turns.
async fn measure(kind: &str, databases: &[TestDatabase; 2], sizes: [usize; 2]) -> anyhow::Result<()> {
    let stores = [databases[0].open().await, databases[1].open().await];
    for (store, size) in stores.iter().zip(sizes) {
        let folder = tempfile::tempdir()?;
        network::write(folder.path(), size)?;
        let (took, rows) = timed(store, folder.path()).await?;
        println!("{kind}: {rows} rows in {:.2} s", took.as_secs_f64());
    }
    let mut turns = Vec::with_capacity(TURNS);
    for turn in 0..WARM_UP + TURNS {
        let folder = tempfile::tempdir()?;
        // About the same rows in both, so that only what lies beside them differs.
        network::write_ten_rows(folder.path(), turn, sizes[0])?;
        let (small, _) = timed(&stores[0], folder.path()).await?;
        let (large, _) = timed(&stores[1], folder.path()).await?;
        if turn >= WARM_UP {
            turns.push((small, large));
        }
    }
    let small = median(turns.iter().map(|(small, _)| small.as_secs_f64()));
    let large = median(turns.iter().map(|(_, large)| large.as_secs_f64()));
    let ratio = median(
        turns
            .iter()
            .map(|(small, large)| large.as_secs_f64() / small.as_secs_f64()),
    );
    println!(
        "{kind}: ten rows beside {} organisations {:.2} ms, beside {} {:.2} ms: {ratio:.2} times in the median of {TURNS} \
         turns",
        sizes[0],
        small * 1e3,
        sizes[1],
        large * 1e3
    );
    Ok(())
}

/// Imports a bundle, and says how long it took and how many rows it has.
async fn timed(store: &Store, path: &Path) -> anyhow::Result<(Duration, u64)> {
    let bundle = Bundle::open(path)?;
    let options = ImportOptions {
        existing: Existing::Keep,
        texts: None,
        codes: Arc::default(),
        actor: "benchmark".to_owned(),
        at: "2026-01-01T00:00:00Z".to_owned(),
        progress: Arc::new(Silent),
    };
    let began = Instant::now();
    let imported = import(store, vec![bundle], options).await?;
    let took = began.elapsed();
    anyhow::ensure!(imported.change.is_some(), "nothing was written");
    Ok((took, imported.report.rows()))
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
