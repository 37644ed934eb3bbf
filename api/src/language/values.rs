//! Values of a document, as the library that executes reads them.

use std::collections::HashSet;

use apollo_compiler::{Node, ast};
use async_graphql::{Name, Value as ConstValue};
use async_graphql_value::{Number, Value};

use super::definitions::Reading;

impl Reading<'_> {
    /// A value that may hold variables.
    pub(super) fn value(&mut self, value: &Node<ast::Value>) -> Value {
        match &**value {
            ast::Value::Null => Value::Null,
            ast::Value::Enum(name) => Value::Enum(Name::new(name)),
            ast::Value::Variable(name) => Value::Variable(Name::new(name)),
            ast::Value::String(text) => Value::String(text.clone()),
            ast::Value::Boolean(value) => Value::Boolean(*value),
            ast::Value::Int(number) => self.number(number.as_str(), value),
            ast::Value::Float(number) => self.number(number.as_str(), value),
            ast::Value::List(items) => Value::List(items.iter().map(|item| self.value(item)).collect()),
            ast::Value::Object(fields) => {
                let mut names = HashSet::with_capacity(fields.len());
                for (name, _) in fields {
                    if !names.insert(name.as_str()) {
                        let message = format!("the input field `{name}` stands twice: leave one of them out");
                        self.invalid(message, name.location());
                    }
                }
                let fields = fields
                    .iter()
                    .map(|(name, value)| (Name::new(name), self.value(value)));
                Value::Object(fields.collect())
            }
        }
    }

    fn number(&mut self, text: &str, value: &Node<ast::Value>) -> Value {
        // Of a JSON number, `-0` would be one with a fraction.
        if let Ok(whole) = text.parse::<i64>() {
            return Value::Number(whole.into());
        }
        if let Ok(number) = text.parse::<Number>() {
            return Value::Number(number);
        }
        let message = format!("the number {text:.40} is larger than any that can be read");
        self.invalid(message, value.location());
        Value::Null
    }

    /// A value without variables: the default of one.
    pub(super) fn constant(&mut self, value: &Node<ast::Value>) -> ConstValue {
        let constant = self.value(value).into_const();
        if constant.is_none() {
            let message = "a default cannot hold a variable: write its value";
            self.invalid(message, value.location());
        }
        constant.unwrap_or_default()
    }
}
