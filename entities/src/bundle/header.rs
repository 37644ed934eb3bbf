//! The first line of a table: which cell belongs to which column.

use domain::bundle::{Problem, Table, holds_personal_number, nearest, personal_attribute};

use super::missing::MissingValues;
use super::records::{Damage, QUOTES_IN_PAIRS, Record};

/// The place at which each cell of a row belongs.
#[derive(Debug)]
pub(super) struct Header {
    /// By cell.
    pub(super) slots: Vec<Slot>,
    /// The names of the free columns, in the order of the file.
    pub(super) extras: Vec<String>,
    /// By cell, the words that stand for what is not stated.
    missing: Vec<Vec<String>>,
}

/// The place at which a cell belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// To the column at this place of the table.
    Column(usize),
    /// To the free column at this place of [`Header::extras`].
    Extra(usize),
    /// To a column that was refused: nothing more is said of its cells.
    Refused,
    /// To one of the empty columns that spreadsheets leave behind the last: it has no name and no filled cell.
    Empty,
}

impl Header {
    /// Reads the first record, and reports what is wrong with it; `None` when its cells cannot be told apart.
    pub(super) fn read(
        table: &'static Table,
        missing: &MissingValues,
        record: Record<'_>,
        mut report: impl FnMut(Problem),
        file: &str,
    ) -> Option<Self> {
        if let Some(damage) = record.damage {
            let expected = match damage {
                Damage::StrayQuote { .. } => QUOTES_IN_PAIRS,
                Damage::TooLong { .. } | Damage::TooManyCells => {
                    "a first line of names, each at most 100 characters"
                }
            };
            report(Problem::error(file, expected).on_line(record.line));
            return None;
        }
        let mut header = Self {
            slots: Vec::with_capacity(record.len()),
            extras: Vec::new(),
            missing: Vec::with_capacity(record.len()),
        };
        let at_line = |expected: String| Problem::error(file, expected).on_line(record.line);
        let is_named = |&cell: &usize| !record.bytes(cell).trim_ascii().is_empty();
        let named = (0..record.len()).rev().find(is_named).map_or(0, |last| last + 1);
        for cell in 0..record.len() {
            if cell >= named {
                header.slots.push(Slot::Empty);
                header.missing.push(Vec::new());
                continue;
            }
            let name = String::from_utf8_lossy(record.bytes(cell));
            let slot = header.slot(table, &name).unwrap_or_else(|expected| {
                report(at_line(expected).in_column(&*name));
                Slot::Refused
            });
            header.slots.push(slot);
            header.missing.push(missing.of(&name).to_vec());
        }
        for (place, column) in table.columns.iter().enumerate() {
            if column.is_required() && !header.has(place) {
                report(at_line(format!(
                    "the column {}, which must be there and filled",
                    column.name
                )));
            }
        }
        Some(header)
    }

    /// Returns whether the table's column at this place is in the file.
    pub(super) fn has(&self, place: usize) -> bool {
        self.slots.contains(&Slot::Column(place))
    }

    /// Returns what a cell states: nothing where it holds a word for that.
    pub(super) fn stated<'t>(&self, cell: usize, text: &'t str) -> &'t str {
        if self.missing[cell].iter().any(|word| word == text) {
            ""
        } else {
            text
        }
    }

    fn slot(&mut self, table: &'static Table, name: &str) -> Result<Slot, String> {
        let slot = if let Some(place) = table.position(name) {
            Slot::Column(place)
        } else if name.len() > 2 && name.starts_with("x_") {
            if let Some(place) = self.extras.iter().position(|known| known == name) {
                Slot::Extra(place)
            } else if name.chars().count() > MOST_NAME_CHARS || name.contains(char::is_control) {
                return Err(format!(
                    "a free column's name of at most {MOST_NAME_CHARS} characters"
                ));
            } else if holds_personal_number(name) {
                return Err("a column's name without a personal identity number".to_owned());
            } else if let Some(attribute) = personal_attribute(table.name, name) {
                return Err(attribute.to_string());
            } else {
                self.extras.push(name.to_owned());
                return Ok(Slot::Extra(self.extras.len() - 1));
            }
        } else if name.trim().is_empty() {
            return Err(
                "a column with a name; without one it belongs behind all others, and is empty".to_owned(),
            );
        } else {
            let known = table.columns.iter().map(|column| column.name);
            let nearest = nearest(name, known).unwrap_or_default();
            return Err(format!(
                "a column of {}; the nearest is {nearest}, and a free column's name begins with x_",
                table.name
            ));
        };
        if self.slots.contains(&slot) {
            Err("each column once".to_owned())
        } else {
            Ok(slot)
        }
    }
}

const MOST_NAME_CHARS: usize = 100;

#[cfg(test)]
mod tests {
    use domain::bundle::TableName;

    use super::super::records::Records;
    use super::*;

    #[track_caller]
    fn check(line: &str, expect: &[&str]) {
        let mut records = Records::new(line.as_bytes());
        let record = records.next().unwrap().unwrap();
        let mut reported = Vec::new();
        let _ = Header::read(
            TableName::Persons.table(),
            &MissingValues::default(),
            record,
            |problem| reported.push(problem.to_string()),
            "persons.csv",
        );
        assert_eq!(reported, expect);
    }

    #[test]
    fn columns_stand_in_any_order() {
        check("source,x_note,name,id", &[]);
    }

    #[test]
    fn an_unknown_column_is_refused_with_its_neighbour() {
        check(
            "id,nmae,name",
            &[
                "persons.csv, line 1, column nmae: expected a column of persons; the nearest is name, and a free column's name begins with x_",
            ],
        );
    }

    #[test]
    fn empty_columns_may_stand_behind_the_others() {
        check("id,name,,", &[]);
        check(
            ",id,name",
            &[
                "persons.csv, line 1: expected a column with a name; without one it belongs behind all others, and is empty",
            ],
        );
    }

    #[test]
    fn an_attribute_of_a_person_is_refused_by_name_with_the_reason() {
        check(
            "id,name,x_born,x_personnummer,x_811218-9876,x_phone",
            &[
                "persons.csv, line 1, column x_born: expected no column for gender, birth, origin, health, faith, party, union or \
                 family: of a person only the name is kept",
                "persons.csv, line 1, column x_personnummer: expected no column for personal identity numbers, which no bundle may hold",
                "persons.csv, line 1, column (withheld: it may be a personal identity number): expected a column's name without a \
                 personal identity number",
                "persons.csv, line 1, column x_phone: expected no column for addresses, telephone numbers or pictures: of a person only \
                 the name is kept",
            ],
        );
    }

    #[test]
    fn a_column_that_is_missing_or_there_twice_is_told() {
        check(
            "id,id",
            &[
                "persons.csv, line 1, column id: expected each column once",
                "persons.csv, line 1: expected the column name, which must be there and filled",
            ],
        );
    }
}
