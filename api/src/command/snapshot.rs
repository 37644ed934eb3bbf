//! `samverkan snapshot --output PATH`: a version of the data as files that can be cited and verified.

use std::path::PathBuf;

use clap::Args;
use domain::ChangeId;
use entities::bundle::Overwrite;
use entities::store::Store;

use super::say::say;
use super::{Refused, database, progress, version};
use crate::citation::{Cited, day_of};
use crate::config::Config;

/// The flags of `snapshot`.
#[derive(Debug, Args)]
pub(super) struct Flags {
    /// A new folder, or one file when it ends in .zip
    #[arg(long, value_name = "PATH")]
    output: PathBuf,
    /// The version, by its number; the last one when not said
    #[arg(long, value_name = "NUMBER")]
    version: Option<u64>,
    /// Overwrite a bundle or snapshot that is there
    #[arg(long)]
    force: bool,
}

/// Writes everything, or nothing.
pub(super) async fn run(flags: Flags, config: &Config) -> Result<(), Refused> {
    let store = database::open_existing(&config.database).await?;
    let version = version::find(&store, flags.version).await?;
    let date = dated(&store, version).await?;
    let overwrite = if flags.force {
        Overwrite::Bundle
    } else {
        Overwrite::Refuse
    };
    let (about, shown) = (config.dataset.clone(), flags.output.display().to_string());
    let cite = move |checksum: &entities::bundle::Checksum| {
        let cited = Cited {
            about: &about,
            version: version.0,
            date: date.as_deref(),
            checksum,
        };
        cited.cff()
    };
    let progress = progress::shown();
    let written =
        entities::bundle::snapshot(&store.at(version), flags.output, overwrite, progress, cite).await;
    let written = written.map_err(|error| Refused::because(&error))?;
    for (table, rows) in &written.tables {
        say(format_args!("{rows:>9}  {table}"));
    }
    say(format_args!(
        "Version {}, checksum {}",
        version.0, written.checksum
    ));
    say(format_args!(
        "Written to {shown}; `sha256sum -c SHA256SUMS` verifies it"
    ));
    store.close().await.map_err(|error| Refused::because(&error))
}

/// The day of the change that made a version; `None` of version 0.
async fn dated(store: &Store, version: ChangeId) -> Result<Option<String>, Refused> {
    let changes = store.rows(&[version]).await;
    let changes = changes.map_err(|error| Refused::because(&error))?;
    let change = changes.get(&version);
    Ok(change.and_then(|change| day_of(&change.at)).map(str::to_owned))
}
