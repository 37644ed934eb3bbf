//! Resolving: from what a row names to the numbers of the rows that are meant.

use domain::bundle::{TableName, Value};

use super::pass::Pass;
use super::row::Row;
use super::subjects::{Named, subject_table};
use super::table_pass::{Stored, TablePass};
use crate::write::Existing;

impl Pass<'_> {
    /// Replaces what a row names by numbers. Gives the one text for the participation that it is about, if it is.
    pub(super) fn resolve<'r>(
        &mut self,
        table: &TablePass<'_>,
        row: &mut Row<'r>,
        stored: &mut Stored<'r>,
    ) -> Option<String> {
        let columns = table.layout.table.columns;
        for place in 0..columns.len() {
            stored[table.layout.stored_place(place)] = row.values[place];
        }
        for &(place, to) in &table.references {
            let Value::Text(key) = row.values[place] else {
                continue;
            };
            match self.write.identities.find(to, key) {
                Some(number) => stored[table.layout.stored_place(place)] = Value::Integer(number),
                None => self.complain_of_nothing(table, row, place, to, key),
            }
        }
        if let Some((project, track)) = table.track
            && let Value::Integer(number) = row.values[track]
            && let Value::Integer(project) = stored[table.layout.stored_place(project)]
            && !self.subjects.has_track(project, number)
            && !self.unreadable.contains(&TableName::Tracks)
        {
            row.is_sound = false;
            let expected = "the number of a track of the project";
            self.complain(table, row.line, track, &number.to_string(), expected.into());
        }
        self.resolve_subject(table, row, stored)
    }

    fn resolve_subject(
        &mut self,
        table: &TablePass<'_>,
        row: &mut Row<'_>,
        stored: &mut Stored<'_>,
    ) -> Option<String> {
        let (kind, place) = table.subject?;
        let (Value::Text(word), Value::Text(text)) = (row.values[kind], row.values[place]) else {
            return None;
        };
        let to = subject_table(word)?;
        if to != TableName::Participations {
            match self.write.identities.find(to, text) {
                Some(number) => stored[table.layout.stored_place(place)] = Value::Integer(number),
                None => self.complain_of_nothing(table, row, place, to, text),
            }
            return None;
        }
        match self.subjects.participation(text, &self.write.identities) {
            Named::One { number, canonical } => {
                stored[table.layout.stored_place(place)] = Value::Integer(number);
                return Some(canonical);
            }
            Named::Nothing => {
                row.is_sound = false;
                let of = [
                    TableName::Participations,
                    TableName::Projects,
                    TableName::Organisations,
                ];
                if !of.iter().any(|table| self.unreadable.contains(table)) {
                    let expected =
                        "PROJECT/ORGANISATION or PROJECT/ORGANISATION/ROLE of a row of participations";
                    self.complain(table, row.line, place, text, expected.into());
                }
            }
            Named::Several => {
                row.is_sound = false;
                let expected = "one row of participations, but it names several: add /ROLE, and #2 for the second of those";
                self.complain(table, row.line, place, text, expected.into());
            }
        }
        None
    }

    fn complain_of_nothing(
        &mut self,
        table: &TablePass<'_>,
        row: &mut Row<'_>,
        place: usize,
        to: TableName,
        text: &str,
    ) {
        row.is_sound = false;
        // The row may be among those that could not be read.
        if !self.unreadable.contains(&to) {
            let expected = match self.write.existing() {
                Existing::Keep => {
                    format!("the id of a row of {to}, in the bundle or already in the database")
                }
                Existing::Replace => {
                    format!("the id of a row of {to} in the bundle, which is to replace everything")
                }
            };
            self.complain(table, row.line, place, text, expected);
        }
    }
}
