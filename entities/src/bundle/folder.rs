//! The folder of a bundle, and the files in it.

use std::fs;
use std::io;
use std::path::Path;

use super::archive::Packing;
use super::package::PACKAGE_FILE;

/// As deep do we look for files.
pub(super) const DEEPEST: usize = 8;
/// As many CSV files at most; a bundle has one for each table.
const MOST_TABLES: usize = 10_000;

/// The files that say which tables there are. Others may lie beside them in any number, and are not kept.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// True when there is a `datapackage.json`.
    pub(super) described: bool,
    /// The paths of CSV files, sorted.
    pub(super) tables: Vec<String>,
    /// An archive within, should there be one.
    pub(super) archive: Option<String>,
}

/// The reason why a folder cannot be taken for a bundle.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// It holds a link.
    #[error(
        "{0} is a link, and a bundle's links are not followed; put the file itself in its place, or remove it"
    )]
    Link(String),
    /// It holds a pipe, a socket or a device.
    #[error("{0} is neither a file nor a folder; remove it")]
    Special(String),
    /// It is too deep to be searched to its end.
    #[error("{0} lies more than {DEEPEST} folders deep; move it up, or remove it")]
    TooDeep(String),
    /// It holds more CSV files than there could be tables.
    #[error("it holds more than {MOST_TABLES} CSV files; a bundle has one for each table")]
    TooMany,
    /// The disk, or a right on it.
    #[error("what it holds cannot be listed")]
    Io(#[from] io::Error),
}

impl Listing {
    /// Lists a folder; without those whose name begins with a dot, which programs leave behind.
    pub(super) fn of(root: &Path) -> Result<Self, FolderError> {
        let mut listing = Self::default();
        listing.walk(root, "", DEEPEST)?;
        listing.tables.sort_unstable();
        Ok(listing)
    }

    fn walk(&mut self, folder: &Path, prefix: &str, deep: usize) -> Result<(), FolderError> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.starts_with('.') || name == "__MACOSX" {
                continue;
            }
            let path = format!("{prefix}{name}");
            // Of the link itself, not of what it leads to.
            let kind = entry.file_type()?;
            if kind.is_symlink() {
                return Err(FolderError::Link(path));
            } else if kind.is_dir() && deep == 0 {
                return Err(FolderError::TooDeep(path));
            } else if kind.is_dir() {
                self.walk(&entry.path(), &format!("{path}/"), deep - 1)?;
            } else if kind.is_file() {
                self.note(path)?;
            } else {
                return Err(FolderError::Special(path));
            }
        }
        Ok(())
    }

    /// Notes a file by its path.
    pub(super) fn note(&mut self, path: String) -> Result<(), FolderError> {
        if path == PACKAGE_FILE {
            self.described = true;
        } else if is_csv(&path) {
            if self.tables.len() == MOST_TABLES {
                return Err(FolderError::TooMany);
            }
            self.tables.push(path);
        } else if Packing::of(Path::new(&path)).is_some()
            && self.archive.as_ref().is_none_or(|known| path < *known)
        {
            self.archive = Some(path);
        }
        Ok(())
    }
}

fn is_csv(path: &str) -> bool {
    path.len() > 4
        && path.is_char_boundary(path.len() - 4)
        && path[path.len() - 4..].eq_ignore_ascii_case(".csv")
}
