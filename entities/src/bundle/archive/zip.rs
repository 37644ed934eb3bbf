//! Unpacking `.zip`.

use std::io::{BufReader, Read, Seek};

use zip::read::{ArchiveOffset, Config};
use zip::result::ZipError;
use zip::unstable::read::ZipIterable;
use zip::{CompressionMethod, ZipReadOptions};

use super::budget::{Budget, Counted};
use super::error::ArchiveError;
use super::names::{refuse_long_path, shown};
use super::target::{MOST_ENTRIES, Target};
use super::zip_end::refuse_long_end;

/// The bits of a mode that tell what an entry is, and their values.
const KIND: u32 = 0o170_000;
const FILE: u32 = 0o100_000;
const FOLDER: u32 = 0o040_000;
const LINK: u32 = 0o120_000;

/// Unpacks the entries one by one as the directory lists them: the library's table of them all would take memory for
/// each and hold only the last of those that share a name.
pub(super) fn unpack(
    mut archive: impl Read + Seek,
    budget: &mut Budget,
    target: &mut Target<'_>,
) -> Result<(), ArchiveError> {
    refuse_long_end(&mut archive)?;
    // The archive begins where the file does, so that nothing has to be searched for, and nothing can be mistaken.
    let config = Config {
        archive_offset: ArchiveOffset::Known(0),
    };
    let mut zip = ZipIterable::try_new(BufReader::new(archive), config).map_err(damaged)?;
    if zip.len() > MOST_ENTRIES {
        return Err(ArchiveError::TooManyEntries);
    }
    let entries = zip.files().map_err(damaged)?;
    while let Some(entry) = entries.next() {
        let entry = entry.map_err(damaged)?;
        target.count()?;
        refuse_long_path(entry.name_raw().len() as u64)?;
        let name = entry.name().map_err(damaged)?.into_owned();
        match entry.unix_mode().map_or(0, |mode| mode & KIND) {
            0 | FILE | FOLDER => {}
            LINK => return Err(ArchiveError::Link(shown(&name))),
            _ => return Err(ArchiveError::Special(shown(&name))),
        }
        if entry.is_dir() {
            continue;
        }
        if entry.encrypted() {
            return Err(ArchiveError::Encrypted(shown(&name)));
        }
        if !matches!(
            entry.compression(),
            CompressionMethod::Stored | CompressionMethod::Deflated
        ) {
            return Err(ArchiveError::Method(shown(&name)));
        }
        let content = entry
            .with_reader(entries.reader_mut(), ZipReadOptions::new())
            .map_err(damaged)?;
        target.file(&name, &mut Counted::new(content, budget))?;
    }
    Ok(())
}

fn damaged(error: ZipError) -> ArchiveError {
    ArchiveError::of_read(error.into())
}
