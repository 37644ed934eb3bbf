//! Records: a CSV file, one row at a time, within bounded memory whatever stands in it.

use std::io::{self, BufRead};

use csv_core::{ReadRecordResult, Reader};

use super::quotation::Quotation;

/// A reader of RFC 4180. A byte order mark and `\r\n` are tolerated; empty lines are passed over, and so are rows of
/// nothing but empty cells, which spreadsheets leave where rows were deleted.
pub(super) struct Records<R> {
    input: R,
    core: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    /// The line that the next byte is on.
    line: u64,
    /// It is true until something was read: a byte order mark may stand here.
    is_at_start: bool,
}

/// One record: its cells one after the other, and where each ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'a> {
    /// The line it begins on, counted from 1.
    pub(super) line: u64,
    bytes: &'a [u8],
    ends: &'a [usize],
    /// The reason why its cells are not to be trusted.
    pub(super) damage: Option<Damage>,
}

/// The damage that makes a record unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Damage {
    /// It is longer than a record may be; the cell in which that happened. Its bytes were passed over, not kept.
    TooLong { cell: usize },
    /// It has more cells than any table has columns.
    TooManyCells,
    /// A quotation mark is not closed, or stands in a cell without being doubled; the first cell in which that is so.
    StrayQuote { cell: usize },
}

/// The place of a record in the buffers of its reader.
struct Extent {
    line: u64,
    written: usize,
    cells: usize,
    damage: Option<Damage>,
}

/// The words for what is expected where a quotation mark is not closed, or closed before its cell ends.
pub(super) const QUOTES_IN_PAIRS: &str = "quotation marks in pairs: around a cell, and doubled within it";

/// The longest record, in bytes. A quote that nobody closes ends here instead of in all of memory.
const MOST_BYTES: usize = 1 << 20;
/// More columns than any table has, with room for free ones.
const MOST_CELLS: usize = 1_000;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

impl<R: BufRead> Records<R> {
    /// Reads a file from its beginning.
    pub(super) fn new(input: R) -> Self {
        Self {
            input,
            core: Reader::new(),
            text: vec![0; 1 << 13],
            ends: vec![0; 64],
            line: 1,
            is_at_start: true,
        }
    }

    /// The next record that says anything; `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Record<'_>>> {
        loop {
            let Some(extent) = self.read()? else {
                return Ok(None);
            };
            let text = &self.text[..extent.written];
            if extent.damage.is_some() || !text.trim_ascii().is_empty() {
                return Ok(Some(Record {
                    line: extent.line,
                    bytes: &self.text[..extent.written],
                    ends: &self.ends[..extent.cells],
                    damage: extent.damage,
                }));
            }
        }
    }

    /// Reads a record into the buffers.
    fn read(&mut self) -> io::Result<Option<Extent>> {
        self.skip_line_ends()?;
        let line = self.line;
        let (mut written, mut cells) = (0, 0);
        let mut quotation = Quotation::default();
        let mut damage = None;
        loop {
            let input = self.input.fill_buf()?;
            let (result, read, wrote, ended) =
                self.core
                    .read_record(input, &mut self.text[written..], &mut self.ends[cells..]);
            let consumed = &input[..read];
            self.line += memchr::memchr_iter(b'\n', consumed).count() as u64;
            let said = consumed
                .strip_prefix(BYTE_ORDER_MARK)
                .filter(|_| self.is_at_start)
                .unwrap_or(consumed);
            quotation.read(said, cells);
            self.is_at_start &= read == 0;
            self.input.consume(read);
            written += wrote;
            cells += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.text.len() < MOST_BYTES => {
                    self.text.resize(self.text.len() * 2, 0);
                }
                ReadRecordResult::OutputFull => {
                    damage.get_or_insert(Damage::TooLong { cell: cells });
                    written = 0;
                }
                ReadRecordResult::OutputEndsFull if self.ends.len() < MOST_CELLS => {
                    self.ends.resize(self.ends.len() * 2, 0);
                }
                ReadRecordResult::OutputEndsFull => {
                    damage.get_or_insert(Damage::TooManyCells);
                    cells = 0;
                }
                ReadRecordResult::Record => {
                    let stray = quotation.stray_cell().map(|cell| Damage::StrayQuote { cell });
                    return Ok(Some(Extent {
                        line,
                        written,
                        cells,
                        damage: damage.or(stray),
                    }));
                }
                ReadRecordResult::End => return Ok(None),
            }
        }
    }

    /// Passes over what lies between two records, so that the line of the next one is known.
    fn skip_line_ends(&mut self) -> io::Result<()> {
        loop {
            let input = self.input.fill_buf()?;
            let count = input
                .iter()
                .take_while(|byte| matches!(byte, b'\r' | b'\n'))
                .count();
            self.line += memchr::memchr_iter(b'\n', &input[..count]).count() as u64;
            let more = count > 0 && count == input.len();
            self.input.consume(count);
            if !more {
                return Ok(());
            }
        }
    }
}

