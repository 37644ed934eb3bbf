//! Bundles, as the commands open and import them.

use std::path::PathBuf;
use std::sync::Arc;

use dataset::Places;
use domain::bundle::ExternalCodes;
use entities::bundle::{Bundle, Existing, ImportError, ImportOptions, Imported, Progress, import};
use entities::store::Store;

use super::Refused;
use super::report::{counted, tell};

/// The code lists that ship, against which codes of places are checked.
pub(super) fn codes() -> ExternalCodes {
    Places::shipped().codes()
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

/// The options of an import by the program. The clock is read here, at the edge.
pub(super) fn options(
    existing: Existing,
    texts: Option<PathBuf>,
    actor: &str,
    progress: Arc<dyn Progress>,
) -> ImportOptions {
    ImportOptions {
        existing,
        texts,
        codes: Arc::new(codes()),
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
