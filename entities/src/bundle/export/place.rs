//! The place of an export: written beside it first, put there when it is whole.

use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::super::archive::Packing;
use super::super::package::PACKAGE_FILE;
use super::{CITATION_FILE, ExportError, SUMS_FILE};

/// The treatment of a path that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// Nothing is written.
    Refuse,
    /// A bundle that is there is replaced; anything else is left alone all the same.
    Bundle,
}

/// The place that an export goes to.
#[derive(Debug)]
pub(super) struct Place {
    target: PathBuf,
    /// The folder in which the tables are written meanwhile; removed with this value.
    pub(super) folder: PathBuf,
    is_zip: bool,
}

impl Place {
    /// Makes sure that the path may be written, and creates the folder beside it.
    pub(super) fn prepare(target: &Path, overwrite: Overwrite) -> Result<Self, ExportError> {
        let is_zip = Packing::of(target) == Some(Packing::Zip);
        if target.symlink_metadata().is_ok() {
            match overwrite {
                Overwrite::Refuse => return Err(ExportError::Exists(target.to_owned())),
                Overwrite::Bundle if !is_replaceable(target, is_zip) => {
                    return Err(ExportError::NotABundle(target.to_owned()));
                }
                Overwrite::Bundle => {}
            }
        }
        let folder = beside(target, "partial")?;
        // What a killed export left.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => ExportError::NoFolder(target.to_owned()),
            _ => ExportError::Io(folder.clone(), error),
        })?;
        Ok(Self {
            target: target.to_owned(),
            folder,
            is_zip,
        })
    }

    /// Puts what was written in its place.
    pub(super) fn finish(self) -> Result<(), ExportError> {
        let failed = |error| ExportError::Io(self.target.clone(), error);
        if self.is_zip {
            let packed = self.folder.join("bundle.zip");
            pack(&self.folder, &packed).map_err(failed)?;
            return fs::rename(&packed, &self.target).map_err(failed);
        }
        if self.target.exists() {
            // A folder cannot be renamed onto a full one: the old one steps aside, and comes back if need be.
            let aside = beside(&self.target, "replaced")?;
            fs::rename(&self.target, &aside).map_err(failed)?;
            if let Err(error) = fs::rename(&self.folder, &self.target) {
                let _ = fs::rename(&aside, &self.target);
                return Err(failed(error));
            }
            return fs::remove_dir_all(&aside).map_err(failed);
        }
        fs::rename(&self.folder, &self.target).map_err(failed)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // Nothing is there any more when the export succeeded.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A hidden name beside the path, on the same disk.
fn beside(target: &Path, what: &str) -> Result<PathBuf, ExportError> {
    let name = target
        .file_name()
        .ok_or_else(|| ExportError::NotABundle(target.to_owned()))?;
    Ok(target.with_file_name(format!(
        ".{}.{what}-{}",
        name.to_string_lossy(),
        std::process::id()
    )))
}

/// Returns whether what is there is a bundle and nothing else: a folder with notes or texts in it is not ours to remove.
fn is_replaceable(target: &Path, is_zip: bool) -> bool {
    if is_zip {
        return target.is_file();
    }
    let Ok(mut entries) = fs::read_dir(target) else {
        return false;
    };
    entries.all(|entry| {
        entry.is_ok_and(|entry| {
            let name = entry.file_name();
            let is_ours = [PACKAGE_FILE, SUMS_FILE, CITATION_FILE]
                .iter()
                .any(|own| name == *own)
                || Path::new(&name).extension().is_some_and(|end| end == "csv");
            is_ours && entry.file_type().is_ok_and(|kind| kind.is_file())
        })
    })
}

/// Packs the files of a folder, sorted, with a fixed time, so that the same files make the same archive.
fn pack(folder: &Path, archive: &Path) -> io::Result<()> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort_unstable();
    let mut zip = ZipWriter::new(BufWriter::new(File::create(archive)?));
    for name in names {
        let mut file = File::open(folder.join(&name))?;
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .system(System::Unix)
            .large_file(file.metadata()?.len() >= u64::from(u32::MAX));
        zip.start_file(name, options)?;
        io::copy(&mut file, &mut zip)?;
    }
    zip.finish()?
        .into_inner()
        .map_err(io::IntoInnerError::into_error)?
        .sync_all()
}
