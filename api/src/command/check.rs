//! `samverkan check PATH`: say what is wrong with bundles, and change nothing.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use entities::bundle::{CheckOptions, check};

use super::report::{Contents, counted, tell};
use super::say::say;
use super::{Refused, bundles, database, progress};
use crate::config::{Config, Database};

/// The flags of `check`.
#[derive(Debug, Args)]
pub(super) struct Flags {
    /// Bundles: folders, .zip or .tar.gz; later ones may refer to earlier ones
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// A folder with the texts of sources, whose quotes are then sought in them
    #[arg(long, value_name = "DIR")]
    texts: Option<PathBuf>,
}

/// Reads everything as an import would. With a database that the user named, references may go to what it holds.
pub(super) async fn run(flags: Flags, config: &Config) -> Result<(), Refused> {
    let opened = bundles::open(&flags.paths)?;
    let known = match &config.database {
        named @ Database::Named(_) => Some(database::open_existing(named).await?),
        Database::Default(_) => None,
    };
    let options = CheckOptions {
        known,
        texts: flags.texts,
        codes: Arc::new(bundles::codes()),
        progress: progress::shown(),
    };
    let report = check(opened, options)
        .await
        .map_err(|error| Refused::because(&error))?;
    tell(&report.warnings, "warning");
    tell(&report.without_source, "without a source");
    tell(&report.errors, "error");
    say(Contents(&report));
    if report.is_sound() {
        return Ok(());
    }
    Err(Refused::new(format!(
        "{}: an import would be refused",
        counted(report.errors.count(), "error")
    )))
}
