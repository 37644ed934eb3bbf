use std::fmt::Write as _;
use std::time::{Duration, Instant};

use async_graphql::{Variables, value};

use super::*;
use crate::error::ErrorCode;

const SDL: &str = "
    type Query {
      organisations(first: Int, last: Int, after: String): OrganisationConnection!
      nodes(ids: [ID!]!): [Organisation]!
      organisation: Organisation
    }
    type Mutation { rename: Organisation }
    type OrganisationConnection { nodes: [Organisation!]! edges: [OrganisationEdge!]! pageInfo: PageInfo! totalCount: Int! }
    type OrganisationEdge { cursor: String! node: Organisation! }
    type PageInfo { hasNextPage: Boolean! }
    type Organisation { id: ID! names: [Organisation!]! collaborators(first: Int): OrganisationConnection! parent: Organisation }
    schema { query: Query mutation: Mutation }
";

fn guard(limits: Limits) -> Guard {
    Guard::new(SDL, limits).unwrap()
}

fn admit(query: &str) -> Result<Admitted, Refusal> {
    guard(Limits::default()).admit(query, None, &Variables::default())
}

#[track_caller]
fn refused(query: &str, measure: Measured) {
    match admit(query) {
        Err(Refusal::Cost(excess)) => assert_eq!(excess.measure, measure, "{excess}"),
        Err(Refusal::Nodes { .. }) => assert_eq!(Measured::Nodes, measure),
        other => panic!("{query:.100}: {other:?}"),
    }
}

/// `{...f0} fragment f0 on Query {...f1 ...f1} …`, and with the two spreads each inside what `wrap` makes of them.
fn bomb(fragments: usize, wrap: impl Fn(usize, &str) -> String) -> String {
    let mut query = "{ ...f0 }".to_owned();
    for index in 0..fragments {
        let spread = format!("...f{}", index + 1);
        write!(
            query,
            " fragment f{index} on Query {{ {} {} }}",
            wrap(0, &spread),
            wrap(1, &spread)
        )
        .unwrap();
    }
    write!(query, " fragment f{fragments} on Query {{ __typename }}").unwrap();
    query
}

#[test]
fn a_fragment_bomb_is_refused_in_milliseconds() {
    let forms: [fn(usize, &str) -> String; 3] = [
        |_, spread| spread.to_owned(),
        |side, spread| format!("a{side}: organisation {{ {spread} }}"),
        |_, spread| format!("... on Query {{ {spread} }}"),
    ];
    for form in forms {
        for fragments in [14, 24, 1_000] {
            let query = bomb(fragments, form);
            let start = Instant::now();
            let refusal = admit(&query).unwrap_err();
            let took = start.elapsed();
            assert_eq!(refusal.code(), ErrorCode::CostExceeded, "{refusal}");
            // Run by the library, 24 fragments take a minute and 1,000 never end; half a second is far from both.
            assert!(
                took < Duration::from_millis(500),
                "{fragments} fragments took {took:?}"
            );
        }
    }
}

#[test]
fn a_bomb_in_a_fragment_that_nothing_spreads_is_refused_too() {
    let query = bomb(24, |_, spread| spread.to_owned()).replacen("{ ...f0 }", "{ __typename }", 1);
    refused(&query, Measured::Selections);
}

#[test]
fn a_circle_of_fragments_is_refused_with_its_place() {
    let refusal = admit("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }").unwrap_err();
    assert_eq!(refusal.code(), ErrorCode::GraphqlValidationFailed);
    assert_eq!(refusal.into_error().locations.len(), 1);
}

#[test]
fn an_unknown_fragment_is_left_to_validation() {
    assert_eq!(
        admit("{ ...nowhere organisations { nodes { id } } }")
            .unwrap()
            .nodes,
        20
    );
}

#[test]
fn every_limit_is_enforced_and_its_own_default_admitted() {
    let deep = |fields: usize| {
        format!(
            "{{ {} id {} }}",
            "organisation { ".repeat(fields - 1),
            "}".repeat(fields - 1)
        )
    };
    let introspection = |fields: usize| {
        let below = fields - 2;
        format!(
            "{{ __type(name: \"A\") {{ {} name {} }} }}",
            "ofType { ".repeat(below),
            "}".repeat(below)
        )
    };
    let aliases = |count: usize| {
        let fields: String = (0..count).map(|index| format!("a{index}: id ")).collect();
        format!("{{ organisation {{ {fields} }} }}")
    };
    let directives = |places: usize, each: usize| {
        let fields = format!("id {} ", "@skip(if: false) ".repeat(each)).repeat(places);
        format!("{{ organisation {{ {fields} }} }}")
    };
    let cases: [(Measured, String, String); 9] = [
        (
            Measured::TextBytes,
            "{ organisation { id } }".to_owned() + &" ".repeat(102_377),
            "{ organisation { id } }".to_owned() + &" ".repeat(102_378),
        ),
        (
            Measured::Tokens,
            format!("{{ organisation {{ {} }} }}", "id ".repeat(4_995)),
            format!("{{ organisation {{ {} }} }}", "id ".repeat(4_996)),
        ),
        (Measured::Depth, deep(20), deep(21)),
        (Measured::IntrospectionDepth, introspection(25), introspection(26)),
        (Measured::Aliases, aliases(50), aliases(51)),
        (
            Measured::RootFields,
            format!("{{ {} }}", "__typename ".repeat(20)),
            format!("{{ {} }}", "__typename ".repeat(21)),
        ),
        (
            Measured::DirectivesPerLocation,
            directives(1, 10),
            directives(1, 11),
        ),
        (Measured::Directives, directives(20, 5), directives(101, 1)),
        (
            Measured::Nodes,
            "{ organisations(first: 1000) { nodes { collaborators(first: 49) { nodes { id } } } } }"
                .to_owned(),
            "{ organisations(first: 1000) { nodes { collaborators(first: 50) { nodes { id } } } } }"
                .to_owned(),
        ),
    ];
    for (measure, within, beyond) in cases {
        assert!(admit(&within).is_ok(), "{measure:?}: {:?}", admit(&within).err());
        refused(&beyond, measure);
    }
}

