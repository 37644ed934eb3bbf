//! Every closed list of the domain as a GraphQL enum, without writing any of them twice.

use std::borrow::Cow;

use async_graphql::parser::types::Field;
use async_graphql::registry::{EnumBuilder, MetaEnumValue, MetaTypeId, Registry};
use async_graphql::{
    ContextSelectionSet, InputType, InputValueError, InputValueResult, Name, OutputType, Positioned,
    ServerResult, Value,
};
use domain::Code;

/// A member of a domain list as a GraphQL enum value: `state_agency` is `STATE_AGENCY`.
///
/// Names and descriptions come from [`Code`], so that schema and bundle format cannot drift apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Enum<C>(pub(crate) C);

impl<C: Code> Enum<C> {
    fn type_info(registry: &mut Registry) -> String {
        registry.create_input_type::<Self, _>(MetaTypeId::Enum, |_| {
            let values = C::ALL.iter().map(|member| {
                let name = name_of(*member);
                let mut value = MetaEnumValue::new(name.as_str());
                value.description = Some(member.meaning().to_owned());
                (name, value)
            });
            EnumBuilder::new(C::LIST, values.collect())
                .description(Some(C::MEANING.to_owned()))
                .rust_typename(std::any::type_name::<Self>())
                .build()
        })
    }
}

fn name_of<C: Code>(member: C) -> String {
    member.code().to_ascii_uppercase()
}

impl<C: Code> InputType for Enum<C> {
    type RawValueType = Self;

    fn type_name() -> Cow<'static, str> {
        C::LIST.into()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        Self::type_info(registry)
    }

    fn parse(value: Option<Value>) -> InputValueResult<Self> {
        let word = match &value {
            Some(Value::Enum(name)) => name.as_str(),
            // Variables travel as JSON, which has no enums.
            Some(Value::String(text)) => text.as_str(),
            other => return Err(InputValueError::expected_type(other.clone().unwrap_or_default())),
        };
        C::ALL
            .iter()
            .copied()
            .find(|member| name_of(*member) == word)
            .map(Self)
            .ok_or_else(|| {
                InputValueError::custom(format!("\"{word}\" is not one of {}", names::<C>().join(", ")))
            })
    }

    fn to_value(&self) -> Value {
        Value::Enum(Name::new(name_of(self.0)))
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }
}

fn names<C: Code>() -> Vec<String> {
    C::ALL.iter().copied().map(name_of).collect()
}

impl<C: Code> OutputType for Enum<C> {
    fn type_name() -> Cow<'static, str> {
        C::LIST.into()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        Self::type_info(registry)
    }

    async fn resolve(&self, _: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        Ok(self.to_value())
    }
}
