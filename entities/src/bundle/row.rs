//! Rows: from the cells of a record to values that agree with each other.

use std::borrow::Cow;

use domain::OrganisationNumber;
use domain::bundle::{ColumnKind, ExternalCodes, Problem, RowRules, Severity, Table, Value, parse_cell};

use super::header::{Header, Slot};
use super::records::{Damage, QUOTES_IN_PAIRS, Record};

/// As many columns has no table of the format.
pub(super) const MOST_COLUMNS: usize = 24;

/// The words that programs and people write where nothing is stated: R, pandas, spreadsheets, databases. `NA` is Namibia too.
const WORDS_FOR_NOTHING: [&str; 16] = [
    "NA", "N/A", "n/a", "#N/A", "NULL", "null", "None", "none", "NaN", "nan", "nil", "-", "--", "–", "?", ".",
];
const FOR_NOTHING: &str = "a value, or an empty cell where nothing is stated; missingValues in datapackage.json can name other words \
                           for that";

/// Returns whether a cell is such a word.
fn stands_for_nothing(text: &str) -> bool {
    text.len() <= 4 && WORDS_FOR_NOTHING.contains(&text)
}

/// Reads the rows of one table.
#[derive(Debug)]
pub(super) struct RowReader<'a> {
    pub(super) table: &'static Table,
    pub(super) header: Header,
    pub(super) rules: RowRules,
    codes: &'a ExternalCodes,
    /// The places of the columns that must be filled and are in the file.
    required: Vec<usize>,
    /// The places of the columns whose emptiness stands for something.
    defaults: Vec<(usize, &'static str)>,
}

/// A row: its values by the places of the table's columns.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) line: u64,
    pub(super) values: [Value<'a>; MOST_COLUMNS],
    /// The free columns that are filled: their place in the header, and the text.
    pub(super) extras: Vec<(usize, &'a str)>,
    /// True when nothing was wrong.
    pub(super) is_sound: bool,
}

/// A complaint about a row that is wrong or odd, before it is known in which file.
pub(super) struct Complaint<'a> {
    pub(super) severity: Severity,
    pub(super) column: Option<&'a str>,
    pub(super) found: Option<&'a str>,
    pub(super) expected: Cow<'static, str>,
}

impl Complaint<'_> {
    /// The problem that it is in a file on a line.
    pub(super) fn problem(self, file: &str, line: u64) -> Problem {
        let mut problem = Problem::error(file, self.expected).on_line(line);
        problem.severity = self.severity;
        if let Some(column) = self.column {
            problem = problem.in_column(column);
        }
        match self.found {
            Some(found) => problem.found(found),
            None => problem,
        }
    }
}

impl<'a> RowReader<'a> {
    pub(super) fn new(table: &'static Table, header: Header, codes: &'a ExternalCodes) -> Self {
        let places = || table.columns.iter().enumerate();
        // A required column that is missing was told once, of the header.
        let required = places().filter(|(place, column)| column.is_required() && header.has(*place));
        let required = required.map(|(place, _)| place).collect();
        let defaults = places()
            .filter_map(|(place, column)| Some((place, column.default?)))
            .collect();
        Self {
            table,
            header,
            rules: RowRules::of(table),
            codes,
            required,
            defaults,
        }
    }

