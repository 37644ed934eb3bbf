//! The size of a document once its fragments are spread, found without spreading them.

use std::collections::HashMap;

use async_graphql::Positioned;
use async_graphql_parser::types::{
    Directive, ExecutableDocument, FragmentDefinition, Selection, SelectionSet,
};

use super::cost::Sizes;
use super::{Limits, Measured, Refusal};
use crate::language::Definitions;

/// The size of a selection set after every spread in it is replaced by its fragment. All counts saturate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shape {
    /// Fields, spreads and inline fragments.
    pub(super) selections: u64,
    /// Fields of the set itself, those of its fragments included.
    pub(super) width: u64,
    /// Fields inside each other, outside introspection.
    pub(super) depth: u64,
    /// Fields inside each other on a way through `__schema` or `__type`; 0 when there is none.
    pub(super) introspection_depth: u64,
    /// Selection sets inside each other.
    pub(super) nesting: u64,
}

impl Shape {
    fn beside(self, other: Self) -> Self {
        Self {
            selections: self.selections.saturating_add(other.selections),
            width: self.width.saturating_add(other.width),
            depth: self.depth.max(other.depth),
            introspection_depth: self.introspection_depth.max(other.introspection_depth),
            nesting: self.nesting.max(other.nesting),
        }
    }

    /// The shape of one field over this set.
    fn under_field(self, name: &str) -> Self {
        let introspects = matches!(name, "__schema" | "__type");
        let below = self.depth.max(self.introspection_depth);
        Self {
            selections: self.selections.saturating_add(1),
            width: 1,
            depth: if introspects { 0 } else { self.depth + 1 },
            introspection_depth: match (introspects, self.introspection_depth) {
                (true, _) => below + 1,
                (false, 0) => 0,
                (false, depth) => depth + 1,
            },
            nesting: if self.selections == 0 { 0 } else { self.nesting + 1 },
        }
    }

    /// The shape of a spread or inline fragment over this set.
    fn under_fragment(self) -> Self {
        Self {
            selections: self.selections.saturating_add(1),
            nesting: self.nesting + 1,
            ..self
        }
    }
}

/// The selections of all operations of a document together, once every spread is replaced by its fragment: what validating all of
/// it looks at. Saturates; a fragment that spreads itself counts once.
///
/// # Complexity
/// Linear in the text, whose brackets are bounded, and with them the recursion inside one fragment; a chain of fragments is as
/// long as the text allows.
pub(super) fn selections(definitions: &Definitions) -> u64 {
    let mut known = HashMap::new();
    let sets = definitions
        .operations
        .iter()
        .map(|(_, operation)| &operation.node.selection_set.node);
    sets.map(|set| selections_of(set, definitions, &mut known))
        .fold(0, u64::saturating_add)
}

fn selections_of<'a>(
    set: &'a SelectionSet,
    definitions: &'a Definitions,
    known: &mut HashMap<&'a str, u64>,
) -> u64 {
    let inner = set.items.iter().map(|selection| match &selection.node {
        Selection::Field(field) => selections_of(&field.node.selection_set.node, definitions, known),
        Selection::InlineFragment(inline) => {
            selections_of(&inline.node.selection_set.node, definitions, known)
        }
        Selection::FragmentSpread(spread) => {
            let name = spread.node.fragment_name.node.as_str();
            match (known.get(name), definitions.fragments.get(name)) {
                (Some(selections), _) => *selections,
                (None, Some(fragment)) => {
                    known.insert(name, 0);
                    let set = &fragment.node.selection_set.node;
                    let selections = selections_of(set, definitions, known);
                    known.insert(name, selections);
                    selections
                }
                (None, None) => 0,
            }
        }
    });
    inner.fold(set.items.len() as u64, u64::saturating_add)
}

