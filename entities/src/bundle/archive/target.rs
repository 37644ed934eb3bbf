//! The folder that an archive is unpacked into.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use super::error::ArchiveError;
use super::names::{path_in_bundle, shown};

/// More entries are no bundle, whose texts aside one file is each table.
pub(super) const MOST_ENTRIES: usize = 10_000;

/// The folder that the files go into, and the number of entries so far.
#[derive(Debug)]
pub(super) struct Target<'a> {
    root: &'a Path,
    entries: usize,
}

impl<'a> Target<'a> {
    /// An empty folder.
    pub(super) fn new(root: &'a Path) -> Self {
        Self { root, entries: 0 }
    }

    /// Counts an entry, whatever it is.
    pub(super) fn count(&mut self) -> Result<(), ArchiveError> {
        self.entries += 1;
        if self.entries > MOST_ENTRIES {
            return Err(ArchiveError::TooManyEntries);
        }
        Ok(())
    }

    /// Writes a file. The disk itself knows the names that are taken, also where it takes two spellings for one.
    pub(super) fn file(&mut self, name: &str, content: &mut dyn Read) -> Result<(), ArchiveError> {
        let place = self.root.join(path_in_bundle(name)?);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).map_err(|error| match error.kind() {
                ErrorKind::AlreadyExists | ErrorKind::NotADirectory => ArchiveError::Clash(shown(name)),
                _ => ArchiveError::Unpack(error),
            })?;
        }
        let created = OpenOptions::new().write(true).create_new(true).open(&place);
        let mut file = created.map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists if place.is_dir() => ArchiveError::Clash(shown(name)),
            ErrorKind::AlreadyExists => ArchiveError::Twice(shown(name)),
            _ => ArchiveError::Unpack(error),
        })?;
        let mut buffer = vec![0; 1 << 16];
        loop {
            // What the archive says of its sizes is not asked: only what comes out counts.
            let count = content.read(&mut buffer).map_err(ArchiveError::of_read)?;
            if count == 0 {
                return Ok(());
            }
            file.write_all(&buffer[..count]).map_err(ArchiveError::Unpack)?;
        }
    }
}
