//! The network in memory: who is involved in what, at one dataset version.
//!
//! It is built once from rows ([`NetworkBuilder`]), never changes, and does no I/O, so that any number of readers share
//! it without waiting. Two kinds of actor, organisations and persons, meet in the same arenas; both are walked by the
//! same algorithms.
//!
//! | question | file |
//! | --- | --- |
//! | what is there? | `organisation`, `project`, `council`, `seat`, … one noun each; what all have: `thing`; `lookup` finds them |
//! | who is involved in what? | `involvement`, `involvement_kind`, `involvements`, `two_mode` |
//! | under which conditions? | `scope`, and `lens`: a scope made ready for walking; at what cost: `effort` |
//! | who works with whom, and how closely? | `collaborators`; by which evidence: `shared_arenas` |
//! | how are these two connected? | `paths` |
//! | who is around? | `neighbours` |
//! | with whom might one work, and who is missing? | `suggested_partners`, `gaps` |
//! | what does a part of it look like, to be drawn and measured? | `slice` |
//!
//! **Invariants.** Indices mean something within one network only. Row numbers ascend with indices. Nothing that can be
//! derived (ties, strengths, paths) is stored. Handing an index of another network to a method is a mistake that may
//! panic.
//!
//! **Memory**: about 40 bytes for an involvement and, beside its own texts, 100 for a project or an organisation.

mod agreement;
mod arena;
mod builder;
mod code_set;
mod collaborators;
mod council;
mod county;
mod effort;
mod event;
mod filter;
mod gaps;
mod groups;
mod index;
mod intern;
mod involvement;
mod involvement_kind;
mod involvements;
mod lens;
mod lookup;
mod neighbours;
mod numbers;
mod organisation;
mod paths;
mod person;
mod project;
mod reach;
mod region;
pub mod rows;
mod runs;
mod scope;
mod seat;
mod shared_actors;
mod shared_arenas;
mod slice;
mod source;
mod suggested_partners;
mod table;
mod target_groups;
mod terms;
mod text;
mod thing;
mod two_mode;
mod workspace;

pub use agreement::Agreement;
pub use arena::Arena;
pub use builder::{BuildError, NetworkBuilder};
pub use code_set::CodeSet;
pub use collaborators::{Tie, Weighting};
pub use council::Council;
pub use county::CountyCodes;
pub use effort::{Effort, Stopped};
pub use event::Event;
pub use gaps::{AreaBasis, Gaps};
pub use index::{
    AgreementIx, ArenaIx, CouncilIx, EventIx, InvolvementIx, Ix, MandateIx, OrganisationIx, PersonIx,
    ProjectIx, SeatIx, SourceIx,
};
pub use involvement::{Actor, Involvement, Origin, OriginTable};
pub use involvement_kind::InvolvementKind;
pub use lookup::ORGANISATION_NUMBER_SCHEME;
pub use neighbours::Neighbour;
pub use organisation::{Identifier, Name, Organisation, Succession};
pub use paths::{Hop, Path, PathIter, Paths};
pub use person::Person;
pub use project::{Project, Track};
pub use region::{Regions, UnknownRegion};
pub use runs::CommonDays;
pub use scope::Scope;
pub use seat::{Mandate, Seat};
pub use shared_actors::SharedActor;
pub use shared_arenas::SharedArena;
pub use slice::{
    Around, Backbone, ComparedNode, ComparedTie, Comparison, FigureBounds, MOST_TIES, MeasureChange, NodeKey,
    NotComparable, OverlapDays, Selection, Slice, SliceBounds, SliceChange, SliceError, SliceNode, SliceTie,
    SliceWalk, SliceWeighting, View, WalkedTie,
};
pub use source::Source;
pub use suggested_partners::{Reason, Suggestion};
pub use target_groups::{CommonTargetGroup, TargetGroups};
pub use thing::{Head, Thing, ThingIx};
pub use two_mode::TwoMode;
pub use workspace::Workspace;

use agreement::AgreementRecord;
use arena::Arenas;
use council::CouncilRecord;
use event::EventRecord;
use groups::Groups;
use lookup::Lookups;
use numbers::RowNumbers;
use organisation::{IdentifierRecord, NameRecord, OrganisationRecord};
use person::PersonRecord;
use project::{ProjectRecord, TrackRecord};
use seat::{MandateRecord, SeatRecord};
use source::SourceRecord;
use table::Table;
use terms::Terms;
use text::Texts;

