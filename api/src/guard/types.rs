//! The schema as the guard needs it: the fields that return lists, and the lengths of these.

use std::collections::HashMap;

use async_graphql_parser::types::{BaseType, FieldDefinition, Type, TypeKind, TypeSystemDefinition};

/// The introspection types, which a printed schema leaves out (GraphQL specification, October 2021, section 4).
const INTROSPECTION: &str = "
type __Schema { types: [__Type!]! queryType: __Type! mutationType: __Type subscriptionType: __Type directives: [__Directive!]! }
type __Type { kind: String! name: String fields: [__Field!] interfaces: [__Type!] possibleTypes: [__Type!]
  enumValues: [__EnumValue!] inputFields: [__InputValue!] ofType: __Type }
type __Field { name: String! args: [__InputValue!]! type: __Type! }
type __InputValue { name: String! type: __Type! }
type __EnumValue { name: String! }
type __Directive { name: String! args: [__InputValue!]! }
type __Entry { __schema: __Schema! __type: __Type }
";

/// Objects that a list without paging is taken to hold: the citations of a fact, the hops of a path, the involvements on
/// one side of a hop. Each is a handful by its nature, and most hold one.
pub(super) const PLAIN_LIST: u64 = 2;

/// Arguments that name the objects of a list one by one.
const NAMING: [&str; 2] = ["ids", "representations"];

/// Objects that a list of the introspection is taken to hold, `__schema { types }` apart: low, because the standard
/// introspection query nests them four deep over every type.
const INTROSPECTION_LIST: u64 = 5;

/// The number of objects that a field returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// None: a scalar, an enum or a list of them.
    Leaf,
    /// At most one, which is not counted; what it holds is.
    One,
    /// A list that is taken to be this long.
    Fixed(u64),
    /// As many as the argument of this name names: `ids`, or a gateway's `representations`.
    Named(&'static str),
    /// As many as its arguments `first` and `last` say, or [`DEFAULT_PAGE`](super::limits::DEFAULT_PAGE).
    Paged,
    /// A connection: not a list itself, but its page is the length of its `nodes` and `edges`.
    Connection,
    /// A list inside a connection, as long as the connection's page.
    Page,
}

/// A field as the guard sees it.
#[derive(Debug)]
pub(super) struct FieldShape {
    /// The type of what it returns, without list and non-null.
    pub(super) returns: Box<str>,
    /// The number of them.
    pub(super) rows: Rows,
}

/// The fields of every object and interface type.
#[derive(Debug)]
pub(super) struct TypeMap {
    fields: HashMap<Box<str>, HashMap<Box<str>, FieldShape>>,
    query: Box<str>,
    mutation: Option<Box<str>>,
    subscription: Option<Box<str>>,
}

impl TypeMap {
    /// Reads a schema as [`async_graphql::Schema::sdl`] prints it.
    pub(super) fn parse(sdl: &str) -> Result<Self, async_graphql_parser::Error> {
        let document = async_graphql_parser::parse_schema(sdl)?;
        let introspection = async_graphql_parser::parse_schema(INTROSPECTION)?;
        let mut map = Self {
            fields: HashMap::new(),
            query: "Query".into(),
            mutation: None,
            subscription: None,
        };
        let mut definitions: HashMap<&str, &[_]> = HashMap::new();
        for definition in document.definitions.iter().chain(&introspection.definitions) {
            match definition {
                TypeSystemDefinition::Schema(schema) => {
                    let name =
                        |name: &async_graphql::Positioned<async_graphql::Name>| name.node.as_str().into();
                    if let Some(query) = &schema.node.query {
                        map.query = name(query);
                    }
                    map.mutation = schema.node.mutation.as_ref().map(name);
                    map.subscription = schema.node.subscription.as_ref().map(name);
                }
                TypeSystemDefinition::Type(ty) => {
                    let fields = match &ty.node.kind {
                        TypeKind::Object(object) => object.fields.as_slice(),
                        TypeKind::Interface(interface) => interface.fields.as_slice(),
                        // A union is a composite type without fields of its own.
                        TypeKind::Union(_) => &[],
                        TypeKind::Scalar | TypeKind::Enum(_) | TypeKind::InputObject(_) => continue,
                    };
                    definitions.insert(ty.node.name.node.as_str(), fields);
                }
                TypeSystemDefinition::Directive(_) => {}
            }
        }
        let connections: Vec<&str> = definitions
            .iter()
            .filter(|(_, fields)| fields.iter().any(|field| field.node.name.node == "pageInfo"))
            .map(|(&name, _)| name)
            .collect();
        for (&owner, fields) in &definitions {
            let shapes = fields.iter().map(|field| {
                let returns = base_name(&field.node.ty.node);
                let is_list = matches!(field.node.ty.node.base, BaseType::List(_));
                let rows = match (definitions.contains_key(returns), is_list) {
                    (false, _) => Rows::Leaf,
                    (true, false) if connections.contains(&returns) => Rows::Connection,
                    (true, false) => Rows::One,
                    (true, true) if connections.contains(&owner) && is_page(&field.node.name.node) => {
                        Rows::Page
                    }
                    (true, true) if owner == "__Schema" => Rows::Fixed(definitions.len() as u64),
                    (true, true) if owner.starts_with("__") => Rows::Fixed(INTROSPECTION_LIST),
                    (true, true) => list_rows(&field.node),
                };
                (
                    field.node.name.node.as_str().into(),
                    FieldShape {
                        returns: returns.into(),
                        rows,
                    },
                )
            });
            map.fields.insert(owner.into(), shapes.collect());
        }
        if let Some(entry) = map.fields.remove("__Entry") {
            map.fields.entry(map.query.clone()).or_default().extend(entry);
        }
        Ok(map)
    }

