//! The schema without what every list repeats: no descriptions, no connections and edges, no arguments that page. What is left is
//! its shape, short enough to be read in one go. A field of pages is shown as the list of its rows.

use std::fmt::Write as _;

use async_graphql::parser::types::{
    ConstDirective, FieldDefinition, InputValueDefinition, TypeDefinition, TypeKind, TypeSystemDefinition,
};
use async_graphql::{Name, Positioned};

const HEAD: &str = "# The shape of schema.graphql, for review: without descriptions, connections, edges and the arguments of pages. A field of
# pages is shown as the list of its rows. Written by the test `schema_compact_graphql_is_not_stale`.
";

/// The longest line that a whole type is put on.
const WIDTH: usize = 140;

/// The compact print of a schema.
pub(crate) fn compact(sdl: &str) -> String {
    let document = async_graphql::parser::parse_schema(sdl).unwrap();
    let types = document.definitions.iter().filter_map(|it| match it {
        TypeSystemDefinition::Type(ty) if !is_of_pages(&ty.node.name.node) => Some(&ty.node),
        _ => None,
    });
    types.fold(HEAD.to_owned(), |mut print, ty| {
        write!(print, "\n{}\n", definition(ty)).unwrap();
        print
    })
}

fn is_of_pages(name: &str) -> bool {
    name.ends_with("Connection") || name.ends_with("Edge") || name == "PageInfo"
}

fn definition(ty: &TypeDefinition) -> String {
    let name = &ty.name.node;
    let directives = directives(&ty.directives);
    match &ty.kind {
        TypeKind::Scalar => format!("scalar {name}{directives}"),
        TypeKind::Union(it) => format!("union {name} = {}", names(&it.members, " | ")),
        TypeKind::Enum(it) => {
            let values = it.values.iter().map(|value| value.node.value.node.to_string());
            block(&format!("enum {name}"), &values.collect::<Vec<_>>())
        }
        TypeKind::InputObject(it) => {
            let fields = it.fields.iter().map(|field| input_value(&field.node));
            block(&format!("input {name}{directives}"), &fields.collect::<Vec<_>>())
        }
        TypeKind::Object(it) => {
            let head = format!("type {name}{}", implements(&it.implements));
            block(&head, &fields(&it.fields))
        }
        TypeKind::Interface(it) => {
            let head = format!("interface {name}{}", implements(&it.implements));
            block(&head, &fields(&it.fields))
        }
    }
}

/// A head and its members, on one line when they fit.
fn block(head: &str, members: &[String]) -> String {
    let line = format!("{head} {{ {} }}", members.join(", "));
    if line.chars().count() <= WIDTH && members.iter().all(|member| !member.contains('(')) {
        return line;
    }
    format!("{head} {{\n  {}\n}}", members.join("\n  "))
}

fn names(names: &[Positioned<Name>], between: &str) -> String {
    let names = names.iter().map(|name| name.node.as_str());
    names.collect::<Vec<_>>().join(between)
}

fn implements(interfaces: &[Positioned<Name>]) -> String {
    match interfaces {
        [] => String::new(),
        _ => format!(" implements {}", names(interfaces, " & ")),
    }
}

fn fields(fields: &[Positioned<FieldDefinition>]) -> Vec<String> {
    fields.iter().map(|it| field(&it.node)).collect()
}

fn field(field: &FieldDefinition) -> String {
    let is_of_a_page = |name: &str| ["first", "after", "last", "before"].contains(&name);
    let name = &field.name.node;
    let arguments = field.arguments.iter().map(|it| &it.node);
    let arguments = arguments
        .filter(|it| !is_of_a_page(&it.name.node))
        .map(input_value);
    let arguments = arguments.collect::<Vec<_>>().join(", ");
    let arguments = if arguments.is_empty() {
        arguments
    } else {
        format!("({arguments})")
    };
    let ty = field.ty.node.to_string();
    let ty = match ty.trim_end_matches('!').strip_suffix("Connection") {
        Some(row) => format!("[{row}!]{}", if ty.ends_with('!') { "!" } else { "" }),
        None => ty,
    };
    format!("{name}{arguments}: {ty}{}", directives(&field.directives))
}

fn input_value(value: &InputValueDefinition) -> String {
    let default = value.default_value.as_ref();
    let default = default.map_or_else(String::new, |default| format!(" = {}", default.node));
    format!("{}: {}{default}", value.name.node, value.ty.node)
}

fn directives(directives: &[Positioned<ConstDirective>]) -> String {
    let name = |it: &Positioned<ConstDirective>| format!(" @{}", it.node.name.node);
    directives.iter().map(name).collect()
}

#[test]
fn a_list_of_pages_is_shown_as_its_rows_and_what_pages_it_is_left_out() {
    let sdl = "
        \"What is asked.\" type Query { \"All.\" things(name: String, first: Int = 20, after: String): ThingConnection! }
        type ThingConnection { nodes: [Thing!]! }
        interface Node { id: ID! }
        type Thing implements Node { id: ID! parts(by: By!): [Thing!] }
        input By @oneOf { id: ID key: String }
        enum Kind { A B }
    ";
    let shown = compact(sdl);
    assert_eq!(
        shown.strip_prefix(HEAD).unwrap(),
        "
type Query {
  things(name: String): [Thing!]!
}

interface Node { id: ID! }

type Thing implements Node {
  id: ID!
  parts(by: By!): [Thing!]
}

input By @oneOf { id: ID, key: String }

enum Kind { A, B }
"
    );
}
