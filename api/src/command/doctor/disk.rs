//! The room on disks: for the database to grow by an import, and for archives, which pass through the temporary folder.

use std::path::{Path, PathBuf};

use entities::store::{DatabaseUrl, Inspection};

use super::finding::Finding;
use super::size::Size;

const CHECK: &str = "disk";

/// The room beside the database should be at least so many times its size: an import writes what it changes once to the log and
/// once to the file, and a backup beside them is another copy.
const COPIES: u64 = 2;

/// The least that is free, however small the database is.
const LEAST: u64 = 256 << 20;

/// With less than this, the next write may fail.
const FULL: u64 = 16 << 20;

pub(super) fn examine(url: &DatabaseUrl, inspection: Option<&Inspection>) -> Vec<Finding> {
    let bytes = inspection.map_or(0, |found| found.bytes);
    let mut findings = Vec::new();
    if let DatabaseUrl::Sqlite(path) = url {
        let folder = existing(path.parent().unwrap_or(Path::new("")));
        let wanted = LEAST.max(bytes.saturating_mul(COPIES));
        findings.push(room(&folder, "beside the database", wanted));
    }
    let wanted = LEAST.max(bytes);
    findings.push(room(&std::env::temp_dir(), "for temporary files", wanted));
    findings
}

/// The folder, or the nearest one above it that is there: where it would be created.
fn existing(folder: &Path) -> PathBuf {
    let above = folder.ancestors().find(|it| it.is_dir());
    above.unwrap_or(Path::new(".")).to_owned()
}

fn room(folder: &Path, what: &str, wanted: u64) -> Finding {
    match free(folder) {
        Ok(free) => weigh(folder, what, Size(free), Size(wanted)),
        Err(error) => Finding::error(
            CHECK,
            format!(
                "the folder {} cannot be looked at ({error}): create it, or name another",
                folder.display()
            ),
        ),
    }
}

fn weigh(folder: &Path, what: &str, free: Size, wanted: Size) -> Finding {
    let found = format!("{free} are free {what} in {}", folder.display());
    if free.0 < FULL {
        Finding::error(CHECK, format!("{found}: nothing can be written; make room"))
    } else if free < wanted {
        Finding::warning(
            CHECK,
            format!("{found}, and {wanted} are wanted for an import and a copy: make room before the next"),
        )
    } else {
        Finding::ok(CHECK, found)
    }
}

/// The bytes that this user may still write.
#[cfg(unix)]
fn free(folder: &Path) -> std::io::Result<u64> {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let disk = rustix::fs::statvfs(folder)?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}

#[cfg(not(unix))]
fn free(_: &Path) -> std::io::Result<u64> {
    Err(std::io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::super::finding::Level;
    use super::*;

    #[test]
    fn little_room_is_told_before_there_is_none() {
        let level = |free: u64| weigh(Path::new("/srv"), "here", Size(free), Size(1 << 30)).level;
        assert_eq!(
            [level(1 << 20), level(1 << 29), level(1 << 30)],
            [Level::Error, Level::Warning, Level::Ok]
        );
    }

    #[test]
    fn a_folder_that_is_not_there_yet_is_looked_at_where_it_would_be() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(existing(&folder.path().join("a/b")), folder.path());
        assert_eq!(existing(Path::new("nowhere/at/all")), Path::new("."));
        assert!(free(Path::new("")).unwrap() > 0);
    }
}
