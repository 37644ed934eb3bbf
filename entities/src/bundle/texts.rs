//! The texts of sources, so far as they are at hand: carried by the bundle, or found by their sum.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::bundle::SourceText;
use sha2::{Digest, Sha256};

use super::files::{Files, Kind, read_at_most};
use super::nofollow::{self, Found};

/// Texts by the number of their source.
#[derive(Debug, Default)]
pub(super) struct Texts {
    places: HashMap<i64, Place>,
    /// Files of the folder given by the caller, by their sum.
    by_sum: HashMap<[u8; 32], PathBuf>,
    /// Texts that were read, until they take too much memory.
    read: HashMap<i64, Arc<SourceText>>,
    read_bytes: usize,
    /// True when the sources of the database were sought already.
    pub(super) knows_stored: bool,
}

/// The place of a text.
#[derive(Debug)]
enum Place {
    /// At this path of a bundle.
    Bundle(Arc<Files>, String),
    /// At this path of the disk.
    Disk(PathBuf),
}

/// Texts read stay in memory up to this many bytes.
const MOST_READ_BYTES: usize = 96 << 20;
/// The longest text, in bytes.
const MOST_TEXT_BYTES: u64 = 64 << 20;

impl Texts {
    /// Knows the files of a folder by their sums.
    pub(super) fn in_folder(folder: &Path) -> io::Result<Self> {
        let mut texts = Self::default();
        texts.sum_folder(folder, 4)?;
        Ok(texts)
    }

    fn sum_folder(&mut self, folder: &Path, deep: usize) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                if deep > 0 {
                    self.sum_folder(&entry.path(), deep - 1)?;
                }
            } else if let Some(text) = read_from_disk(&entry.path())? {
                self.by_sum.insert(Sha256::digest(text).into(), entry.path());
            }
        }
        Ok(())
    }

    /// Notes the text that the bundle carries for a source, and gives its sum.
    ///
    /// The error is what was expected of the column `text_file`.
    pub(super) fn carry(
        &mut self,
        source: i64,
        files: &Arc<Files>,
        path: &str,
    ) -> io::Result<Result<[u8; 32], &'static str>> {
        if !super::files::stays_inside(path) {
            return Ok(Err("the path of a file within the bundle"));
        }
        match files.kind(path)? {
            Kind::File { bytes } if bytes <= MOST_TEXT_BYTES => {}
            Kind::File { .. } => return Ok(Err("a text of at most 64 MiB")),
            Kind::Folder => return Ok(Err("a file, but it is a folder")),
            Kind::Link => return Ok(Err("a file itself, but it is a link or lies behind one")),
            Kind::Special | Kind::Nothing => return Ok(Err("a file that is in the bundle")),
        }
        let Some(bytes) = files.read(path, MOST_TEXT_BYTES)? else {
            return Ok(Err("a text of at most 64 MiB"));
        };
        let sum = Sha256::digest(&bytes).into();
        let Ok(text) = String::from_utf8(bytes) else {
            return Ok(Err("a text in UTF-8"));
        };
        self.keep(source, SourceText::new(&text));
        self.places
            .insert(source, Place::Bundle(Arc::clone(files), path.to_owned()));
        Ok(Ok(sum))
    }

    /// Notes the sum of a source's text, which finds it if the caller gave it.
    pub(super) fn seek(&mut self, source: i64, sum: &str) {
        if self.places.contains_key(&source) {
            return;
        }
        let found = parse_sum(sum).and_then(|sum| self.by_sum.get(&sum));
        if let Some(path) = found {
            self.places.insert(source, Place::Disk(path.clone()));
        }
    }

    /// Returns whether the caller gave texts to seek among.
    pub(super) fn seeks(&self) -> bool {
        !self.by_sum.is_empty()
    }

    /// The text of a source; `None` when it is not at hand.
    pub(super) fn of(&mut self, source: i64) -> io::Result<Option<Arc<SourceText>>> {
        if let Some(text) = self.read.get(&source) {
            return Ok(Some(Arc::clone(text)));
        }
        let bytes = match self.places.get(&source) {
            None => return Ok(None),
            Some(Place::Bundle(files, path)) => files.read(path, MOST_TEXT_BYTES)?,
            Some(Place::Disk(path)) => read_from_disk(path)?,
        };
        let Some(bytes) = bytes else {
            return Err(io::Error::other("a text changed while it was read"));
        };
        Ok(Some(
            self.keep(source, SourceText::new(&String::from_utf8_lossy(&bytes))),
        ))
    }

    fn keep(&mut self, source: i64, text: SourceText) -> Arc<SourceText> {
        if self.read_bytes + text.size_bytes() > MOST_READ_BYTES {
            self.read.clear();
            self.read_bytes = 0;
        }
        self.read_bytes += text.size_bytes();
        let text = Arc::new(text);
        self.read.insert(source, Arc::clone(&text));
        text
    }
}

/// A text of the caller's folder; `None` when it is no file, or too long for one. Links are not followed there either.
fn read_from_disk(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Ok(None);
    };
    match nofollow::open(folder, Path::new(name))? {
        Found::File(file) if file.metadata()?.len() <= MOST_TEXT_BYTES => read_at_most(file, MOST_TEXT_BYTES),
        _ => Ok(None),
    }
}

/// The 32 bytes that 64 hexadecimal digits write.
pub(super) fn parse_sum(hex: &str) -> Option<[u8; 32]> {
    let mut sum = [0; 32];
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    for (place, byte) in sum.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hex[place * 2..place * 2 + 2], 16).ok()?;
    }
    Some(sum)
}

/// The 64 hexadecimal digits of a sum.
pub(super) fn write_sum(sum: [u8; 32]) -> String {
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}
