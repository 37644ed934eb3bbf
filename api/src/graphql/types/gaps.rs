//! Gaps: who is missing in an arena, of those in its area.

use std::sync::Arc;

use async_graphql::Object;
use dataset::work::walk;
use domain::Sector;
use domain::network::{AreaBasis, ArenaIx, OrganisationIx, Scope};
use schema_macros::fields;

use super::arena::Arena;
use super::lists;
use super::orders::OrganisationOrderField;
use super::organisation::Organisation;
use super::place::Place;
use super::provenance::Provenance;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Page};
use crate::graphql::view::View;

/// Those who are missing in an arena.
pub(crate) struct Gaps {
    view: Arc<View>,
    arena: ArenaIx,
    counties: Vec<String>,
    basis: AreaBasis,
    municipalities: Vec<OrganisationIx>,
    regions: Vec<OrganisationIx>,
    sectors: Vec<Sector>,
    provenance: Provenance,
    scope: Scope,
}

/// The sentence that says how gaps are found.
const ALGORITHM: &str = "the municipalities, regions and sectors of the organisations that lie in the counties of the arena, less \
                         those of whom an involvement in it counts";

impl Gaps {
    pub(crate) fn of(view: &Arc<View>, arena: ArenaIx, scope: &Scope) -> Result<Self> {
        let counties = view.dataset.places().county_codes();
        let found = walk(|effort| view.network().gaps(arena, scope, &counties, effort))?;
        Ok(Self {
            view: Arc::clone(view),
            arena,
            counties: found.counties.into_iter().map(str::to_owned).collect(),
            basis: found.basis,
            municipalities: found.municipalities,
            regions: found.regions,
            sectors: found.sectors,
            provenance: Provenance::of(view, ALGORITHM, scope),
            scope: scope.clone(),
        })
    }
}

impl Gaps {
    /// The kind of the arena and its key.
    fn key(&self) -> (domain::ArenaKind, &str) {
        let network = self.view.network();
        let arena = network.arena(self.arena);
        (arena.kind(), network.key_of(arena.into()))
    }
}

/// The gaps in an arena (luckor): municipalities, regions and sectors of its area of which nobody is involved. That is
/// what the data holds, and not always what is: an involvement that no source states is missing too.
#[fields(view = self.view, identity = (self.key(), &self.scope))]
#[Object]
impl Gaps {
    /// The way in which they were found (tillkomst).
    async fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    /// The arena.
    async fn arena(&self) -> Arena {
        Arena::new(&self.view, self.arena)
    }

    /// The counties (län) that are its area; none when its area is not known, and then nobody can be missing. 21 at most.
    async fn counties(&self) -> Vec<Place> {
        let counties = self.counties.iter();
        counties.map(|code| Place::county(&self.view, code)).collect()
    }

    /// The ground on which its area is known (grund för området).
    async fn basis(&self) -> Enum<AreaBasis> {
        Enum(self.basis)
    }

    /// The municipalities (kommuner) of the area that are not involved.
    async fn municipalities(
        &self,
        #[page(OrganisationOrderField::Name, "by name")] page: Page<OrganisationOrderField>,
    ) -> Result<Connection<Organisation>> {
        lists::organisations(&self.view, self.municipalities.iter().copied(), &page)
    }

    /// The regions (regioner) of the area that are not involved.
    async fn regions(
        &self,
        #[page(OrganisationOrderField::Name, "by name")] page: Page<OrganisationOrderField>,
    ) -> Result<Connection<Organisation>> {
        lists::organisations(&self.view, self.regions.iter().copied(), &page)
    }

    /// The sectors (samhällssektorer) of which some organisation lies in the area and none is involved.
    async fn sectors(&self) -> Vec<Enum<Sector>> {
        self.sectors.iter().copied().map(Enum).collect()
    }
}
