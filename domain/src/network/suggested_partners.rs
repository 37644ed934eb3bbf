//! Suggested partners: with whom an organisation does not yet work and might, and why.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Network;
use super::county::CountyCodes;
use super::effort::{Effort, Stopped};
use super::index::{Ix, OrganisationIx};
use super::lens::Lens;
use super::scope::Scope;
use super::target_groups::{CommonTargetGroup, TargetGroups};
use crate::{ArenaKind, Code, Sector};

/// A reason why two organisations might work together. Each can be asked for again, of the two or of one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason<'n> {
    /// These work with both, in the order of the rows.
    SharedPartners(Vec<OrganisationIx>),
    /// Both, or what they do, are said to be for these target groups (målgrupper), of which one takes in the other.
    CommonTargetGroups(Vec<CommonTargetGroup>),
    /// Both lie in the county with this code.
    CommonRegion(&'n str),
    /// It is of a sector of which nobody takes part in any project of the organisation.
    LackingSector(Sector),
}

/// An organisation with which another might work (förslag).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion<'n> {
    /// The organisation.
    pub organisation: OrganisationIx,
    /// The reasons; at least one, in the order in which they are declared.
    pub reasons: Vec<Reason<'n>>,
}

impl Network {
    /// Suggests organisations with which one does not work under the scope and might.
    ///
    /// Suggested are those of the scope's others who share a partner or a target group with it, and those who lie in its
    /// county and are of a sector that its projects lack. With days, whoever cannot have lived on any of them is not
    /// suggested. Those with most reasons come first; of as many, those with
    /// most shared partners, then with most common target groups; at last the order of the rows decides.
    ///
    /// # Errors
    /// [`Stopped`], before what is left of the effort would not do.
    ///
    /// # Complexity
    /// Linear in the involvements of the arenas of each of the organisation's partners, and in the organisations; its target
    /// groups times all of them.
    pub fn suggested_partners<'n>(
        &'n self,
        organisation: OrganisationIx,
        scope: &Scope,
        target_groups: &TargetGroups<'_>,
        counties: &CountyCodes<'n>,
        effort: &Effort,
    ) -> Result<Vec<Suggestion<'n>>, Stopped> {
        let lens = Lens::<OrganisationIx>::new(self, scope);
        effort.spend(lens.visits_around(organisation) + self.organisations().len() as u64)?;
        let partners = lens.partners(organisation);
        let suggestible: Vec<bool> = self
            .organisations()
            .map(|other| {
                let known = other == organisation || partners.binary_search(&other).is_ok();
                !known && lens.admits(other) && lens.may_live(other)
            })
            .collect();
        let mut shared = lens.shared_partners(&partners, &suggestible, effort)?;
        let groups = target_groups.hold(organisation, &lens);
        let county = self.county_of(organisation, counties);
        let lacking = self.lacking_sectors(organisation, &lens);

        let mut reasons_for = |other: OrganisationIx| {
            let partners = std::mem::take(&mut shared[other.position()]);
            let common = groups.common_with(other, &lens);
            let region = county.filter(|&county| self.county_of(other, counties) == Some(county));
            let sector = self.organisation(other).sector;
            let reasons = [
                (!partners.is_empty()).then_some(Reason::SharedPartners(partners)),
                (!common.is_empty()).then_some(Reason::CommonTargetGroups(common)),
                region.map(Reason::CommonRegion),
                lacking.contains(&sector).then_some(Reason::LackingSector(sector)),
            ];
            reasons.into_iter().flatten().collect()
        };
        let others = self.organisations().filter(|other| suggestible[other.position()]);
        let mut suggestions: Vec<_> = others
            .map(|organisation| Suggestion {
                organisation,
                reasons: reasons_for(organisation),
            })
            .filter(Suggestion::is_enough)
            .collect();
        suggestions.sort_by_key(|suggestion| Reverse(suggestion.rank()));
        Ok(suggestions)
    }

    /// The sectors of which nobody takes part in any project of an organisation; none when it has no project.
    fn lacking_sectors(
        &self,
        organisation: OrganisationIx,
        lens: &Lens<'_, OrganisationIx>,
    ) -> BTreeSet<Sector> {
        let projects = lens.arenas_of(organisation).filter(|&(arena, involvements)| {
            self.kind_of_arena(arena) == ArenaKind::Project && involvements.iter().any(|&it| lens.counts(it))
        });
        let mut lacking: Option<BTreeSet<Sector>> = None;
        for (project, _) in projects {
            let lacking = lacking.get_or_insert_with(|| Sector::ALL.iter().copied().collect());
            for (other, mut involvements) in lens.actors_in(project) {
                if involvements.any(|it| lens.counts(it)) {
                    lacking.remove(&self.organisation(other).sector);
                }
            }
        }
        lacking.unwrap_or_default()
    }
}

impl Suggestion<'_> {
    /// Returns whether there is reason enough: many lie in one county, and many are of one sector.
    fn is_enough(&self) -> bool {
        let strong =
            |reason: &Reason<'_>| matches!(reason, Reason::SharedPartners(_) | Reason::CommonTargetGroups(_));
        self.reasons.len() > 1 || self.reasons.iter().any(strong)
    }

    /// The greater, the sooner it is told.
    fn rank(&self) -> (usize, usize, usize) {
        let (mut partners, mut groups) = (0, 0);
        for reason in &self.reasons {
            match reason {
                Reason::SharedPartners(shared) => partners = shared.len(),
                Reason::CommonTargetGroups(common) => groups = common.len(),
                Reason::CommonRegion(_) | Reason::LackingSector(_) => {}
            }
        }
        (self.reasons.len(), partners, groups)
    }
}

impl Lens<'_, OrganisationIx> {
    /// Everyone with whom an organisation works, be it among the others of the scope or not; ascending.
    fn partners(&self, organisation: OrganisationIx) -> Vec<OrganisationIx> {
        let (mut held, mut partners) = (Vec::new(), Vec::new());
        let visit = |_, partner| partners.push(partner);
        self.visit_neighbours(organisation, &mut held, visit);
        partners.sort_unstable();
        partners.dedup();
        partners
    }

    /// For every organisation that may be suggested, by its position, those of the partners who work with it too.
    fn shared_partners(
        &self,
        partners: &[OrganisationIx],
        suggestible: &[bool],
        effort: &Effort,
    ) -> Result<Vec<Vec<OrganisationIx>>, Stopped> {
        let (mut held, mut shared) = (Vec::new(), vec![Vec::new(); suggestible.len()]);
        for &partner in partners {
            effort.spend(self.visits_around(partner))?;
            let visit = |_, other: OrganisationIx| {
                let known: &mut Vec<_> = &mut shared[other.position()];
                // Two may share several arenas.
                if suggestible[other.position()] && known.last() != Some(&partner) {
                    known.push(partner);
                }
            };
            self.visit_neighbours(partner, &mut held, visit);
        }
        Ok(shared)
    }
}
