//! The cost of a request, told before it is spent.

use async_graphql::{Name, Value};

use super::lists::ListCost;
use super::refusal::Measured;

/// So many lists are told, the costliest first.
const TOLD: usize = 10;

/// The size of a document, as the [`Limits`](super::Limits) count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sizes {
    pub(super) text_bytes: u64,
    pub(super) tokens: u64,
    pub(super) selections: u64,
    pub(super) depth: u64,
    pub(super) introspection_depth: u64,
    pub(super) aliases: u64,
    pub(super) root_fields: u64,
    pub(super) directives: u64,
}

/// The amounts that a request asks for, beside those that it may ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// Each measure with what is requested and what is allowed; the nodes first.
    pub(super) measures: Vec<(Measured, u64, u64)>,
    /// The lists that the nodes come from.
    pub(super) lists: Vec<ListCost>,
}

impl Cost {
    /// Adds what was measured while the request ran.
    pub(crate) fn add(&mut self, measure: Measured, requested: u64, allowed: u64) {
        self.measures.push((measure, requested, allowed));
    }

    /// The content of `extensions.cost` in an answer.
    #[must_use]
    pub fn into_value(mut self) -> Value {
        let mut cost: Vec<(Name, Value)> = self
            .measures
            .into_iter()
            .map(|(measure, requested, allowed)| {
                let of = [
                    ("requested", requested),
                    ("allowed", allowed),
                    ("remaining", allowed.saturating_sub(requested)),
                ];
                (Name::new(measure.name()), Value::Object(numbers(of).collect()))
            })
            .collect();
        self.lists.sort_by_key(|list| std::cmp::Reverse(list.nodes));
        let lists = self.lists.into_iter().take(TOLD).map(|list| {
            let of = [("rows", list.rows), ("times", list.times), ("nodes", list.nodes)];
            let named = [
                (Name::new("path"), Value::from(list.path)),
                (Name::new("argument"), Value::from(list.argument)),
            ];
            Value::Object(named.into_iter().chain(numbers(of)).collect())
        });
        cost.push((Name::new("lists"), Value::List(lists.collect())));
        Value::Object(cost.into_iter().collect())
    }
}

fn numbers<const N: usize>(of: [(&'static str, u64); N]) -> impl Iterator<Item = (Name, Value)> {
    of.into_iter()
        .map(|(name, number)| (Name::new(name), Value::from(number)))
}
