//! Subjects that only some rows refer to: the tracks of projects, and participations, which have no id.

use std::collections::{HashMap, HashSet};

use domain::bundle::ParticipationSubject;
use domain::bundle::{TableName, Value, participation_subjects};
use domain::{Code, ParticipationRole, SubjectType};

use crate::write::{Identities, Rows, Scope, Write, WriteError};

/// The participations of each project and organisation: their roles and numbers.
type Participations = HashMap<(i64, i64), Vec<(ParticipationRole, i64)>>;

/// Tracks by project and number, and participations by project and organisation.
#[derive(Debug, Default)]
pub(super) struct Subjects {
    tracks: HashSet<(i64, i64)>,
    tracks_known: Known,
    /// Kept only when some figure is about a participation: there can be millions.
    participations: Option<Participations>,
    participations_known: Known,
}

/// Of which projects the rows in the database are known; what this import states always is.
#[derive(Debug, Default)]
struct Known {
    all: bool,
    projects: HashSet<i64>,
}

impl Known {
    /// Those of these projects that nothing was asked of yet, which is about to be.
    fn unasked(&mut self, projects: &[i64]) -> Vec<i64> {
        let mut unasked = projects.to_vec();
        unasked.retain(|&project| !self.all && self.projects.insert(project));
        unasked
    }
}

/// The participation that a text names.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// This one; and the one text for it.
    One { number: i64, canonical: String },
    /// None.
    Nothing,
    /// Several.
    Several,
}

impl Subjects {
    /// Reads all tracks of the database, unless it is better to look so many of them up.
    pub(super) fn prepare_tracks(&mut self, lookups: u64, write: &mut Write<'_>) -> Result<(), WriteError> {
        if self.tracks_known.all || !write.is_better_read_whole(TableName::Tracks, lookups)? {
            return Ok(());
        }
        self.tracks_known.all = true;
        match write.identities.scope() {
            Scope::All => self.read_tracks(Rows::All, write),
            Scope::Stated => Ok(()),
        }
    }

    /// Looks up the tracks of these projects.
    pub(super) fn look_up_tracks(
        &mut self,
        projects: &[i64],
        write: &mut Write<'_>,
    ) -> Result<(), WriteError> {
        let projects = self.tracks_known.unasked(projects);
        if projects.is_empty() {
            return Ok(());
        }
        self.read_tracks(Rows::With("project_id", &projects), write)
    }

    fn read_tracks(&mut self, rows: Rows<'_>, write: &mut Write<'_>) -> Result<(), WriteError> {
        let columns = ["project_id", "number"];
        write
            .transaction
            .scan(TableName::Tracks, &columns, rows, &mut |row| {
                if let [Value::Integer(project), Value::Integer(number)] = *row {
                    self.tracks.insert((project, number));
                }
                Ok(())
            })
    }

    /// Keeps participations in mind from now on, and reads all of the database's, unless it is better to look so many of
    /// them up.
    pub(super) fn prepare_participations(
        &mut self,
        lookups: u64,
        write: &mut Write<'_>,
    ) -> Result<(), WriteError> {
        self.participations = Some(Participations::new());
        if !write.is_better_read_whole(TableName::Participations, lookups)? {
            return Ok(());
        }
        self.participations_known.all = true;
        match write.identities.scope() {
            Scope::All => self.read_participations(Rows::All, write),
            Scope::Stated => Ok(()),
        }
    }

    /// Looks up the participations in these projects.
    pub(super) fn look_up_participations(
        &mut self,
        projects: &[i64],
        write: &mut Write<'_>,
    ) -> Result<(), WriteError> {
        if self.participations.is_none() {
            return Ok(());
        }
        let projects = self.participations_known.unasked(projects);
        if projects.is_empty() {
            return Ok(());
        }
        self.read_participations(Rows::With("project_id", &projects), write)
    }

    fn read_participations(&mut self, rows: Rows<'_>, write: &mut Write<'_>) -> Result<(), WriteError> {
        let columns = ["project_id", "organisation_id", "role", "id"];
        write
            .transaction
            .scan(TableName::Participations, &columns, rows, &mut |row| {
                if let [
                    Value::Integer(project),
                    Value::Integer(organisation),
                    Value::Text(role),
                    Value::Integer(number),
                ] = *row
                {
                    self.add_participation(project, organisation, role, number);
                }
                Ok(())
            })
    }

    /// Returns whether every track of the database is known.
    pub(super) fn knows_all_tracks(&self) -> bool {
        self.tracks_known.all
    }

    /// Returns whether every participation of the database is known, as far as they are kept in mind.
    pub(super) fn knows_all_participations(&self) -> bool {
        self.participations.is_none() || self.participations_known.all
    }

    /// Returns whether participations are kept in mind.
    pub(super) fn keeps_participations(&self) -> bool {
        self.participations.is_some()
    }

    /// Notes a track that a bundle states.
    pub(super) fn add_track(&mut self, project: i64, number: i64) {
        self.tracks.insert((project, number));
    }

    /// Notes a participation that a bundle states.
    pub(super) fn add_participation(&mut self, project: i64, organisation: i64, role: &str, number: i64) {
        let Some(participations) = &mut self.participations else {
            return;
        };
        let Ok(role) = ParticipationRole::from_code(role) else {
            return;
        };
        let known = participations.entry((project, organisation)).or_default();
        if !known.contains(&(role, number)) {
            known.push((role, number));
        }
    }

    /// Returns whether a project has a track of this number.
    pub(super) fn has_track(&self, project: i64, number: i64) -> bool {
        self.tracks.contains(&(project, number))
    }

    /// Finds the participation that a text names, as [`participation_subjects`] reads it.
    pub(super) fn participation(&self, text: &str, numbering: &Identities) -> Named {
        let mut named = Named::Nothing;
        for reading in participation_subjects(text) {
            for (number, canonical) in self.read_as(reading, numbering) {
                match &named {
                    Named::Nothing => named = Named::One { number, canonical },
                    Named::One { number: known, .. } if *known == number => {}
                    Named::One { .. } | Named::Several => return Named::Several,
                }
            }
        }
        named
    }

    fn read_as(&self, reading: ParticipationSubject<'_>, numbering: &Identities) -> Vec<(i64, String)> {
        let rows = || {
            let project = numbering.find(TableName::Projects, reading.project)?;
            let organisation = numbering.find(TableName::Organisations, reading.organisation)?;
            self.participations.as_ref()?.get(&(project, organisation))
        };
        let Some(rows) = rows() else { return Vec::new() };
        let mut rows = rows.clone();
        rows.sort_unstable_by_key(|&(_, number)| number);
        let mut of_role: HashMap<ParticipationRole, u32> = HashMap::new();
        let mut read = Vec::new();
        for (role, number) in rows {
            let ordinal = of_role.entry(role).or_default();
            *ordinal += 1;
            let fits = reading.role.is_none_or(|wanted| wanted == role)
                && reading.ordinal.is_none_or(|wanted| wanted == *ordinal);
            if fits {
                let canonical = ParticipationSubject::canonical(
                    reading.project,
                    reading.organisation,
                    role.code(),
                    *ordinal,
                );
                read.push((number, canonical));
            }
        }
        read
    }
}

/// The table of the subjects of a type, by its word; participations have a way of their own.
pub(super) fn subject_table(word: &str) -> Option<TableName> {
    SubjectType::from_code(word).ok().map(SubjectType::table)
}
