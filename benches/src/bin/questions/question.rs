//! A question and its answer, as lines of text.

use std::cmp::Reverse;
use std::fmt;
use std::num::NonZeroU32;

use anyhow::{Context as _, bail};
use domain::OrganisationKind;
use domain::measure::{Cancel, Damping, Leiden, PAGE_RANK_TOLERANCE, core_number, leiden, page_rank};
use domain::network::{Effort, Network, OrganisationIx, Scope, Stopped, Workspace};

use crate::data::Data;

/// Collaborators asked for.
const STRONGEST: usize = 20;

/// The most hops that paths may have: what the API asks for when nothing is said.
const MAX_HOPS: NonZeroU32 = NonZeroU32::new(6).unwrap();

/// A question that is asked.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Question {
    /// The strongest collaborators of an organisation.
    Collaborators(OrganisationIx),
    /// All shortest paths from one organisation to another.
    Paths(OrganisationIx, OrganisationIx),
    /// Everyone within some hops of an organisation.
    Neighbours(OrganisationIx, NonZeroU32),
    /// PageRank of everyone, organisations and arenas.
    PageRank,
    /// Core numbers of everyone.
    Cores,
    /// Communities of everyone.
    Leiden,
}

/// A question without its arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Collaborators,
    Paths,
    Neighbours,
    PageRank,
    Cores,
    Leiden,
}

/// An answer, with nothing left to look up.
#[derive(Debug)]
pub(crate) enum Answer<'n> {
    Collaborators(Vec<Collaborator<'n>>),
    Paths {
        distance: Option<NonZeroU32>,
        count: u64,
    },
    Neighbours(usize),
    /// The greatest rank.
    PageRank(f64),
    /// The highest core.
    Cores(u32),
    Leiden {
        communities: usize,
        modularity: Option<f64>,
    },
}

/// One row of the strongest collaborators, as a page would show it.
#[derive(Debug)]
pub(crate) struct Collaborator<'n> {
    key: &'n str,
    #[expect(
        dead_code,
        reason = "looked up because a page shows it; the answers to compare do without"
    )]
    name: &'n str,
    #[expect(dead_code, reason = "as the name")]
    kind: OrganisationKind,
    strength: u32,
}

impl Question {
    /// Reads a line such as `paths region-skane ostersunds-kommun`.
    pub(crate) fn parse(line: &str, network: &Network) -> anyhow::Result<Self> {
        let organisation = |key| {
            network
                .find_organisation_by_key(key)
                .with_context(|| format!("there is no organisation with the key {key}"))
        };
        let words: Vec<&str> = line.split_whitespace().collect();
        Ok(match words[..] {
            ["collaborators", key] => Self::Collaborators(organisation(key)?),
            ["paths", from, to] => Self::Paths(organisation(from)?, organisation(to)?),
            ["neighbours", key, hops] => {
                let hops = hops
                    .parse()
                    .with_context(|| format!("{hops} is no number of hops"))?;
                Self::Neighbours(organisation(key)?, hops)
            }
            ["pagerank"] => Self::PageRank,
            ["cores"] => Self::Cores,
            ["leiden"] => Self::Leiden,
            _ => bail!(
                "`{line}` is not `collaborators KEY`, `paths KEY KEY`, `neighbours KEY HOPS`, `pagerank`, `cores` or `leiden`"
            ),
        })
    }

    pub(crate) const fn kind(&self) -> Kind {
        match self {
            Self::Collaborators(_) => Kind::Collaborators,
            Self::Paths(..) => Kind::Paths,
            Self::Neighbours(..) => Kind::Neighbours,
            Self::PageRank => Kind::PageRank,
            Self::Cores => Kind::Cores,
            Self::Leiden => Kind::Leiden,
        }
    }

    /// Asks the network, whenever and through everything.
    ///
    /// # Errors
    /// None that can happen: a measure ends early only when it is told to stop, and nobody tells it.
    pub(crate) fn answer<'n>(&self, data: &'n Data, workspace: &mut Workspace) -> anyhow::Result<Answer<'n>> {
        let (network, scope, cancel) = (&data.network, Scope::default(), Cancel::default());
        let effort = Effort::unbounded();
        Ok(match *self {
            Self::Collaborators(organisation) => {
                Answer::Collaborators(strongest(network, organisation, &scope, workspace)?)
            }
            Self::Paths(from, to) => {
                let paths = network.paths(from, to, MAX_HOPS, &scope, workspace, &effort)?;
                Answer::Paths {
                    distance: paths.distance(),
                    count: paths.count(),
                }
            }
            Self::Neighbours(organisation, hops) => {
                let found = network.neighbours(organisation, hops, &scope, workspace, &effort)?;
                Answer::Neighbours(found.len())
            }
            Self::PageRank => {
                let ranks = page_rank(data.graph(), Damping::USUAL, PAGE_RANK_TOLERANCE, &cancel)?;
                Answer::PageRank(ranks.into_iter().fold(0.0, f64::max))
            }
            Self::Cores => {
                let cores = core_number(data.graph(), &cancel)?;
                Answer::Cores(cores.into_iter().max().unwrap_or_default())
            }
            Self::Leiden => {
                let found = leiden(data.graph(), &Leiden::default(), &cancel)?;
                Answer::Leiden {
                    communities: found.sizes.len(),
                    modularity: found.modularity,
                }
            }
        })
    }
}

/// The collaborators with the most shared arenas; equal ones by key, as the API orders them.
fn strongest<'n>(
    network: &'n Network,
    organisation: OrganisationIx,
    scope: &Scope,
    workspace: &mut Workspace,
) -> Result<Vec<Collaborator<'n>>, Stopped> {
    let mut rows: Vec<(u32, OrganisationIx)> = network
        .collaborators(organisation, scope, workspace, &Effort::unbounded())?
        .iter()
        .map(|tie| (tie.shared_arenas, tie.other))
        .collect();
    let key = |other| network.organisation(other).key;
    let order = |&(one, left): &(u32, OrganisationIx), &(two, right): &(u32, OrganisationIx)| {
        Reverse(one)
            .cmp(&Reverse(two))
            .then_with(|| key(left).cmp(key(right)))
    };
    if rows.len() > STRONGEST {
        rows.select_nth_unstable_by(STRONGEST, order);
        rows.truncate(STRONGEST);
    }
    rows.sort_unstable_by(order);
    let show = |(strength, other)| {
        let record = network.organisation(other);
        Collaborator {
            key: record.key,
            name: record.name,
            kind: record.kind,
            strength,
        }
    };
    Ok(rows.into_iter().map(show).collect())
}

impl fmt::Display for Answer<'_> {
    /// `key:strength` separated by commas; the distance and the number of paths; the number of neighbours; the greatest
    /// rank or core; the number of communities and their modularity.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Collaborators(rows) => {
                for (place, row) in rows.iter().enumerate() {
                    let comma = if place == 0 { "" } else { "," };
                    write!(f, "{comma}{}:{}", row.key, row.strength)?;
                }
                Ok(())
            }
            Self::Paths {
                distance: Some(distance),
                count,
            } => write!(f, "{distance} {count}"),
            Self::Paths { distance: None, .. } => f.write_str("none 0"),
            Self::Neighbours(count) => write!(f, "{count}"),
            Self::PageRank(greatest) => write!(f, "{greatest:e}"),
            Self::Cores(highest) => write!(f, "{highest}"),
            Self::Leiden {
                communities,
                modularity: Some(modularity),
            } => write!(f, "{communities} {modularity:.6}"),
            Self::Leiden {
                communities,
                modularity: None,
            } => write!(f, "{communities} none"),
        }
    }
}
