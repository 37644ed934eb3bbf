//! Archives: a bundle as one `.zip` or `.tar.gz`, unpacked within limits into a folder that goes when we are done.

use std::fs::{self, File};
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use tempfile::TempDir;

use super::files::{Files, stays_inside};

/// How an archive is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    /// `.zip`.
    Zip,
    /// `.tar.gz` or `.tgz`.
    TarGz,
}

/// Why an archive cannot be unpacked.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// It is damaged, or it is no archive.
    #[error("the archive cannot be read; pack the folder again")]
    Damaged(#[source] io::Error),
    /// It holds more files than a bundle can need.
    #[error(
        "the archive holds more than {} files; a bundle has one for each table",
        MOST_FILES
    )]
    TooManyFiles,
    /// It unpacks to more than any bundle.
    #[error("the archive unpacks to more than {} GiB; unpack it and give the folder", MOST_BYTES >> 30)]
    TooLarge,
    /// It unpacks to far more than its own size.
    #[error(
        "the archive unpacks to more than {MOST_RATIO} times its size, as a zip bomb does; unpack it and give the folder"
    )]
    Bomb,
    /// One of its paths leads outside.
    #[error("the archive holds the path \"{0}\", which leads outside the bundle")]
    Outside(String),
    /// One of its entries is a link or a device.
    #[error("the archive holds \"{0}\", which is neither a file nor a folder")]
    Special(String),
    /// Unpacking failed here: no room, no right.
    #[error("the archive could not be unpacked into a temporary folder")]
    Unpack(#[source] io::Error),
}

const MOST_FILES: usize = 10_000;
const MOST_BYTES: u64 = 16 << 30;
/// CSV of a register packs to a tenth or a twentieth; what packs to less than a two-hundredth says nothing.
const MOST_RATIO: u64 = 200;
/// Below this nothing is a bomb: a small table of equal rows packs well.
const HARMLESS_BYTES: u64 = 64 << 20;

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
    let mut unpacking = Unpacking {
        root: folder.path(),
        packed_bytes,
        bytes: 0,
        files: 0,
    };
    match packing {
        Packing::Zip => unpacking.zip(archive)?,
        Packing::TarGz => unpacking.tar(archive)?,
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

struct Unpacking<'a> {
    root: &'a Path,
    packed_bytes: u64,
    bytes: u64,
    files: usize,
}

impl Unpacking<'_> {
    fn zip(&mut self, archive: File) -> Result<(), ArchiveError> {
        let damaged = |error: zip::result::ZipError| ArchiveError::Damaged(error.into());
        let mut zip = zip::ZipArchive::new(BufReader::new(archive)).map_err(damaged)?;
        for place in 0..zip.len() {
            let mut entry = zip.by_index(place).map_err(damaged)?;
            let name = entry.name().map_err(damaged)?.into_owned();
            if entry.is_symlink() {
                return Err(ArchiveError::Special(name));
            }
            if !entry.is_dir() {
                self.file(&name, &mut entry)?;
            }
        }
        Ok(())
    }

    fn tar(&mut self, archive: File) -> Result<(), ArchiveError> {
        let mut tar = tar::Archive::new(GzDecoder::new(BufReader::new(archive)));
        for entry in tar.entries().map_err(ArchiveError::Damaged)? {
            let mut entry = entry.map_err(ArchiveError::Damaged)?;
            let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            let kind = entry.header().entry_type();
            if kind.is_file() {
                self.file(&name, &mut entry)?;
            } else if !kind.is_dir() && !kind.is_pax_global_extensions() {
                return Err(ArchiveError::Special(name));
            }
        }
        Ok(())
    }

    fn file(&mut self, name: &str, content: &mut dyn Read) -> Result<(), ArchiveError> {
        let path = name.strip_prefix("./").unwrap_or(name);
        if !stays_inside(path) {
            return Err(ArchiveError::Outside(name.to_owned()));
        }
        self.files += 1;
        if self.files > MOST_FILES {
            return Err(ArchiveError::TooManyFiles);
        }
        let target = self.root.join(path);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(ArchiveError::Unpack)?;
        }
        let mut file = File::create(target).map_err(ArchiveError::Unpack)?;
        let mut buffer = vec![0; 1 << 16];
        loop {
            // What the archive says of its sizes is not asked: only what comes out counts.
            let count = content.read(&mut buffer).map_err(ArchiveError::Damaged)?;
            if count == 0 {
                return Ok(());
            }
            self.bytes += count as u64;
            if self.bytes > HARMLESS_BYTES && self.bytes / MOST_RATIO > self.packed_bytes {
                return Err(ArchiveError::Bomb);
            }
            if self.bytes > MOST_BYTES {
                return Err(ArchiveError::TooLarge);
            }
            file.write_all(&buffer[..count]).map_err(ArchiveError::Unpack)?;
        }
    }
}