    /// Reads a record and complains about each cell that is wrong; `None` when its cells cannot be told apart.
    pub(super) fn read<'r>(
        &self,
        record: Record<'r>,
        complain: &mut dyn FnMut(Complaint<'_>),
    ) -> Option<Row<'r>> {
        if let Some(damage) = record.damage {
            complain(self.damaged(damage));
            return None;
        }
        let Some(text) = record.text() else {
            self.complain_of_bytes(record, complain);
            return None;
        };
        if record.len() != self.header.slots.len() {
            complain(Complaint {
                severity: Severity::Error,
                column: None,
                found: Some(&format!("{} cells", record.len())),
                expected: format!("{} cells, as in the first line", self.header.slots.len()).into(),
            });
            return None;
        }
        let mut row = Row {
            line: record.line,
            values: [Value::Null; MOST_COLUMNS],
            extras: Vec::new(),
            is_sound: true,
        };
        for (cell, &slot) in self.header.slots.iter().enumerate() {
            let Some(text) = record.cell(text, cell) else {
                self.complain_of_bytes(record, complain);
                return None;
            };
            let text = self.header.stated(cell, text);
            match slot {
                Slot::Column(place) => self.read_cell(place, text, &mut row, complain),
                Slot::Extra(place) => self.read_extra(place, text, &mut row, complain),
                Slot::Refused => {}
                Slot::Empty if text.trim().is_empty() => {}
                Slot::Empty => {
                    row.is_sound = false;
                    complain(Complaint {
                        severity: Severity::Error,
                        column: None,
                        found: Some(text),
                        expected: "an empty cell, since the first line has no name for its column".into(),
                    });
                }
            }
        }
        self.complete(&mut row, complain);
        Some(row)
    }

    fn read_cell<'r>(
        &self,
        place: usize,
        text: &'r str,
        row: &mut Row<'r>,
        complain: &mut dyn FnMut(Complaint<'_>),
    ) {
        let column = &self.table.columns[place];
        match parse_cell(column.kind, text) {
            Ok(value) => {
                row.values[place] = value;
                if let Some(expected) = self.oddity(column.kind, text) {
                    let column = Some(column.name);
                    complain(Complaint {
                        severity: Severity::Warning,
                        column,
                        found: Some(text),
                        expected,
                    });
                }
            }
            Err(expected) => {
                row.is_sound = false;
                let column = Some(column.name);
                complain(Complaint {
                    severity: Severity::Error,
                    column,
                    found: Some(text),
                    expected,
                });
            }
        }
    }

    fn read_extra<'r>(
        &self,
        place: usize,
        text: &'r str,
        row: &mut Row<'r>,
        complain: &mut dyn FnMut(Complaint<'_>),
    ) {
        match parse_cell(ColumnKind::Text, text) {
            Ok(Value::Null) => {}
            Ok(_) => {
                row.extras.push((place, text));
                if stands_for_nothing(text) {
                    complain(Complaint {
                        severity: Severity::Warning,
                        column: Some(&*self.header.extras[place]),
                        found: Some(text),
                        expected: FOR_NOTHING.into(),
                    });
                }
            }
            Err(expected) => {
                row.is_sound = false;
                let column = Some(&*self.header.extras[place]);
                complain(Complaint {
                    severity: Severity::Error,
                    column,
                    found: Some(text),
                    expected,
                });
            }
        }
    }

    /// The words about a value that is kept as printed although it is not in its list.
    fn oddity(&self, kind: ColumnKind, text: &str) -> Option<Cow<'static, str>> {
        match kind {
            ColumnKind::External(list) if !text.is_empty() && self.codes.lacks(list, text) => {
                Some(list.expected().into())
            }
            ColumnKind::OrganisationNumber if !text.is_empty() => {
                let is_valid = OrganisationNumber::parse(text).is_ok_and(|number| number.is_valid());
                (!is_valid).then(|| "a valid organisation number; it is kept as printed, and flagged".into())
            }
            _ if stands_for_nothing(text) => Some(FOR_NOTHING.into()),
            _ => None,
        }
    }

    fn complete(&self, row: &mut Row<'_>, complain: &mut dyn FnMut(Complaint<'_>)) {
        if row.is_sound {
            for &place in &self.required {
                if row.values[place].is_null() {
                    row.is_sound = false;
                    let column = &self.table.columns[place];
                    complain(Complaint {
                        severity: Severity::Error,
                        column: Some(column.name),
                        found: None,
                        expected: "a filled cell".into(),
                    });
                }
            }
        }
        for &(place, default) in &self.defaults {
            if row.values[place].is_null() {
                row.values[place] = Value::Text(default);
            }
        }
        // The rules speak of cells that were read: one that was not has been told already.
        if row.is_sound {
            let Row { values, is_sound, .. } = row;
            self.rules.check(values, |place, expected| {
                *is_sound = false;
                let column = Some(self.table.columns[place].name);
                complain(Complaint {
                    severity: Severity::Error,
                    column,
                    found: values[place].text(),
                    expected,
                });
            });
        }
    }

    fn damaged(&self, damage: Damage) -> Complaint<'_> {
        let (column, expected) = match damage {
            Damage::TooLong { cell } => (
                self.column_name(cell),
                "a cell of at most 100,000 characters in a row of at most 1 MiB, with its quotation marks closed",
            ),
            Damage::TooManyCells => (None, "as many cells as in the first line"),
            Damage::StrayQuote { cell } => (self.column_name(cell), QUOTES_IN_PAIRS),
        };
        Complaint {
            severity: Severity::Error,
            column,
            found: None,
            expected: expected.into(),
        }
    }

    fn column_name(&self, cell: usize) -> Option<&str> {
        match *self.header.slots.get(cell)? {
            Slot::Column(place) => Some(self.table.columns[place].name),
            Slot::Extra(place) => Some(&self.header.extras[place]),
            Slot::Refused | Slot::Empty => None,
        }
    }

    fn complain_of_bytes(&self, record: Record<'_>, complain: &mut dyn FnMut(Complaint<'_>)) {
        for cell in 0..record.len() {
            let bytes = record.bytes(cell);
            let Err(error) = std::str::from_utf8(bytes) else {
                continue;
            };
            let wrong = bytes[error.valid_up_to()];
            let place = error.valid_up_to() + 1;
            complain(Complaint {
                severity: Severity::Error,
                column: self.column_name(cell),
                found: Some(&String::from_utf8_lossy(bytes)),
                expected: format!("UTF-8; byte {place} of the cell is 0x{wrong:02X}").into(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::bundle::TABLES;

    use super::*;

    #[test]
    fn every_table_has_room() {
        assert!(TABLES.iter().all(|table| table.columns.len() <= MOST_COLUMNS));
    }
}
