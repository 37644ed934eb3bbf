//! Exporting: the whole database as one bundle, the same bytes for the same rows.

mod describe;
mod place;
mod select;
mod sums;
mod table;

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::bundle::{TABLES, TableName};

pub use self::place::Overwrite;
use self::place::Place;
use self::select::Filled;
pub use self::sums::Checksum;
use self::sums::{FileSum, listing};
use super::package::PACKAGE_FILE;
use super::past::go_back;
use super::progress::Progress;
use crate::store::{AsOf, Store};
use crate::write::{ReadOrWrite, Transaction, WriteError, begin};

/// The file of a snapshot that lists the sums of all others, as `sha256sum -c` reads it.
pub const SUMS_FILE: &str = "SHA256SUMS";

/// The file of a snapshot that says how it is cited.
const CITATION_FILE: &str = "CITATION.cff";

/// The tables and rows that an export wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The tables that hold rows, in the order of the format, and how many each.
    pub tables: Vec<(TableName, u64)>,
    /// The checksum of the data in them.
    pub checksum: Checksum,
}

/// The reason why nothing was exported.
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
    Database(#[from] WriteError),
    /// The thread that wrote was stopped, as when the program shuts down.
    #[error("the export was interrupted; nothing was written")]
    Interrupted,
}

/// Writes every row of the database, as of the version that the store is seen at, as a bundle: a folder, or one `.zip`
/// when the path ends so.
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
    off_thread(store, move |target| {
        let place = Place::prepare(&path, overwrite)?;
        let (exported, _) = write_into(target, &place.folder, &*progress)?;
        place.finish()?;
        progress.finish();
        Ok(exported)
    })
    .await
}

/// Writes a bundle as [`export_bundle`] does, with two files beside its tables: `CITATION.cff`, whose text `cite` makes
/// when the checksum is known, and `SHA256SUMS`, by which `sha256sum -c` verifies all the others.
///
/// # Errors
/// As [`export_bundle`]. Nothing is left behind then.
pub async fn snapshot(
    store: &Store,
    path: PathBuf,
    overwrite: Overwrite,
    progress: Arc<dyn Progress>,
    cite: impl FnOnce(&Checksum) -> String + Send + 'static,
) -> Result<Exported, ExportError> {
    off_thread(store, move |target| {
        let place = Place::prepare(&path, overwrite)?;
        let (exported, mut sums) = write_into(target, &place.folder, &*progress)?;
        sums.push(write_file(
            &place.folder,
            CITATION_FILE,
            &cite(&exported.checksum),
        )?);
        sums.sort_unstable_by(|one, other| one.name.cmp(&other.name));
        write_file(&place.folder, SUMS_FILE, &listing(&sums))?;
        place.finish()?;
        progress.finish();
        Ok(exported)
    })
    .await
}

/// The checksum of the data, as of the version that the store is seen at. Nothing is written anywhere.
///
/// # Complexity
/// Reads every table once, as an export does.
///
/// # Errors
/// When the database does not answer.
pub async fn checksum(store: &Store) -> Result<Checksum, ExportError> {
    off_thread(store, |target| {
        let tables = write_tables(target, &super::Silent, |_| Ok(io::sink()))?;
        Ok(Checksum::of(
            &tables.into_iter().map(|table| table.sum).collect::<Vec<_>>(),
        ))
    })
    .await
}

/// Reads from one transaction, as of the version that the store is seen at, on a thread that may wait.
async fn off_thread<T: Send + 'static>(
    store: &Store,
    work: impl FnOnce(&mut dyn Transaction) -> Result<T, ExportError> + Send + 'static,
) -> Result<T, ExportError> {
    let as_of: Option<AsOf> = store.as_of();
    let mut target = begin(store, ReadOrWrite::Read).await?;
    let done = tokio::task::spawn_blocking(move || {
        if let Some(as_of) = as_of {
            go_back(&mut *target, as_of)?;
        }
        work(&mut *target)
    });
    done.await.map_err(|_| ExportError::Interrupted)?
}

/// A table that was written.
struct Written {
    filled: Filled,
    rows: u64,
    sum: FileSum,
}

/// Writes the tables that hold rows, each to what `open` makes for the name of its file.
fn write_tables<W: Write>(
    target: &mut dyn Transaction,
    progress: &dyn Progress,
    open: impl Fn(&str) -> Result<W, ExportError>,
) -> Result<Vec<Written>, ExportError> {
    let mut tables = Vec::new();
    progress.begin(0);
    for name in TABLES.map(|table| table.name) {
        progress.table(name);
        if let Some(filled) = select::filled(target, name)? {
            let file = table::file_name(&filled);
            let (rows, sum) = table::write(target, &filled, open(&file)?, Path::new(&file), progress)?;
            tables.push(Written { filled, rows, sum });
        }
    }
    Ok(tables)
}

/// Writes the files of a bundle into a folder, and gives the sum of each.
fn write_into(
    target: &mut dyn Transaction,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<(Exported, Vec<FileSum>), ExportError> {
    let tables = write_tables(target, progress, |name| {
        let path = folder.join(name);
        let file = fs::File::create(&path).map_err(|error| ExportError::Io(path, error))?;
        Ok(BufWriter::with_capacity(1 << 18, file))
    })?;
    if tables.is_empty() {
        return Err(ExportError::Empty);
    }
    let described = describe::package(tables.iter().map(|table| &table.filled));
    let description = write_file(folder, PACKAGE_FILE, &described)?;
    let counts = tables
        .iter()
        .map(|table| (table.filled.table.name, table.rows))
        .collect();
    let mut sums: Vec<FileSum> = tables.into_iter().map(|table| table.sum).collect();
    let checksum = Checksum::of(&sums);
    sums.push(description);
    Ok((
        Exported {
            tables: counts,
            checksum,
        },
        sums,
    ))
}

fn write_file(folder: &Path, name: &str, text: &str) -> Result<FileSum, ExportError> {
    let path = folder.join(name);
    fs::write(&path, text).map_err(|error| ExportError::Io(path, error))?;
    Ok(FileSum::of_text(name, text))
}
