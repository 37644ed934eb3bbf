//! The files of a bundle, whether they lie in a folder or in the program itself.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::folder::{FolderError, Listing};
use super::nofollow::{self, Found};

/// Files by their path, which uses `/` whatever the system.
#[derive(Debug)]
pub(super) enum Files {
    /// In a folder; the guard removes it again when it was unpacked from an archive.
    Folder {
        root: PathBuf,
        _unpacked: Option<TempDir>,
    },
    /// In the program.
    Embedded(&'static [(&'static str, &'static [u8])]),
}

/// The kind of thing that lies at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A file of this many bytes.
    File { bytes: u64 },
    /// A folder.
    Folder,
    /// A link, or something behind one.
    Link,
    /// A device, a pipe, a socket.
    Special,
    /// Nothing.
    Nothing,
}

impl Files {
    /// The files in a folder.
    pub(super) fn folder(root: &Path) -> Self {
        Self::Folder {
            root: root.to_owned(),
            _unpacked: None,
        }
    }

    /// The kind of thing that lies at a path.
    pub(super) fn kind(&self, path: &str) -> io::Result<Kind> {
        match self {
            Self::Folder { root, .. } => Ok(match nofollow::open(root, Path::new(path))? {
                Found::File(file) => Kind::File {
                    bytes: file.metadata()?.len(),
                },
                Found::Folder => Kind::Folder,
                Found::Link => Kind::Link,
                Found::Special => Kind::Special,
                Found::Nothing => Kind::Nothing,
            }),
            Self::Embedded(files) => {
                let found = files.iter().find(|(name, _)| *name == path);
                Ok(found.map_or(Kind::Nothing, |(_, bytes)| Kind::File {
                    bytes: bytes.len() as u64,
                }))
            }
        }
    }

    /// Opens a file.
    pub(super) fn open(&self, path: &str) -> io::Result<Box<dyn Read>> {
        match self {
            Self::Folder { root, .. } => match nofollow::open(root, Path::new(path))? {
                Found::File(file) => Ok(Box::new(file)),
                Found::Nothing => Err(io::ErrorKind::NotFound.into()),
                Found::Folder | Found::Link | Found::Special => {
                    Err(io::Error::other("it was a file, and is none any more"))
                }
            },
            Self::Embedded(files) => match files.iter().find(|(name, _)| *name == path) {
                Some((_, bytes)) => Ok(Box::new(*bytes)),
                None => Err(io::ErrorKind::NotFound.into()),
            },
        }
    }

    /// All of a file; `None` when it is longer than it may be, whatever it was when it was looked at.
    pub(super) fn read(&self, path: &str, most_bytes: u64) -> io::Result<Option<Vec<u8>>> {
        read_at_most(self.open(path)?, most_bytes)
    }

    /// The files that say which tables there are.
    pub(super) fn list(&self) -> Result<Listing, FolderError> {
        match self {
            Self::Folder { root, .. } => Listing::of(root),
            Self::Embedded(files) => {
                let mut listing = Listing::default();
                for (path, _) in *files {
                    listing.note((*path).to_owned())?;
                }
                listing.tables.sort_unstable();
                Ok(listing)
            }
        }
    }
}

/// All that is to be read, unless it is longer than it may be.
pub(super) fn read_at_most(input: impl Read, most_bytes: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    input.take(most_bytes + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most_bytes).then_some(bytes))
}

/// Returns whether a path stays within the bundle: relative, with `/`, without `..`.
pub(super) fn stays_inside(path: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    !path.contains(['\\', ':', '\0']) && path.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_inside() {
        for path in ["organisations.csv", "texts/000_å.txt"] {
            assert!(stays_inside(path), "{path}");
        }
        for path in [
            "",
            "/etc/passwd",
            "../x",
            "a/../../x",
            "a\\b",
            "C:x",
            "a//b",
            "./a",
            "https://a.se/x.csv",
        ] {
            assert!(!stays_inside(path), "{path}");
        }
    }
}
