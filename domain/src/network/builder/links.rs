//! From pending involvements to links: every arena gets its index, every involvement its terms.

use super::{BuildError, NetworkBuilder, Pending, PendingMandate};
use crate::network::arena::{Arena, Arenas};
use crate::network::index::{Ix, MandateIx, OrganisationIx, PersonIx};
use crate::network::intern::Interner;
use crate::network::involvement_kind::InvolvementKind;
use crate::network::numbers::narrow;
use crate::network::terms::{Terms, days};
use crate::network::two_mode::Link;
use crate::{Certainty, Role, Span};

impl NetworkBuilder {
    /// The links of organisations, in the order of their tables and rows.
    pub(super) fn organisation_links(
        &self,
        arenas: &Arenas,
        terms: &mut Interner<Terms>,
    ) -> Result<Vec<Link<OrganisationIx>>, BuildError> {
        let seats = self.pending_seats(|mandate| mandate.organisation);
        let hosts = self.pending_hosts();
        let associations = self.pending_associations(arenas);
        let tables = [
            &self.participations,
            &seats,
            &self.parties,
            &self.attendances,
            &self.memberships,
            &hosts,
            &associations,
        ];
        self.links(&tables, arenas, terms)
    }

    /// The links of persons, in the order of their tables and rows.
    pub(super) fn person_links(
        &self,
        arenas: &Arenas,
        terms: &mut Interner<Terms>,
    ) -> Result<Vec<Link<PersonIx>>, BuildError> {
        let seats = self.pending_seats(|mandate| mandate.person);
        self.links(&[&seats, &self.assignments], arenas, terms)
    }

    /// The organisations on whose behalf persons are involved, in the order of [`Self::person_links`].
    pub(super) fn behalves(&self) -> impl Iterator<Item = Option<OrganisationIx>> {
        let seats = self.mandates.iter().filter(|mandate| mandate.person.is_some());
        let assignments = self.assignments.iter();
        seats
            .map(|mandate| mandate.organisation)
            .chain(assignments.map(|pending| pending.organisation))
    }

    fn links<A: Copy>(
        &self,
        tables: &[&Vec<Pending<A>>],
        arenas: &Arenas,
        terms: &mut Interner<Terms>,
    ) -> Result<Vec<Link<A>>, BuildError> {
        let count = tables.iter().map(|table| table.len()).sum::<usize>();
        if count >= u32::MAX as usize {
            return Err(BuildError::TooLarge { what: "involvements" });
        }
        let mut links = Vec::with_capacity(count);
        for pending in tables.iter().copied().flatten() {
            // Every arena was laid out, associations included, so that none is left out here.
            links.extend(arenas.index(pending.kind.arena()).map(|arena| Link {
                actor: pending.actor,
                arena,
                role: pending.role,
                table: pending.kind.table(),
                terms: terms.number(self.terms_of(pending)),
                row: pending.row,
                fingerprint: pending.fingerprint,
            }));
        }
        Ok(links)
    }

    /// A tie never holds outside the life of its arena or of its organisation, as far as those are stated.
    fn terms_of<A>(&self, pending: &Pending<A>) -> Terms {
        let period = self.periods.value(pending.period);
        let organisation = pending
            .organisation
            .map_or(Span::ALWAYS, |organisation| self.life(organisation));
        let span = period
            .span()
            .intersect(self.life_of_arena(pending.kind.arena()))
            .intersect(organisation);
        let certain = days(span, Certainty::Certain);
        Terms {
            period: pending.period,
            span: Span { certain, ..span },
            source: pending.source,
        }
    }

    fn life_of_arena(&self, arena: Arena) -> Span {
        let period = match arena {
            Arena::Project(project) => self.projects.record(project).period,
            Arena::Council(council) => self.councils.record(council).period,
            Arena::Agreement(agreement) => self.agreements.record(agreement).period,
            Arena::Event(event) => self.events.record(event).period,
            Arena::Association(organisation) => self.organisations.record(organisation).period,
        };
        self.periods.value(period).life()
    }

    fn life(&self, organisation: OrganisationIx) -> Span {
        self.periods
            .value(self.organisations.record(organisation).period)
            .life()
    }

    fn pending_seats<A>(&self, actor: impl Fn(&PendingMandate) -> Option<A>) -> Vec<Pending<A>> {
        let pending = |(position, mandate): (usize, &PendingMandate)| {
            Some(Pending {
                actor: actor(mandate)?,
                kind: InvolvementKind::Mandate {
                    council: self.seats[mandate.seat.position()].council,
                    mandate: MandateIx::at(position),
                },
                organisation: mandate.organisation,
                source: mandate.source,
                period: mandate.period,
                row: mandate.row,
                fingerprint: mandate.fingerprint,
                role: mandate.role,
            })
        };
        self.mandates.iter().enumerate().filter_map(pending).collect()
    }

    fn pending_hosts(&self) -> Vec<Pending<OrganisationIx>> {
        let pending = |council| {
            let record = self.councils.record(council);
            let host = record.host?;
            Some(Pending {
                actor: host,
                kind: InvolvementKind::Host(council),
                organisation: Some(host),
                source: record.source,
                period: record.period,
                row: narrow(self.councils.number(council))?,
                fingerprint: 0,
                role: Role::Host,
            })
        };
        self.councils.indices().filter_map(pending).collect()
    }

    fn pending_associations(&self, arenas: &Arenas) -> Vec<Pending<OrganisationIx>> {
        let pending = |&association: &OrganisationIx| {
            let record = self.organisations.record(association);
            Some(Pending {
                actor: association,
                kind: InvolvementKind::Association(association),
                organisation: Some(association),
                source: record.source,
                period: record.period,
                row: narrow(self.organisations.number(association))?,
                fingerprint: 0,
                role: Role::Association,
            })
        };
        arenas.associations().iter().filter_map(pending).collect()
    }
}
