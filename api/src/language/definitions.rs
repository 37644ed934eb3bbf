//! The operations and fragments of a document, as the library that executes reads them.

use std::collections::HashMap;

use apollo_compiler::parser::SourceSpan;
use apollo_compiler::{Node, ast};
use async_graphql::{Name, Pos, Positioned};
use async_graphql_parser::types::{
    BaseType, Directive, Field, FragmentDefinition, FragmentSpread, InlineFragment, OperationDefinition,
    OperationType, Selection, SelectionSet, Type, TypeCondition, VariableDefinition,
};
use async_graphql_value::Value;

use super::fault::Fault;
use super::positions::Positions;

/// The operations and fragments of a document.
#[derive(Debug, Default)]
pub(crate) struct Definitions {
    /// In their order; one that has no name can only be run when it is alone.
    pub(crate) operations: Vec<(Option<Name>, Positioned<OperationDefinition>)>,
    pub(crate) fragments: HashMap<Name, Positioned<FragmentDefinition>>,
}

impl Definitions {
    /// The fragments that a selection set spreads, directly or through each other.
    pub(crate) fn spread_by(&self, set: &SelectionSet) -> HashMap<Name, Positioned<FragmentDefinition>> {
        let mut spread = HashMap::new();
        let mut open = vec![set];
        while let Some(set) = open.pop() {
            for selection in &set.items {
                match &selection.node {
                    Selection::Field(field) => open.push(&field.node.selection_set.node),
                    Selection::InlineFragment(inline) => open.push(&inline.node.selection_set.node),
                    Selection::FragmentSpread(fragment) => {
                        let name = &fragment.node.fragment_name.node;
                        if let Some(fragment) = self.fragments.get(name)
                            && !spread.contains_key(name)
                        {
                            spread.insert(name.clone(), fragment.clone());
                            open.push(&fragment.node.selection_set.node);
                        }
                    }
                }
            }
        }
        spread
    }
}

/// A document that is being read.
pub(super) struct Reading<'t> {
    positions: &'t Positions<'t>,
    pub(super) faults: Vec<Fault>,
}

impl<'t> Reading<'t> {
    pub(super) fn new(positions: &'t Positions<'t>) -> Self {
        Self {
            positions,
            faults: Vec::new(),
        }
    }

    /// Reads the operations and fragments. What else there is, validation will refuse.
    pub(super) fn definitions(&mut self, document: &ast::Document) -> Definitions {
        let mut definitions = Definitions::default();
        for definition in &document.definitions {
            match definition {
                ast::Definition::OperationDefinition(operation) => {
                    let name = operation.name.as_ref().map(Name::new);
                    definitions.operations.push((name, self.operation(operation)));
                }
                ast::Definition::FragmentDefinition(fragment) => {
                    let name = Name::new(&fragment.name);
                    let fragment = self.fragment(fragment);
                    definitions.fragments.entry(name).or_insert(fragment);
                }
                _ => {}
            }
        }
        definitions
    }

    pub(super) fn invalid(&mut self, message: impl Into<String>, at: Option<SourceSpan>) {
        let at = at.map(|at| self.at(Some(at)));
        self.faults.push(Fault::validation(message, at));
    }

    fn at(&self, span: Option<SourceSpan>) -> Pos {
        span.map_or_else(Pos::default, |span| self.positions.at(span.offset()))
    }

    fn name(&self, name: &ast::NamedType) -> Positioned<Name> {
        Positioned::new(Name::new(name), self.at(name.location()))
    }

    fn operation(&mut self, operation: &Node<ast::OperationDefinition>) -> Positioned<OperationDefinition> {
        let at = self.at(operation.location());
        let definition = OperationDefinition {
            ty: match operation.operation_type {
                ast::OperationType::Query => OperationType::Query,
                ast::OperationType::Mutation => OperationType::Mutation,
                ast::OperationType::Subscription => OperationType::Subscription,
            },
            variable_definitions: operation
                .variables
                .iter()
                .map(|variable| self.variable(variable))
                .collect(),
            directives: self.directives(&operation.directives),
            selection_set: self.selection_set(Some(&operation.selection_set), at),
        };
        Positioned::new(definition, at)
    }

