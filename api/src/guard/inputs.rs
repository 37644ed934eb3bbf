//! The bytes that the arguments of a document hold once its fragments are spread and its variables have their values.
//!
//! The library copies the value of a variable at each place that uses it, and a literal at each spread of the fragment
//! that it stands in. A value of a megabyte used 2,400 times took five gigabytes, so uses are counted before any copy.

use std::collections::{HashMap, HashSet};

use async_graphql::{Positioned, Variables};
use async_graphql_parser::types::{Directive, ExecutableDocument, Selection, SelectionSet};
use async_graphql_value::{ConstValue, Name, Value};

use super::{Limits, Measured, Refusal};

/// Memory that a value takes beside its text, in bytes.
const VALUE: u64 = 64;

/// The size of all arguments of one document or fragment. All counts saturate.
#[derive(Debug, Clone, Default)]
pub(super) struct Inputs {
    /// Bytes of the literals, each counted as often as it is spread.
    literals: u64,
    /// Uses of each variable, fragments spread.
    uses: HashMap<Name, u64>,
    /// The default of each variable that has one: its bytes.
    defaults: HashMap<Name, u64>,
}

impl Inputs {
    /// Counts a document of one operation whose shape has been checked: no fragment spreads itself, and nesting is bounded.
    ///
    /// # Errors
    /// When a literal string is longer than [`Limits::string_bytes`].
    ///
    /// # Complexity
    /// Linear in the text, times the variables for each spread: each fragment is counted once.
    pub(super) fn of(document: &ExecutableDocument, limits: &Limits) -> Result<Self, Refusal> {
        let mut count = Count {
            document,
            longest: 0,
            fragments: HashMap::new(),
        };
        let mut inputs = Self::default();
        for (_, operation) in document.operations.iter() {
            let operation = &operation.node;
            for variable in &operation.variable_definitions {
                if let Some(default) = variable.node.default_value.as_ref() {
                    let (bytes, longest) = size_of_constant(&default.node);
                    count.longest = count.longest.max(longest);
                    inputs.defaults.insert(variable.node.name.node.clone(), bytes);
                }
            }
            count.directives(&operation.directives, &mut inputs);
            count.set(&operation.selection_set.node, &mut inputs);
        }
        Measured::StringBytes.cap(count.longest, limits.string_bytes as u64)?;
        Ok(inputs)
    }

    /// The bytes of all arguments with these values of the variables; a variable without a value has its default.
    ///
    /// # Complexity
    /// Linear in the values, each of which is measured once.
    pub(super) fn bytes(&self, variables: &Variables) -> u64 {
        let used = self.uses.iter().map(|(name, uses)| {
            let stated = variables.get(name).map(|value| size_of_constant(value).0);
            let bytes = stated.or_else(|| self.defaults.get(name).copied());
            uses.saturating_mul(bytes.unwrap_or(VALUE))
        });
        used.fold(self.literals, u64::saturating_add)
    }

    /// Sees to it that the operation declares every variable that it uses, also where a scalar of the schema's own holds one, into
    /// which validation does not look (specification, section 5.8.3).
    ///
    /// # Errors
    /// When it does not.
    pub(super) fn check_names(&self, document: &ExecutableDocument) -> Result<(), Refusal> {
        let Some((_, operation)) = document.operations.iter().next() else {
            return Ok(());
        };
        let variables = &operation.node.variable_definitions;
        let declared: HashSet<&Name> = variables
            .iter()
            .map(|variable| &variable.node.name.node)
            .collect();
        let mut undeclared: Vec<&Name> = self.uses.keys().filter(|name| !declared.contains(name)).collect();
        undeclared.sort_unstable();
        match undeclared.first() {
            None => Ok(()),
            Some(name) => Err(Refusal::Undeclared {
                variable: name.to_string(),
                at: operation.pos,
            }),
        }
    }

    fn add(&mut self, other: &Self) {
        self.literals = self.literals.saturating_add(other.literals);
        for (name, uses) in &other.uses {
            let sum = self.uses.entry(name.clone()).or_default();
            *sum = sum.saturating_add(*uses);
        }
    }
}

/// Refuses variables that hold a string longer than [`Limits::string_bytes`].
pub(super) fn check_strings(variables: &Variables, limits: &Limits) -> Result<(), Refusal> {
    let longest = variables.values().map(|value| size_of_constant(value).1).max();
    Measured::StringBytes.cap(longest.unwrap_or_default(), limits.string_bytes as u64)
}

struct Count<'a> {
    document: &'a ExecutableDocument,
    /// The longest literal string, in bytes.
    longest: u64,
    fragments: HashMap<&'a str, Inputs>,
}

