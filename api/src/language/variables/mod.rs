//! The variables of an operation: what they must be, and what a request sends for them (specification, section 6.1.2).

mod coercion;
mod misfit;

use std::collections::HashSet;

use apollo_compiler::ast;
use async_graphql::{Name, Pos, Value, Variables};
use async_graphql_parser::types::{BaseType, OperationDefinition, Type};

use super::fault::Fault;
use super::input_types::InputType;
use super::suggestion::nearest;
use super::type_system::TypeSystem;

pub(super) use misfit::Misfit;

/// The variables that an operation declares, with what their values must be: made once for a document, so that a request's values
/// are coerced in one walk over them.
#[derive(Debug, Default)]
pub(crate) struct VariableDefinitions {
    definitions: Vec<Definition>,
    /// True when a request may leave one of them without a value.
    may_be_absent: bool,
}

#[derive(Debug)]
struct Definition {
    name: Name,
    ty: InputType,
    /// The type as the document writes it.
    written: String,
    default: Option<Value>,
    at: Pos,
}

impl VariableDefinitions {
    /// The variables of an operation that was validated.
    pub(crate) fn of(types: &TypeSystem, operation: &OperationDefinition) -> Self {
        let definitions = operation.variable_definitions.iter().filter_map(|variable| {
            let definition = &variable.node;
            let ty = &definition.var_type.node;
            Some(Definition {
                name: definition.name.node.clone(),
                ty: types.inputs.input(&written(ty)?)?,
                written: ty.to_string(),
                default: definition.default_value.as_ref().map(|value| value.node.clone()),
                at: variable.pos,
            })
        });
        let definitions: Vec<Definition> = definitions.collect();
        let may_be_absent = definitions
            .iter()
            .any(|definition| definition.default.is_none() && !definition.ty.is_required);
        Self {
            definitions,
            may_be_absent,
        }
    }

    /// The values of the variables for a request that sends `sent`, with the defaults of those that it does not send. A variable
    /// that may be null and has no default is absent when it is not sent: that is something else than null. What is sent and not
    /// declared is left out.
    ///
    /// # Errors
    /// Each variable whose value is missing or does not fit its type.
    ///
    /// # Complexity
    /// Linear in the values.
    pub(crate) fn coerce(&self, types: &TypeSystem, sent: &Variables) -> Result<Variables, Vec<Fault>> {
        let mut values = Variables::default();
        let mut faults = Vec::new();
        for definition in &self.definitions {
            let fault = match (sent.get(&definition.name), &definition.default) {
                (None, Some(default)) => {
                    values.insert(definition.name.clone(), default.clone());
                    continue;
                }
                (None, None) if definition.ty.is_required => self.missing(definition, sent),
                (None, None) => continue,
                (Some(value), _) => match types.inputs.coerce(&definition.ty, value) {
                    Ok(value) => {
                        values.insert(definition.name.clone(), value);
                        continue;
                    }
                    Err(misfit) => definition.refuse(&misfit),
                },
            };
            faults.push(fault);
        }
        if faults.is_empty() {
            Ok(values)
        } else {
            Err(faults)
        }
    }

    /// Tells whether one of the variables has no value among these, which is something else than null.
    pub(crate) fn is_absent_from(&self, values: &Variables) -> bool {
        self.may_be_absent
            && self
                .definitions
                .iter()
                .any(|definition| !values.contains_key(&definition.name))
    }

    fn missing(&self, definition: &Definition, sent: &Variables) -> Fault {
        let declared: HashSet<&str> = self.definitions.iter().map(|other| other.name.as_str()).collect();
        let mut undeclared = sent
            .keys()
            .map(Name::as_str)
            .filter(|name| !declared.contains(name));
        let meant = nearest(&definition.name, undeclared.clone())
            .or_else(|| undeclared.next().filter(|_| undeclared.next().is_none()));
        let hint = meant.map_or_else(String::new, |name| {
            let name: String = name.chars().take(60).collect();
            format!("; the request sends `{name}`, which the operation does not declare")
        });
        let Definition {
            name, written, at, ..
        } = definition;
        Fault::input(
            format!("the variable `${name}` of type `{written}` has no value: send one in `variables`{hint}"),
            Some(*at),
        )
    }
}

impl Definition {
    fn refuse(&self, misfit: &Misfit) -> Fault {
        let Self {
            name, written, at, ..
        } = self;
        let message = format!(
            "the variable `${name}` of type `{written}` cannot have this value: {}",
            misfit.within(&format!("${name}"))
        );
        Fault::input(message, Some(*at))
    }
}

fn written(ty: &Type) -> Option<ast::Type> {
    let written = match &ty.base {
        BaseType::Named(name) => ast::Type::Named(apollo_compiler::Name::new(name).ok()?),
        BaseType::List(item) => ast::Type::List(Box::new(written(item)?)),
    };
    Some(if ty.nullable { written } else { written.non_null() })
}