use crate::{ArenaKind, ChangeId, Period, Span};

/// A collaboration network (samverkansnätverk) at one dataset version; see the [module](self).
#[derive(Debug)]
pub struct Network {
    version: ChangeId,
    texts: Texts,
    periods: Vec<Period>,
    terms: Vec<Terms>,
    lookups: Lookups,

    sources: Table<SourceIx, SourceRecord>,
    organisations: Table<OrganisationIx, OrganisationRecord>,
    persons: Table<PersonIx, PersonRecord>,
    projects: Table<ProjectIx, ProjectRecord>,
    councils: Table<CouncilIx, CouncilRecord>,
    agreements: Table<AgreementIx, AgreementRecord>,
    events: Table<EventIx, EventRecord>,

    source_parts: Groups<SourceIx, SourceIx>,
    organisation_parts: Groups<OrganisationIx, OrganisationIx>,
    project_parts: Groups<ProjectIx, ProjectIx>,
    names: Groups<OrganisationIx, NameRecord>,
    identifiers: Groups<OrganisationIx, IdentifierRecord>,
    successions: Vec<Succession>,
    predecessors: Groups<OrganisationIx, u32>,
    successors: Groups<OrganisationIx, u32>,
    tracks: Groups<ProjectIx, TrackRecord>,
    project_councils: Groups<ProjectIx, CouncilIx>,
    project_events: Groups<ProjectIx, EventIx>,
    hosted_councils: Groups<OrganisationIx, CouncilIx>,
    council_events: Groups<CouncilIx, EventIx>,
    council_seats: Groups<CouncilIx, SeatIx>,
    seat_mandates: Groups<SeatIx, MandateIx>,

    seats: Vec<SeatRecord>,
    mandate_numbers: RowNumbers,
    mandates: Vec<MandateRecord>,

    arenas: Arenas,
    organisation_arenas: TwoMode<OrganisationIx>,
    person_arenas: TwoMode<PersonIx>,
    /// The participations that name a track of their project.
    participation_tracks: Vec<(InvolvementIx, i64)>,
    /// The organisation on whose behalf each person is involved.
    behalves: Vec<Option<OrganisationIx>>,
}

impl Network {
    /// The dataset version: the number of the last change in it, 0 before the first.
    #[must_use]
    pub fn version(&self) -> ChangeId {
        self.version
    }

    /// The organisations and their arenas, as bare arrays, for algorithms that walk all of it.
    #[must_use]
    pub fn organisation_arenas(&self) -> &TwoMode<OrganisationIx> {
        &self.organisation_arenas
    }

    /// The persons and their arenas, as bare arrays, for algorithms that walk all of it.
    #[must_use]
    pub fn person_arenas(&self) -> &TwoMode<PersonIx> {
        &self.person_arenas
    }

    /// Every arena: projects, councils, agreements, events, associations, each in the order of the rows.
    pub fn arenas(&self) -> impl ExactSizeIterator<Item = ArenaIx> + DoubleEndedIterator + use<> {
        (0..self.arenas.len()).map(ArenaIx::at)
    }

    /// The arena with this index.
    #[must_use]
    pub fn arena(&self, index: ArenaIx) -> Arena {
        self.arenas.arena(index)
    }

    /// The kind of an arena.
    #[must_use]
    pub fn kind_of_arena(&self, index: ArenaIx) -> ArenaKind {
        self.arenas.kind(index)
    }

    /// The index of an arena; `None` for an organisation that has no members, and so is no association.
    #[must_use]
    pub fn find_arena(&self, arena: Arena) -> Option<ArenaIx> {
        self.arenas.index(arena)
    }

    /// The period of an arena; an association's is its organisation's.
    #[must_use]
    pub fn period_of_arena(&self, index: ArenaIx) -> Period {
        self.period(match self.arena(index) {
            Arena::Project(project) => self.projects.record(project).period,
            Arena::Council(council) => self.councils.record(council).period,
            Arena::Agreement(agreement) => self.agreements.record(agreement).period,
            Arena::Event(event) => self.events.record(event).period,
            Arena::Association(organisation) => self.organisations.record(organisation).period,
        })
    }

    /// The days that an arena's life leaves to its ties: what is not stated restricts nothing.
    #[must_use]
    pub fn life_of_arena(&self, index: ArenaIx) -> Span {
        self.period_of_arena(index).life()
    }

    fn period(&self, number: u32) -> Period {
        self.periods[number as usize]
    }
}
