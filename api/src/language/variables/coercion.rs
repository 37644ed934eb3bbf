//! A value that was sent as JSON, made into one of its type (specification, "Input Coercion" of each type in section 3).

use async_graphql::{Name, Value};
use async_graphql_value::Number;

use super::misfit::Misfit;
use crate::language::input_types::{InputType, InputTypes, NamedType, ObjectType, Shape};
use crate::language::suggestion::did_you_mean;

impl InputTypes {
    /// The value as the type has it.
    ///
    /// # Errors
    /// The first place where it does not fit.
    pub(in crate::language) fn coerce(&self, ty: &InputType, value: &Value) -> Result<Value, Misfit> {
        if *value == Value::Null {
            return if ty.is_required {
                Err(Misfit::new("expected a value, found null"))
            } else {
                Ok(Value::Null)
            };
        }
        match (&ty.shape, value) {
            (Shape::List(item), Value::List(values)) => {
                let values = values
                    .iter()
                    .enumerate()
                    .map(|(index, value)| self.coerce(item, value).map_err(|misfit| misfit.in_item(index)));
                values.collect::<Result<_, _>>().map(Value::List)
            }
            // A single value stands for a list of one (section 3.11).
            (Shape::List(item), single) => Ok(Value::List(vec![self.coerce(item, single)?])),
            (Shape::Named(named), value) => self.coerce_named(named, value),
        }
    }

    fn coerce_named(&self, named: &NamedType, value: &Value) -> Result<Value, Misfit> {
        let fits = match (named, value) {
            (NamedType::Int, Value::Number(number)) => {
                let whole = whole(number).filter(|number| i32::try_from(*number).is_ok());
                return match whole {
                    Some(number) => Ok(Value::from(number)),
                    None => Err(Misfit::unexpected(named, value)),
                };
            }
            (NamedType::Float, Value::Number(_))
            | (NamedType::String | NamedType::Id, Value::String(_))
            | (NamedType::Boolean, Value::Boolean(_)) => true,
            (NamedType::Id, Value::Number(number)) => {
                let whole = whole(number).map(|number| number.to_string());
                let whole = whole.or_else(|| number.as_u64().map(|number| number.to_string()));
                return whole
                    .map(Value::String)
                    .ok_or_else(|| Misfit::unexpected(named, value));
            }
            (NamedType::Enum(values), Value::String(name)) => {
                let known = values.value(name).cloned().map(Value::Enum);
                return known.ok_or_else(|| {
                    let names = values.values.iter().map(Name::as_str);
                    Misfit::unexpected(named, value).and(&did_you_mean(name, names))
                });
            }
            (NamedType::Object(name), Value::Object(fields)) => {
                let Some(object) = self.object(name) else {
                    return Err(Misfit::unexpected(named, value));
                };
                object.check_names(fields.iter().map(|(name, value)| (name, *value == Value::Null)))?;
                let fields = fields.iter().map(|(name, value)| {
                    let ty = object.field(name)?;
                    let value = self.coerce(ty, value);
                    let value = value.map_err(|misfit| misfit.in_field(name))?;
                    Ok((name.clone(), value))
                });
                return fields.collect::<Result<_, _>>().map(Value::Object);
            }
            (NamedType::Scalar(check), value) => {
                return match check.map_or(Ok(()), |check| check(value)) {
                    Ok(()) => Ok(value.clone()),
                    Err(reason) => Err(Misfit::new(reason)),
                };
            }
            _ => false,
        };
        if fits {
            Ok(value.clone())
        } else {
            Err(Misfit::unexpected(named, value))
        }
    }
}

/// The most that a number with a fraction tells whole numbers apart: 2⁵³.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A number without a fraction, however it is written: JSON does not tell 1.0 from 1 (specification, section 3.5).
#[expect(clippy::cast_possible_truncation, reason = "it is whole and within 2⁵³")]
fn whole(number: &Number) -> Option<i64> {
    number.as_i64().or_else(|| {
        let number = number.as_f64().filter(|_| number.is_f64())?;
        (number.fract() == 0.0 && number.abs() <= EXACT).then_some(number as i64)
    })
}

impl ObjectType {
    fn field(&self, name: &str) -> Result<&InputType, Misfit> {
        self.fields.get(name).ok_or_else(|| {
            let shown: String = name.chars().take(60).collect();
            let meant = did_you_mean(name, self.fields.keys().map(Name::as_str));
            Misfit::new(format!("`{}` has no field `{shown}`{meant}", self.name))
        })
    }

    /// Sees to it that all fields are there that must be, and that there is one only where one is wanted. Each name comes with
    /// whether its value is null.
    fn check_names<'n>(&self, names: impl Iterator<Item = (&'n Name, bool)> + Clone) -> Result<(), Misfit> {
        let missing = self
            .required
            .iter()
            .find(|field| !names.clone().any(|(name, _)| name == *field));
        if let Some(missing) = missing {
            let reason = format!("the field `{missing}` of `{}` is missing: add it", self.name);
            return Err(Misfit::new(reason));
        }
        if !self.is_one_of {
            return Ok(());
        }
        let mut given = names;
        match (given.next(), given.count()) {
            (Some((_, false)), 0) => Ok(()),
            (Some((name, true)), 0) => Err(Misfit::new("expected a value, found null").in_field(name)),
            (first, others) => {
                let mut fields: Vec<&str> = self.fields.keys().map(Name::as_str).collect();
                fields.sort_unstable();
                Err(Misfit::new(format!(
                    "`{}` takes one of the fields {}, and has {}",
                    self.name,
                    fields.join(", "),
                    others + usize::from(first.is_some())
                )))
            }
        }
    }
}
