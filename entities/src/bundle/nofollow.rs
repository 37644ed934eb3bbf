//! Opening what lies in a folder without following links: whoever made a bundle chose them, not whoever reads it, and
//! they lead to files that the bundle does not hold.

use std::fs::File;
use std::io;
use std::path::Path;

/// The kind of thing that lies at a path below a folder.
#[derive(Debug)]
pub(super) enum Found {
    /// A file, open.
    File(File),
    /// A folder.
    Folder,
    /// A link, or something behind one.
    Link,
    /// A pipe, a socket or a device. It was not opened, which could take forever.
    Special,
    /// Nothing.
    Nothing,
}

/// Looks, and opens a file. The folder itself may be reached over a link; nothing below it is.
#[cfg(unix)]
pub(super) fn open(folder: &Path, path: &Path) -> io::Result<Found> {
    use std::path::Component;

    use rustix::fs::{AtFlags, CWD, FileType, Mode, OFlags, openat, statat};
    use rustix::io::Errno;

    const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
    let mut at = openat(CWD, folder, FOLDER, Mode::empty())?;
    let mut parts = path.components().peekable();
    while let Some(part) = parts.next() {
        let Component::Normal(part) = part else {
            return Ok(Found::Nothing);
        };
        let last = parts.peek().is_none();
        let found = match statat(&at, part, AtFlags::SYMLINK_NOFOLLOW) {
            Ok(found) => found,
            Err(Errno::NOENT) => return Ok(Found::Nothing),
            Err(error) => return Err(error.into()),
        };
        match FileType::from_raw_mode(found.st_mode) {
            FileType::Symlink => return Ok(Found::Link),
            FileType::Directory if last => return Ok(Found::Folder),
            FileType::Directory => at = openat(&at, part, FOLDER.union(OFlags::NOFOLLOW), Mode::empty())?,
            FileType::RegularFile if last => {
                // Should something else have come in its place since, neither is a link followed nor a pipe waited for.
                let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
                let file = File::from(openat(&at, part, flags, Mode::empty())?);
                return Ok(match file.metadata()?.is_file() {
                    true => Found::File(file),
                    false => Found::Special,
                });
            }
            FileType::RegularFile => return Ok(Found::Nothing),
            _ => return Ok(Found::Special),
        }
    }
    Ok(Found::Folder)
}

/// Looks, and opens a file. The folder itself may be reached over a link; nothing below it is.
#[cfg(not(unix))]
pub(super) fn open(folder: &Path, path: &Path) -> io::Result<Found> {
    use std::path::Component;

    let mut at = folder.to_owned();
    let mut parts = path.components().peekable();
    while let Some(part) = parts.next() {
        let Component::Normal(part) = part else {
            return Ok(Found::Nothing);
        };
        at.push(part);
        let last = parts.peek().is_none();
        let kind = match at.symlink_metadata() {
            Ok(found) => found.file_type(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
            Err(error) => return Err(error),
        };
        if kind.is_symlink() {
            return Ok(Found::Link);
        } else if kind.is_dir() {
            continue;
        } else if kind.is_file() && last {
            return Ok(Found::File(File::open(&at)?));
        } else if kind.is_file() {
            return Ok(Found::Nothing);
        }
        return Ok(Found::Special);
    }
    Ok(Found::Folder)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    fn kind(folder: &Path, path: &str) -> &'static str {
        match open(folder, Path::new(path)).unwrap() {
            Found::File(_) => "file",
            Found::Folder => "folder",
            Found::Link => "link",
            Found::Special => "special",
            Found::Nothing => "nothing",
        }
    }

    #[test]
    fn nothing_below_the_folder_is_reached_over_a_link() {
        let outer = tempfile::tempdir().unwrap();
        let root = outer.path().join("root");
        fs::create_dir_all(root.join("texts")).unwrap();
        fs::write(root.join("texts/a.txt"), "a").unwrap();
        fs::write(outer.path().join("b.txt"), "b").unwrap();
        symlink("a.txt", root.join("texts/link.txt")).unwrap();
        symlink("texts", root.join("more")).unwrap();
        symlink("nowhere", root.join("dangling")).unwrap();
        symlink(&root, outer.path().join("typed")).unwrap();
        for (path, expect) in [
            ("texts/a.txt", "file"),
            ("texts", "folder"),
            ("texts/link.txt", "link"),
            ("more", "link"),
            ("more/a.txt", "link"),
            ("dangling", "link"),
            ("texts/b.txt", "nothing"),
            ("texts/a.txt/x", "nothing"),
            ("../b.txt", "nothing"),
        ] {
            assert_eq!(kind(&root, path), expect, "{path}");
            // The link that the user typed is the user's choice.
            assert_eq!(kind(&outer.path().join("typed"), path), expect, "{path}");
        }
        // Never waited for: a device that never ends, a socket.
        assert_eq!(kind(Path::new("/dev"), "zero"), "special");
        let _socket = std::os::unix::net::UnixListener::bind(root.join("socket")).unwrap();
        assert_eq!(kind(&root, "socket"), "special");
    }
}
