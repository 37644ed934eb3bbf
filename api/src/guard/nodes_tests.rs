use async_graphql::{Value, value};

use super::*;
use crate::guard::types::PLAIN_LIST;

const SDL: &str = "
    type Query {
      things(first: Int, last: Int): ThingConnection!
      nodes(ids: [ID!]!): [Thing]!
      thing: Thing
      paths(first: Int): [Thing!]!
    }
    type ThingConnection { nodes: [Thing!]! edges: [ThingEdge!]! pageInfo: PageInfo! totalCount: Int! }
    type ThingEdge { cursor: String! node: Thing! }
    type PageInfo { hasNextPage: Boolean! }
    type Thing { id: ID! tags: [String!]! names: [Thing!]! things(first: Int): ThingConnection! }
";

#[track_caller]
fn check_with(query: &str, variables: Value, expected: u64) {
    let types = TypeMap::parse(SDL).unwrap();
    let document = async_graphql_parser::parse_query(query).unwrap();
    let (_, operation) = document.operations.iter().next().unwrap();
    let counted = count(
        &types,
        &document,
        &operation.node,
        &Variables::from_value(variables),
    );
    assert_eq!(counted, expected, "{query}");
}

#[track_caller]
fn check(query: &str, expected: u64) {
    check_with(query, value!({}), expected);
}

#[test]
fn lists_inside_each_other_multiply() {
    check("{ things(first: 5) { nodes { id } } }", 5);
    check(
        "{ things(first: 5) { nodes { things(first: 3) { nodes { id } } } } }",
        5 + 5 * 3,
    );
    check(
        "{ things(first: 5) { edges { cursor node { things(last: 3) { nodes { id } } } } } }",
        5 + 5 * 3,
    );
    check(
        "{ things(first: 5) { nodes { names { id } } } }",
        5 + 5 * PLAIN_LIST,
    );
}

#[test]
fn lists_beside_each_other_add() {
    check(
        "{ a: things(first: 5) { nodes { id } } b: things(first: 7) { nodes { id } edges { cursor } } }",
        5 + 14,
    );
}

#[test]
fn what_is_not_a_list_of_objects_is_free() {
    check("{ thing { id tags } }", 0);
    check(
        "{ things(first: 1000) { totalCount pageInfo { hasNextPage } } }",
        0,
    );
    check("{ __typename }", 0);
}

#[test]
fn a_page_not_stated_has_twenty_rows() {
    check("{ things { nodes { id } } }", 20);
    check("{ things(first: null) { nodes { id } } }", 20);
    check_with(
        "query Q($n: Int) { things(first: $n) { nodes { id } } }",
        value!({}),
        20,
    );
    check_with(
        "query Q($n: Int) { things(first: $n) { nodes { id } } }",
        value!({ "n": null }),
        20,
    );
}

#[test]
fn variables_and_their_defaults_are_resolved() {
    check_with(
        "query Q($n: Int) { things(first: $n) { nodes { id } } }",
        value!({ "n": 7 }),
        7,
    );
    check_with(
        "query Q($n: Int = 9) { things(last: $n) { nodes { id } } }",
        value!({}),
        9,
    );
    check_with(
        "query Q($n: Int = 9) { things(last: $n) { nodes { id } } }",
        value!({ "n": 7 }),
        7,
    );
    check_with(
        "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }",
        value!({ "ids": ["a", "b", "c"] }),
        3,
    );
}

#[test]
fn a_page_that_the_resolver_will_refuse_counts_as_the_nearest_allowed_one() {
    check("{ things(first: 1001) { nodes { id } } }", 1_000);
    check(
        "{ things(first: 99999999999999999999999) { nodes { id } } }",
        1_000,
    );
    check("{ things(first: -3) { nodes { id } } }", 0);
    check("{ things(first: 3, last: 4) { nodes { id } } }", 4);
}

#[test]
fn ids_are_counted() {
    check(
        "{ nodes(ids: [\"a\", \"b\"]) { ... on Thing { names { id } } } }",
        2 + 2 * PLAIN_LIST,
    );
    check("{ nodes(ids: \"a\") { id } }", 1);
}

#[test]
fn a_list_with_first_that_is_no_connection_has_that_many_rows() {
    check("{ paths(first: 4) { names { id } } }", 4 + 4 * PLAIN_LIST);
}

/// The fragment is counted once, and used with two page lengths.
#[test]
fn a_fragment_on_a_connection_takes_the_page_of_each_place() {
    check(
        "{ a: things(first: 5) { ...page } b: things(first: 100) { ...page } }
         fragment page on ThingConnection { totalCount nodes { names { id } } }",
        (5 + 100) * (1 + PLAIN_LIST),
    );
}

#[test]
fn counting_saturates() {
    let levels = 20;
    let query = format!(
        "{{ {} id {} }}",
        "things(first: 1000) { nodes { ".repeat(levels),
        "} } ".repeat(levels)
    );
    check(&query, u64::MAX);
}

/// What GraphiQL and code generators send is far below the limit; schemas inside schemas are not.
#[test]
fn introspection_is_counted() {
    let types = TypeMap::parse(SDL).unwrap();
    let rows = |query: &str| {
        let document = async_graphql_parser::parse_query(query).unwrap();
        let (_, operation) = document.operations.iter().next().unwrap();
        count(&types, &document, &operation.node, &Variables::default())
    };
    let standard = rows(
        "{ __schema { types { fields { name args { name } } inputFields { name } interfaces { name }
           enumValues { name } possibleTypes { name } } directives { name args { name } } } }",
    );
    assert!(standard < 1_000, "{standard}");
    let circular = rows(
        "{ __schema { types { fields { type { fields { type { fields { type { fields { type { fields { type {
           fields { name } } } } } } } } } } } } } }",
    );
    assert!(circular > 50_000, "{circular}");
}
