//! Checking bundles: everything that import would refuse, and what is only odd, without changing anything.

use std::path::PathBuf;
use std::sync::Arc;

use domain::bundle::ExternalCodes;

use super::open::Bundle;
use super::pass::{Pass, ReadError};
use super::progress::Progress;
use super::report::Report;
use super::texts::Texts;
use crate::store::Store;
use crate::write::{EmptyDatabase, Existing, Intent, ReadOrWrite, Transaction, WriteError, begin, reads_all};

/// The options of a check.
#[derive(Debug, Clone)]
pub struct CheckOptions {
    /// The database that references may name rows of; `None` when the bundles are to stand on their own.
    pub known: Option<Store>,
    /// A folder with texts of sources, found by their sum.
    pub texts: Option<PathBuf>,
    /// The lists of codes that others keep.
    pub codes: Arc<ExternalCodes>,
    /// The one who waits, and is told of the progress.
    pub progress: Arc<dyn Progress>,
}

/// The reason why bundles could not be read to their end, other than for what is in them.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// A file, or the database.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The folder of texts.
    #[error("the folder of texts {0} cannot be read")]
    Texts(PathBuf, #[source] std::io::Error),
    /// The thread that read was stopped, as when the program shuts down.
    #[error("reading was interrupted; nothing was changed")]
    Interrupted,
}

impl From<WriteError> for BundleError {
    fn from(error: WriteError) -> Self {
        Self::Read(error.into())
    }
}

/// Checks bundles, later ones against earlier ones as well, and changes nothing.
///
/// # Errors
/// When a file, the texts or the database cannot be read. What is wrong with the bundles is in the report.
pub async fn check(bundles: Vec<Bundle>, options: CheckOptions) -> Result<Report, BundleError> {
    let mut target: Box<dyn Transaction + Send> = match &options.known {
        None => Box::new(EmptyDatabase),
        Some(store) => begin(store, ReadOrWrite::Read).await?,
    };
    let checked = tokio::task::spawn_blocking(move || {
        let texts = read_texts(options.texts)?;
        let progress = &*options.progress;
        let mut pass = Pass::new(
            &mut *target,
            &bundles,
            &options.codes,
            progress,
            Existing::Keep,
            Intent::Check,
            texts,
            reads_all,
        );
        pass.run()?;
        Ok(pass.report)
    });
    checked.await.map_err(|_| BundleError::Interrupted)?
}

pub(super) fn read_texts(folder: Option<PathBuf>) -> Result<Texts, BundleError> {
    match folder {
        None => Ok(Texts::default()),
        Some(folder) => Texts::in_folder(&folder).map_err(|error| BundleError::Texts(folder, error)),
    }
}