impl<'a> Count<'a> {
    fn set(&mut self, set: &'a SelectionSet, inputs: &mut Inputs) {
        for selection in &set.items {
            match &selection.node {
                Selection::Field(field) => {
                    for (_, value) in &field.node.arguments {
                        self.value(&value.node, inputs);
                    }
                    self.directives(&field.node.directives, inputs);
                    self.set(&field.node.selection_set.node, inputs);
                }
                Selection::InlineFragment(inline) => {
                    self.directives(&inline.node.directives, inputs);
                    self.set(&inline.node.selection_set.node, inputs);
                }
                Selection::FragmentSpread(spread) => {
                    self.directives(&spread.node.directives, inputs);
                    self.fragment(&spread.node.fragment_name.node);
                    if let Some(spread) = self.fragments.get(spread.node.fragment_name.node.as_str()) {
                        inputs.add(spread);
                    }
                }
            }
        }
    }

    fn fragment(&mut self, name: &str) {
        let Some((name, fragment)) = self.document.fragments.get_key_value(name) else {
            return;
        };
        if self.fragments.contains_key(name.as_str()) {
            return;
        }
        let mut inputs = Inputs::default();
        self.directives(&fragment.node.directives, &mut inputs);
        self.set(&fragment.node.selection_set.node, &mut inputs);
        self.fragments.insert(name, inputs);
    }

    fn directives(&mut self, directives: &[Positioned<Directive>], inputs: &mut Inputs) {
        for directive in directives {
            for (_, value) in &directive.node.arguments {
                self.value(&value.node, inputs);
            }
        }
    }

    /// Brackets of the text are bounded, and the recursion with them.
    fn value(&mut self, value: &Value, inputs: &mut Inputs) {
        let own = match value {
            Value::Variable(name) => {
                let uses = inputs.uses.entry(name.clone()).or_default();
                *uses = uses.saturating_add(1);
                0
            }
            Value::List(items) => {
                items.iter().for_each(|item| self.value(item, inputs));
                VALUE
            }
            Value::Object(members) => {
                members.values().for_each(|member| self.value(member, inputs));
                VALUE
            }
            Value::String(text) => {
                self.longest = self.longest.max(text.len() as u64);
                VALUE + text.len() as u64
            }
            _ => VALUE,
        };
        inputs.literals = inputs.literals.saturating_add(own);
    }
}

/// The bytes of a value and all inside it, and of its longest string. JSON was read with a bound on its depth.
fn size_of_constant(value: &ConstValue) -> (u64, u64) {
    let sum = |(bytes, longest): (u64, u64), (more, other): (u64, u64)| (bytes + more, longest.max(other));
    match value {
        ConstValue::String(text) => (VALUE + text.len() as u64, text.len() as u64),
        ConstValue::List(items) => items.iter().map(size_of_constant).fold((VALUE, 0), sum),
        ConstValue::Object(members) => members
            .iter()
            .map(|(name, member)| {
                let (bytes, longest) = size_of_constant(member);
                (bytes + name.len() as u64, longest.max(name.len() as u64))
            })
            .fold((VALUE, 0), sum),
        _ => (VALUE, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn bytes(text: &str, variables: serde_json::Value) -> u64 {
        let document = async_graphql_parser::parse_query(text).unwrap();
        let limits = Limits::default();
        let variables = Variables::from_json(variables);
        Inputs::of(&document, &limits).unwrap().bytes(&variables)
    }

    fn value(text: usize) -> u64 {
        VALUE + text as u64
    }

    #[test]
    fn a_variable_counts_wherever_it_is_used_with_fragments_spread() {
        let variables = serde_json::json!({ "s": "x".repeat(100) });
        let once = "query($s: ID!) { node(id: $s) { id } }";
        assert_eq!(bytes(once, variables.clone()), value(100));
        let listed = "query($s: ID!) { nodes(ids: [$s, $s]) { id } }";
        assert_eq!(bytes(listed, variables.clone()), value(0) + 2 * value(100));
        let spread = "query($s: ID!) { ...a ...b } fragment a on Q { ...b ...b } fragment b on Q { node(id: $s) { id } }";
        assert_eq!(bytes(spread, variables.clone()), 3 * value(100));
        let directive = "query($s: ID!) { a @skip(if: $s) }";
        assert_eq!(bytes(directive, variables), value(100));
    }

    #[test]
    fn a_literal_counts_for_each_spread_and_a_default_for_each_use() {
        let spread = "{ ...a ...a } fragment a on Q { node(id: \"0123456789\") { id } }";
        assert_eq!(bytes(spread, serde_json::json!({})), 2 * value(10));
        let default = "query($s: ID = \"01234\") { a(s: $s) b(s: $s) }";
        assert_eq!(bytes(default, serde_json::json!({})), 2 * value(5));
        assert_eq!(bytes(default, serde_json::json!({ "s": "0" })), 2 * value(1));
    }

    #[test]
    fn a_bomb_of_fragments_saturates() {
        let mut text = "query($s: ID!) { ...f0 ...f0 }".to_owned();
        for at in 0..70 {
            text += &format!(" fragment f{at} on Q {{ ...f{0} ...f{0} }}", at + 1);
        }
        text += " fragment f70 on Q { a(s: $s) }";
        assert_eq!(bytes(&text, serde_json::json!({ "s": "x" })), u64::MAX);
    }
}
