//! `bundle.zip`: the whole database. It is written into a file first, which is kept for as long as the version stands, so that
//! whoever goes on with a download need not wait for it again.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use axum::http::StatusCode;
use dataset::Versions;
use domain::ChangeId;
use domain::measure::Cancel;
use entities::bundle::{ExportError, Overwrite, Silent, export_bundle};
use entities::store::Store;
use tempfile::TempDir;
use tokio::sync::Mutex;

use crate::asker::Asker;
use crate::error::{ErrorCode, in_one_line};
use crate::http::request::RequestId;
use crate::http::response::Failure;

/// The last bundle that was asked for.
#[derive(Debug, Default)]
pub(super) struct Bundles(Mutex<Option<Arc<Bundle>>>);

/// A bundle in a file, which is gone with the last who reads it.
#[derive(Debug)]
pub(super) struct Bundle {
    asker: Asker,
    version: ChangeId,
    pub(super) length: u64,
    path: PathBuf,
    _folder: TempDir,
}

impl Bundles {
    /// The bundle of a version. Whoever asks while it is written waits for it.
    pub(super) async fn fetch(
        &self,
        asker: Asker,
        versions: &Versions,
        version: ChangeId,
        id: &RequestId,
    ) -> Result<Arc<Bundle>, Failure> {
        let mut kept = self.0.lock().await;
        if let Some(bundle) = kept
            .as_ref()
            .filter(|bundle| (bundle.asker, bundle.version) == (asker, version))
        {
            return Ok(Arc::clone(bundle));
        }
        *kept = None;
        let written = Bundle::write(asker, &versions.store_at(version), version, id).await?;
        Ok(Arc::clone(kept.insert(Arc::new(written))))
    }
}

impl Bundle {
    async fn write(asker: Asker, store: &Store, version: ChangeId, id: &RequestId) -> Result<Self, Failure> {
        let folder = tempfile::tempdir().map_err(|error| failed(&error, id))?;
        let path = folder.path().join("bundle.zip");
        let written = export_bundle(store, path.clone(), Overwrite::Refuse, Arc::new(Silent)).await;
        written.map_err(|error| match error {
            ExportError::Empty => Failure::new(StatusCode::NOT_FOUND, ErrorCode::NotFound, error.to_string()),
            other => failed(&other, id),
        })?;
        let length = path.metadata().map_err(|error| failed(&error, id))?.len();
        Ok(Self {
            asker,
            version,
            length,
            path,
            _folder: folder,
        })
    }

    /// Writes a part of it.
    pub(super) fn copy(&self, range: &Range<u64>, out: &mut dyn Write, cancel: &Cancel) -> io::Result<()> {
        let mut file = File::open(&self.path)?;
        file.seek(SeekFrom::Start(range.start))?;
        let mut rest = file.take(range.end - range.start);
        let mut buffer = vec![0; 64 * 1024];
        loop {
            cancel.check().map_err(io::Error::other)?;
            match rest.read(&mut buffer)? {
                0 => return Ok(()),
                count => out.write_all(&buffer[..count])?,
            }
        }
    }
}

fn failed(error: &(dyn std::error::Error + 'static), id: &RequestId) -> Failure {
    let reason = in_one_line(error);
    tracing::error!(request = %id, %reason, "a bundle could not be made");
    Failure::unread(error)
}
