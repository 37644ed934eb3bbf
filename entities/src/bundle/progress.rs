//! The progress of reading, for whoever waits.

use std::fmt;
use std::io::{self, BufRead, BufReader, Read};

use domain::bundle::TableName;

/// Is told how far reading has come. Calls come a few times for each megabyte, from the thread that reads.
pub trait Progress: Send + Sync + fmt::Debug {
    /// Reading begins, of this many bytes in all.
    fn begin(&self, bytes: u64);
    /// A table begins.
    fn table(&self, table: TableName);
    /// Some bytes were read.
    fn advance(&self, bytes: u64);
    /// Everything is read; what is left takes no bytes, such as building indexes.
    fn finish(&self);
}

/// Nobody waits.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _: u64) {}
    fn table(&self, _: TableName) {}
    fn advance(&self, _: u64) {}
    fn finish(&self) {}
}

/// A buffered reader that tells what it reads.
pub(super) fn tell<'a>(file: Box<dyn Read>, progress: &'a dyn Progress) -> impl BufRead + 'a {
    BufReader::with_capacity(1 << 18, Telling { file, progress })
}

struct Telling<'a> {
    file: Box<dyn Read>,
    progress: &'a dyn Progress,
}

impl Read for Telling<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.progress.advance(count as u64);
        Ok(count)
    }
}
