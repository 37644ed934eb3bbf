//! Reading one table: its header, what its rows may name, then row after row.

use std::borrow::Cow;
use std::io::BufRead;

use domain::bundle::{ColumnKind, Fingerprint, Problem, Severity, TableName, Value, parse_cell};

use super::amend::Amendments;
use super::header::{Header, Slot};
use super::open::TableFile;
use super::pass::{Pass, ReadError};
use super::progress::tell;
use super::records::Records;
use super::row::{Complaint, MOST_COLUMNS, Row, RowReader};
use crate::layout::{Layout, StoredColumn};
use crate::write::{Existing, Identity, Rows, write_extra};

/// A table while it is read.
pub(super) struct TablePass<'a> {
    pub(super) bundle: usize,
    pub(super) file: String,
    pub(super) layout: &'static Layout,
    pub(super) reader: RowReader<'a>,
    /// The places of the layout that the file's columns fill, in order; the first identifies the row.
    pub(super) stated: Vec<usize>,
    /// The columns that name rows of other tables: their places, and which tables.
    pub(super) references: Vec<(usize, TableName)>,
    /// The places of `subject_type` and `subject`.
    pub(super) subject: Option<(usize, usize)>,
    /// The places of `project` and `track`.
    pub(super) track: Option<(usize, usize)>,
    /// The place of `source`.
    pub(super) source: Option<usize>,
    /// The place of `quote`, where rows state facts.
    pub(super) quote: Option<usize>,
    pub(super) part_of: Option<usize>,
    pub(super) identity: Vec<usize>,
    fingerprint: Fingerprint,
    pub(super) amendments: Amendments,
}

/// A row with numbers for what it refers to, by the places of the layout.
pub(super) type Stored<'r> = [Value<'r>; MOST_COLUMNS + 2];

