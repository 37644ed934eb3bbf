//! Sums: what was written, in a few characters that anybody can compute again.

use std::fmt::{self, Write as _};
use std::io::{self, Write};

use sha2::{Digest as _, Sha256};

/// The checksum of a data set (kontrollsumma): 64 hexadecimal digits.
///
/// It is the SHA-256 of what `LC_ALL=C sha256sum *.csv` prints in the folder of its bundle: a line for each table that
/// holds rows, sorted by name, with the SHA-256 of its file, two spaces and the file's name. The same rows give the same
/// checksum on every database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checksum(String);

impl Checksum {
    /// The checksum of these tables, whose names and sums are given.
    pub(super) fn of(files: &[FileSum]) -> Self {
        let mut tables: Vec<&FileSum> = files.iter().filter(|file| file.name.ends_with(".csv")).collect();
        tables.sort_unstable_by(|one, other| one.name.cmp(&other.name));
        Self(hex(Sha256::digest(listing(tables).as_bytes()).as_slice()))
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file and its SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileSum {
    pub(super) name: String,
    pub(super) sha256: String,
}

impl FileSum {
    pub(super) fn of_text(name: &str, text: &str) -> Self {
        Self {
            name: name.to_owned(),
            sha256: hex(Sha256::digest(text.as_bytes()).as_slice()),
        }
    }
}

/// The lines that `sha256sum` prints of files, which `sha256sum -c` reads.
pub(super) fn listing<'f>(files: impl IntoIterator<Item = &'f FileSum>) -> String {
    files.into_iter().fold(String::new(), |mut lines, file| {
        // Writing to a String cannot fail.
        let _ = writeln!(lines, "{}  {}", file.sha256, file.name);
        lines
    })
}

/// Sums up what is written through it.
pub(super) struct Summing<W> {
    out: W,
    sum: Sha256,
}

impl<W: Write> Summing<W> {
    pub(super) fn new(out: W) -> Self {
        Self {
            out,
            sum: Sha256::new(),
        }
    }

    /// The sum of all that was written, which is then with the system.
    pub(super) fn finish(mut self, name: &str) -> io::Result<FileSum> {
        self.out.flush()?;
        Ok(FileSum {
            name: name.to_owned(),
            sha256: hex(self.sum.finalize().as_slice()),
        })
    }
}

impl<W: Write> Write for Summing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.sum.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checksum_is_that_of_the_listing_of_the_tables_sorted_by_name() {
        let files = [("b.csv", "2\n"), ("a.csv", "1\n"), ("datapackage.json", "{}")];
        let files = files.map(|(name, text)| FileSum::of_text(name, text));
        // printf '1\n' > a.csv; printf '2\n' > b.csv; sha256sum *.csv | sha256sum
        assert_eq!(Checksum::of(&files).as_str(), EXPECTED);
    }

    const EXPECTED: &str = "ffa316d1dfc28adc171ad727498624f20943b24bd0fc8f3bf6a3ffa9e227104c";
}
