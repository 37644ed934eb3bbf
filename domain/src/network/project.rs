//! Projects in the network, with their tracks.

use super::Network;
use super::index::{CouncilIx, EventIx, ProjectIx, SourceIx};
use super::table::Keyed;
use super::text::{Text, Word};
use crate::{Period, ProjectId, ProjectKind, TrackId};

/// A project (projekt).
#[derive(Debug, Clone, Copy)]
pub struct Project<'n> {
    /// Row number.
    pub id: ProjectId,
    /// Key.
    pub key: &'n str,
    /// Name.
    pub name: &'n str,
    /// Kind.
    pub kind: ProjectKind,
    /// Registry number (diarienummer), as printed.
    pub registry_number: Option<&'n str>,
    /// Its life.
    pub period: Period,
    /// Fund.
    pub fund: Option<&'n str>,
    /// Programme, CCI number.
    pub programme_cci: Option<&'n str>,
    /// Programme area.
    pub programme_area: Option<&'n str>,
    /// Specific objective.
    pub specific_objective: Option<&'n str>,
    /// Region, as printed.
    pub region: Option<&'n str>,
    /// NUTS code.
    pub nuts: Option<&'n str>,
    /// The project that it is part of.
    pub part_of: Option<ProjectIx>,
    /// The source that states it.
    pub source: Option<SourceIx>,
}

/// A track of a project (spår).
#[derive(Debug, Clone, Copy)]
pub struct Track<'n> {
    /// Row number.
    pub id: TrackId,
    /// The project it is a track of.
    pub project: ProjectIx,
    /// Its number within the project.
    pub number: i64,
    /// Name.
    pub name: &'n str,
    /// The source that states it.
    pub source: Option<SourceIx>,
}

#[derive(Debug)]
pub(crate) struct ProjectRecord {
    pub(crate) key: Text,
    pub(crate) name: Text,
    pub(crate) registry_number: Text,
    pub(crate) fund: Option<Word>,
    pub(crate) programme_cci: Option<Word>,
    pub(crate) programme_area: Option<Word>,
    pub(crate) specific_objective: Option<Word>,
    pub(crate) region: Option<Word>,
    pub(crate) nuts: Option<Word>,
    pub(crate) part_of: Option<ProjectIx>,
    pub(crate) period: u32,
    pub(crate) source: Option<SourceIx>,
    pub(crate) kind: ProjectKind,
}

const _: () = assert!(size_of::<ProjectRecord>() <= 64);

impl Keyed for ProjectRecord {
    fn key(&self) -> Text {
        self.key
    }
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct TrackRecord {
    pub(crate) number: i64,
    pub(crate) id: u32,
    pub(crate) name: Text,
    pub(crate) source: Option<SourceIx>,
}

impl Network {
    /// Every project, in the order of the rows.
    pub fn projects(&self) -> impl ExactSizeIterator<Item = ProjectIx> + DoubleEndedIterator + use<> {
        self.projects.indices()
    }

    /// A project.
    #[must_use]
    pub fn project(&self, index: ProjectIx) -> Project<'_> {
        let record = self.projects.record(index);
        let word = |word: Option<Word>| word.map(|word| self.texts.word(word));
        Project {
            id: ProjectId(self.projects.number(index)),
            key: self.texts.text(record.key),
            name: self.texts.text(record.name),
            kind: record.kind,
            registry_number: self.texts.stated(record.registry_number),
            period: self.period(record.period),
            fund: word(record.fund),
            programme_cci: word(record.programme_cci),
            programme_area: word(record.programme_area),
            specific_objective: word(record.specific_objective),
            region: word(record.region),
            nuts: word(record.nuts),
            part_of: record.part_of,
            source: record.source,
        }
    }

    /// The projects that are part of this one.
    #[must_use]
    pub fn parts_of_project(&self, index: ProjectIx) -> &[ProjectIx] {
        self.project_parts.of(index)
    }

    /// The tracks of a project, in the order of the rows.
    pub fn tracks(&self, project: ProjectIx) -> impl ExactSizeIterator<Item = Track<'_>> + Clone {
        self.tracks.of(project).iter().map(move |record| Track {
            id: TrackId(record.id.into()),
            project,
            number: record.number,
            name: self.texts.text(record.name),
            source: record.source,
        })
    }

    /// The councils that steer or serve a project.
    #[must_use]
    pub fn councils_of_project(&self, project: ProjectIx) -> &[CouncilIx] {
        self.project_councils.of(project)
    }

    /// The events that a project held.
    #[must_use]
    pub fn events_of_project(&self, project: ProjectIx) -> &[EventIx] {
        self.project_events.of(project)
    }
}