impl Pass<'_> {
    /// Reads a table of a bundle.
    pub(super) fn read_table(&mut self, bundle: usize, file: &TableFile) -> Result<(), ReadError> {
        let name = file.table;
        let input = self.open(bundle, file)?;
        let progress = self.progress;
        let mut records = Records::new(tell(input, progress));
        let shown = self.file_name(bundle, file);
        let failed = |pass: &Self, error| pass.failed(bundle, file, error);
        let header = match records.next().map_err(|error| failed(self, error))? {
            Some(record) => Header::read(
                name.table(),
                &file.missing,
                record,
                |problem| self.findings.add(problem),
                &shown,
            ),
            None => {
                let problem =
                    Problem::error(&*shown, "a first line with the names of the columns").on_line(1);
                self.findings.add(problem);
                None
            }
        };
        let identity = name.table().identity_positions();
        if !header.as_ref().is_some_and(|header| header.has(identity[0])) {
            self.unreadable.push(name);
        }
        let Some(header) = header else { return Ok(()) };
        let mut table = TablePass::new(bundle, shown, name, header, self);
        self.prepare(file, &table)?;
        self.look_up_mentions(bundle, file, &mut table)?;
        if table.part_of.is_some() {
            self.learn_ids(bundle, file, &table)?;
        }
        self.write.begin_table(table.layout, &table.stated, file.bytes)?;
        while let Some(record) = records.next().map_err(|error| failed(self, error))? {
            self.report.table(name).rows += 1;
            let findings = &mut self.findings;
            let mut complain = |complaint: Complaint<'_>| match complaint.severity {
                Severity::Error => findings
                    .errors
                    .add(|| complaint.problem(&table.file, record.line)),
                Severity::Warning => findings
                    .warnings
                    .add(|| complaint.problem(&table.file, record.line)),
            };
            match table.reader.read(record, &mut complain) {
                Some(row) => self.take_row(&mut table, row)?,
                None if !self.unreadable.contains(&name) => self.unreadable.push(name),
                None => {}
            }
        }
        self.amend(&mut table)?;
        self.write.end_table()?;
        Ok(())
    }

    /// Prepares what the rows of a file are asked for by, as far as its size allows it to be all in memory.
    fn prepare(&mut self, file: &TableFile, table: &TablePass<'_>) -> Result<(), ReadError> {
        let lookups = rows_about(file.bytes);
        for table in table.tables() {
            self.write.prepare(table, lookups)?;
        }
        if table.track.is_some() || table.layout.table.name == TableName::Tracks {
            self.subjects.prepare_tracks(lookups, &mut self.write)?;
        }
        if table.references.iter().any(|&(_, to)| to == TableName::Sources) {
            self.seek_stored_texts()?;
        }
        if table.part_of.is_some() {
            self.prepare_hierarchy(table.layout.table.name)?;
        }
        Ok(())
    }

    fn prepare_hierarchy(&mut self, table: TableName) -> Result<(), ReadError> {
        if self.hierarchies.contains_key(&table) {
            return Ok(());
        }
        let hierarchy = self.hierarchies.entry(table).or_default();
        if self.write.identities.must_look_up(table) {
            return Ok(());
        }
        hierarchy.is_whole = true;
        if self.write.existing() == Existing::Keep {
            let columns = ["part_of_id", "id"];
            self.write
                .transaction
                .scan(table, &columns, Rows::All, &mut |row| {
                    if let [Value::Integer(parent), Value::Integer(child)] = *row {
                        hierarchy.part_of(child, parent, None);
                    }
                    Ok(())
                })?;
        }
        Ok(())
    }

    /// Gives every id of a table its number before the rows are read, because they may name each other in any order.
    fn learn_ids(&mut self, bundle: usize, file: &TableFile, table: &TablePass<'_>) -> Result<(), ReadError> {
        let failed = |pass: &Self, error| pass.failed(bundle, file, error);
        let input = self.open(bundle, file)?;
        let mut records = Records::new(std::io::BufReader::with_capacity(1 << 18, input));
        let Some(cell) = table
            .reader
            .header
            .slots
            .iter()
            .position(|slot| *slot == Slot::Column(table.identity[0]))
        else {
            return Ok(());
        };
        let kind = table.layout.table.columns[table.identity[0]].kind;
        records.next().map_err(|error| failed(self, error))?;
        while let Some(record) = records.next().map_err(|error| failed(self, error))? {
            if record.damage.is_some() || cell >= record.len() {
                continue;
            }
            let Ok(text) = std::str::from_utf8(record.bytes(cell)) else {
                continue;
            };
            let text = table.reader.header.stated(cell, text);
            if let Ok(Value::Text(key)) = parse_cell(kind, text) {
                self.write
                    .identities
                    .identify(file.table, Identity::Key(key), record.line)?;
            }
        }
        Ok(())
    }

    /// Finds out whether some figure is about a participation, because those are then kept in mind.
    pub(super) fn prepare_subjects(&mut self) -> Result<(), ReadError> {
        let mut bytes = 0;
        let mut is_mentioned = false;
        for bundle in 0..self.bundles.len() {
            let tables = self.bundles[bundle].tables.iter();
            for file in tables.filter(|file| file.table == TableName::Figures) {
                bytes += file.bytes;
                if !is_mentioned {
                    let input = std::io::BufReader::with_capacity(1 << 18, self.open(bundle, file)?);
                    is_mentioned =
                        mentions_participation(input).map_err(|error| self.failed(bundle, file, error))?;
                }
            }
        }
        if is_mentioned {
            self.subjects
                .prepare_participations(rows_about(bytes), &mut self.write)?;
        }
        Ok(())
    }
}

/// As many rows stand in a file of so many bytes, roughly: enough to choose by between what costs a row each.
fn rows_about(bytes: u64) -> u64 {
    bytes / 64 + 1
}

fn mentions_participation(input: impl BufRead) -> std::io::Result<bool> {
    let mut records = Records::new(input);
    while let Some(record) = records.next()? {
        if record.damage.is_none() && (0..record.len()).any(|cell| record.bytes(cell) == b"participation") {
            return Ok(true);
        }
    }
    Ok(false)
}

