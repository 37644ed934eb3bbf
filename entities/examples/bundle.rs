//! Checks, imports and exports bundles without the server, to measure it:
//! `cargo run --release -p entities --example bundle -- import sqlite://large.db path/to/bundle`.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use entities::bundle::{
    Bundle, CheckOptions, Existing, ImportError, ImportOptions, Overwrite, Report, Silent, check,
    export_bundle, import,
};
use entities::store::{IfMissing, OpenOptions, Store};

#[tokio::main]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let began = Instant::now();
    match words.as_slice() {
        ["check", paths @ ..] => {
            let options = CheckOptions {
                known: None,
                texts: None,
                codes: Arc::default(),
                progress: Arc::new(Silent),
            };
            print(&check(open(paths)?, options).await?);
        }
        [verb @ ("import" | "replace"), database, paths @ ..] => {
            let store = store(database).await?;
            let existing = if *verb == "import" {
                Existing::Keep
            } else {
                Existing::Replace
            };
            let options = ImportOptions {
                existing,
                texts: None,
                codes: Arc::default(),
                actor: "example".to_owned(),
                at: "2026-01-01T00:00:00Z".to_owned(),
                progress: Arc::new(Silent),
            };
            match import(&store, open(paths)?, options).await {
                Ok(imported) => print(&imported.report),
                Err(ImportError::Refused(report)) => print(&report),
                Err(error) => return Err(error.into()),
            }
            store.close().await?;
        }
        ["export", database, path] => {
            let store = store(database).await?;
            export_bundle(&store, PathBuf::from(path), Overwrite::Refuse, Arc::new(Silent)).await?;
        }
        _ => bail!("check PATH…, import DATABASE PATH…, replace DATABASE PATH…, or export DATABASE PATH"),
    }
    println!("{:.2} s", began.elapsed().as_secs_f64());
    Ok(())
}

fn open(paths: &[&str]) -> Result<Vec<Bundle>> {
    paths
        .iter()
        .map(|path| Bundle::open(path.as_ref()).map_err(Into::into))
        .collect()
}

async fn store(database: &str) -> Result<Store> {
    let url = database.parse().context("a database such as sqlite://large.db")?;
    Ok(Store::open(&url, OpenOptions::new(IfMissing::CreateFile)).await?)
}

fn print(report: &Report) {
    for table in &report.tables {
        println!("{table:?}");
    }
    for problem in report.errors.told().iter().chain(report.warnings.told()) {
        println!("{problem}");
    }
    println!(
        "{} errors, {} warnings, {} quotes verified, {} not",
        report.errors.count(),
        report.warnings.count(),
        report.quotes_verified,
        report.quotes_unverified
    );
}
