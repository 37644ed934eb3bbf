//! The lists that the nodes of an operation come from, and the lengths at which it may run.

use std::collections::HashMap;

use async_graphql::Variables;
use async_graphql_parser::types::{ExecutableDocument, Field, OperationDefinition, Selection, SelectionSet};

use super::nodes::Lengths;
use super::types::{Rows, TypeMap};

/// Lists are made shorter so many times in search of an operation that may run.
const ATTEMPTS: usize = 8;

/// A list whose length the request chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListCost {
    /// The list's place in the answer, such as `organisations.nodes.collaborators`.
    pub path: String,
    /// The argument that chooses its length: `first`, `last` or `ids`.
    pub argument: &'static str,
    /// The number of its rows.
    pub rows: u64,
    /// The number of times that it is returned: once for each row of the lists around it.
    pub times: u64,
    /// The nodes that it returns in all, with what its rows hold.
    pub nodes: u64,
    /// The nodes that one row fewer would save, over all times.
    per_row: u64,
}

impl ListCost {
    /// The number of rows that leaves no more than `limit` nodes of `total`.
    fn fitting(&self, total: u64, limit: u64) -> Option<u64> {
        let room = limit.checked_sub(total.saturating_sub(self.nodes))?;
        let rows = room / self.per_row.max(1);
        (1..self.rows).contains(&rows).then_some(rows)
    }
}

/// A shorter list that makes an operation cheap enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shorter {
    /// The list's place in the answer.
    pub path: String,
    /// The argument to change: `first`, `last` or `ids`.
    pub argument: &'static str,
    /// The number of rows, or ids, to ask for at a time.
    pub rows: u64,
}

/// The lists of an operation, and the nodes that it returns in all.
pub(super) struct Lists<'a> {
    types: &'a TypeMap,
    document: &'a ExecutableDocument,
    operation: &'a OperationDefinition,
    lengths: Lengths<'a>,
}

impl<'a> Lists<'a> {
    pub(super) fn new(
        types: &'a TypeMap,
        document: &'a ExecutableDocument,
        operation: &'a OperationDefinition,
        variables: &'a Variables,
    ) -> Self {
        Self {
            types,
            document,
            operation,
            lengths: Lengths::new(operation, variables),
        }
    }

    /// Every list with the nodes that it stands for, the outermost ones first.
    ///
    /// # Complexity
    /// Linear in the selections after fragments are spread, which [`shape::check`](super::shape::check) has bounded: it is
    /// asked for operations that are refused, and for those whose cost is asked for.
    pub(super) fn all(&self) -> Vec<ListCost> {
        self.walk(&HashMap::new()).1
    }

    /// The lists to ask for page by page so that no more than `limit` nodes are returned at a time: the outermost list
    /// that is enough by itself, else several that are nested in each other. Empty when shorter lists do not help.
    pub(super) fn shorter(&self, limit: u64) -> Vec<Shorter> {
        let mut lengths = HashMap::new();
        for _ in 0..ATTEMPTS {
            let (total, lists) = self.walk(&lengths);
            if total <= limit {
                let mut shorter: Vec<Shorter> = lists
                    .into_iter()
                    .filter(|list| lengths.contains_key(&list.path))
                    .map(
                        |ListCost {
                             path, argument, rows, ..
                         }| Shorter { path, argument, rows },
                    )
                    .collect();
                shorter.dedup();
                return shorter;
            }
            let alone = lists
                .iter()
                .find_map(|list| Some((list, list.fitting(total, limit)?)));
            if let Some((list, rows)) = alone {
                lengths.insert(list.path.clone(), rows);
                continue;
            }
            // Those that most nodes are in are made shorter alike, so that none is left with a row or two.
            let most = lists.iter().map(|list| list.nodes).max().unwrap_or_default();
            let heavy: Vec<_> = lists
                .iter()
                .filter(|list| list.rows > 1 && list.nodes >= most / 2)
                .collect();
            if heavy.is_empty() {
                return Vec::new();
            }
            #[expect(clippy::cast_precision_loss, reason = "a guess, which the next turn counts")]
            let factor = (limit as f64 / total as f64).powf(1.0 / heavy.len() as f64);
            for list in heavy {
                #[expect(
                    clippy::cast_precision_loss,
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "between 0 and the rows of a page"
                )]
                let rows = (list.rows as f64 * factor) as u64;
                lengths.insert(list.path.clone(), rows.clamp(1, list.rows - 1));
            }
        }
        Vec::new()
    }

    fn walk(&self, lengths: &HashMap<String, u64>) -> (u64, Vec<ListCost>) {
        let mut walk = Walk {
            lists: self,
            changed: lengths,
            path: Vec::new(),
            found: Vec::new(),
        };
        let total = match self.types.root(self.operation.ty) {
            Some(root) => walk.set(&self.operation.selection_set.node, root, 1, None).fixed,
            None => 0,
        };
        let mut found = walk.found;
        found.sort_by_cached_key(|list| list.path.matches('.').count());
        (total, found)
    }
}

