//! The identities of one table.

use super::extent::Extent;
use super::fingerprints::Fingerprints;
use super::keys::Keys;
use super::{Identified, Identity, Known, Standing};
use crate::write::WriteError;

/// The identities of the rows of one table, so far as they are known, and their numbers.
#[derive(Debug)]
pub(super) struct TableIdentities {
    pub(super) keys: Keys,
    pub(super) fingerprints: Fingerprints,
    pub(super) extent: Extent,
    /// The first number that this write gives.
    pub(super) first: i64,
    /// The first number that this part of it gives, which need not be the first of the write.
    pub(super) first_of_part: i64,
    /// The number of the next new row.
    pub(super) next: i64,
}

impl TableIdentities {
    /// A table of which nothing is known but the number of its next row.
    pub(super) fn new(next: i64) -> Self {
        Self {
            keys: Keys::default(),
            fingerprints: Fingerprints::default(),
            extent: Extent::Named,
            first: next,
            first_of_part: next,
            next,
        }
    }

    /// As many rows at most lie in the database that this write did not add.
    pub(super) fn rows_at_most(&self) -> u64 {
        u64::try_from(self.first - 1).unwrap_or(0)
    }

    /// Returns whether nothing is known of any row yet.
    pub(super) fn is_empty(&self) -> bool {
        self.keys.is_empty() && self.fingerprints.is_empty()
    }

    /// The knowledge of an identity, to change it.
    pub(super) fn find_mut(&mut self, identity: Identity<'_>) -> Option<&mut Known> {
        match identity {
            Identity::Key(key) => self.keys.find_mut(key),
            Identity::Fingerprint(fingerprint) => self.fingerprints.find_mut(fingerprint),
        }
    }

    /// Notes a row of the database, unless it is known: this write may have stated it, or added it.
    pub(super) fn note_stored(&mut self, identity: Identity<'_>, number: i64) -> Result<(), WriteError> {
        if self.find_mut(identity).is_none() {
            self.insert(identity, number, Standing::STORED)?;
        }
        Ok(())
    }

    pub(super) fn insert(
        &mut self,
        identity: Identity<'_>,
        number: i64,
        standing: Standing,
    ) -> Result<(), WriteError> {
        let number = u32::try_from(number).map_err(|_| WriteError::TooManyRows)?;
        let known = Known { number, standing };
        match identity {
            Identity::Key(key) => self.keys.insert(key, known),
            Identity::Fingerprint(fingerprint) => self.fingerprints.insert(fingerprint, known),
        }
        Ok(())
    }

    /// Says which row is meant by what is stated on a line of this part, and knows it from then on as stated there.
    pub(super) fn identify(&mut self, identity: Identity<'_>, line: u64) -> Result<Identified, WriteError> {
        let standing = Standing::on_line(line);
        let first_of_part = self.first_of_part;
        if let Some(known) = self.find_mut(identity) {
            let number = i64::from(known.number);
            return Ok(match known.standing {
                before if before == standing && number >= first_of_part => Identified::New(number),
                before if before == standing => Identified::Stored(number),
                Standing::STORED | Standing::EARLIER => {
                    known.standing = standing;
                    Identified::Stored(number)
                }
                Standing(first_line) => Identified::Twice {
                    first_line: u64::from(first_line),
                },
            });
        }
        let number = self.next;
        self.insert(identity, number, standing)?;
        self.next += 1;
        Ok(Identified::New(number))
    }

    /// Begins another part: what this one stated was stated by an earlier one.
    pub(super) fn next_part(&mut self) {
        self.keys.next_part();
        self.fingerprints.next_part();
        self.first_of_part = self.next;
    }
}
