//! The files of a bundle, whether they lie in a folder or in the program itself.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

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

/// What lies at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A file of this many bytes.
    File { bytes: u64 },
    /// A folder.
    Folder,
    /// A link, a device, a socket.
    Special,
    /// Nothing.
    Nothing,
}

/// As deep do we look for files.
const DEEPEST: usize = 8;

impl Files {
    /// The files in a folder.
    pub(super) fn folder(root: &Path) -> Self {
        Self::Folder {
            root: root.to_owned(),
            _unpacked: None,
        }
    }

    /// What lies at a path.
    pub(super) fn kind(&self, path: &str) -> io::Result<Kind> {
        match self {
            Self::Folder { root, .. } => match fs::metadata(root.join(path)) {
                Ok(found) if found.is_file() => Ok(Kind::File { bytes: found.len() }),
                Ok(found) if found.is_dir() => Ok(Kind::Folder),
                Ok(_) => Ok(Kind::Special),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Kind::Nothing),
                Err(error) => Err(error),
            },
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
            Self::Folder { root, .. } => Ok(Box::new(File::open(root.join(path))?)),
            Self::Embedded(files) => match files.iter().find(|(name, _)| *name == path) {
                Some((_, bytes)) => Ok(Box::new(*bytes)),
                None => Err(io::ErrorKind::NotFound.into()),
            },
        }
    }

    /// Every file's path, sorted; without those whose name begins with a dot, which programs leave behind.
    pub(super) fn list(&self) -> io::Result<Vec<String>> {
        let mut paths = Vec::new();
        match self {
            Self::Folder { root, .. } => walk(root, "", DEEPEST, &mut paths)?,
            Self::Embedded(files) => paths.extend(files.iter().map(|(name, _)| (*name).to_owned())),
        }
        paths.sort_unstable();
        Ok(paths)
    }
}

fn walk(folder: &Path, prefix: &str, deep: usize, paths: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') || name == "__MACOSX" {
            continue;
        }
        let path = format!("{prefix}{name}");
        // Links are not followed: one that leads up would never end.
        let kind = entry.file_type()?;
        if kind.is_dir() && deep > 0 {
            walk(&entry.path(), &format!("{path}/"), deep - 1, paths)?;
        } else if !kind.is_dir() {
            paths.push(path);
        }
    }
    Ok(())
}

/// Whether a path stays within the bundle: relative, with `/`, without `..`.
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
