//! From collected rows to the finished network.

use super::{At, BuildError, NetworkBuilder};
use crate::ChangeId;
use crate::network::Network;
use crate::network::arena::Arenas;
use crate::network::groups::Groups;
use crate::network::index::{InvolvementIx, Ix, MandateIx, OrganisationIx, PersonIx, SeatIx};
use crate::network::intern::Interner;
use crate::network::involvement::OriginTable;
use crate::network::involvement_kind::InvolvementKind;
use crate::network::lookup::Lookups;
use crate::network::seat::MandateRecord;
use crate::network::table::Table;
use crate::network::terms::Terms;
use crate::network::text::Texts;
use crate::network::two_mode::TwoMode;

impl NetworkBuilder {
    /// The network of the rows pushed, as the dataset stood at this version.
    ///
    /// # Errors
    /// When a `part_of` leads nowhere, or the network outgrows its indices.
    ///
    /// # Complexity
    /// Linear, apart from sorting keys, numbers and fingerprints.
    pub fn build(mut self, version: ChangeId) -> Result<Network, BuildError> {
        self.join_parts()?;
        let arenas = self.lay_out_arenas()?;
        let mut terms = Interner::default();
        let organisation_arenas = self.lay_out_organisations(&arenas, &mut terms)?;
        let person_arenas = self.lay_out_persons(&arenas, &mut terms)?;
        let behalves = self.behalves_by_involvement(&person_arenas);
        let mandates = self.mandate_records(&organisation_arenas, &person_arenas);
        let participation_tracks = self.tracks_by_involvement(&organisation_arenas);
        let texts = std::mem::take(&mut self.texts).finish();
        self.finish_tables(&texts);

        let (organisations, projects, councils) =
            (self.organisations.len(), self.projects.len(), self.councils.len());
        let identifiers = Groups::new(organisations, self.identifiers.iter().copied());
        let successions = || self.successions.iter().zip(0u32..);
        let seats = self.seats.iter().enumerate();
        let mandate_rows = self.mandates.iter().enumerate();
        Ok(Network {
            version,
            periods: self.periods.finish(),
            terms: terms.finish(),
            lookups: Lookups::new(&texts, &self.organisations, &identifiers, &self.projects),
            source_parts: by_owner(self.sources.len(), &self.sources, |it| it.part_of),
            organisation_parts: by_owner(organisations, &self.organisations, |it| it.part_of),
            project_parts: by_owner(projects, &self.projects, |it| it.part_of),
            names: Groups::new(organisations, self.names.iter().copied()),
            identifiers,
            predecessors: Groups::new(organisations, successions().map(|(it, at)| (it.successor, at))),
            successors: Groups::new(organisations, successions().map(|(it, at)| (it.predecessor, at))),
            tracks: Groups::new(projects, self.tracks.iter().copied()),
            project_councils: by_owner(projects, &self.councils, |it| it.project),
            hosted_councils: by_owner(organisations, &self.councils, |it| it.host),
            project_events: by_owner(projects, &self.events, |it| it.project),
            council_events: by_owner(councils, &self.events, |it| it.council),
            council_seats: Groups::new(councils, seats.map(|(at, it)| (it.council, SeatIx::at(at)))),
            seat_mandates: Groups::new(
                self.seats.len(),
                mandate_rows.map(|(at, it)| (it.seat, MandateIx::at(at))),
            ),
            successions: self.successions,
            sources: self.sources,
            organisations: self.organisations,
            persons: self.persons,
            projects: self.projects,
            councils: self.councils,
            agreements: self.agreements,
            events: self.events,
            seats: self.seats,
            mandate_numbers: self.mandate_numbers,
            mandates,
            arenas,
            organisation_arenas,
            person_arenas,
            participation_tracks,
            behalves,
            texts,
        })
    }

    /// The organisations and their arenas. Their rows, which can be millions, are links then and are let go, to make room for the
    /// arrays that the links become.
    fn lay_out_organisations(
        &mut self,
        arenas: &Arenas,
        terms: &mut Interner<Terms>,
    ) -> Result<TwoMode<OrganisationIx>, BuildError> {
        let links = self.organisation_links(arenas, terms)?;
        for rows in [
            &mut self.participations,
            &mut self.parties,
            &mut self.attendances,
            &mut self.memberships,
        ] {
            *rows = Vec::new();
        }
        Ok(TwoMode::new(self.organisations.len(), arenas.len(), &links))
    }

    /// The persons and their arenas.
    fn lay_out_persons(
        &self,
        arenas: &Arenas,
        terms: &mut Interner<Terms>,
    ) -> Result<TwoMode<PersonIx>, BuildError> {
        let links = self.person_links(arenas, terms)?;
        Ok(TwoMode::new(self.persons.len(), arenas.len(), &links))
    }

