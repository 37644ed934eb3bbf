//! Writing the selected fields of an object as JSON.

use async_graphql::parser::types::{Field, Selection, SelectionSet};
use async_graphql::{Context, ContextSelectionSet, Positioned};
use serde::Serialize;

use super::{AtHand, NotAtHand};

/// JSON being written for one selection of one request.
pub(crate) struct Writer<'c> {
    context: &'c ContextSelectionSet<'c>,
    text: Vec<u8>,
    /// The keys that have been written of the object being written, after those of the objects around it.
    keys: Vec<&'c str>,
}

impl<'c> Writer<'c> {
    pub(super) fn new(context: &'c ContextSelectionSet<'c>) -> Self {
        Self {
            context,
            text: Vec::with_capacity(256),
            keys: Vec::new(),
        }
    }

    pub(super) fn into_text(self) -> Vec<u8> {
        self.text
    }

    /// The context that a resolver of the field is given.
    pub(crate) fn context(&self, field: &'c Positioned<Field>) -> Context<'c> {
        self.context.with_field(field)
    }

    pub(super) fn raw(&mut self, text: &str) {
        self.text.extend_from_slice(text.as_bytes());
    }

    /// A name of capital letters, such as enum values are.
    pub(super) fn capitals(&mut self, name: &str) {
        self.text.push(b'"');
        self.text
            .extend(name.bytes().map(|byte| byte.to_ascii_uppercase()));
        self.text.push(b'"');
    }

    /// A number or a text, as serde writes it.
    pub(super) fn value(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), NotAtHand> {
        serde_json::to_writer(&mut self.text, value).map_err(|_| NotAtHand)
    }

    /// A list, each item as `write` writes it.
    pub(super) fn list<T>(
        &mut self,
        items: &[T],
        write: impl Fn(&T, &mut Self) -> Result<(), NotAtHand>,
    ) -> Result<(), NotAtHand> {
        self.text.push(b'[');
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.text.push(b',');
            }
            write(item, self)?;
        }
        self.text.push(b']');
        Ok(())
    }

    /// The selected fields of an object.
    pub(super) fn object<T: AtHand + ?Sized>(
        &mut self,
        object: &T,
        set: &'c Positioned<SelectionSet>,
    ) -> Result<(), NotAtHand> {
        let first = self.keys.len();
        self.text.push(b'{');
        self.fields(object, &set.node, first)?;
        self.text.push(b'}');
        self.keys.truncate(first);
        Ok(())
    }

    fn fields<T: AtHand + ?Sized>(
        &mut self,
        object: &T,
        set: &'c SelectionSet,
        first: usize,
    ) -> Result<(), NotAtHand> {
        for selection in &set.items {
            if !selection.node.directives().is_empty() {
                return Err(NotAtHand);
            }
            match &selection.node {
                Selection::Field(field) => self.field(object, field, first)?,
                Selection::InlineFragment(fragment) => {
                    let condition = fragment.node.type_condition.as_ref();
                    let on = condition.map(|condition| condition.node.on.node.as_str());
                    if on.is_none_or(|on| self.applies(object, on)) {
                        self.fields(object, &fragment.node.selection_set.node, first)?;
                    }
                }
                Selection::FragmentSpread(spread) => {
                    let fragments = &self.context.query_env.fragments;
                    let fragment = fragments.get(&spread.node.fragment_name.node).ok_or(NotAtHand)?;
                    if self.applies(object, fragment.node.type_condition.node.on.node.as_str()) {
                        self.fields(object, &fragment.node.selection_set.node, first)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn field<T: AtHand + ?Sized>(
        &mut self,
        object: &T,
        field: &'c Positioned<Field>,
        first: usize,
    ) -> Result<(), NotAtHand> {
        let key = field.node.response_key().node.as_str();
        if self.keys[first..].contains(&key) {
            // The same leaf twice is the same value; of an object, the second selection may add to the first.
            let is_leaf = field.node.selection_set.node.items.is_empty();
            return if is_leaf { Ok(()) } else { Err(NotAtHand) };
        }
        if self.keys.len() > first {
            self.text.push(b',');
        }
        self.keys.push(key);
        // A name of GraphQL has nothing in it that JSON escapes.
        self.text.push(b'"');
        self.raw(key);
        self.raw("\":");
        if field.node.name.node == "__typename" {
            self.value(&*object.introspection_type_name())
        } else {
            object.tell(field, self)
        }
    }

    /// Tells whether a fragment on a type applies to an object: it is of the type, or its type implements it.
    fn applies<T: AtHand + ?Sized>(&self, object: &T, on: &str) -> bool {
        let name = object.introspection_type_name();
        let implemented = &self.context.schema_env.registry.implements;
        name == on
            || implemented
                .get(&*name)
                .is_some_and(|interfaces| interfaces.contains(on))
    }
}