    fn variable(&mut self, variable: &Node<ast::VariableDefinition>) -> Positioned<VariableDefinition> {
        let definition = VariableDefinition {
            name: self.name(&variable.name),
            var_type: Positioned::new(ty(&variable.ty), self.at(variable.ty.location())),
            directives: self.directives(&variable.directives),
            default_value: variable
                .default_value
                .as_ref()
                .map(|value| Positioned::new(self.constant(value), self.at(value.location()))),
        };
        Positioned::new(definition, self.at(variable.location()))
    }

    fn fragment(&mut self, fragment: &Node<ast::FragmentDefinition>) -> Positioned<FragmentDefinition> {
        let at = self.at(fragment.location());
        let definition = FragmentDefinition {
            type_condition: self.type_condition(&fragment.type_condition),
            directives: self.directives(&fragment.directives),
            selection_set: self.selection_set(Some(&fragment.selection_set), at),
        };
        Positioned::new(definition, at)
    }

    fn type_condition(&self, on: &ast::NamedType) -> Positioned<TypeCondition> {
        let on = self.name(on);
        let at = on.pos;
        Positioned::new(TypeCondition { on }, at)
    }

    fn arguments(&mut self, arguments: &[Node<ast::Argument>]) -> Vec<(Positioned<Name>, Positioned<Value>)> {
        let arguments = arguments.iter().map(|argument| {
            let value = Positioned::new(self.value(&argument.value), self.at(argument.value.location()));
            (self.name(&argument.name), value)
        });
        arguments.collect()
    }

    fn directives(&mut self, directives: &ast::DirectiveList) -> Vec<Positioned<Directive>> {
        let directives = directives.iter().map(|directive| {
            let at = self.at(directive.location());
            let directive = Directive {
                name: self.name(&directive.name),
                arguments: self.arguments(&directive.arguments),
            };
            Positioned::new(directive, at)
        });
        directives.collect()
    }

    /// The selections between two braces; `None` is a field without braces.
    ///
    /// The parser takes a pair of braces without anything in between, as later editions of the specification do; that of
    /// September 2025 does not (section 2.5), nor does the library that executes.
    fn selection_set(&mut self, selections: Option<&[ast::Selection]>, at: Pos) -> Positioned<SelectionSet> {
        if selections.is_some_and(<[_]>::is_empty) {
            let message = "expected a field between the braces `{` and `}`";
            self.faults.push(Fault::syntax(message, Some(at)));
        }
        let items = selections.unwrap_or_default();
        let items = items.iter().map(|selection| self.selection(selection)).collect();
        Positioned::new(SelectionSet { items }, at)
    }

    fn selection(&mut self, selection: &ast::Selection) -> Positioned<Selection> {
        let at = self.at(selection.location());
        let selection = match selection {
            ast::Selection::Field(field) => Selection::Field(Positioned::new(
                Field {
                    alias: field.alias.as_ref().map(|alias| self.name(alias)),
                    name: self.name(&field.name),
                    arguments: self.arguments(&field.arguments),
                    directives: self.directives(&field.directives),
                    selection_set: self.selection_set(field.selection_set.as_deref(), at),
                },
                at,
            )),
            ast::Selection::FragmentSpread(spread) => Selection::FragmentSpread(Positioned::new(
                FragmentSpread {
                    fragment_name: self.name(&spread.fragment_name),
                    directives: self.directives(&spread.directives),
                },
                at,
            )),
            ast::Selection::InlineFragment(inline) => Selection::InlineFragment(Positioned::new(
                InlineFragment {
                    type_condition: inline.type_condition.as_ref().map(|on| self.type_condition(on)),
                    directives: self.directives(&inline.directives),
                    selection_set: self.selection_set(Some(&inline.selection_set), at),
                },
                at,
            )),
        };
        Positioned::new(selection, at)
    }
}

fn ty(ty: &ast::Type) -> Type {
    let base = match ty {
        ast::Type::Named(name) | ast::Type::NonNullNamed(name) => BaseType::Named(Name::new(name)),
        ast::Type::List(item) | ast::Type::NonNullList(item) => BaseType::List(Box::new(self::ty(item))),
    };
    Type {
        base,
        nullable: !ty.is_non_null(),
    }
}
