//! PostgreSQL's text format of COPY: cells between tabs, `\N` for what is not stated, a backslash before what is special.

use std::ops::Range;

/// The cells of one line, in memory that the next line uses again.
#[derive(Debug, Default)]
pub(super) struct CopyRow {
    bytes: Vec<u8>,
    cells: Vec<Option<Range<usize>>>,
}

impl CopyRow {
    /// Takes the cells of a line apart.
    pub(super) fn read(&mut self, line: &[u8]) {
        self.bytes.clear();
        self.cells.clear();
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        for cell in line.split(|&byte| byte == b'\t') {
            if cell == br"\N" {
                self.cells.push(None);
                continue;
            }
            let start = self.bytes.len();
            self.unescape(cell);
            self.cells.push(Some(start..self.bytes.len()));
        }
    }

    /// A cell's bytes; `None` when it is not stated.
    pub(super) fn cell(&self, index: usize) -> Option<&[u8]> {
        let range = self.cells.get(index)?.clone()?;
        Some(&self.bytes[range])
    }

    fn unescape(&mut self, mut cell: &[u8]) {
        while let Some(at) = cell.iter().position(|&byte| byte == b'\\') {
            self.bytes.extend_from_slice(&cell[..at]);
            let escaped = cell.get(at + 1).copied().unwrap_or(b'\\');
            self.bytes.push(match escaped {
                b'b' => 0x08,
                b'f' => 0x0c,
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'v' => 0x0b,
                other => other,
            });
            cell = cell.get(at + 2..).unwrap_or_default();
        }
        self.bytes.extend_from_slice(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expect: &[Option<&str>]) {
        let mut row = CopyRow::default();
        row.read(line.as_bytes());
        let cells: Vec<_> = (0..row.cells.len())
            .map(|at| row.cell(at).map(|cell| std::str::from_utf8(cell).unwrap()))
            .collect();
        assert_eq!(cells, expect);
    }

    #[test]
    fn cells_lie_between_tabs() {
        check(
            "1\tRegion Skåne\t\\N\t\n",
            &[Some("1"), Some("Region Skåne"), None, Some("")],
        );
    }

    #[test]
    fn what_is_special_stands_after_a_backslash() {
        check("a\\tb\\nc\\\\d\t\\\\N\n", &[Some("a\tb\nc\\d"), Some("\\N")]);
    }
}
