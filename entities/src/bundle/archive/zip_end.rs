//! The end of a `.zip`, which says where its directory is.
//!
//! That of a large archive (ZIP64) may say how long it is itself, and the library takes that into memory: a file of
//! nothing but a hole of many gigabytes would be enough.

use std::io::{self, Read, Seek, SeekFrom};

use memchr::memmem;

use super::error::ArchiveError;
use super::names::refuse_long;

const END: &[u8; 4] = b"PK\x05\x06";
const LARGE_END: &[u8; 4] = b"PK\x06\x06";
const LARGE_END_LOCATOR: &[u8; 4] = b"PK\x06\x07";
const LOCATOR_BYTES: usize = 20;
/// The most bytes that an end record may take; honest programs write 56.
const MOST_END_BYTES: u64 = 64 << 10;
/// The end is sought so far back: a comment of 64 KiB may follow it.
const TAIL_BYTES: u64 = 128 << 10;

/// Refuses a long end, before the library reads it.
pub(super) fn refuse_long_end(archive: &mut (impl Read + Seek)) -> Result<(), ArchiveError> {
    let bytes = longest_end(archive).map_err(ArchiveError::Damaged)?;
    refuse_long(
        bytes,
        MOST_END_BYTES,
        "an end record",
        "pack the folder again as an ordinary .zip",
    )
}

/// The length of the longest ZIP64 end that a search from behind may meet; 0 when there is none.
fn longest_end(archive: &mut (impl Read + Seek)) -> io::Result<u64> {
    let length = archive.seek(SeekFrom::End(0))?;
    let tail_start = length.saturating_sub(TAIL_BYTES);
    archive.seek(SeekFrom::Start(tail_start))?;
    let mut tail = Vec::new();
    archive.by_ref().take(TAIL_BYTES).read_to_end(&mut tail)?;
    let mut longest = 0;
    for end in memmem::find_iter(&tail, END) {
        let Some(locator_start) = end.checked_sub(LOCATOR_BYTES) else {
            continue;
        };
        let locator = &tail[locator_start..end];
        let Some(&start) = locator
            .strip_prefix(LARGE_END_LOCATOR)
            .and_then(|rest| rest[4..].first_chunk::<8>())
        else {
            continue;
        };
        let start = u64::from_le_bytes(start);
        let Some(bytes) = (tail_start + locator_start as u64).checked_sub(start) else {
            continue;
        };
        if bytes > longest && holds(archive, start, LARGE_END)? {
            longest = bytes;
        }
    }
    archive.rewind()?;
    Ok(longest)
}

fn holds(archive: &mut (impl Read + Seek), place: u64, expected: &[u8; 4]) -> io::Result<bool> {
    archive.seek(SeekFrom::Start(place))?;
    let mut found = [0; 4];
    match archive.read_exact(&mut found) {
        Ok(()) => Ok(found == *expected),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}
