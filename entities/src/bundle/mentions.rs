//! Mentions: what the rows of a file name, looked up in the database before the rows are taken.
//!
//! A file that is small beside the tables it speaks of is read once more beforehand, so that what it names is looked up
//! in batches and the tables are not read. When all that it can name is in memory anyway, nothing is done here.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufReader;

use domain::bundle::{ColumnKind, Fingerprint, TableName, Value, participation_subjects};

use super::open::TableFile;
use super::pass::{Pass, ReadError};
use super::records::Records;
use super::row::Row;
use super::subjects::{Named, subject_table};
use super::table_pass::{TablePass, identity_text};
use crate::write::Identity;

/// The rows and identities that rows name and that the database was not asked for yet.
#[derive(Debug, Default)]
struct Mentions {
    rows: usize,
    keys: BTreeMap<TableName, BTreeSet<String>>,
    fingerprints: Vec<i64>,
    /// The ids of the projects of which tracks are named.
    with_tracks: BTreeSet<String>,
    about: Vec<About>,
}

/// A row about a participation: which one, and so which row it is, is only known when the participations are.
#[derive(Debug)]
struct About {
    subject: String,
    /// The texts that identify the row, each with whether the one text for the participation takes its place; nothing for a
    /// row that has an id.
    identity: Vec<(String, bool)>,
}

/// As many rows are looked up at a time: enough that a message to the server is a small part of the cost.
const BATCH: usize = 1_000;

impl Pass<'_> {
    /// Looks up what the rows of a file name, as far as it is not all in memory.
    pub(super) fn look_up_mentions(
        &mut self,
        bundle: usize,
        file: &TableFile,
        table: &mut TablePass<'_>,
    ) -> Result<(), ReadError> {
        if !self.must_look_up(table) {
            return Ok(());
        }
        let failed = |pass: &Self, error| pass.failed(bundle, file, error);
        let mut records = Records::new(BufReader::with_capacity(1 << 18, self.open(bundle, file)?));
        // The header.
        records.next().map_err(|error| failed(self, error))?;
        let mut mentions = Mentions::default();
        while let Some(record) = records.next().map_err(|error| failed(self, error))? {
            // What is wrong with it is told when it is taken.
            let Some(row) = table.reader.read(record, &mut |_| {}) else {
                continue;
            };
            mentions.note(table, &row);
            if mentions.rows >= BATCH {
                self.look_up(table, std::mem::take(&mut mentions))?;
            }
        }
        self.look_up(table, mentions)
    }

    fn must_look_up(&self, table: &TablePass<'_>) -> bool {
        let identities = &self.write.identities;
        table.tables().any(|table| identities.must_look_up(table))
            || table.track.is_some() && !self.subjects.knows_all_tracks()
            || table.subject.is_some() && !self.subjects.knows_all_participations()
    }

    fn look_up(&mut self, table: &TablePass<'_>, mentions: Mentions) -> Result<(), ReadError> {
        for (&table, keys) in &mentions.keys {
            let wanted: Vec<_> = keys.iter().map(|key| Identity::Key(key)).collect();
            self.write.look_up(table, &wanted)?;
        }
        if let Some(sources) = mentions.keys.get(&TableName::Sources)
            && table.source.is_some()
        {
            let sources = self.numbers(TableName::Sources, sources.iter().map(String::as_str));
            self.seek_stored_texts_of(&sources)?;
        }
        let projects = self.numbers(
            TableName::Projects,
            mentions.with_tracks.iter().map(String::as_str),
        );
        self.subjects.look_up_tracks(&projects, &mut self.write)?;
        let readings = mentions.about.iter();
        let readings = readings.flat_map(|about| participation_subjects(&about.subject));
        let projects = self.numbers(TableName::Projects, readings.map(|reading| reading.project));
        self.subjects.look_up_participations(&projects, &mut self.write)?;
        let mut fingerprints = mentions.fingerprints;
        fingerprints.extend(
            mentions
                .about
                .iter()
                .filter_map(|about| self.fingerprint_of(about)),
        );
        let wanted: Vec<_> = fingerprints.into_iter().map(Identity::Fingerprint).collect();
        Ok(self.write.look_up(table.layout.table.name, &wanted)?)
    }

    /// The numbers of the rows with these ids, as far as there are any; sorted, and each once.
    fn numbers<'k>(&self, table: TableName, keys: impl Iterator<Item = &'k str>) -> Vec<i64> {
        let numbers = keys.filter_map(|key| self.write.identities.find(table, key));
        numbers.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The fingerprint of a row about a participation, when it names one.
    fn fingerprint_of(&self, about: &About) -> Option<i64> {
        let named = self
            .subjects
            .participation(&about.subject, &self.write.identities);
        let Named::One { canonical, .. } = named else {
            return None;
        };
        if about.identity.is_empty() {
            return None;
        }
        let texts = about.identity.iter();
        Some(Fingerprint::of(texts.map(|(text, is_subject)| {
            if *is_subject { &*canonical } else { &**text }
        })))
    }
}

impl Mentions {
    /// Notes what a row names and what identifies it.
    fn note(&mut self, table: &mut TablePass<'_>, row: &Row<'_>) {
        self.rows += 1;
        for &(place, to) in &table.references {
            if let Value::Text(key) = row.values[place] {
                self.note_key(to, key);
            }
        }
        if let Some((project, track)) = table.track
            && let (Value::Text(project), Value::Integer(_)) = (row.values[project], row.values[track])
        {
            self.with_tracks.insert(project.to_owned());
        }
        let participation = self.note_subject(table, row);
        if table.layout.table.is_keyed()
            && let Value::Text(key) = row.values[table.identity[0]]
        {
            self.note_key(table.layout.table.name, key);
        }
        match participation {
            Some(subject) => self.about.push(About::of(table, row, subject)),
            None if table.layout.table.is_keyed() => {}
            None => self.fingerprints.push(table.fingerprint_of(row, None)),
        }
    }

    /// Notes what a row is about, and gives the text for the participation that it is about, if it is.
    fn note_subject<'r>(&mut self, table: &TablePass<'_>, row: &Row<'r>) -> Option<&'r str> {
        let (kind, place) = table.subject?;
        let (Value::Text(word), Value::Text(text)) = (row.values[kind], row.values[place]) else {
            return None;
        };
        let to = subject_table(word)?;
        if to != TableName::Participations {
            self.note_key(to, text);
            return None;
        }
        for reading in participation_subjects(text) {
            self.note_key(TableName::Projects, reading.project);
            self.note_key(TableName::Organisations, reading.organisation);
        }
        Some(text)
    }

    fn note_key(&mut self, table: TableName, key: &str) {
        let keys = self.keys.entry(table).or_default();
        if !keys.contains(key) {
            keys.insert(key.to_owned());
        }
    }
}

impl About {
    fn of(table: &TablePass<'_>, row: &Row<'_>, subject: &str) -> Self {
        let columns = table.layout.table.columns;
        let identity = table.identity.iter().map(|&place| {
            let is_subject = columns[place].kind == ColumnKind::Subject;
            (identity_text(row.values[place]).into_owned(), is_subject)
        });
        Self {
            subject: subject.to_owned(),
            identity: if table.layout.table.is_keyed() {
                Vec::new()
            } else {
                identity.collect()
            },
        }
    }
}