/// Measures the one operation of a document and refuses it when a limit is exceeded. Returns what it has measured.
///
/// # Complexity
/// Linear in the text: each fragment is measured once, however often it is spread. The recursion is bounded by
/// [`Limits::nesting`].
pub(super) fn check(document: &ExecutableDocument, limits: &Limits) -> Result<Sizes, Refusal> {
    let mut measure = Measure {
        document,
        limits,
        fragments: HashMap::new(),
        aliases: 0,
        directives: 0,
    };
    let mut total = Shape::default();
    for (_, operation) in document.operations.iter() {
        measure.directives(&operation.node.directives)?;
        for variable in &operation.node.variable_definitions {
            measure.directives(&variable.node.directives)?;
        }
        let shape = measure.set(&operation.node.selection_set.node, 0)?;
        Measured::RootFields.cap(shape.width, limits.root_fields)?;
        total = total.beside(shape);
    }
    Measured::Selections.cap(total.selections, limits.selections)?;
    Measured::Nesting.cap(total.nesting, limits.nesting as u64)?;
    Measured::Depth.cap(total.depth, limits.depth)?;
    Measured::IntrospectionDepth.cap(total.introspection_depth, limits.introspection_depth)?;
    Measured::Aliases.cap(measure.aliases, limits.aliases as u64)?;
    Measured::Directives.cap(measure.directives, limits.directives as u64)?;
    Ok(Sizes {
        selections: total.selections,
        depth: total.depth,
        introspection_depth: total.introspection_depth,
        aliases: measure.aliases,
        root_fields: total.width,
        directives: measure.directives,
        ..Sizes::default()
    })
}

struct Measure<'a> {
    document: &'a ExecutableDocument,
    limits: &'a Limits,
    /// `None` while the fragment is being measured: meeting it again then means a circle.
    fragments: HashMap<&'a str, Option<Shape>>,
    aliases: u64,
    directives: u64,
}

impl<'a> Measure<'a> {
    /// `level` counts the selection sets around this one on the way that led here.
    fn set(&mut self, set: &'a SelectionSet, level: u64) -> Result<Shape, Refusal> {
        if set.items.is_empty() {
            return Ok(Shape::default());
        }
        Measured::Nesting.cap(level, self.limits.nesting as u64)?;
        let mut sum = Shape::default();
        for selection in &set.items {
            self.directives(selection.node.directives())?;
            let shape = match &selection.node {
                Selection::Field(field) => {
                    self.aliases += u64::from(field.node.alias.is_some());
                    self.set(&field.node.selection_set.node, level + 1)?
                        .under_field(&field.node.name.node)
                }
                Selection::InlineFragment(inline) => self
                    .set(&inline.node.selection_set.node, level + 1)?
                    .under_fragment(),
                Selection::FragmentSpread(spread) => {
                    let name = spread.node.fragment_name.node.as_str();
                    match self.document.fragments.get(name) {
                        Some(fragment) => match self.fragments.get(name) {
                            Some(None) => {
                                return Err(Refusal::Cycle {
                                    fragment: name.to_owned(),
                                    at: spread.pos,
                                });
                            }
                            _ => self.fragment(name, fragment, level + 1)?.under_fragment(),
                        },
                        // Validation will say that there is no such fragment.
                        None => Shape::default().under_fragment(),
                    }
                }
            };
            sum = sum.beside(shape);
        }
        Ok(sum)
    }

    fn fragment(
        &mut self,
        name: &'a str,
        fragment: &'a Positioned<FragmentDefinition>,
        level: u64,
    ) -> Result<Shape, Refusal> {
        if let Some(Some(shape)) = self.fragments.get(name) {
            return Ok(*shape);
        }
        self.fragments.insert(name, None);
        self.directives(&fragment.node.directives)?;
        let shape = self.set(&fragment.node.selection_set.node, level)?;
        self.fragments.insert(name, Some(shape));
        Ok(shape)
    }

    fn directives(&mut self, directives: &[Positioned<Directive>]) -> Result<(), Refusal> {
        self.directives += directives.len() as u64;
        Measured::DirectivesPerLocation.cap(
            directives.len() as u64,
            self.limits.directives_per_location as u64,
        )
    }
}

#[cfg(test)]
#[path = "shape_tests.rs"]
mod tests;
