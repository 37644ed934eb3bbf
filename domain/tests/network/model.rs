//! A collaboration network as plain lists, and the network that the builder makes of them.

use domain::network::rows::{
    AgreementRow, AttendanceRow, CouncilRow, EventRow, MembershipRow, OrganisationRow, ParticipationRow,
    PartyRow, ProjectRow, SeatRow,
};
use domain::network::{Arena, ArenaIx, Ix, Network, NetworkBuilder, OrganisationIx};
use domain::{
    AgreementId, AgreementKind, ArenaKind, AttendanceId, AttendanceRole, ChangeId, Code, CouncilId,
    CouncilKind, Date, Day, End, EndsBeforeStart, EventId, EventKind, MembershipId, MembershipRole,
    OrganisationId, OrganisationKind, ParticipationId, ParticipationRole, PartyId, PartyRole, Period,
    ProjectId, ProjectKind, Role, SeatId, SeatRole,
};

#[derive(Debug, Clone, Default)]
pub(crate) struct Model {
    pub(crate) organisations: Vec<Organisation>,
    pub(crate) arenas: Vec<Meeting>,
    pub(crate) parts: Vec<Part>,
}

#[derive(Debug, Clone)]
pub(crate) struct Organisation {
    pub(crate) name: String,
    pub(crate) kind: OrganisationKind,
    pub(crate) county: Option<&'static str>,
    pub(crate) life: Period,
}

#[derive(Debug, Clone)]
pub(crate) struct Meeting {
    pub(crate) name: String,
    pub(crate) kind: ArenaKind,
    /// The life of the arena; an association has its organisation's.
    pub(crate) life: Period,
    /// The organisation that hosts a council or is an association; a position in the model.
    pub(crate) organisation: Option<usize>,
}

#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) organisation: usize,
    pub(crate) arena: usize,
    pub(crate) role: Role,
    /// For agreements and events, which know none, not looked at.
    pub(crate) period: Period,
}

