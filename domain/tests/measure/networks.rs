//! Two-mode networks to measure: organisations of several sectors, in projects.

use domain::network::rows::{OrganisationRow, ParticipationRow, ProjectRow};
use domain::network::{Network, NetworkBuilder};
use domain::{
    ChangeId, OrganisationId, OrganisationKind, ParticipationId, ParticipationRole, Period, ProjectId,
    ProjectKind,
};

/// Affiliations: who takes part in what, by number.
#[derive(Debug, Clone)]
pub(crate) struct Affiliations {
    pub(crate) kinds: Vec<OrganisationKind>,
    pub(crate) projects: usize,
    /// An organisation and a project each.
    pub(crate) ties: Vec<(u32, u32)>,
}

/// One kind of each of four sectors.
const KINDS: [OrganisationKind; 4] = [
    OrganisationKind::StateAgency,
    OrganisationKind::Region,
    OrganisationKind::Municipality,
    OrganisationKind::CivilSociety,
];

impl Affiliations {
    /// A network of up to thirty of each, from sparse with isolates to dense; the same for the same number.
    pub(crate) fn random(number: u64) -> Self {
        let mut random = Lehmer(number + 1);
        let (organisations, projects) = (3 + random.below(28), 2 + random.below(29));
        // Between a half and six ties for each organisation.
        let ties = organisations * (1 + random.below(12)) / 2;
        let mut ties: Vec<_> = (0..ties)
            .map(|_| (random.below(organisations) as u32, random.below(projects) as u32))
            .collect();
        ties.sort_unstable();
        ties.dedup();
        Self {
            kinds: (0..organisations)
                .map(|_| KINDS[random.below(KINDS.len())])
                .collect(),
            projects,
            ties,
        }
    }

    pub(crate) fn network(&self) -> Network {
        let mut builder = NetworkBuilder::default();
        for (id, &kind) in (1..).zip(&self.kinds) {
            let name = format!("organisation {id}");
            let row = OrganisationRow {
                id: OrganisationId(id),
                key: &name,
                name: &name,
                kind,
                sector: None,
                number: None,
                county: None,
                municipality: None,
                nuts: None,
                country: None,
                part_of: None,
                period: Period::default(),
                source: None,
            };
            builder.push_organisation(&row).unwrap();
        }
        for id in 1..=self.projects as i64 {
            let name = format!("project {id}");
            let row = ProjectRow {
                id: ProjectId(id),
                key: &name,
                name: &name,
                kind: ProjectKind::Other,
                registry_number: None,
                period: Period::default(),
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
        for (id, &(organisation, project)) in (1..).zip(&self.ties) {
            let row = ParticipationRow {
                id: ParticipationId(id),
                fingerprint: id as u64,
                project: ProjectId(i64::from(project) + 1),
                organisation: OrganisationId(i64::from(organisation) + 1),
                role: ParticipationRole::Partner,
                track: None,
                period: Period::default(),
                source: None,
            };
            builder.push_participation(&row).unwrap();
        }
        builder.build(ChangeId(1)).unwrap()
    }
}

/// A generator that is the same everywhere (Park & Miller 1988).
struct Lehmer(u64);

impl Lehmer {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        (self.0 / 7) as usize % bound
    }
}
