//! Suggested partners: with whom an organisation might work, and why.

use std::sync::Arc;

use async_graphql::{Object, SimpleObject};
use dataset::work::in_long_lane;
use domain::network::{self, Network, OrganisationIx, Reason, Scope, Stopped, TargetGroups, Thing};
use domain::{FindingKind, Sector, codes};
use entities::findings::Model;
use schema_macros::{AtHand, fields};

use super::finding::Finding;
use super::lists;
use super::orders::OrganisationOrderField;
use super::organisation::Organisation;
use super::place::Place;
use super::provenance::Provenance;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Page, RankPage};
use crate::graphql::view::View;

codes! {
    /// Reason why two organisations might work together (skäl).
    pub enum PartnerReason {
        /// They have partners in common (gemensamma parter).
        SharedPartners = "shared_partners",
        /// Both, or what they do, are said to be for the same target groups (gemensam målgrupp).
        CommonTargetGroups = "common_target_groups",
        /// Both lie in the same county (samma län).
        CommonCounty = "common_county",
        /// It is of a sector of which nobody takes part in any project of the organisation (sektor som saknas).
        LackingSector = "lacking_sector",
    }
}

/// An organisation with which another might work.
#[derive(Clone)]
pub(crate) struct SuggestedPartner {
    view: Arc<View>,
    /// To whom it is suggested, within which scope.
    of: OrganisationIx,
    scope: Arc<Scope>,
    organisation: OrganisationIx,
    reasons: Arc<Reasons>,
    provenance: Arc<Provenance>,
}

/// The sentence that says how suggestions are found.
const ALGORITHM: &str = "partners of partners, common target groups and, in the county, sectors that its projects lack; whoever \
                         has most reasons comes first, then most shared partners, then most target groups";

/// The reasons, as they were found.
#[derive(Debug, Default)]
struct Reasons {
    kinds: Vec<PartnerReason>,
    partners: Vec<OrganisationIx>,
    target_groups: Vec<[Arc<Model>; 2]>,
    county: Option<String>,
    sector: Option<Sector>,
}

impl Reasons {
    fn of(found: Vec<Reason<'_>>, findings: &[Arc<Model>]) -> Self {
        let mut reasons = Self::default();
        for reason in found {
            reasons.kinds.push(match reason {
                Reason::SharedPartners(partners) => {
                    reasons.partners = partners;
                    PartnerReason::SharedPartners
                }
                Reason::CommonTargetGroups(groups) => {
                    let rows = |it: network::CommonTargetGroup| {
                        [it.own, it.other].map(|at| Arc::clone(&findings[at as usize]))
                    };
                    reasons.target_groups = groups.into_iter().map(rows).collect();
                    PartnerReason::CommonTargetGroups
                }
                Reason::CommonRegion(county) => {
                    reasons.county = Some(county.to_owned());
                    PartnerReason::CommonCounty
                }
                Reason::LackingSector(sector) => {
                    reasons.sector = Some(sector);
                    PartnerReason::LackingSector
                }
            });
        }
        reasons
    }
}

impl SuggestedPartner {
    pub(crate) async fn list(
        view: &Arc<View>,
        organisation: OrganisationIx,
        scope: Scope,
        page: &RankPage,
    ) -> Result<Connection<Self>> {
        let provenance = Arc::new(Provenance::of(view, ALGORITHM, &scope));
        let scope = Arc::new(scope);
        let within = Arc::clone(&scope);
        let findings = view.texts.all_findings().await?;
        let dataset = Arc::clone(&view.dataset);
        let found = in_long_lane(move |effort| {
            let (network, counties) = (dataset.network(), dataset.places().county_codes());
            let mut groups = TargetGroups::default();
            for (number, row) in (0..).zip(&findings) {
                if row.kind.0 == FindingKind::TargetGroup {
                    add(&mut groups, network, number, row);
                }
            }
            let found = network.suggested_partners(organisation, &within, &groups, &counties, effort)?;
            let told = found
                .into_iter()
                .map(|it| (it.organisation, Arc::new(Reasons::of(it.reasons, &findings))));
            Ok::<_, Stopped>(told.collect::<Vec<_>>())
        });
        let found = found.await??;
        Ok(Connection::by_rank(found.len() as u64, page, |rank, count| {
            let rows = found
                .iter()
                .skip(usize::try_from(rank).unwrap_or(usize::MAX))
                .take(count);
            rows.map(|(partner, reasons)| Self {
                view: Arc::clone(view),
                of: organisation,
                scope: Arc::clone(&scope),
                organisation: *partner,
                reasons: Arc::clone(reasons),
                provenance: Arc::clone(&provenance),
            })
            .collect()
        }))
    }