impl<'a> TablePass<'a> {
    fn new(bundle: usize, file: String, name: TableName, header: Header, pass: &Pass<'a>) -> Self {
        let table = name.table();
        let layout = Layout::of(name);
        let both = |one, other| Some((table.position(one)?, table.position(other)?));
        let in_file = |place: &usize| header.has(*place);
        let references = table
            .columns
            .iter()
            .enumerate()
            .filter_map(|(place, column)| match column.kind {
                ColumnKind::Reference(to) if header.has(place) => Some((place, to)),
                _ => None,
            });
        let references = references.collect();
        let has_track = table
            .columns
            .iter()
            .any(|column| column.kind == ColumnKind::Track);
        let part_of = place_of_part_of(name).filter(in_file);
        Self {
            bundle,
            file,
            layout,
            stated: stated(layout, &header),
            references,
            subject: both("subject_type", "subject"),
            track: both("project", "track").filter(|(_, track)| has_track && header.has(*track)),
            source: table.position("source"),
            quote: table.position("quote"),
            part_of,
            identity: table.identity_positions(),
            fingerprint: Fingerprint::default(),
            amendments: Amendments::default(),
            reader: RowReader::new(table, header, pass.codes),
        }
    }

    /// The tables whose rows its own rows are or can name.
    pub(super) fn tables(&self) -> impl Iterator<Item = TableName> {
        let subjects: &[TableName] = match self.subject {
            Some(_) => &[
                TableName::Projects,
                TableName::Councils,
                TableName::Events,
                TableName::Agreements,
                TableName::Organisations,
            ],
            None => &[],
        };
        let own = std::iter::once(self.layout.table.name);
        let named = self.references.iter().map(|&(_, to)| to);
        own.chain(named).chain(subjects.iter().copied())
    }

    pub(super) fn fingerprint_of(&mut self, row: &Row<'_>, subject: Option<&str>) -> i64 {
        self.fingerprint.reset();
        for &place in &self.identity {
            let is_subject = self.layout.table.columns[place].kind == ColumnKind::Subject;
            match subject.filter(|_| is_subject) {
                Some(subject) => self.fingerprint.write(subject),
                None => self.fingerprint.write(&identity_text(row.values[place])),
            }
        }
        self.fingerprint.finish()
    }

    /// The free attributes of a row as a JSON object, sorted by name; `None` when it has none.
    pub(super) fn extra(&self, row: &Row<'_>) -> Option<String> {
        if row.extras.is_empty() {
            return None;
        }
        let attributes = row
            .extras
            .iter()
            .map(|&(place, text)| (self.reader.header.extras[place].clone(), text.to_owned()));
        Some(write_extra(&attributes.collect()))
    }
}

/// A cell as the fingerprint of its row takes it.
pub(super) fn identity_text(value: Value<'_>) -> Cow<'_, str> {
    match value {
        Value::Integer(number) => number.to_string().into(),
        value => value.text().unwrap_or_default().into(),
    }
}

/// The places of the layout that a file's columns fill, with what is filled for it: the fingerprint, roles that have a
/// default, the sum of a text that the bundle carries.
fn stated(layout: &Layout, header: &Header) -> Vec<usize> {
    let fills = |place: usize, column: &StoredColumn| match column.place {
        Some(of_table) => {
            header.has(of_table)
                || layout.table.columns[of_table].default.is_some()
                || layout.table.columns[of_table].kind == ColumnKind::Sha256
        }
        None => place == 0 || !header.extras.is_empty(),
    };
    let columns = layout.columns.iter().enumerate();
    columns
        .filter(|(place, column)| fills(*place, column))
        .map(|(place, _)| place)
        .collect()
}

/// The place of the column in which a table says that its rows are part of others of it.
fn place_of_part_of(table: TableName) -> Option<usize> {
    let columns = table.table().columns;
    columns
        .iter()
        .position(|column| column.kind == ColumnKind::Reference(table) && column.name == "part_of")
}
