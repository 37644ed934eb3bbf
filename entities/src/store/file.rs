//! The file of a database, known again: a path may come to name another file while this one is open.
//!
//! Connections are opened by the path whenever one more is needed. Were another file found there, answers would be mixed
//! from two databases, so the file is looked at before it is read.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::Fault;

/// A file that was opened, by its path and by what the system knows it by. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct KnownFile {
    path: Arc<Path>,
    identity: Identity,
}

/// The identity of a file, whatever it is called: the device and the number on it.
#[cfg(unix)]
type Identity = (u64, u64);

/// Elsewhere the system keeps an open file from being replaced.
#[cfg(not(unix))]
type Identity = ();

impl KnownFile {
    /// The file that is there now.
    pub(super) fn at(path: &Path) -> io::Result<Self> {
        Ok(Self {
            path: path.into(),
            identity: identity(path)?,
        })
    }

    /// # Errors
    /// When it is not there any more.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        match identity(&self.path) {
            Ok(found) if found == self.identity => Ok(()),
            _ => Err(Fault::Replaced),
        }
    }
}

#[cfg(unix)]
fn identity(path: &Path) -> io::Result<Identity> {
    use std::os::unix::fs::MetadataExt as _;

    let metadata = std::fs::metadata(path)?;
    Ok((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(path: &Path) -> io::Result<Identity> {
    std::fs::metadata(path).map(drop)
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_is_known_until_another_stands_in_its_place_and_again_when_it_is_back() {
        let folder = tempfile::tempdir().unwrap();
        let (path, aside) = (folder.path().join("a.db"), folder.path().join("aside.db"));
        fs::write(&path, "one").unwrap();
        let file = KnownFile::at(&path).unwrap();
        fs::write(&path, "written to").unwrap();
        assert_eq!(file.check(), Ok(()));
        fs::rename(&path, &aside).unwrap();
        assert_eq!(file.check(), Err(Fault::Replaced));
        fs::write(&path, "one").unwrap();
        assert_eq!(file.check(), Err(Fault::Replaced));
        fs::rename(&aside, &path).unwrap();
        assert_eq!(file.check(), Ok(()));
    }
}
