//! `samverkan export --format bundle --output PATH`: write what the database holds.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use entities::bundle::{Overwrite, export_bundle};

use super::say::say;
use super::{Refused, database, progress};
use crate::config::Config;

/// What to write, and where.
#[derive(Debug, Args)]
pub(super) struct Flags {
    /// In which form
    #[arg(long, value_name = "FORMAT")]
    format: Format,
    /// A new folder, or one file when it ends in .zip
    #[arg(long, value_name = "PATH")]
    output: PathBuf,
    /// Overwrite a bundle that is there
    #[arg(long)]
    force: bool,
}

/// The form of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables of CSV with their description, as `samverkan import` reads them
    Bundle,
}

/// Writes everything, or nothing.
pub(super) async fn run(flags: Flags, config: &Config) -> Result<(), Refused> {
    let Format::Bundle = flags.format;
    let store = database::open_existing(&config.database).await?;
    let overwrite = if flags.force {
        Overwrite::Bundle
    } else {
        Overwrite::Refuse
    };
    let shown = flags.output.display().to_string();
    let exported = export_bundle(&store, flags.output, overwrite, progress::shown()).await;
    let exported = exported.map_err(|error| Refused::because(&error))?;
    for (table, rows) in &exported.tables {
        say(format_args!("{rows:>9}  {table}"));
    }
    say(format_args!("Written to {shown}"));
    store.close().await.map_err(|error| Refused::because(&error))
}
