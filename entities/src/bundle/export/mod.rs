//! Exporting: the whole database as one bundle, the same bytes for the same rows.

mod describe;
mod place;
mod select;
mod table;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::bundle::{TABLES, TableName};

pub use self::place::Overwrite;
use self::place::Place;
use super::check::open_target;
use super::package::PACKAGE_FILE;
use super::progress::Progress;
use super::target::{Target, TargetError};
use super::writer::ReadOrWrite;
use crate::store::Store;

/// What an export wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The tables that hold rows, in the order of the format, and how many each.
    pub tables: Vec<(TableName, u64)>,
}

/// Why nothing was exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// There is something already.
    #[error("{0} exists already; name another path, or overwrite it with --force")]
    Exists(PathBuf),
    /// There is something that is no bundle, and is not overwritten at all.
    #[error("{0} holds other files than a bundle's and is not overwritten; name another path")]
    NotABundle(PathBuf),
    /// The folder for it is not there.
    #[error("the folder of {0} does not exist; create it first")]
    NoFolder(PathBuf),
    /// There is nothing to export.
    #[error("the database is empty: there is nothing to export")]
    Empty,
    /// A file.
    #[error("{0} cannot be written")]
    Io(PathBuf, #[source] io::Error),
    /// The database.
    #[error(transparent)]
    Target(#[from] TargetError),
    /// The thread that wrote was stopped, as when the program shuts down.
    #[error("the export was interrupted; nothing was written")]
    Interrupted,
}

/// Writes every row of the database as a bundle: a folder, or one `.zip` when the path ends so.
///
/// It is written beside its place and put there when it is whole, so that a failure leaves nothing half-written. The
/// texts of sources are not in the database and hence not in the bundle: `text_file` is left out, `text_sha256` stays.
///
/// # Errors
/// When the path is taken, the database is empty, or one of the two fails.
pub async fn export_bundle(
    store: &Store,
    path: PathBuf,
    overwrite: Overwrite,
    progress: Arc<dyn Progress>,
) -> Result<Exported, ExportError> {
    let mut target = open_target(store, ReadOrWrite::Read).await?;
    let exported =
        tokio::task::spawn_blocking(move || export_from(&mut *target, &path, overwrite, &*progress));
    exported.await.map_err(|_| ExportError::Interrupted)?
}

fn export_from(
    target: &mut dyn Target,
    path: &Path,
    overwrite: Overwrite,
    progress: &dyn Progress,
) -> Result<Exported, ExportError> {
    let place = Place::prepare(path, overwrite)?;
    let mut tables = Vec::new();
    progress.begin(0);
    for name in TABLES.map(|table| table.name) {
        progress.table(name);
        if let Some(columns) = select::filled(target, name)? {
            let rows = table::write(target, &columns, &place.folder, progress)?;
            tables.push((columns, rows));
        }
    }
    if tables.is_empty() {
        return Err(ExportError::Empty);
    }
    let described = describe::package(tables.iter().map(|(columns, _)| columns));
    let file = place.folder.join(PACKAGE_FILE);
    let written = fs::File::create(&file).and_then(|mut out| out.write_all(described.as_bytes()));
    written.map_err(|error| ExportError::Io(file, error))?;
    place.finish()?;
    progress.finish();
    Ok(Exported {
        tables: tables
            .into_iter()
            .map(|(columns, rows)| (columns.table.name, rows))
            .collect(),
    })
}
