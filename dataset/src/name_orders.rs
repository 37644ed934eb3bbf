//! The order of names, made once per version and only when asked for.

use std::sync::OnceLock;

use domain::network::{Network, OrganisationIx, PersonIx, ProjectIx};
use domain::text::Collation;

use crate::ranks::Ranks;

/// The rows of the large tables in the order of their names, so that a list of all of them need not be sorted for
/// every request.
///
/// Collation keys take a microsecond each: the order is made by the first request that asks for it, if nobody did before.
#[derive(Debug, Default)]
pub struct NameOrders {
    organisations: OnceLock<(Vec<OrganisationIx>, Ranks)>,
    projects: OnceLock<Vec<ProjectIx>>,
    persons: OnceLock<Vec<PersonIx>>,
}

impl NameOrders {
    /// All organisations in the order of their names, and of their keys where names are alike.
    pub fn organisations(&self, network: &Network) -> &[OrganisationIx] {
        let (by_name, _) = self.organisations.get_or_init(|| {
            let head = |index| {
                (
                    network.name_of_organisation(index),
                    network.key_of_organisation(index),
                )
            };
            let by_name = by_name(network.organisations(), head);
            let ranks = Ranks::of(network, &by_name);
            (by_name, ranks)
        });
        by_name
    }

    /// The ranks of organisations; `None` until their order has been made, for which nobody should wait.
    #[must_use]
    pub fn ranks(&self) -> Option<&Ranks> {
        self.organisations.get().map(|(_, ranks)| ranks)
    }

    /// All projects in the order of their names, and of their keys where names are alike.
    pub fn projects(&self, network: &Network) -> &[ProjectIx] {
        self.projects.get_or_init(|| {
            by_name(network.projects(), |index| {
                let record = network.project(index);
                (record.name, record.key)
            })
        })
    }

    /// All persons in the order of their names, and of their keys where names are alike.
    pub fn persons(&self, network: &Network) -> &[PersonIx] {
        self.persons.get_or_init(|| {
            by_name(network.persons(), |index| {
                let record = network.person(index);
                (record.name, record.key)
            })
        })
    }
}

fn by_name<'n, I: Copy>(rows: impl Iterator<Item = I>, head: impl Fn(I) -> (&'n str, &'n str)) -> Vec<I> {
    let collation = Collation::swedish();
    let mut keyed: Vec<(Box<[u8]>, &str, I)> = rows
        .map(|row| {
            let (name, key) = head(row);
            (collation.sort_key(name), key, row)
        })
        .collect();
    keyed.sort_unstable_by(|(name, key, _), (other_name, other_key, _)| {
        (name, key).cmp(&(other_name, other_key))
    });
    keyed.into_iter().map(|(_, _, row)| row).collect()
}
