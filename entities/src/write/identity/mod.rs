//! Numbers of rows: which row of the database a row of a bundle is, and which number a new one gets.

mod fingerprints;
mod keys;

use domain::bundle::TableName;

use self::fingerprints::Fingerprints;
use self::keys::Keys;
use super::{Transaction, WriteError};

/// The numbers of the tables that were needed so far.
#[derive(Debug)]
pub(crate) struct Identities {
    tables: [Option<TableNumbers>; TableName::Findings as usize + 1],
    scope: Scope,
}

/// What a reference may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Rows of the bundle and rows that are in the database already.
    All,
    /// Only rows of the bundle, because the others will be removed.
    Stated,
}

/// The numbers of one table.
#[derive(Debug)]
struct TableNumbers {
    keys: Keys,
    fingerprints: Fingerprints,
    /// The first number that this import gives.
    first: i64,
    /// The first number that this bundle gives, which need not be the first of the import.
    first_of_bundle: i64,
    /// The number of the next new row.
    next: i64,
}

/// A row's number, and where it is stated. Eight bytes, because there are millions.
#[derive(Debug, Clone, Copy)]
struct Known {
    number: u32,
    standing: Standing,
}

/// Where a row is stated: its line in this bundle, or one of the two below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Standing(u32);

impl Standing {
    /// Only in the database.
    const STORED: Self = Self(0);
    /// In an earlier bundle of the same import.
    const EARLIER: Self = Self(u32::MAX);

    fn on_line(line: u64) -> Self {
        Self(u32::try_from(line).unwrap_or(u32::MAX - 1).min(u32::MAX - 1))
    }

    fn next_bundle(&mut self) {
        if *self != Self::STORED {
            *self = Self::EARLIER;
        }
    }
}

/// What a row's identity says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Identified {
    /// It is new and gets this number.
    New(i64),
    /// It has this number already.
    Stored(i64),
    /// This bundle states it twice, first on this line.
    Twice { first_line: u64 },
}

/// What identifies a row.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Identity<'a> {
    Key(&'a str),
    Fingerprint(i64),
}

impl Identities {
    pub(crate) fn new(scope: Scope) -> Self {
        Self {
            tables: [const { None }; TableName::Findings as usize + 1],
            scope,
        }
    }

    /// What a reference may name.
    pub(crate) fn scope(&self) -> Scope {
        self.scope
    }

    /// Makes sure that a table's rows in the database are known.
    pub(crate) fn load(&mut self, table: TableName, target: &mut dyn Transaction) -> Result<(), WriteError> {
        let slot = &mut self.tables[table as usize];
        if slot.is_some() {
            return Ok(());
        }
        let next = target.next_number(table)?;
        let mut numbers = TableNumbers {
            keys: Keys::default(),
            fingerprints: Fingerprints::default(),
            first: next,
            first_of_bundle: next,
            next,
        };
        target.identities(table, &mut |identity, number| {
            let known = Known {
                number: row_number(number)?,
                standing: Standing::STORED,
            };
            match identity {
                Identity::Key(key) => numbers.keys.insert(key, known),
                Identity::Fingerprint(fingerprint) => numbers.fingerprints.insert(fingerprint, known),
            }
            Ok(())
        })?;
        *slot = Some(numbers);
        Ok(())
    }

    /// Says which row a row of the bundle is, and from then on knows it as stated on this line. Asking again for the
    /// same line gives the same answer.
    pub(crate) fn identify(
        &mut self,
        table: TableName,
        identity: Identity<'_>,
        line: u64,
    ) -> Result<Identified, WriteError> {
        let Some(numbers) = &mut self.tables[table as usize] else {
            return Err(WriteError::NotLoaded(table));
        };
        let standing = Standing::on_line(line);
        let found = match identity {
            Identity::Key(key) => numbers.keys.find_mut(key),
            Identity::Fingerprint(fingerprint) => numbers.fingerprints.find_mut(fingerprint),
        };
        if let Some(known) = found {
            let number = i64::from(known.number);
            match known.standing {
                before if before == standing && number >= numbers.first_of_bundle => {
                    return Ok(Identified::New(number));
                }
                before if before == standing => return Ok(Identified::Stored(number)),
                Standing::STORED | Standing::EARLIER => {
                    known.standing = standing;
                    return Ok(Identified::Stored(number));
                }
                Standing(first_line) => {
                    return Ok(Identified::Twice {
                        first_line: u64::from(first_line),
                    });
                }
            }
        }
        let number = numbers.next;
        let known = Known {
            number: row_number(number)?,
            standing,
        };
        numbers.next += 1;
        match identity {
            Identity::Key(key) => numbers.keys.insert(key, known),
            Identity::Fingerprint(fingerprint) => numbers.fingerprints.insert(fingerprint, known),
        }
        Ok(Identified::New(number))
    }

    /// The number of the row that a reference names.
    pub(crate) fn find(&self, table: TableName, key: &str) -> Option<i64> {
        let known = self.tables[table as usize].as_ref()?.keys.find(key)?;
        let named = self.scope == Scope::All || known.standing != Standing::STORED;
        named.then_some(i64::from(known.number))
    }

    /// The first number that this import gives in a table, and the first that it has not given.
    pub(crate) fn given(&self, table: TableName) -> std::ops::Range<i64> {
        self.tables[table as usize]
            .as_ref()
            .map_or(0..0, |numbers| numbers.first..numbers.next)
    }

    /// Begins another bundle of the same import.
    pub(crate) fn next_bundle(&mut self) {
        for numbers in self.tables.iter_mut().flatten() {
            numbers.keys.next_bundle();
            numbers.fingerprints.next_bundle();
            numbers.first_of_bundle = numbers.next;
        }
    }

    /// The numbers of a table's rows that no bundle of this import stated, sorted.
    pub(crate) fn unstated(&self, table: TableName) -> Vec<i64> {
        let Some(numbers) = &self.tables[table as usize] else {
            return Vec::new();
        };
        let unstated = numbers.keys.unstated().chain(numbers.fingerprints.unstated());
        let mut unstated: Vec<i64> = unstated.map(i64::from).collect();
        unstated.sort_unstable();
        unstated
    }
}

fn row_number(number: i64) -> Result<u32, WriteError> {
    u32::try_from(number).map_err(|_| WriteError::TooManyRows)
}