#[test]
fn values_in_variables_are_counted() {
    let guard = guard(Limits::default());
    for (length, admitted) in [(4_998, true), (4_999, false)] {
        let ids: Vec<_> = (0..length).map(|id| id.to_string()).collect();
        let variables = Variables::from_value(value!({ "ids": ids, "x": {} }));
        let query = "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        assert_eq!(guard.admit(query, None, &variables).is_ok(), admitted, "{length}");
    }
}

#[test]
fn nesting_is_counted_through_fragments() {
    let chain = |length: usize| {
        bomb(length, |side, spread| {
            if side == 0 {
                spread.to_owned()
            } else {
                String::new()
            }
        })
    };
    assert!(admit(&chain(59)).is_ok());
    refused(&chain(60), Measured::Nesting);
}

#[test]
fn a_refusal_names_the_limit_the_cost_and_a_cheaper_way() {
    let refusal =
        admit("{ organisations(first: 1000) { nodes { collaborators(first: 1000) { nodes { id } } } } }")
            .unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "the request can return 1,001,000 nodes and 50,000 is the limit: ask for 49 rows of `organisations` at a time \
         (`first: 49`), and for the rest with further requests"
    );
    let error = refusal.into_error();
    let extensions = serde_json::to_value(&error.extensions).unwrap();
    assert_eq!(
        extensions,
        serde_json::json!({
            "code": "COST_EXCEEDED",
            "limit": "nodes",
            "allowed": 50_000,
            "requested": 1_001_000,
            "cheaper": [{ "path": "organisations", "argument": "first", "value": 49 }],
        })
    );
}

#[test]
fn the_operation_that_would_run_is_the_one_counted() {
    let query = "query Small { organisation { id } } mutation Large { rename { names { id } } }";
    let guard = guard(Limits::default());
    for (name, operation, nodes) in [
        (Some("Small"), Some(OperationType::Query), 0),
        (Some("Large"), Some(OperationType::Mutation), 2),
        (Some("Other"), None, 0),
        (None, None, 0),
    ] {
        let admitted = guard.admit(query, name, &Variables::default()).unwrap();
        assert_eq!(
            (admitted.operation, admitted.nodes),
            (operation, nodes),
            "{name:?}"
        );
    }
}

#[test]
fn a_repeated_query_is_counted_with_its_own_variables() {
    let guard = guard(Limits::default());
    let query = "query Q($rows: Int) { organisations(first: $rows) { nodes { names { id } } } }";
    for (rows, nodes) in [(10, 30), (1_000, 3_000)] {
        let variables = Variables::from_value(value!({ "rows": rows }));
        assert_eq!(guard.admit(query, None, &variables).unwrap().nodes, nodes);
    }
}

#[test]
fn what_is_no_graphql_is_refused_as_such() {
    for query in [
        "",
        "{",
        "hello",
        "{ a(b: \"c) }",
        "type A { b: Int }",
        "fragment a on Query { id }",
    ] {
        assert_eq!(
            admit(query).unwrap_err().code(),
            ErrorCode::GraphqlParseFailed,
            "{query}"
        );
    }
}

#[test]
fn a_long_variable_used_thousands_of_times_is_refused() {
    let guard = guard(Limits::default());
    let query = format!(
        "query Q($id: ID!) {{ nodes(ids: [{}]) {{ id }} }}",
        "$id,".repeat(900)
    );
    for (length, admitted) in [(1_000, true), (16 * 1024, false), (1_000_000, false)] {
        let variables = Variables::from_value(value!({ "id": "x".repeat(length) }));
        assert_eq!(
            guard.admit(&query, None, &variables).is_ok(),
            admitted,
            "{length}"
        );
    }
}

#[test]
fn a_string_too_long_to_be_an_id_is_refused_in_the_text_and_in_variables() {
    let limits = Limits {
        string_bytes: 10,
        ..Limits::default()
    };
    let guard = guard(limits);
    for (length, admitted) in [(10, true), (11, false)] {
        let long = "x".repeat(length);
        let literal = format!("{{ nodes(ids: [\"{long}\"]) {{ id }} }}");
        assert_eq!(
            guard.admit(&literal, None, &Variables::default()).is_ok(),
            admitted
        );
        let variables = Variables::from_value(value!({ "ids": [long] }));
        let query = "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        assert_eq!(guard.admit(query, None, &variables).is_ok(), admitted);
    }
}
