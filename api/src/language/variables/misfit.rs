//! A value that does not fit its type.

use async_graphql::Value;

/// The longest value that a message repeats, in characters.
const SHOWN: usize = 60;

/// The reason for which a value does not fit its type, and the place within it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::language) struct Misfit {
    /// The way to the place, the innermost step first.
    path: Vec<String>,
    reason: String,
}

impl Misfit {
    pub(in crate::language) fn new(reason: impl Into<String>) -> Self {
        Self {
            path: Vec::new(),
            reason: reason.into(),
        }
    }

    /// Another value than was expected.
    pub(in crate::language) fn unexpected(expected: impl std::fmt::Display, found: &Value) -> Self {
        Self::new(format!("expected {expected}, found {}", shown(found)))
    }

    /// The same, with more said at the end.
    pub(in crate::language) fn and(mut self, more: &str) -> Self {
        self.reason.push_str(more);
        self
    }

    pub(in crate::language) fn in_field(mut self, name: &str) -> Self {
        let name: String = name.chars().take(SHOWN).collect();
        self.path.push(format!(".{name}"));
        self
    }

    pub(in crate::language) fn in_item(mut self, index: usize) -> Self {
        self.path.push(format!("[{index}]"));
        self
    }

    /// The reason with the place, which `name` is the beginning of; the value as a whole needs no place.
    pub(in crate::language) fn within(&self, name: &str) -> String {
        if self.path.is_empty() {
            return self.reason.clone();
        }
        let way: String = self.path.iter().rev().map(String::as_str).collect();
        format!("`{name}{way}`: {}", self.reason)
    }
}

/// A value for a message, without what is inside it.
fn shown(value: &Value) -> String {
    match value {
        Value::List(items) => format!("a list of {}", items.len()),
        Value::Object(_) => "an object".to_owned(),
        other => {
            let text = other.to_string();
            let mut short: String = text.chars().take(SHOWN).collect();
            if short.len() < text.len() {
                short.push('…');
            }
            short
        }
    }
}
