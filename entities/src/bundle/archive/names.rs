//! The paths in an archive.

use super::error::ArchiveError;
use crate::bundle::files::stays_inside;
use crate::bundle::folder::DEEPEST;

/// The longest path. It is read before anything is known of it, so it has a limit of its own.
pub(super) const MOST_PATH_BYTES: u64 = 2048;
/// The longest name of a file or folder that the usual disks take.
pub(super) const MOST_NAME_BYTES: usize = 255;
/// As many folders may a path lead through: those of a bundle, and the bundle's own.
pub(super) const MOST_FOLDERS: usize = DEEPEST + 1;

/// The path in the bundle that an archive's name means.
pub(super) fn path_in_bundle(name: &str) -> Result<&str, ArchiveError> {
    let path = name.strip_prefix("./").unwrap_or(name);
    if !stays_inside(path) {
        return Err(ArchiveError::Outside(shown(name)));
    }
    if path.split('/').any(|part| part.len() > MOST_NAME_BYTES) {
        return Err(ArchiveError::LongName(shown(name)));
    }
    if path.matches('/').count() > MOST_FOLDERS {
        return Err(ArchiveError::TooDeep(shown(name)));
    }
    Ok(path)
}

/// Refuses a path that is too long to be read.
pub(super) fn refuse_long_path(bytes: u64) -> Result<(), ArchiveError> {
    refuse_long(
        bytes,
        MOST_PATH_BYTES,
        "a path",
        "give the file a shorter one and pack the folder again",
    )
}

/// Refuses what is too long to be in memory at once.
pub(super) fn refuse_long(
    bytes: u64,
    most: u64,
    what: &'static str,
    way_out: &'static str,
) -> Result<(), ArchiveError> {
    if bytes > most {
        return Err(ArchiveError::TooLong {
            what,
            bytes,
            most,
            way_out,
        });
    }
    Ok(())
}

/// A name as an error tells it: short, on one line.
pub(super) fn shown(name: &str) -> String {
    const MOST_CHARACTERS: usize = 200;
    let mut characters = name.chars();
    let plain = |character: char| match character {
        _ if character.is_control() => '\u{fffd}',
        _ => character,
    };
    let mut shown: String = characters.by_ref().take(MOST_CHARACTERS).map(plain).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}
