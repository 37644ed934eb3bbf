//! The pass: everything that is carried along while bundles are read, and their end.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use domain::bundle::{ExternalCodes, Problem, TableName, Value};

use super::hierarchy::{Hierarchy, Said};
use super::open::{Bundle, TableFile};
use super::problems::Findings;
use super::progress::Progress;
use super::report::Report;
use super::subjects::Subjects;
use super::texts::Texts;
use crate::layout::Layout;
use crate::write::{Existing, Intent, ReadsAll, Repetition, Rows, Transaction, Write, WriteError};

/// Reads bundles against a database, and writes them to it unless told otherwise or something is wrong.
pub(super) struct Pass<'a> {
    pub(super) write: Write<'a>,
    pub(super) bundles: &'a [Bundle],
    pub(super) codes: &'a ExternalCodes,
    pub(super) progress: &'a dyn Progress,
    intent: Intent,
    pub(super) subjects: Subjects,
    pub(super) texts: Texts,
    pub(super) hierarchies: BTreeMap<TableName, Hierarchy>,
    pub(super) findings: Findings,
    pub(super) report: Report,
    /// Tables that could not be read to their end: what refers to them may be right.
    pub(super) unreadable: Vec<TableName>,
}

/// The reason why reading stopped, other than for what is in the bundles.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// A file.
    #[error("{file} cannot be read")]
    File {
        /// Its path, with the bundle's name.
        file: String,
        /// The system's words.
        #[source]
        source: io::Error,
    },
    /// The database.
    #[error(transparent)]
    Database(#[from] WriteError),
}

impl<'a> Pass<'a> {
    pub(super) fn new(
        target: &'a mut dyn Transaction,
        bundles: &'a [Bundle],
        codes: &'a ExternalCodes,
        progress: &'a dyn Progress,
        existing: Existing,
        intent: Intent,
        texts: Texts,
        reads_all: ReadsAll,
    ) -> Self {
        let repetition = match bundles {
            [_] => Repetition::Once,
            _ => Repetition::Again,
        };
        Self {
            write: Write::new(target, existing, repetition, reads_all),
            bundles,
            codes,
            progress,
            intent,
            subjects: Subjects::default(),
            texts,
            hierarchies: BTreeMap::new(),
            findings: Findings::default(),
            report: Report::default(),
            unreadable: Vec::new(),
        }
    }

    /// Reads every table of every bundle, and leaves the rows written but not committed.
    pub(super) fn run(&mut self) -> Result<(), ReadError> {
        self.progress.begin(self.bundles.iter().map(Bundle::bytes).sum());
        self.prepare_subjects()?;
        for bundle in 0..self.bundles.len() {
            if bundle > 0 {
                self.write.identities.next_part();
            }
            for problem in &self.bundles[bundle].left_alone {
                let file = self.shown(bundle, &problem.file);
                self.findings.add(Problem {
                    file,
                    ..problem.clone()
                });
            }
            for file in &self.bundles[bundle].tables {
                self.progress.table(file.table);
                self.read_table(bundle, file)?;
            }
        }
        self.complete_hierarchies()?;
        self.refuse_circles();
        if self.write.existing() == Existing::Replace {
            self.remove_unstated()?;
        }
        self.settle_updates()?;
        self.progress.finish();
        self.report.take(std::mem::take(&mut self.findings));
        Ok(())
    }

    /// The intent with which rows are read: from the first error on they are not written any longer, and only problems are
    /// looked for.
    pub(super) fn intent(&self) -> Intent {
        if self.findings.errors.is_empty() {
            self.intent
        } else {
            Intent::Check
        }
    }

    /// A file as problems name it.
    pub(super) fn file_name(&self, bundle: usize, file: &TableFile) -> String {
        self.shown(bundle, &file.path)
    }

    fn shown(&self, bundle: usize, path: &str) -> String {
        match self.bundles {
            [_] => path.to_owned(),
            several => format!("{}/{path}", several[bundle].name()),
        }
    }

    /// Opens a file from its beginning.
    pub(super) fn open(&self, bundle: usize, file: &TableFile) -> Result<Box<dyn io::Read>, ReadError> {
        self.bundles[bundle]
            .files
            .open(&file.path)
            .map_err(|source| self.failed(bundle, file, source))
    }

    pub(super) fn failed(&self, bundle: usize, file: &TableFile, source: io::Error) -> ReadError {
        ReadError::File {
            file: format!("{}/{}", self.bundles[bundle].name(), file.path),
            source,
        }
    }

    /// Asks the database what those rows are part of that others are said to be part of, and so on upwards.
    fn complete_hierarchies(&mut self) -> Result<(), ReadError> {
        let incomplete = self.hierarchies.iter_mut();
        for (&table, hierarchy) in incomplete.filter(|(_, hierarchy)| !hierarchy.is_whole) {
            let mut asked = BTreeSet::new();
            loop {
                let mut ends = hierarchy.ends();
                ends.retain(|row| asked.insert(*row));
                if ends.is_empty() {
                    break;
                }
                let rows = Rows::With("id", &ends);
                let columns = ["part_of_id", "id"];
                self.write.transaction.scan(table, &columns, rows, &mut |row| {
                    if let [Value::Integer(parent), Value::Integer(child)] = *row {
                        hierarchy.part_of_stored(child, parent);
                    }
                    Ok(())
                })?;
            }
        }
        Ok(())
    }

    fn refuse_circles(&mut self) {
        for (&table, hierarchy) in &self.hierarchies {
            for Said { bundle, line } in hierarchy.circles() {
                let Some(file) = self.bundles[bundle]
                    .tables
                    .iter()
                    .find(|file| file.table == table)
                else {
                    continue;
                };
                let expected = "a row that is not part of this one, over however many steps";
                let problem = Problem::error(self.file_name(bundle, file), expected);
                self.findings.add(problem.on_line(line).in_column("part_of"));
            }
        }
    }

    /// Removes what no bundle states, what refers to others first.
    fn remove_unstated(&mut self) -> Result<(), ReadError> {
        let tables = domain::bundle::TABLES.map(|table| table.name);
        for &table in tables.iter().rev() {
            // All of them, since what is to be removed is among them.
            self.write.prepare(table, u64::MAX)?;
            let unstated = self.write.identities.unstated(table);
            if unstated.is_empty() {
                continue;
            }
            self.report.table(table).removed += unstated.len() as u64;
            if self.intent() == Intent::Write {
                self.write.remove(Layout::of(table), &unstated)?;
            }
        }
        Ok(())
    }
}
