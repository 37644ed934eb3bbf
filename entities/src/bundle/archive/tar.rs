//! Unpacking `.tar.gz`.
//!
//! The headers that stand before a file and tell its name are read here rather than by the library, which takes them
//! into memory however long they are.

use std::io::{self, BufReader, Read};

use flate2::read::MultiGzDecoder;
use tar::{Archive, Entry, EntryType};

use super::budget::{Budget, Counted};
use super::error::ArchiveError;
use super::names::{MOST_PATH_BYTES, refuse_long, refuse_long_path, shown};
use super::pax::Pax;
use super::target::Target;

/// The longest pax header: a path, and what an honest program says beside it.
pub(super) const MOST_PAX_BYTES: u64 = 64 << 10;

/// The headers before an entry, as far as they say something of it.
#[derive(Debug, Default)]
struct Ahead {
    name: Option<Vec<u8>>,
    link: bool,
    pax: Option<Pax>,
}

/// Unpacks the entries.
pub(super) fn unpack(
    archive: impl Read,
    budget: &mut Budget,
    target: &mut Target<'_>,
) -> Result<(), ArchiveError> {
    // A file of several gzip members is one: what follows the first is not lost in silence.
    let unzipped = MultiGzDecoder::new(BufReader::new(archive));
    let mut tar = Archive::new(Counted::new(unzipped, budget));
    let mut ahead = Ahead::default();
    for entry in tar.entries().map_err(ArchiveError::of_read)?.raw(true) {
        let mut entry = entry.map_err(ArchiveError::of_read)?;
        match entry.header().entry_type() {
            EntryType::GNULongName => {
                refuse_second(ahead.name.is_some())?;
                ahead.name = Some(long_name(&mut entry)?);
            }
            EntryType::GNULongLink => {
                refuse_second(ahead.link)?;
                long_name(&mut entry)?;
                ahead.link = true;
            }
            EntryType::XHeader => {
                refuse_second(ahead.pax.is_some())?;
                ahead.pax = Some(pax(&mut entry)?);
            }
            // It says something of all files that follow: a commit, a time. It is no entry, but each costs a look.
            EntryType::XGlobalHeader => {
                target.count()?;
                refuse_long_pax(size(&entry)?)?;
            }
            _ => {
                target.count()?;
                file_or_folder(&mut entry, std::mem::take(&mut ahead), target)?;
            }
        }
    }
    if ahead.name.is_some() || ahead.link || ahead.pax.is_some() {
        return Err(damaged("a header says something of a file that does not follow"));
    }
    refuse_more(tar.into_inner())
}

fn file_or_folder(
    entry: &mut Entry<'_, impl Read>,
    ahead: Ahead,
    target: &mut Target<'_>,
) -> Result<(), ArchiveError> {
    let pax = ahead.pax.unwrap_or_default();
    let name = ahead
        .name
        .or(pax.path)
        .unwrap_or_else(|| entry.path_bytes().into_owned());
    refuse_long_path(name.len() as u64)?;
    let name = String::from_utf8_lossy(&name).into_owned();
    let kind = entry.header().entry_type();
    if pax.sparse || kind.is_gnu_sparse() {
        return Err(ArchiveError::Sparse(shown(&name)));
    }
    let bytes = size(entry)?;
    if pax.size.is_some_and(|said| said != bytes) {
        return Err(ArchiveError::TwoSizes(shown(&name)));
    }
    // Programs from before POSIX wrote a folder as a file whose name ends so.
    if kind.is_dir() || (kind.is_file() && name.ends_with('/')) {
        Ok(())
    } else if kind.is_file() {
        target.file(&name, entry)
    } else if kind.is_symlink() || kind.is_hard_link() {
        Err(ArchiveError::Link(shown(&name)))
    } else {
        Err(ArchiveError::Special(shown(&name)))
    }
}

fn size(entry: &Entry<'_, impl Read>) -> Result<u64, ArchiveError> {
    entry.header().entry_size().map_err(ArchiveError::Damaged)
}

/// The name that a GNU header holds for the entry after it.
fn long_name(entry: &mut Entry<'_, impl Read>) -> Result<Vec<u8>, ArchiveError> {
    let bytes = size(entry)?;
    // It ends with a byte 0.
    refuse_long_path(bytes.saturating_sub(1))?;
    let mut name = whole(entry, bytes)?;
    if name.last() == Some(&0) {
        name.pop();
    }
    Ok(name)
}

fn pax(entry: &mut Entry<'_, impl Read>) -> Result<Pax, ArchiveError> {
    let bytes = size(entry)?;
    refuse_long_pax(bytes)?;
    Pax::read(&whole(entry, bytes)?)
        .ok_or_else(|| damaged("a pax header is not made of lines with their lengths"))
}

fn refuse_long_pax(bytes: u64) -> Result<(), ArchiveError> {
    refuse_long(
        bytes,
        MOST_PAX_BYTES,
        "a pax header",
        "pack the folder again without extended attributes",
    )
}

/// All of a header whose length was found to be small.
fn whole(entry: &mut impl Read, bytes: u64) -> Result<Vec<u8>, ArchiveError> {
    debug_assert!(bytes <= MOST_PAX_BYTES.max(MOST_PATH_BYTES + 1));
    let mut content = Vec::new();
    entry.read_to_end(&mut content).map_err(ArchiveError::of_read)?;
    if content.len() as u64 != bytes {
        return Err(damaged("a header ends before its length"));
    }
    Ok(content)
}

fn refuse_second(known: bool) -> Result<(), ArchiveError> {
    match known {
        true => Err(damaged("two headers of one kind say something of one file")),
        false => Ok(()),
    }
}

/// Only padding may follow the end. Reading it to the last byte also proves the checksum of the whole.
fn refuse_more(mut rest: impl Read) -> Result<(), ArchiveError> {
    let mut buffer = [0; 1 << 13];
    loop {
        let count = rest.read(&mut buffer).map_err(ArchiveError::of_read)?;
        if count == 0 {
            return Ok(());
        }
        if buffer[..count].iter().any(|byte| *byte != 0) {
            return Err(ArchiveError::AfterEnd);
        }
    }
}

fn damaged(what: &'static str) -> ArchiveError {
    ArchiveError::Damaged(io::Error::new(io::ErrorKind::InvalidData, what))
}