impl<'a> Record<'a> {
    /// The number of its cells.
    pub(super) fn len(self) -> usize {
        self.ends.len()
    }

    /// A cell's bytes.
    pub(super) fn bytes(self, cell: usize) -> &'a [u8] {
        let start = if cell == 0 { 0 } else { self.ends[cell - 1] };
        &self.bytes[start..self.ends[cell]]
    }

    /// All cells as one text, for [`Record::cell`]; `None` when some byte is not UTF-8.
    pub(super) fn text(self) -> Option<&'a str> {
        std::str::from_utf8(self.bytes).ok()
    }

    /// A cell of the record's [`Record::text`]; `None` when it ends within a character, which is not UTF-8 either.
    pub(super) fn cell(self, text: &'a str, cell: usize) -> Option<&'a str> {
        let start = if cell == 0 { 0 } else { self.ends[cell - 1] };
        text.get(start..self.ends[cell])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a text and writes each record as `line:cell|cell`.
    #[track_caller]
    fn check(csv: &str, expect: &[&str]) {
        // A small buffer, so that records span several.
        for capacity in [5, 1 << 16] {
            let mut records = Records::new(io::BufReader::with_capacity(capacity, csv.as_bytes()));
            let mut seen = Vec::new();
            while let Some(record) = records.next().unwrap() {
                let cells: Vec<_> = (0..record.len())
                    .map(|cell| String::from_utf8_lossy(record.bytes(cell)))
                    .collect();
                let damage = record
                    .damage
                    .map(|damage| format!(" {damage:?}"))
                    .unwrap_or_default();
                seen.push(format!("{}:{}{damage}", record.line, cells.join("|")));
            }
            assert_eq!(seen, expect, "{csv:?} through {capacity} bytes");
        }
    }

    #[test]
    fn lines_are_counted_through_quotes_and_line_ends_of_every_kind() {
        check("a,b\n1,\"x\ny\"\n2,z\n", &["1:a|b", "2:1|x\ny", "4:2|z"]);
        check("a,b\r\n1,2\r\n\r\n3,4\r\n", &["1:a|b", "2:1|2", "4:3|4"]);
        check("\u{feff}a\n\n\nb", &["1:a", "4:b"]);
    }

    #[test]
    fn quotation_marks_are_doubled_within_a_cell() {
        check("\"a \"\"b\"\"\",c", &["1:a \"b\"|c"]);
    }

    #[test]
    fn a_quote_that_is_not_closed_is_damage() {
        check("a\n\"b\nc\n", &["1:a", "2:b\nc\n StrayQuote { cell: 0 }"]);
        check(
            "5\" pipe,x\ny,z\n",
            &["1:5\" pipe|x StrayQuote { cell: 0 }", "2:y|z"],
        );
    }

    #[test]
    fn a_quote_that_closes_before_its_cell_ends_is_damage() {
        check("x,\"Beta\" AB,z\n", &["1:x|Beta AB|z StrayQuote { cell: 1 }"]);
        check("x,y, \"Beta\"\n", &["1:x|y| \"Beta\" StrayQuote { cell: 2 }"]);
        check(
            "\"a\n,b\",\"c \"\"d\"\" \"e\n",
            &["1:a\n,b|c \"d\" e StrayQuote { cell: 1 }"],
        );
    }

    #[test]
    fn a_byte_order_mark_stands_before_a_quote() {
        check("\u{feff}\"a\",b\n\"c\",d\n", &["1:a|b", "2:c|d"]);
    }

    #[test]
    fn rows_of_empty_cells_are_passed_over() {
        check(
            "a,b\n,\n, \n\"\",\"\"\n1,\n,,,,\n2,3\n,",
            &["1:a|b", "5:1|", "7:2|3"],
        );
    }

    #[test]
    fn a_cell_of_ten_megabytes_is_passed_over_within_bounded_memory() {
        let csv = format!("a,b\n1,{}\n2,z\n", "x".repeat(10_000_000));
        let mut records = Records::new(csv.as_bytes());
        records.next().unwrap();
        assert_eq!(
            records.next().unwrap().unwrap().damage,
            Some(Damage::TooLong { cell: 1 })
        );
        assert_eq!(records.next().unwrap().unwrap().line, 3);
        assert!(records.text.len() <= MOST_BYTES);
    }

    #[test]
    fn ten_thousand_cells_are_damage() {
        let csv = format!("{}\nb\n", ",".repeat(10_000));
        let mut records = Records::new(csv.as_bytes());
        assert_eq!(
            records.next().unwrap().unwrap().damage,
            Some(Damage::TooManyCells)
        );
        assert_eq!(records.next().unwrap().unwrap().line, 2);
    }
}
