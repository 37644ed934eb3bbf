//! Taking a row: recognised, resolved, asked for its evidence, and written or told about.

use domain::bundle::{Problem, TableName, Value};

use super::hierarchy::Said;
use super::pass::{Pass, ReadError};
use super::row::{MOST_COLUMNS, Row};
use super::table_pass::{Stored, TablePass};
use crate::write::{Identified, Identity, Intent};

impl Pass<'_> {
    pub(super) fn take_row(&mut self, table: &mut TablePass<'_>, mut row: Row<'_>) -> Result<(), ReadError> {
        let name = table.layout.table.name;
        let mut stored: Stored<'_> = [Value::Null; MOST_COLUMNS + 2];
        // An id counts even when the rest of its row is wrong: those who name it are not wrong as well.
        let mut identified = None;
        if table.layout.table.is_keyed() {
            let Value::Text(key) = row.values[table.identity[0]] else {
                return Ok(());
            };
            identified = Some(
                self.write
                    .identities
                    .identify(name, Identity::Key(key), row.line)?,
            );
        }
        if !row.is_sound {
            self.miss(name);
            return Ok(());
        }
        let canonical = self.resolve(table, &mut row, &mut stored);
        if !row.is_sound {
            self.miss(name);
            return Ok(());
        }
        let identified = match identified {
            Some(identified) => identified,
            None => {
                let fingerprint = table.fingerprint_of(&row, canonical.as_deref());
                stored[0] = Value::Integer(fingerprint);
                self.write
                    .identities
                    .identify(name, Identity::Fingerprint(fingerprint), row.line)?
            }
        };
        let (Identified::New(number) | Identified::Stored(number)) = identified else {
            self.complain_of_twin(table, &row, identified);
            return Ok(());
        };
        self.note(table, number, &row, &stored);
        let sum = self.check_text_file(table, number, &row);
        self.check_evidence(table, &row, &stored)?;
        let extra = table.extra(&row);
        // From here on the row also holds what was made for it, which lives no longer than this call.
        let mut complete = stored;
        if let Some(extra) = &extra {
            complete[table.layout.extra()] = Value::Text(extra);
        }
        if let (Some(sum), Some(place)) = (&sum, table.layout.position("text_sha256")) {
            complete[place] = Value::Text(sum);
        }
        if self.findings.errors.is_empty() {
            self.store_row(table, identified, row.line, &complete)?;
        }
        Ok(())
    }

    /// A row without an id that is wrong cannot be found: what refers to it is not wrong as well.
    fn miss(&mut self, table: TableName) {
        if !table.table().is_keyed() && !self.unreadable.contains(&table) {
            self.unreadable.push(table);
        }
    }

    fn store_row(
        &mut self,
        table: &mut TablePass<'_>,
        identified: Identified,
        line: u64,
        stored: &Stored<'_>,
    ) -> Result<(), ReadError> {
        match identified {
            Identified::New(number) => {
                self.report.table(table.layout.table.name).added += 1;
                if self.intent() == Intent::Write {
                    let mut values = [Value::Null; MOST_COLUMNS + 2];
                    for (value, &place) in values.iter_mut().zip(&table.stated) {
                        *value = stored[place];
                    }
                    self.write.add(number, &values[..table.stated.len()])?;
                }
            }
            Identified::Stored(number) => {
                table.amendments.push(line, number, stored);
                if table.amendments.is_full() {
                    self.amend(table)?;
                }
            }
            Identified::Twice { .. } => {}
        }
        Ok(())
    }

    /// Notes what later rows may ask for.
    fn note(&mut self, table: &TablePass<'_>, number: i64, row: &Row<'_>, stored: &Stored<'_>) {
        let value = |column: &str| {
            table
                .layout
                .position(column)
                .map_or(Value::Null, |place| stored[place])
        };
        match table.layout.table.name {
            TableName::Tracks => {
                if let (Value::Integer(project), Value::Integer(number)) = (value("project"), value("number"))
                {
                    self.subjects.add_track(project, number);
                }
            }
            TableName::Participations if self.subjects.keeps_participations() => {
                if let (Value::Integer(project), Value::Integer(organisation), Value::Text(role)) =
                    (value("project"), value("organisation"), value("role"))
                {
                    self.subjects
                        .add_participation(project, organisation, role, number);
                }
            }
            _ => {}
        }
        if let Some(part_of) = table.part_of
            && let Value::Integer(parent) = stored[table.layout.stored_place(part_of)]
            && let Some(hierarchy) = self.hierarchies.get_mut(&table.layout.table.name)
        {
            hierarchy.part_of(
                number,
                parent,
                Some(Said {
                    bundle: table.bundle,
                    line: row.line,
                }),
            );
        }
    }

    fn complain_of_twin(&mut self, table: &TablePass<'_>, row: &Row<'_>, identified: Identified) {
        let Identified::Twice { first_line } = identified else {
            return;
        };
        if table.layout.table.is_keyed() {
            let key = row.values[table.identity[0]].text().unwrap_or_default();
            let expected = format!("an id that is there once; line {first_line} has it already");
            self.complain(table, row.line, table.identity[0], key, expected);
        } else {
            let names: Vec<_> = table
                .identity
                .iter()
                .map(|&place| table.layout.table.columns[place].name)
                .collect();
            let expected = format!(
                "a row that is there once; line {first_line} has the same {}",
                names.join(", ")
            );
            self.findings
                .errors
                .add(|| Problem::error(&*table.file, expected).on_line(row.line));
        }
    }

    /// Reports that a cell is wrong.
    pub(super) fn complain(
        &mut self,
        table: &TablePass<'_>,
        line: u64,
        place: usize,
        found: &str,
        expected: String,
    ) {
        let column = table.layout.table.columns[place].name;
        self.findings.errors.add(|| {
            Problem::error(&*table.file, expected)
                .on_line(line)
                .in_column(column)
                .found(found)
        });
    }
}