pub(crate) fn period(start: &str, end: &str) -> Result<Period, EndsBeforeStart> {
    let start = (!start.is_empty()).then(|| Date::parse(start).unwrap());
    let end = (!end.is_empty()).then(|| End::parse(end).unwrap());
    Period::new(start, end)
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The member of a list that has the word of a role.
fn narrow<R: Code>(role: Role) -> R {
    R::from_code(role.code()).unwrap()
}

impl Model {
    /// The arenas of one kind, with their row numbers.
    fn rows_of(&self, kind: ArenaKind) -> impl Iterator<Item = (i64, &Meeting)> {
        (1..).zip(self.arenas.iter().filter(move |arena| arena.kind == kind))
    }

    /// The row number of an arena among those of its kind.
    fn row_of(&self, arena: usize) -> i64 {
        let kind = self.arenas[arena].kind;
        self.arenas[..=arena]
            .iter()
            .filter(|other| other.kind == kind)
            .count() as i64
    }

    pub(crate) fn organisation_named(&self, name: &str) -> OrganisationIx {
        OrganisationIx::at(
            self.organisations
                .iter()
                .position(|organisation| organisation.name == name)
                .unwrap(),
        )
    }

    /// The index of an arena of the model in the network; an association without members has none.
    pub(crate) fn arena_ix(&self, network: &Network, arena: usize) -> Option<ArenaIx> {
        let at = self.row_of(arena) as usize - 1;
        network.find_arena(match self.arenas[arena].kind {
            ArenaKind::Project => Arena::Project(Ix::at(at)),
            ArenaKind::Council => Arena::Council(Ix::at(at)),
            ArenaKind::Agreement => Arena::Agreement(Ix::at(at)),
            ArenaKind::Event => Arena::Event(Ix::at(at)),
            ArenaKind::Association => Arena::Association(Ix::at(self.arenas[arena].organisation.unwrap())),
        })
    }

    pub(crate) fn name_of(&self, network: &Network, arena: ArenaIx) -> &str {
        let at = (0..self.arenas.len())
            .find(|&at| self.arena_ix(network, at) == Some(arena))
            .unwrap();
        &self.arenas[at].name
    }

    pub(crate) fn build(&self) -> Network {
        let mut builder = NetworkBuilder::default();
        for (id, organisation) in (1..).zip(&self.organisations) {
            let row = OrganisationRow {
                id: OrganisationId(id),
                key: &organisation.name,
                name: &organisation.name,
                kind: organisation.kind,
                sector: None,
                number: None,
                county: organisation.county,
                municipality: None,
                nuts: None,
                country: None,
                part_of: None,
                period: organisation.life,
                source: None,
            };
            builder.push_organisation(&row).unwrap();
        }
        self.push_arenas(&mut builder);
        for (row, part) in (1..).zip(&self.parts) {
            self.push_part(&mut builder, row, part);
        }
        builder.build(ChangeId(1)).unwrap()
    }

    fn push_arenas(&self, builder: &mut NetworkBuilder) {
        for (id, arena) in self.rows_of(ArenaKind::Project) {
            let row = ProjectRow {
                id: ProjectId(id),
                key: &arena.name,
                name: &arena.name,
                kind: ProjectKind::Other,
                registry_number: None,
                period: arena.life,
                fund: None,
                programme_cci: None,
                programme_area: None,
                specific_objective: None,
                region: None,
                nuts: None,
                part_of: None,
                source: None,
            };
            builder.push_project(&row).unwrap();
        }
        for (id, arena) in self.rows_of(ArenaKind::Council) {
            let row = CouncilRow {
                id: CouncilId(id),
                key: &arena.name,
                name: &arena.name,
                kind: CouncilKind::Board,
                project: None,
                host: arena.organisation.map(|host| OrganisationId(host as i64 + 1)),
                nuts: None,
                period: arena.life,
                source: None,
            };
            builder.push_council(&row).unwrap();
        }
        for (id, arena) in self.rows_of(ArenaKind::Agreement) {
            let (id, kind) = (AgreementId(id), AgreementKind::Iop);
            let (key, name, period) = (arena.name.as_str(), arena.name.as_str(), arena.life);
            let row = AgreementRow {
                id,
                key,
                name,
                kind,
                status: None,
                date: None,
                period,
                source: None,
            };
            builder.push_agreement(&row).unwrap();
        }
        for (id, arena) in self.rows_of(ArenaKind::Event) {
            let row = EventRow {
                id: EventId(id),
                key: &arena.name,
                name: &arena.name,
                kind: EventKind::Workshop,
                status: None,
                period: arena.life,
                place: None,
                municipality: None,
                project: None,
                council: None,
                source: None,
            };
            builder.push_event(&row).unwrap();
        }
    }

    fn push_part(&self, builder: &mut NetworkBuilder, row: i64, part: &Part) {
        let organisation = OrganisationId(part.organisation as i64 + 1);
        let (arena, fingerprint, period, source) = (self.row_of(part.arena), row as u64, part.period, None);
        match self.arenas[part.arena].kind {
            ArenaKind::Project => {
                let (id, project) = (ParticipationId(row), ProjectId(arena));
                let role = narrow::<ParticipationRole>(part.role);
                let track = None;
                let row = ParticipationRow {
                    id,
                    fingerprint,
                    project,
                    organisation,
                    role,
                    track,
                    period,
                    source,
                };
                builder.push_participation(&row).unwrap();
            }
            ArenaKind::Council => {
                let (id, council) = (SeatId(row), CouncilId(arena));
                let role = narrow::<SeatRole>(part.role);
                let (organisation, person, seat) = (Some(organisation), None, None);
                let row = SeatRow {
                    id,
                    fingerprint,
                    council,
                    organisation,
                    person,
                    role,
                    seat,
                    period,
                    source,
                };
                builder.push_seat(&row).unwrap();
            }
            ArenaKind::Agreement => {
                let (id, agreement) = (PartyId(row), AgreementId(arena));
                let role = narrow::<PartyRole>(part.role);
                builder
                    .push_party(&PartyRow {
                        id,
                        fingerprint,
                        agreement,
                        organisation,
                        role,
                        source,
                    })
                    .unwrap();
            }
            ArenaKind::Event => {
                let (id, event) = (AttendanceId(row), EventId(arena));
                let role = narrow::<AttendanceRole>(part.role);
                let row = AttendanceRow {
                    id,
                    fingerprint,
                    event,
                    organisation,
                    role,
                    source,
                };
                builder.push_attendance(&row).unwrap();
            }
            ArenaKind::Association => {
                let association = OrganisationId(self.arenas[part.arena].organisation.unwrap() as i64 + 1);
                let (id, member) = (MembershipId(row), organisation);
                let role = narrow::<MembershipRole>(part.role);
                let row = MembershipRow {
                    id,
                    fingerprint,
                    association,
                    member,
                    role,
                    period,
                    source,
                };
                builder.push_membership(&row).unwrap();
            }
        }
    }
}
