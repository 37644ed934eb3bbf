//! `samverkan import PATH…`: read bundles into the database, all of them or nothing.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use entities::bundle::{Bundle, Existing, ImportError, ImportOptions, Imported, Progress, import};
use entities::store::Store;

use super::report::{Changes, Contents, counted, tell};
use super::say::say;
use super::{Refused, data, database, progress};
use crate::config::Config;

/// What to import.
#[derive(Debug, Args)]
pub(super) struct Flags {
    /// Bundles: folders, .zip or .tar.gz; later ones may refer to earlier ones
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Afterwards the database holds exactly these bundles; whatever else it held is removed
    #[arg(long)]
    replace: bool,
    /// A folder with the texts of sources, whose quotes are then sought in them
    #[arg(long, value_name = "DIR")]
    texts: Option<PathBuf>,
}

/// Imports, and says what changed.
pub(super) async fn run(flags: Flags, config: &Config) -> Result<(), Refused> {
    let bundles = open(&flags.paths)?;
    let store = database::open(&config.database).await?;
    let existing = if flags.replace {
        Existing::Replace
    } else {
        Existing::Keep
    };
    let options = options(existing, flags.texts, "command line", progress::shown());
    let Imported { report, change } = into(&store, bundles, options).await?;
    tell(&report.warnings, "warning");
    say(Contents(&report));
    match change {
        Some(change) => {
            say(Changes(&report));
            say(format_args!(
                "{} is now at version {}",
                config.database.url(),
                change.0
            ));
            say("A server that is already running on this database shows this after a restart");
        }
        None => say(format_args!(
            "{} held all of it already; nothing was changed",
            config.database.url()
        )),
    }
    store.close().await.map_err(|error| Refused::because(&error))
}

/// Imports bundles, telling what refuses them.
pub(super) async fn into(
    store: &Store,
    bundles: Vec<Bundle>,
    options: ImportOptions,
) -> Result<Imported, Refused> {
    import(store, bundles, options)
        .await
        .map_err(|error| match error {
            ImportError::Refused(report) => {
                tell(&report.warnings, "warning");
                tell(&report.errors, "error");
                let errors = counted(report.errors.count(), "error");
                Refused::new(format!(
                    "{errors}: nothing was imported, and the database is as it was"
                ))
            }
            ImportError::Bundle(error) => Refused::because(&error),
        })
}

/// How the program imports. The clock is read here, at the edge.
pub(super) fn options(
    existing: Existing,
    texts: Option<PathBuf>,
    actor: &str,
    progress: Arc<dyn Progress>,
) -> ImportOptions {
    ImportOptions {
        existing,
        texts,
        codes: Arc::new(data::codes()),
        actor: actor.to_owned(),
        at: format!("{:.0}", jiff::Timestamp::now()),
        progress,
    }
}

/// Opens the bundles at these paths.
pub(super) fn open(paths: &[PathBuf]) -> Result<Vec<Bundle>, Refused> {
    paths
        .iter()
        .map(|path| Bundle::open(path).map_err(|error| Refused::because(&error)))
        .collect()
}