    /// The key of the organisation that it is suggested to, and its own.
    fn keys(&self) -> [&str; 2] {
        [self.of, self.organisation].map(|it| self.view.network().key_of_organisation(it))
    }
}

/// Notes for whom the subject of a finding is said to be.
fn add<'f>(groups: &mut TargetGroups<'f>, network: &Network, number: u32, row: &'f Model) {
    let noun = row.subject_type.0.noun();
    let subject = noun.and_then(|noun| network.find_row(noun, row.subject_id));
    if let Some(Thing::Organisation(organisation)) = subject {
        groups.add_to_organisation(organisation, number, &row.text);
    }
    let arena = subject.and_then(Thing::arena);
    if let Some(arena) = arena.and_then(|arena| network.find_arena(arena)) {
        groups.add_to_arena(arena, number, &row.text);
    }
}

/// An organisation with which another does not work yet and might (förslag till part), with the reasons. Each reason can be
/// asked for again: partners by `tie(to:)`, target groups by `findings`, places and sectors at the organisations.
#[fields(view = self.view, identity = (self.keys(), &self.scope))]
#[Object]
impl SuggestedPartner {
    /// The organisation.
    async fn organisation(&self) -> Organisation {
        Organisation::new(&self.view, self.organisation)
    }

    /// The way in which it was found (tillkomst).
    async fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    /// The reasons (skäl); at least one, each told further below.
    async fn reasons(&self) -> Vec<Enum<PartnerReason>> {
        self.reasons.kinds.iter().copied().map(Enum).collect()
    }

    /// The organisations that work with both (gemensamma parter).
    async fn shared_partners(
        &self,
        #[page(OrganisationOrderField::Name, "by name")] page: Page<OrganisationOrderField>,
    ) -> Result<Connection<Organisation>> {
        lists::organisations(&self.view, self.reasons.partners.iter().copied(), &page)
    }

    /// The target groups (målgrupper) that both, or what they do, are said to be for. A handful.
    async fn common_target_groups(&self) -> Vec<CommonTargetGroup> {
        let told = |[own, others]: &[Arc<Model>; 2]| CommonTargetGroup {
            from: Finding::new(&self.view, Arc::clone(own)),
            to: Finding::new(&self.view, Arc::clone(others)),
        };
        self.reasons.target_groups.iter().map(told).collect()
    }

    /// The county (län) in which both lie; null when they do not, or it is not known of one of them.
    async fn common_county(&self) -> Option<Place> {
        let county = self.reasons.county.as_deref();
        county.map(|code| Place::county(&self.view, code))
    }

    /// Its sector, when nobody of that sector takes part in any project of the organisation; null otherwise.
    async fn lacking_sector(&self) -> Option<Enum<Sector>> {
        self.reasons.sector.map(Enum)
    }
}

/// Two target groups (målgrupper) that are the same, or of which one takes in the other: *persons with disabilities* and
/// *young adults with disabilities*.
#[derive(AtHand, SimpleObject)]
pub(crate) struct CommonTargetGroup {
    /// One that the organisation, or what it does, is said to be for.
    from: Finding,
    /// One that the suggested partner, or what it does, is said to be for.
    to: Finding,
}
