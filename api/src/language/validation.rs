//! Holds documents against the schema (specification, section 5).

use std::collections::{HashMap, HashSet};

use apollo_compiler::Node;
use apollo_compiler::ast::{self, Definition, Selection};
use apollo_compiler::diagnostic::ToCliReport as _;
use apollo_compiler::parser::SourceSpan;

use super::fault::Fault;
use super::literals;
use super::merging;
use super::positions::Positions;
use super::suggestion::suggestions;
use super::syntax::Syntax;
use super::type_system::TypeSystem;

/// Values that are told as input that cannot be used rather than as documents of another schema, since that is what clients know
/// them as.
const OUT_OF_RANGE: [&str; 2] = [
    "int cannot represent non 32-bit signed integer value",
    "float cannot represent non-finite 64-bit floating point value",
];

impl Syntax {
    /// Holds all of the document against the schema.
    ///
    /// # Errors
    /// The faults, in the order of the text.
    ///
    /// # Complexity
    /// Linear in the selections of all operations once fragments are spread, which the guard bounds.
    pub(crate) fn validate(&self, types: &TypeSystem) -> Result<(), Vec<Fault>> {
        validate(&self.text, self.document.clone(), types)
    }

    /// Holds one operation with the fragments that it spreads against the schema, as if nothing else were in the document.
    ///
    /// # Errors
    /// The same.
    pub(crate) fn validate_one(&self, operation: Option<&str>, types: &TypeSystem) -> Result<(), Vec<Fault>> {
        let operations = self.document.definitions.iter();
        let operations = operations.filter_map(Definition::as_operation_definition);
        let selections = operations
            .filter(|definition| definition.name.as_deref() == operation)
            .flat_map(|definition| &definition.selection_set);
        let spread = self.spread(selections);
        let mut document = self.document.clone();
        document.definitions.retain(|definition| match definition {
            Definition::OperationDefinition(definition) => definition.name.as_deref() == operation,
            Definition::FragmentDefinition(fragment) => spread.contains(fragment.name.as_str()),
            _ => true,
        });
        validate(&self.text, document, types)
    }

    /// The names of the fragments that selections spread, directly or through each other.
    fn spread<'s>(&'s self, selections: impl Iterator<Item = &'s Selection>) -> HashSet<&'s str> {
        let mut spread = HashSet::new();
        let mut open: Vec<&Selection> = selections.collect();
        while let Some(selection) = open.pop() {
            match selection {
                Selection::Field(field) => open.extend(field.selection_set.iter().flatten()),
                Selection::InlineFragment(inline) => open.extend(&inline.selection_set),
                Selection::FragmentSpread(fragment) => {
                    let name = fragment.fragment_name.as_str();
                    if spread.insert(name) {
                        let fragments = self.document.definitions.iter();
                        let fragments = fragments.filter_map(Definition::as_fragment_definition);
                        let named = fragments.filter(|fragment| fragment.name == name);
                        open.extend(named.flat_map(|fragment| &fragment.selection_set));
                    }
                }
            }
        }
        spread
    }
}

fn validate(text: &str, mut parsed: ast::Document, types: &TypeSystem) -> Result<(), Vec<Fault>> {
    leave_out_null_defaults(&mut parsed);
    let positions = Positions::new(text);
    let at = |span: Option<SourceSpan>| span.map(|span| positions.at(span.offset()));
    let mut faults: Vec<Fault> = Vec::new();
    let (document, diagnostics) = match parsed.to_executable_validate(&types.schema) {
        Ok(document) => (document.into_inner(), None),
        Err(failed) => (failed.partial, Some(failed.errors)),
    };
    let defined = parsed
        .definitions
        .iter()
        .filter_map(Definition::as_fragment_definition);
    let unfound: HashSet<String> = defined
        .map(|fragment| format!("cannot find fragment `{}` in this document", fragment.name))
        .collect();
    let meant = match &diagnostics {
        Some(_) => suggestions(&types.schema, &parsed),
        None => HashMap::new(),
    };
    for diagnostic in diagnostics.iter().flat_map(|diagnostics| diagnostics.iter()) {
        let location = diagnostic.error.location();
        let at = at(location);
        let mut message = diagnostic.error.to_string();
        // It is there; that its type is not is told by itself.
        if unfound.contains(&message) {
            continue;
        }
        if let Some(meant) = location.and_then(|span| meant.get(&span.offset())) {
            message.push_str(meant);
        }
        faults.push(if OUT_OF_RANGE.contains(&message.as_str()) {
            Fault::input(message, at)
        } else {
            Fault::validation(message, at)
        });
    }
    literals::check(&types.inputs, &document, &mut |message, span| {
        faults.push(Fault::input(message, at(span)));
    });
    if faults.is_empty() {
        merging::check(&types.schema, &document, &mut |message, span| {
            faults.push(Fault::validation(message, at(span)));
        });
    }
    if faults.is_empty() {
        return Ok(());
    }
    faults.sort_by_key(|fault| fault.at);
    Err(faults)
}

/// Takes `= null` from the variables that may be null: it is a default that lets them stand nowhere where they could not without
/// (section 5.8.5, `hasNonNullVariableDefaultValue`), which the validator does not know.
fn leave_out_null_defaults(document: &mut ast::Document) {
    let is_null = |variable: &Node<ast::VariableDefinition>| {
        let default = variable.default_value.as_ref();
        default.is_some_and(|value| value.is_null()) && !variable.ty.is_non_null()
    };
    for definition in &mut document.definitions {
        if let Definition::OperationDefinition(operation) = definition
            && operation.variables.iter().any(is_null)
        {
            for variable in operation
                .make_mut()
                .variables
                .iter_mut()
                .filter(|variable| is_null(variable))
            {
                variable.make_mut().default_value = None;
            }
        }
    }
}
