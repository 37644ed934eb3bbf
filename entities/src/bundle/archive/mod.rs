//! Archives: a bundle as one `.zip` or `.tar.gz`, unpacked within limits into a folder that goes when we are done.
//!
//! Nothing that an archive says of itself is believed: every byte that comes out of it is counted where it comes out,
//! names and headers too, and what it keeps in memory has a limit before it is read.

mod budget;
mod error;
mod names;
mod pax;
mod tar;
mod target;
#[cfg(test)]
mod tests;
mod zip;
mod zip_end;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

pub use error::ArchiveError;

use super::files::Files;
use budget::Budget;
use target::Target;

/// The way in which an archive is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    /// `.zip`.
    Zip,
    /// `.tar.gz` or `.tgz`.
    TarGz,
}

impl Packing {
    /// By the end of the file's name.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.to_ascii_lowercase();
        if name.ends_with(".zip") {
            Some(Self::Zip)
        } else if name.ends_with(".tar.gz") || name.ends_with(".tgz") {
            Some(Self::TarGz)
        } else {
            None
        }
    }
}

/// Unpacks an archive into a temporary folder.
pub(super) fn unpack(path: &Path, packing: Packing) -> Result<Files, ArchiveError> {
    let archive = File::open(path).map_err(ArchiveError::Damaged)?;
    let packed_bytes = archive.metadata().map_err(ArchiveError::Damaged)?.len();
    let folder = TempDir::with_prefix("samverkan-").map_err(ArchiveError::Unpack)?;
    let mut budget = Budget::of(packed_bytes);
    let mut target = Target::new(folder.path());
    match packing {
        Packing::Zip => zip::unpack(archive, &mut budget, &mut target)?,
        Packing::TarGz => tar::unpack(archive, &mut budget, &mut target)?,
    }
    let root = only_folder(folder.path()).map_err(ArchiveError::Unpack)?;
    Ok(Files::Folder {
        root,
        _unpacked: Some(folder),
    })
}

/// Most programs pack the folder itself, not only what is in it.
fn only_folder(root: &Path) -> io::Result<PathBuf> {
    let shown = |entry: &fs::DirEntry| {
        let name = entry.file_name();
        !name.to_string_lossy().starts_with('.') && name != "__MACOSX"
    };
    let mut entries = fs::read_dir(root)?.collect::<io::Result<Vec<_>>>()?;
    entries.retain(shown);
    match &*entries {
        [only] if only.file_type()?.is_dir() => Ok(only.path()),
        _ => Ok(root.to_owned()),
    }
}