    /// The type of an operation's root.
    pub(super) fn root(&self, operation: async_graphql_parser::types::OperationType) -> Option<&str> {
        use async_graphql_parser::types::OperationType;
        match operation {
            OperationType::Query => Some(&self.query),
            OperationType::Mutation => self.mutation.as_deref(),
            OperationType::Subscription => self.subscription.as_deref(),
        }
    }

    /// A field of a type; `None` when the type has no such field, which validation will say.
    pub(super) fn field(&self, owner: &str, field: &str) -> Option<&FieldShape> {
        self.fields.get(owner)?.get(field)
    }
}

fn is_page(field: &str) -> bool {
    matches!(field, "nodes" | "edges")
}

fn list_rows(field: &FieldDefinition) -> Rows {
    let has = |name: &str| {
        field
            .arguments
            .iter()
            .any(|argument| argument.node.name.node == name)
    };
    if has("first") {
        Rows::Paged
    } else if let Some(argument) = NAMING.into_iter().find(|argument| has(argument)) {
        Rows::Named(argument)
    } else {
        Rows::Fixed(PLAIN_LIST)
    }
}

fn base_name(ty: &Type) -> &str {
    match &ty.base {
        BaseType::Named(name) => name,
        BaseType::List(inner) => base_name(inner),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SDL: &str = "
        type Root { node(id: ID!): Node nodes(ids: [ID!]!): [Node]! _entities(representations: [Any!]!): [Either]! things(first: Int, after: String): ThingConnection! paths(first: Int): [Thing!]! }
        interface Node { id: ID! }
        type Thing implements Node { id: ID! tags: [String!]! parts: [Thing!]! kind: Kind! either: Either }
        type ThingConnection { nodes: [Thing!]! edges: [ThingEdge!]! pageInfo: PageInfo! totalCount: Int! kinds: [Thing!]! }
        type ThingEdge { cursor: String! node: Thing! }
        type PageInfo { hasNextPage: Boolean! }
        union Either = Thing
        scalar Any
        enum Kind { A }
        schema { query: Root }
    ";

    #[test]
    fn rows_follow_from_the_schema() {
        let map = TypeMap::parse(SDL).unwrap();
        for (owner, field, rows) in [
            ("Root", "node", Rows::One),
            ("Root", "nodes", Rows::Named("ids")),
            ("Root", "_entities", Rows::Named("representations")),
            ("Root", "things", Rows::Connection),
            ("Root", "paths", Rows::Paged),
            ("Node", "id", Rows::Leaf),
            ("Thing", "tags", Rows::Leaf),
            ("Thing", "parts", Rows::Fixed(PLAIN_LIST)),
            ("Thing", "kind", Rows::Leaf),
            ("Thing", "either", Rows::One),
            ("ThingConnection", "nodes", Rows::Page),
            ("ThingConnection", "edges", Rows::Page),
            ("ThingConnection", "pageInfo", Rows::One),
            ("ThingConnection", "totalCount", Rows::Leaf),
            ("ThingConnection", "kinds", Rows::Fixed(PLAIN_LIST)),
            ("ThingEdge", "node", Rows::One),
            ("Root", "__schema", Rows::One),
            ("__Type", "fields", Rows::Fixed(INTROSPECTION_LIST)),
        ] {
            assert_eq!(
                map.field(owner, field).map(|shape| shape.rows),
                Some(rows),
                "{owner}.{field}"
            );
        }
        assert!(map.field("Thing", "colour").is_none());
        assert!(map.field("Either", "id").is_none());
    }
}
