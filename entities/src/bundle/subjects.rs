//! What only some rows refer to: the tracks of projects, and participations, which have no id.

use std::collections::{HashMap, HashSet};

use domain::bundle::ParticipationSubject;
use domain::bundle::{TableName, Value, participation_subjects};
use domain::{Code, ParticipationRole, SubjectType};

use crate::write::{Identities, Scope, Transaction, WriteError};

/// The participations of each project and organisation: their roles and numbers.
type Participations = HashMap<(i64, i64), Vec<(ParticipationRole, i64)>>;

/// Tracks by project and number, and participations by project and organisation.
#[derive(Debug, Default)]
pub(super) struct Subjects {
    tracks: Option<HashSet<(i64, i64)>>,
    /// Kept only when some figure is about a participation: there can be millions.
    participations: Option<Participations>,
}

/// Which participation a text names.
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
    /// Makes sure that the tracks of the database are known.
    pub(super) fn load_tracks(
        &mut self,
        scope: Scope,
        target: &mut dyn Transaction,
    ) -> Result<(), WriteError> {
        if self.tracks.is_some() {
            return Ok(());
        }
        let mut tracks = HashSet::new();
        if scope == Scope::All {
            target.scan(TableName::Tracks, &["project_id", "number"], &mut |row| {
                if let [Value::Integer(project), Value::Integer(number)] = *row {
                    tracks.insert((project, number));
                }
                Ok(())
            })?;
        }
        self.tracks = Some(tracks);
        Ok(())
    }

    /// Makes sure that the participations of the database are known.
    pub(super) fn load_participations(
        &mut self,
        scope: Scope,
        target: &mut dyn Transaction,
    ) -> Result<(), WriteError> {
        let mut participations = Participations::new();
        if scope == Scope::All {
            let columns = ["project_id", "organisation_id", "role", "id"];
            target.scan(TableName::Participations, &columns, &mut |row| {
                if let [
                    Value::Integer(project),
                    Value::Integer(organisation),
                    Value::Text(role),
                    Value::Integer(number),
                ] = *row
                    && let Ok(role) = ParticipationRole::from_code(role)
                {
                    participations
                        .entry((project, organisation))
                        .or_default()
                        .push((role, number));
                }
                Ok(())
            })?;
        }
        self.participations = Some(participations);
        Ok(())
    }

    /// Whether participations are kept in mind.
    pub(super) fn keeps_participations(&self) -> bool {
        self.participations.is_some()
    }

    /// Notes a track that a bundle states.
    pub(super) fn add_track(&mut self, project: i64, number: i64) {
        if let Some(tracks) = &mut self.tracks {
            tracks.insert((project, number));
        }
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

    /// Whether a project has a track of this number.
    pub(super) fn has_track(&self, project: i64, number: i64) -> bool {
        self.tracks
            .as_ref()
            .is_some_and(|tracks| tracks.contains(&(project, number)))
    }

    /// Which participation a text names, as [`participation_subjects`] reads it.
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

/// The table of a subject; participations have a way of their own.
pub(super) fn subject_table(word: &str) -> Option<TableName> {
    Some(match SubjectType::from_code(word).ok()? {
        SubjectType::Project => TableName::Projects,
        SubjectType::Council => TableName::Councils,
        SubjectType::Event => TableName::Events,
        SubjectType::Agreement => TableName::Agreements,
        SubjectType::Organisation => TableName::Organisations,
        SubjectType::Participation => TableName::Participations,
    })
}
