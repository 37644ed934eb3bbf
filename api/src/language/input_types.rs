//! The values that the types of a schema take, laid out so that a value is held against its type in one walk.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use apollo_compiler::ast::Type;
use apollo_compiler::schema::{ExtendedType, InputObjectType};
use apollo_compiler::{Node, Schema, ast};
use async_graphql::Name;

use super::scalars::{ScalarCheck, Scalars};

/// The types that a value can have.
#[derive(Debug, Default)]
pub(super) struct InputTypes {
    named: HashMap<Name, NamedType>,
    objects: HashMap<Name, ObjectType>,
}

/// A type that a value can have.
#[derive(Debug, Clone)]
pub(super) struct InputType {
    /// True when null is no value of it.
    pub(super) is_required: bool,
    pub(super) shape: Shape,
}

/// A list, or something with a name.
#[derive(Debug, Clone)]
pub(super) enum Shape {
    List(Box<InputType>),
    Named(NamedType),
}

/// A type with a name.
#[derive(Debug, Clone)]
pub(super) enum NamedType {
    Int,
    Float,
    String,
    Boolean,
    Id,
    Enum(Arc<EnumType>),
    /// The input object type of this name.
    Object(Name),
    Scalar(Option<ScalarCheck>),
}

#[derive(Debug)]
pub(super) struct EnumType {
    /// In the order of the schema.
    pub(super) values: Vec<Name>,
    known: HashMap<Name, Name>,
}

impl EnumType {
    /// The value of this name.
    pub(super) fn value(&self, name: &str) -> Option<&Name> {
        self.known.get(name)
    }
}

/// An input object type.
#[derive(Debug)]
pub(super) struct ObjectType {
    pub(super) name: Name,
    /// True when a value has one field and no other (`@oneOf`).
    pub(super) is_one_of: bool,
    pub(super) fields: HashMap<Name, InputType>,
    /// The fields that a value must have.
    pub(super) required: Vec<Name>,
}

impl InputTypes {
    pub(super) fn of(schema: &Schema, scalars: &Scalars) -> Self {
        let mut types = Self::default();
        for (name, definition) in &schema.types {
            let name = Name::new(name);
            let named = match definition {
                ExtendedType::Scalar(_) => match name.as_str() {
                    "Int" => NamedType::Int,
                    "Float" => NamedType::Float,
                    "String" => NamedType::String,
                    "Boolean" => NamedType::Boolean,
                    "ID" => NamedType::Id,
                    other => NamedType::Scalar(scalars.check(other)),
                },
                ExtendedType::Enum(definition) => {
                    let values: Vec<Name> = definition.values.keys().map(Name::new).collect();
                    let known = values.iter().map(|name| (name.clone(), name.clone())).collect();
                    NamedType::Enum(Arc::new(EnumType { values, known }))
                }
                ExtendedType::InputObject(_) => NamedType::Object(name.clone()),
                ExtendedType::Object(_) | ExtendedType::Interface(_) | ExtendedType::Union(_) => continue,
            };
            types.named.insert(name, named);
        }
        for definition in schema.types.values() {
            if let ExtendedType::InputObject(definition) = definition {
                let object = types.object_type(definition);
                types.objects.insert(object.name.clone(), object);
            }
        }
        types
    }

    fn object_type(&self, definition: &InputObjectType) -> ObjectType {
        let required = |field: &&Node<ast::InputValueDefinition>| field.is_required();
        let fields = definition.fields.values();
        ObjectType {
            name: Name::new(&definition.name),
            is_one_of: definition.is_one_of(),
            required: fields
                .clone()
                .filter(required)
                .map(|field| Name::new(&field.name))
                .collect(),
            fields: fields
                .filter_map(|field| Some((Name::new(&field.name), self.input(&field.ty)?)))
                .collect(),
        }
    }

    /// The type that a document or the schema writes; `None` when it is of no value, which validation says.
    pub(super) fn input(&self, ty: &Type) -> Option<InputType> {
        let shape = match ty {
            Type::Named(name) | Type::NonNullNamed(name) => {
                Shape::Named(self.named.get(name.as_str())?.clone())
            }
            Type::List(item) | Type::NonNullList(item) => Shape::List(Box::new(self.input(item)?)),
        };
        Some(InputType {
            is_required: ty.is_non_null(),
            shape,
        })
    }

    pub(super) fn object(&self, name: &str) -> Option<&ObjectType> {
        self.objects.get(name)
    }
}

/// A message names so many values of an enum.
const NAMED: usize = 12;

impl fmt::Display for NamedType {
    /// Says what a value must be, for a sentence that goes on: "expected a whole number".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int => f.write_str("a whole number from -2147483648 to 2147483647"),
            Self::Float => f.write_str("a number"),
            Self::String => f.write_str("a string"),
            Self::Boolean => f.write_str("true or false"),
            Self::Id => f.write_str("a string or a whole number"),
            Self::Object(name) => write!(f, "an object with the fields of `{name}`"),
            Self::Scalar(_) => f.write_str("a value"),
            Self::Enum(values) => {
                let names: Vec<&str> = values.values.iter().take(NAMED).map(Name::as_str).collect();
                f.write_str("one of ")?;
                f.write_str(&names.join(", "))?;
                if values.values.len() > NAMED {
                    write!(f, " and {} more", values.values.len() - NAMED)?;
                }
                Ok(())
            }
        }
    }
}
