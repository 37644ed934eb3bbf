//! Evidence: whether a row has a source, and whether its quote stands in the source's text.

use std::sync::Arc;

use domain::bundle::{Problem, TableName, Value};

use super::pass::{Pass, ReadError};
use super::row::Row;
use super::table_pass::{Stored, TablePass};
use super::texts::{parse_sum, write_sum};
use crate::write::Rows;

impl Pass<'_> {
    /// Notes the text of a source, if the row is one, and gives the sum of a text that the bundle carries.
    pub(super) fn check_text_file(
        &mut self,
        table: &TablePass<'_>,
        number: i64,
        row: &Row<'_>,
    ) -> Option<String> {
        if table.layout.table.name != TableName::Sources {
            return None;
        }
        let (file_place, sum_place) = (
            table.layout.table.position("text_file")?,
            table.layout.table.position("text_sha256")?,
        );
        let said = row.values[sum_place].text();
        if let Some(path) = row.values[file_place].text() {
            let files = Arc::clone(&self.bundles[table.bundle].files);
            match self.texts.carry(number, &files, path) {
                Ok(Ok(sum)) => match said.and_then(parse_sum) {
                    Some(said) if said != sum => {
                        let expected = format!("the sum of {path}, {}", write_sum(sum));
                        self.complain(
                            table,
                            row.line,
                            sum_place,
                            row.values[sum_place].text()?,
                            expected,
                        );
                    }
                    Some(_) => {}
                    None => return Some(write_sum(sum)),
                },
                Ok(Err(expected)) => self.complain(table, row.line, file_place, path, expected.to_owned()),
                Err(error) => {
                    let expected = format!("a text that can be read ({error})");
                    self.complain(table, row.line, file_place, path, expected);
                }
            }
        } else if let Some(sum) = said {
            self.texts.seek(number, sum);
        }
        None
    }

    /// Seeks the texts of the database's sources among those that the caller gave, unless they are looked up.
    pub(super) fn seek_stored_texts(&mut self) -> Result<(), ReadError> {
        if self.texts.knows_stored || self.write.identities.must_look_up(TableName::Sources) {
            return Ok(());
        }
        self.texts.knows_stored = true;
        self.seek_texts_of(Rows::All)
    }

    /// The same for some of the sources.
    pub(super) fn seek_stored_texts_of(&mut self, sources: &[i64]) -> Result<(), ReadError> {
        if self.texts.knows_stored {
            return Ok(());
        }
        self.seek_texts_of(Rows::With("id", sources))
    }

    fn seek_texts_of(&mut self, rows: Rows<'_>) -> Result<(), ReadError> {
        if !self.texts.seeks() {
            return Ok(());
        }
        let (texts, columns) = (&mut self.texts, ["text_sha256", "id"]);
        self.write
            .transaction
            .scan(TableName::Sources, &columns, rows, &mut |row| {
                if let [Value::Text(sum), Value::Integer(source)] = *row {
                    texts.seek(source, sum);
                }
                Ok(())
            })?;
        Ok(())
    }

    /// Verifies a row's quote, and counts what it lacks.
    pub(super) fn check_evidence(
        &mut self,
        table: &TablePass<'_>,
        row: &Row<'_>,
        stored: &Stored<'_>,
    ) -> Result<(), ReadError> {
        let (Some(source), quote) = (table.source, table.quote) else {
            return Ok(());
        };
        let lacks = |column: &str, expected: &'static str| {
            Problem::error(&*table.file, expected)
                .on_line(row.line)
                .in_column(column)
                .as_warning()
        };
        let Value::Integer(source) = stored[table.layout.stored_place(source)] else {
            self.findings
                .without_source
                .add(|| lacks("source", "a source for this fact"));
            if quote.is_some() {
                self.findings
                    .without_quote
                    .add(|| lacks("quote", "the words of the source that carry this fact"));
            }
            return Ok(());
        };
        let Some(place) = quote else { return Ok(()) };
        let Value::Text(words) = row.values[place] else {
            self.findings
                .without_quote
                .add(|| lacks("quote", "the words of the source that carry this fact"));
            return Ok(());
        };
        let text = self.texts.of(source);
        match text.map_err(|error| ReadError::File {
            file: "the text of a source".to_owned(),
            source: error,
        })? {
            None => self.report.quotes_unverified += 1,
            Some(text) => match text.verify(words) {
                Ok(()) => self.report.quotes_verified += 1,
                Err(error) => self.complain(table, row.line, place, words, error.to_string()),
            },
        }
        Ok(())
    }
}
