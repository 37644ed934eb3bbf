//! Seats in councils, with the mandates that hold them.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use async_graphql::{ID, Object};
use dataset::{NodeId, NodeType};
use domain::network::{CouncilIx, MandateIx, OrganisationIx, PersonIx, Scope, Seat as Record, SeatIx};
use schema_macros::fields;

use super::council::Council;
use super::involvement_kinds::Mandate;
use super::lists;
use super::of_kind::OfKind;
use super::orders::{InvolvementOrderField, SeatOrderField};
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, CursorKey, Ordered, Page};
use crate::graphql::scope::admits_mandate;
use crate::graphql::view::View;

/// A seat of a council.
#[derive(Clone)]
pub(crate) struct Seat {
    view: Arc<View>,
    index: SeatIx,
}

impl Seat {
    pub(crate) fn new(view: &Arc<View>, index: SeatIx) -> Self {
        Self {
            view: Arc::clone(view),
            index,
        }
    }

    fn record(&self) -> Record<'_> {
        self.view.network().seat(self.index)
    }

    /// A seat's key: its council's and its designation, or its only mandate's fingerprint.
    pub(crate) fn node_key(&self) -> String {
        let record = self.record();
        let council = self.view.network().council(record.council).key;
        match (record.label, record.mandates.first()) {
            (Some(label), _) => format!("{council}/{label}"),
            (None, Some(&mandate)) => format!(
                "{council}/#{:016x}",
                self.view.network().mandate(mandate).fingerprint
            ),
            (None, None) => council.to_owned(),
        }
    }

    /// The seat with this key.
    pub(crate) fn find(view: &Arc<View>, key: &str) -> Option<Self> {
        let network = view.network();
        // A council's key may hold a slash as well: the longest council that fits is meant.
        key.rmatch_indices('/').find_map(|(at, _)| {
            let council = network.find_council_by_key(&key[..at])?;
            let mut seats = network.seats_of_council(council).iter();
            seats.find_map(|&seat| Some(Self::new(view, seat)).filter(|seat| seat.node_key() == key))
        })
    }

    fn mandates_in(&self, scope: &Scope) -> Result<Vec<MandateIx>> {
        let network = self.view.network();
        Ok(self
            .record()
            .mandates
            .iter()
            .copied()
            .filter(|&mandate| admits_mandate(scope, network, mandate))
            .collect())
    }

    fn list(
        seats: BTreeSet<SeatIx>,
        view: &Arc<View>,
        page: &Page<SeatOrderField>,
    ) -> Result<Connection<Self>> {
        let rows = seats.into_iter().map(|seat| Self::new(view, seat)).collect();
        Connection::of(rows, page)
    }

    pub(crate) fn of_council(
        view: &Arc<View>,
        council: CouncilIx,
        scope: &Scope,
        page: &Page<SeatOrderField>,
    ) -> Result<Connection<Self>> {
        let network = view.network();
        let seats = network.seats_of_council(council).iter().copied();
        let held = |seat: &SeatIx| {
            network
                .seat(*seat)
                .mandates
                .iter()
                .any(|&mandate| admits_mandate(scope, network, mandate))
        };
        Self::list(seats.filter(held).collect(), view, page)
    }

    pub(crate) fn of_organisation(
        view: &Arc<View>,
        organisation: OrganisationIx,
        scope: &Scope,
        page: &Page<SeatOrderField>,
    ) -> Result<Connection<Self>> {
        let network = view.network();
        let seats = network
            .involvements_of(organisation, scope)
            .filter_map(|involvement| {
                network
                    .mandate_of(involvement.index)
                    .map(|mandate| network.mandate(mandate).seat)
            });
        Self::list(seats.collect(), view, page)
    }

    pub(crate) fn of_person(
        view: &Arc<View>,
        person: PersonIx,
        scope: &Scope,
        page: &Page<SeatOrderField>,
    ) -> Result<Connection<Self>> {
        let network = view.network();
        let seats = network.involvements_of(person, scope).filter_map(|involvement| {
            network
                .mandate_of(involvement.index)
                .map(|mandate| network.mandate(mandate).seat)
        });
        Self::list(seats.collect(), view, page)
    }
}

impl Ordered for Seat {
    type Field = SeatOrderField;

    fn key(&self, field: SeatOrderField) -> CursorKey<'_> {
        let record = self.record();
        match field {
            SeatOrderField::Designation => CursorKey::text(record.label),
            SeatOrderField::Start => {
                let network = self.view.network();
                let first = record
                    .mandates
                    .iter()
                    .map(|&mandate| network.mandate(mandate).span.possible.from)
                    .min();
                CursorKey::day(first)
            }
        }
    }

    fn tie(&self) -> Cow<'_, str> {
        self.node_key().into()
    }
}

/// A place in a council (plats, stol). It is one seat though its holder sits for several organisations at once (a
/// double mandate) or for one after the other, and though it changes hands.
#[fields(view = self.view, identity = self.node_key())]
#[Object]
impl Seat {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> ID {
        ID(NodeId::new(NodeType::Seat, self.node_key()).encode())
    }

    /// The words that tell the seat from others of its council; null for a mandate whose seat is not told apart.
    async fn designation(&self) -> Option<&str> {
        self.record().label
    }

    /// The council.
    async fn council(&self) -> Council {
        Council::new(&self.view, self.record().council)
    }

    /// The mandates that hold or held it: who, on whose behalf, in which role, from when, and how we know.
    async fn mandates(
        &self,
        #[scope] scope: Scope,
        #[page(InvolvementOrderField::Start, "by start")] page: Page<InvolvementOrderField>,
    ) -> Result<Connection<OfKind<Mandate>>> {
        let mandates = self.mandates_in(&scope)?;
        lists::mandates(&self.view, self.record().council, &mandates, &page)
    }
}
