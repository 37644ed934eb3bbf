//! The values that a document writes out, of scalars that the schema defines itself.
//!
//! That a value fits its type is the validator's to say (specification, section 5.6.1); it knows nothing of what a scalar of the
//! schema's own takes.

use apollo_compiler::executable::{Argument, Field, Selection, SelectionSet, VariableDefinition};
use apollo_compiler::parser::SourceSpan;
use apollo_compiler::{ExecutableDocument, Node, ast};
use async_graphql::{Name, Value};
use async_graphql_value::Number;

use super::input_types::{InputType, InputTypes, NamedType, Shape};
use super::variables::Misfit;

/// Tells `refuse` of each value that its scalar does not take.
///
/// # Complexity
/// Linear in the text.
pub(super) fn check(
    types: &InputTypes,
    document: &ExecutableDocument,
    refuse: &mut impl FnMut(String, Option<SourceSpan>),
) {
    for operation in document.operations.iter() {
        for variable in &operation.variables {
            check_default(types, variable, refuse);
        }
        check_set(types, &operation.selection_set, refuse);
    }
    for fragment in document.fragments.values() {
        check_set(types, &fragment.selection_set, refuse);
    }
}

fn check_default(
    types: &InputTypes,
    variable: &VariableDefinition,
    refuse: &mut impl FnMut(String, Option<SourceSpan>),
) {
    let Some((ty, value)) = types.input(&variable.ty).zip(variable.default_value.as_ref()) else {
        return;
    };
    if let Err(misfit) = types.check_literal(&ty, value) {
        let name = format!("${}", variable.name);
        let message = format!("the default of `{name}` cannot be used: {}", misfit.within(&name));
        refuse(message, value.location());
    }
}

fn check_set(types: &InputTypes, set: &SelectionSet, refuse: &mut impl FnMut(String, Option<SourceSpan>)) {
    for selection in &set.selections {
        match selection {
            Selection::Field(field) => {
                for argument in &field.arguments {
                    check_argument(types, field, argument, refuse);
                }
                if let Some(set) = &field.selection_set {
                    check_set(types, set, refuse);
                }
            }
            Selection::InlineFragment(inline) => check_set(types, &inline.selection_set, refuse),
            Selection::FragmentSpread(_) => {}
        }
    }
}

fn check_argument(
    types: &InputTypes,
    field: &Field,
    argument: &Argument,
    refuse: &mut impl FnMut(String, Option<SourceSpan>),
) {
    let definition = field.definition.argument_by_name(&argument.name);
    let Some(ty) = definition.and_then(|definition| types.input(&definition.ty)) else {
        return;
    };
    if let Err(misfit) = types.check_literal(&ty, &argument.value) {
        let name = &argument.name;
        let message = format!(
            "the argument `{name}` cannot have this value: {}",
            misfit.within(name)
        );
        refuse(message, argument.value.location());
    }
}

impl InputTypes {
    /// Only what the validator does not look at: the rest of a value that does not fit is told by it.
    fn check_literal(&self, ty: &InputType, value: &Node<ast::Value>) -> Result<(), Misfit> {
        match (&ty.shape, &**value) {
            (Shape::List(item), ast::Value::List(values)) => {
                values.iter().enumerate().try_for_each(|(index, value)| {
                    self.check_literal(item, value)
                        .map_err(|misfit| misfit.in_item(index))
                })
            }
            (Shape::List(item), _) => self.check_literal(item, value),
            (Shape::Named(NamedType::Scalar(Some(check))), literal) => match constant(literal) {
                Some(Value::Null) | None => Ok(()),
                Some(constant) => check(&constant).map_err(Misfit::new),
            },
            (Shape::Named(NamedType::Id), ast::Value::Int(number))
                if number.as_str().parse::<i64>().is_err() =>
            {
                Err(Misfit::new("an id of so many digits is written as a string"))
            }
            (Shape::Named(NamedType::Object(name)), ast::Value::Object(fields)) => {
                let Some(object) = self.object(name) else {
                    return Ok(());
                };
                fields.iter().try_for_each(|(name, value)| {
                    let Some(ty) = object.fields.get(name.as_str()) else {
                        return Ok(());
                    };
                    self.check_literal(ty, value)
                        .map_err(|misfit| misfit.in_field(name))
                })
            }
            _ => Ok(()),
        }
    }
}

/// A value without variables; `None` when there is one in it.
fn constant(value: &ast::Value) -> Option<Value> {
    Some(match value {
        ast::Value::Null => Value::Null,
        ast::Value::Enum(name) => Value::Enum(Name::new(name)),
        ast::Value::Variable(_) => return None,
        ast::Value::String(text) => Value::String(text.clone()),
        ast::Value::Boolean(value) => Value::Boolean(*value),
        ast::Value::Int(number) => Value::Number(number.as_str().parse::<Number>().ok()?),
        ast::Value::Float(number) => Value::Number(number.as_str().parse::<Number>().ok()?),
        ast::Value::List(items) => {
            Value::List(items.iter().map(|item| constant(item)).collect::<Option<_>>()?)
        }
        ast::Value::Object(fields) => {
            let fields = fields
                .iter()
                .map(|(name, value)| Some((Name::new(name), constant(value)?)));
            Value::Object(fields.collect::<Option<_>>()?)
        }
    })
}
