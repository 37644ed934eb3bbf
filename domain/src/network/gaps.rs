//! Gaps: who is missing in an arena, of those in its area.

use super::Network;
use super::arena::Arena;
use super::county::CountyCodes;
use super::effort::{Effort, Stopped};
use super::index::{ArenaIx, OrganisationIx};
use super::lens::Lens;
use super::scope::Scope;
use crate::{Code, OrganisationKind, Sector, codes};

codes! {
    /// Ground on which the area of an arena is known (grund för området).
    pub enum AreaBasis {
        /// Its own row states a NUTS code, or the municipality where it is held (uppgivet).
        Stated = "stated",
        /// Nothing is stated, and it is taken from where the organisations lie that are involved in it (härlett).
        Involved = "involved",
    }
}

/// Gaps in an arena (luckor): those who are missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gaps<'n> {
    /// The counties that are its area, by their codes, ascending; none when its area is not known, and then nobody can be
    /// missing.
    pub counties: Vec<&'n str>,
    /// The way in which the area is known.
    pub basis: AreaBasis,
    /// The municipalities of the area that are not involved, in the order of the rows.
    pub municipalities: Vec<OrganisationIx>,
    /// The regions of the area that are not involved, in the order of the rows.
    pub regions: Vec<OrganisationIx>,
    /// The sectors of which some organisation lies in the area and none is involved, in the order of the list.
    pub sectors: Vec<Sector>,
}

impl Network {
    /// Finds the municipalities, regions and sectors of its area that are missing in an arena under the scope.
    ///
    /// Whoever has an involvement that counts is not missing, and only organisations that the scope chooses are. With
    /// days, an organisation that cannot have lived on any of them is not missing either. An organisation lies in the area
    /// when [`Network::county_of`] says so.
    ///
    /// # Errors
    /// [`Stopped`], before what is left of the effort would not do.
    ///
    /// # Complexity
    /// Linear in the organisations.
    pub fn gaps<'n>(
        &'n self,
        arena: ArenaIx,
        scope: &Scope,
        counties: &CountyCodes<'n>,
        effort: &Effort,
    ) -> Result<Gaps<'n>, Stopped> {
        let lens = Lens::<OrganisationIx>::new(self, scope);
        effort.spend(self.organisations().len() as u64)?;
        let involved = self.involved_in(arena, &lens);
        let mut area = self.stated_area(arena, counties);
        let basis = if area.is_empty() {
            let places = involved.iter().filter_map(|&it| self.county_of(it, counties));
            area = places.collect();
            AreaBasis::Involved
        } else {
            AreaBasis::Stated
        };
        area.sort_unstable();
        area.dedup();

        let (mut municipalities, mut regions, mut sectors) =
            (Vec::new(), Vec::new(), [false; Sector::ALL.len()]);
        for organisation in self.organisations() {
            let lies_there = self
                .county_of(organisation, counties)
                .is_some_and(|county| area.binary_search(&county).is_ok());
            let missing = involved.binary_search(&organisation).is_err();
            if !(lies_there && missing && lens.may_live(organisation) && lens.admits(organisation)) {
                continue;
            }
            let record = self.organisation(organisation);
            match record.kind {
                OrganisationKind::Municipality => municipalities.push(organisation),
                OrganisationKind::Region => regions.push(organisation),
                _ => {}
            }
            sectors[record.sector as usize] = true;
        }
        for &organisation in &involved {
            sectors[self.organisation(organisation).sector as usize] = false;
        }
        let sectors = Sector::ALL
            .iter()
            .copied()
            .filter(|&sector| sectors[sector as usize]);
        Ok(Gaps {
            counties: area,
            basis,
            municipalities,
            regions,
            sectors: sectors.collect(),
        })
    }

    /// The organisations whose involvements in an arena count, each once, ascending.
    fn involved_in(&self, arena: ArenaIx, lens: &Lens<'_, OrganisationIx>) -> Vec<OrganisationIx> {
        let mode = &self.organisation_arenas;
        let counting = mode
            .in_arena(arena)
            .filter(|&involvement| lens.looks_through(arena) && lens.counts(involvement));
        let mut involved: Vec<_> = counting.map(|involvement| mode.actor_of(involvement)).collect();
        involved.dedup();
        involved
    }

    /// The counties that an arena's own row names: those of its NUTS code, or that of its municipality.
    fn stated_area<'n>(&'n self, arena: ArenaIx, counties: &CountyCodes<'n>) -> Vec<&'n str> {
        let of_nuts = |nuts: Option<&'n str>| {
            let within = counties
                .iter()
                .filter(|(_, code)| nuts.is_some_and(|nuts| code.starts_with(nuts)));
            within.map(|&(county, _)| county).collect()
        };
        match self.arena(arena) {
            Arena::Project(project) => of_nuts(self.project(project).nuts),
            Arena::Council(council) => of_nuts(self.council(council).nuts),
            Arena::Event(event) => {
                let municipality = self.event(event).municipality;
                municipality.and_then(|code| code.get(..2)).into_iter().collect()
            }
            Arena::Association(organisation) => self.county_of(organisation, counties).into_iter().collect(),
            Arena::Agreement(_) => Vec::new(),
        }
    }
}
