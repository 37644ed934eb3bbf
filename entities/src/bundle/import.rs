//! Importing bundles: all of them in one transaction and one change, or not at all.

use std::path::PathBuf;
use std::sync::Arc;

use domain::ChangeId;
use domain::bundle::{ExternalCodes, may_hold_personal_number};
use serde_json::json;

use super::check::{BundleError, read_texts};
use super::open::Bundle;
use super::pass::Pass;
use super::progress::Progress;
use super::report::Report;
use crate::store::Store;
use crate::write::{Change, Existing, Intent, ReadOrWrite, ReadsAll, Transaction, begin, reads_all};

/// The options of an import.
#[derive(Debug, Clone)]
pub struct ImportOptions {
    /// The treatment of rows that the database has already.
    pub existing: Existing,
    /// A folder with texts of sources, found by their sum.
    pub texts: Option<PathBuf>,
    /// The lists of codes that others keep.
    pub codes: Arc<ExternalCodes>,
    /// The one who imports, for the change log.
    pub actor: String,
    /// The time, in RFC 3339 and UTC, for the change log.
    pub at: String,
    /// The one who waits, and is told of the progress.
    pub progress: Arc<dyn Progress>,
}

/// The outcome of an import.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The report of what was read, and of what came of it.
    pub report: Report,
    /// The change that it made; `None` when the database held everything already.
    pub change: Option<ChangeId>,
}

/// The reason why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Something is wrong with the bundles; the report says what.
    #[error("the import is refused and nothing was changed: {} errors", .0.errors.count())]
    Refused(Box<Report>),
    /// The bundles or the database could not be read or written.
    #[error(transparent)]
    Bundle(#[from] BundleError),
}

/// Imports bundles, in order: later ones may refer to earlier ones. An import that changes nothing leaves no trace.
///
/// # Errors
/// When anything is wrong; the database is then as it was, also when the program is killed.
pub async fn import(
    store: &Store,
    bundles: Vec<Bundle>,
    options: ImportOptions,
) -> Result<Imported, ImportError> {
    let mut target = begin(store, ReadOrWrite::Write)
        .await
        .map_err(BundleError::from)?;
    let imported =
        tokio::task::spawn_blocking(move || import_into(&mut *target, &bundles, options, reads_all));
    imported.await.map_err(|_| BundleError::Interrupted)?
}

/// The same within a transaction, with the choice when tables are read whole.
pub(super) fn import_into(
    target: &mut dyn Transaction,
    bundles: &[Bundle],
    options: ImportOptions,
    reads_all: ReadsAll,
) -> Result<Imported, ImportError> {
    let texts = read_texts(options.texts)?;
    let progress = &*options.progress;
    let mut pass = Pass::new(
        target,
        bundles,
        &options.codes,
        progress,
        options.existing,
        Intent::Write,
        texts,
        reads_all,
    );
    pass.run().map_err(BundleError::from)?;
    let report = std::mem::take(&mut pass.report);
    if !report.is_sound() {
        return Err(ImportError::Refused(Box::new(report)));
    }
    if !report.changes_anything() {
        return Ok(Imported { report, change: None });
    }
    let summary = summary(bundles, &report, options.existing);
    let change = Change {
        at: &options.at,
        actor: &options.actor,
        action: "import",
        summary: &summary,
    };
    let change = pass.write.commit(&change).map_err(BundleError::from)?;
    Ok(Imported {
        report,
        change: Some(change),
    })
}

/// The summary for the change log: which bundles were imported, and how many rows of which table came of it.
fn summary(bundles: &[Bundle], report: &Report, existing: Existing) -> String {
    let names: Vec<_> = bundles.iter().map(|bundle| logged_name(bundle.name())).collect();
    let tables: serde_json::Map<_, _> = report
        .tables
        .iter()
        .filter(|table| table.added + table.updated + table.removed > 0)
        .map(|table| {
            let counts = json!({ "added": table.added, "updated": table.updated, "removed": table.removed });
            (table.table.to_string(), counts)
        })
        .collect();
    json!({ "bundles": names, "replace": existing == Existing::Replace, "tables": tables }).to_string()
}

/// The name of a bundle as the change log keeps it for ever. A path may hold a personal identity number, as homes of users do
/// that are called by theirs; only its last part is kept then, or none.
fn logged_name(name: &str) -> &str {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    [name, last]
        .into_iter()
        .find(|name| !may_hold_personal_number(name))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_keeps_no_personal_number_of_a_path() {
        for (name, logged) in [
            ("data/documents", "data/documents"),
            ("/home/811218-9876/register", "register"),
            ("C:\\Users\\8112189876\\register.zip", "register.zip"),
            ("/home/811218-9876", ""),
        ] {
            assert_eq!(logged_name(name), logged);
        }
    }
}
