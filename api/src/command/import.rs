//! `samverkan import PATH…`: read bundles into the database, all of them or nothing.

use std::path::PathBuf;

use clap::Args;
use entities::bundle::{Existing, Imported};

use super::bundles::{into, open, options};
use super::report::{Changes, Contents, tell};
use super::say::say;
use super::{Refused, database, progress};
use crate::config::Config;

/// The flags of `import`.
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
