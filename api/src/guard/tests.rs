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
      again: Query
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
        |side, spread| format!("a{side}: again {{ {spread} }}"),
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
    assert_eq!(
        admit(&query).unwrap_err().code(),
        ErrorCode::GraphqlValidationFailed
    );
}

/// What is not run is validated only where that takes no longer than what may run.
#[test]
fn a_bomb_in_another_operation_takes_no_time_and_keeps_none_from_running() {
    for wrap in [
        (|_, spread| spread.to_owned()) as fn(usize, &str) -> String,
        |side, spread| format!("a{side}: again {{ {spread} }}"),
    ] {
        let query = bomb(24, wrap).replacen(
            "{ ...f0 }",
            "query A { organisation { id } } query B { ...f0 }",
            1,
        );
        let guard = guard(Limits::default());
        let start = Instant::now();
        assert!(guard.admit(&query, Some("A"), &Variables::default()).is_ok());
        let refusal = guard.admit(&query, Some("B"), &Variables::default()).unwrap_err();
        assert_eq!(refusal.code(), ErrorCode::CostExceeded, "{refusal}");
        let took = start.elapsed();
        assert!(took < Duration::from_millis(500), "{took:?}");
    }
}

/// The validator compares fields of one name that fragments bring together: as many ways as there are of going down.
#[test]
fn fields_that_overlap_in_many_ways_are_validated_in_no_time() {
    let guard = guard(Limits {
        aliases: usize::MAX,
        ..Limits::default()
    });
    // In each of the eleven levels two aliases, and fragments that tell by which of them each level was entered.
    let levels = 11;
    let mut query = "{ ...s0 }".to_owned();
    for level in 0..levels {
        let next = level + 1;
        write!(
            query,
            " fragment s{level} on Query {{ a: again {{ ...s{next} ...p{next} }} b: again {{ ...s{next} }} }} \
             fragment p{level} on Query {{ a: again {{ ...p{next} }} b: again {{ ...p{next} }} x{level}: __typename }}"
        )
        .unwrap();
    }
    write!(
        query,
        " fragment s{levels} on Query {{ __typename }} fragment p{levels} on Query {{ y: __typename }}"
    )
    .unwrap();
    query = query.replacen("{ ...s0 }", "{ ...s0 ...p0 }", 1);
    let start = Instant::now();
    let outcome = guard.admit(&query, None, &Variables::default());
    let took = start.elapsed();
    assert!(took < Duration::from_secs(2), "{took:?}: {:?}", outcome.map(drop));
}

#[test]
fn a_circle_of_fragments_is_refused_with_its_place() {
    let refusal = admit("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }").unwrap_err();
    assert_eq!(refusal.code(), ErrorCode::GraphqlValidationFailed);
    assert_eq!(refusal.into_errors()[0].locations.len(), 1);
}

#[test]
fn every_limit_is_that_of_the_operation_that_runs() {
    let guard = guard(Limits::default());
    for beside in [
        format!("query B {{ {} }}", "__typename ".repeat(21)),
        format!(
            "query B {{ {} __typename {} }}",
            "again { ".repeat(20),
            "}".repeat(20)
        ),
        format!(
            "query B {{ {} }}",
            (0..51)
                .map(|index| format!("a{index}: __typename "))
                .collect::<String>()
        ),
        format!("query B {{ {} }}", "a: __typename @skip(if: false) ".repeat(101)),
        format!("query B {{ nodes(ids: [\"{}\"]) {{ id }} }}", "x".repeat(20_000)),
        "query B { organisations(first: 1000) { nodes { collaborators(first: 1000) { nodes { id } } } } }"
            .to_owned(),
    ] {
        let query = format!("query A {{ __typename }} {beside}");
        let admitted = |name| guard.admit(&query, Some(name), &Variables::default());
        assert!(
            admitted("A").is_ok(),
            "{beside:.100}: {}",
            admitted("A").unwrap_err()
        );
        assert_eq!(
            admitted("B").unwrap_err().code(),
            ErrorCode::CostExceeded,
            "{beside:.100}"
        );
    }
}

#[test]
fn every_limit_is_enforced_and_its_own_default_admitted() {
    let deep = |fields: usize| {
        format!(
            "{{ {} __typename {} }}",
            "again { ".repeat(fields - 1),
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
        // What is within the limits may be refused by validation: a directive that stands twice is.
        let refusal = admit(&within).err();
        assert!(
            !matches!(refusal, Some(Refusal::Cost(_) | Refusal::Nodes { .. })),
            "{measure:?}: {refusal:?}"
        );
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
    let error = refusal.into_errors().remove(0);
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
        (Some("Small"), OperationType::Query, 0),
        (Some("Large"), OperationType::Mutation, 2),
    ] {
        let admitted = guard.admit(query, name, &Variables::default()).unwrap();
        assert_eq!(
            (admitted.operation.kind(), admitted.nodes),
            (operation, nodes),
            "{name:?}"
        );
    }
    for name in [Some("Other"), None] {
        let refusal = guard.admit(query, name, &Variables::default()).unwrap_err();
        assert!(matches!(refusal, Refusal::Operation { .. }), "{refusal}");
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
    for query in ["", "{", "hello", "{ a(b: \"c) }"] {
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