    /// The organisation on whose behalf each person is involved.
    fn behalves_by_involvement(&self, persons: &TwoMode<PersonIx>) -> Vec<Option<OrganisationIx>> {
        let mut behalves = vec![None; persons.involvement_count()];
        for (&involvement, organisation) in persons.in_order_of_rows().iter().zip(self.behalves()) {
            behalves[involvement.position()] = organisation;
        }
        behalves
    }

    /// Makes the tables ready to be searched by key.
    fn finish_tables(&mut self, texts: &Texts) {
        self.sources.finish(texts);
        self.organisations.finish(texts);
        self.persons.finish(texts);
        self.projects.finish(texts);
        self.councils.finish(texts);
        self.agreements.finish(texts);
        self.events.finish(texts);
    }

    /// Resolves `part_of`, which may lead to a row that was pushed later.
    fn join_parts(&mut self) -> Result<(), BuildError> {
        for (part, whole) in std::mem::take(&mut self.source_parts) {
            let at = At::new("sources", self.sources.number(part));
            let whole = at.refers("sources", whole, |row| self.sources.find(row))?;
            self.sources.record_mut(part).part_of = Some(whole);
        }
        for (part, whole) in std::mem::take(&mut self.organisation_parts) {
            let at = At::new("organisations", self.organisations.number(part));
            let whole = at.refers("organisations", whole, |row| self.organisations.find(row))?;
            self.organisations.record_mut(part).part_of = Some(whole);
        }
        for (part, whole) in std::mem::take(&mut self.project_parts) {
            let at = At::new("projects", self.projects.number(part));
            let whole = at.refers("projects", whole, |row| self.projects.find(row))?;
            self.projects.record_mut(part).part_of = Some(whole);
        }
        Ok(())
    }

    fn lay_out_arenas(&self) -> Result<Arenas, BuildError> {
        let mut associations: Vec<OrganisationIx> = self
            .memberships
            .iter()
            .filter_map(|membership| match membership.kind {
                InvolvementKind::Membership(association) => Some(association),
                InvolvementKind::Participation(_)
                | InvolvementKind::Mandate { .. }
                | InvolvementKind::Party(_)
                | InvolvementKind::Attendance(_)
                | InvolvementKind::Host(_)
                | InvolvementKind::Association(_)
                | InvolvementKind::Assignment(_) => None,
            })
            .collect();
        associations.sort_unstable();
        associations.dedup();
        let (projects, councils) = (self.projects.len(), self.councils.len());
        let arenas = Arenas::new(
            projects,
            councils,
            self.agreements.len(),
            self.events.len(),
            associations,
        );
        if arenas.len() < u32::MAX as usize {
            Ok(arenas)
        } else {
            Err(BuildError::TooLarge { what: "arenas" })
        }
    }

    fn mandate_records(
        &self,
        organisations: &TwoMode<OrganisationIx>,
        persons: &TwoMode<PersonIx>,
    ) -> Vec<MandateRecord> {
        let record = |mandate: &super::PendingMandate| {
            let organisation_involvement = organisations.find_origin(OriginTable::Seat, mandate.row);
            let person_involvement = persons.find_origin(OriginTable::Seat, mandate.row);
            let terms = organisation_involvement
                .map(|involvement| organisations.terms_of(involvement))
                .or_else(|| Some(persons.terms_of(person_involvement?)));
            MandateRecord {
                fingerprint: mandate.fingerprint,
                seat: mandate.seat,
                organisation: mandate.organisation,
                person: mandate.person,
                organisation_involvement,
                person_involvement,
                // A mandate is an involvement of one of the two at least.
                terms: terms.unwrap_or_default(),
                role: mandate.role,
            }
        };
        self.mandates.iter().map(record).collect()
    }

    fn tracks_by_involvement(&self, organisations: &TwoMode<OrganisationIx>) -> Vec<(InvolvementIx, i64)> {
        let rows = self.participation_tracks.iter();
        let find = |row| organisations.find_origin(OriginTable::Participation, row);
        let mut tracks: Vec<_> = rows
            .filter_map(|&(row, track)| Some((find(row)?, track)))
            .collect();
        tracks.sort_unstable();
        tracks
    }
}

/// The rows of a table that name an owner, by that owner, of which there are `owners`.
fn by_owner<K: Ix, I: Ix, R>(
    owners: usize,
    table: &Table<I, R>,
    owner: impl Fn(&R) -> Option<K> + Clone,
) -> Groups<K, I> {
    let rows = table.iter();
    Groups::new(
        owners,
        rows.filter_map(move |(index, record)| Some((owner(record)?, index))),
    )
}