/// The cost of a selection set, as in [`nodes`](super::nodes), for one object that it is on.
#[derive(Clone, Copy, Default)]
struct Cost {
    fixed: u64,
    per_row: u64,
}

struct Walk<'w, 'a> {
    lists: &'w Lists<'a>,
    /// Other lengths than the operation has, by path.
    changed: &'w HashMap<String, u64>,
    path: Vec<&'a str>,
    found: Vec<ListCost>,
}

impl<'a> Walk<'_, 'a> {
    /// `times`: how many objects the set is on. `page`: how long the page is when the set is on a connection.
    fn set(&mut self, set: &'a SelectionSet, owner: &str, times: u64, page: Option<u64>) -> Cost {
        let mut sum = Cost::default();
        for selection in &set.items {
            let cost = match &selection.node {
                Selection::Field(field) => self.field(&field.node, owner, times, page),
                Selection::InlineFragment(inline) => {
                    let on = inline.node.type_condition.as_ref();
                    let owner = on.map_or(owner, |on| &on.node.on.node);
                    self.set(&inline.node.selection_set.node, owner, times, page)
                }
                Selection::FragmentSpread(spread) => {
                    match self.lists.document.fragments.get(&spread.node.fragment_name.node) {
                        Some(fragment) => {
                            let owner = &fragment.node.type_condition.node.on.node;
                            self.set(&fragment.node.selection_set.node, owner, times, page)
                        }
                        None => Cost::default(),
                    }
                }
            };
            sum.fixed = sum.fixed.saturating_add(cost.fixed);
            sum.per_row = sum.per_row.saturating_add(cost.per_row);
        }
        sum
    }

    fn field(&mut self, field: &'a Field, owner: &str, times: u64, page: Option<u64>) -> Cost {
        let Some(shape) = self.lists.types.field(owner, &field.name.node) else {
            return Cost::default();
        };
        if shape.rows == Rows::Leaf {
            return Cost::default();
        }
        self.path
            .push(field.alias.as_ref().unwrap_or(&field.name).node.as_str());
        let cost = self.composite(field, shape.rows, &shape.returns, times, page);
        self.path.pop();
        cost
    }

    fn composite(
        &mut self,
        field: &'a Field,
        rows: Rows,
        returns: &str,
        times: u64,
        page: Option<u64>,
    ) -> Cost {
        let set = &field.selection_set.node;
        let fixed = |fixed| Cost { fixed, per_row: 0 };
        match rows {
            Rows::Leaf => Cost::default(),
            Rows::One => fixed(self.set(set, returns, times, None).fixed),
            Rows::Fixed(rows) => {
                let row = self.set(set, returns, times.saturating_mul(rows), None).fixed;
                fixed(row.saturating_add(1).saturating_mul(rows))
            }
            Rows::Page => {
                let rows = page.unwrap_or_default();
                let row = self.set(set, returns, times.saturating_mul(rows), None).fixed;
                Cost {
                    fixed: 0,
                    per_row: row.saturating_add(1),
                }
            }
            Rows::Connection => {
                let (argument, rows) = self.chosen(self.lists.lengths.page(field));
                let Cost {
                    fixed: beside,
                    per_row,
                } = self.set(set, returns, times, Some(rows));
                self.found(argument, rows, times, per_row);
                fixed(beside.saturating_add(per_row.saturating_mul(rows)))
            }
            Rows::Paged | Rows::Named(_) => {
                let (argument, rows) = self.chosen(match rows {
                    Rows::Named(argument) => (argument, self.lists.lengths.named(field, argument)),
                    _ => self.lists.lengths.page(field),
                });
                let row = self.set(set, returns, times.saturating_mul(rows), None).fixed;
                let per_row = row.saturating_add(1);
                self.found(argument, rows, times, per_row);
                fixed(per_row.saturating_mul(rows))
            }
        }
    }

    /// The length of the list at hand: another one, where one is tried.
    fn chosen(&self, (argument, rows): (&'static str, u64)) -> (&'static str, u64) {
        if self.changed.is_empty() {
            return (argument, rows);
        }
        let changed = self.changed.get(&self.path.join("."));
        (argument, changed.copied().unwrap_or(rows))
    }

    fn found(&mut self, argument: &'static str, rows: u64, times: u64, row: u64) {
        let per_row = row.saturating_mul(times);
        self.found.push(ListCost {
            path: self.path.join("."),
            argument,
            rows,
            times,
            nodes: per_row.saturating_mul(rows),
            per_row,
        });
    }
}

#[cfg(test)]
#[path = "lists_tests.rs"]
mod tests;
