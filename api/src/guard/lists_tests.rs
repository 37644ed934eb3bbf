use super::*;
use crate::guard::nodes;

const SDL: &str = "
    type Query {
      things(first: Int, last: Int): ThingConnection!
      nodes(ids: [ID!]!): [Thing]!
      thing: Thing
      paths(first: Int): [Thing!]!
    }
    type ThingConnection { nodes: [Thing!]! edges: [ThingEdge!]! pageInfo: PageInfo! totalCount: Int! kinds: [Thing!]! }
    type ThingEdge { cursor: String! node: Thing! }
    type PageInfo { hasNextPage: Boolean! }
    type Thing { id: ID! names: [Thing!]! things(first: Int): ThingConnection! }
";

fn with<T>(query: &str, ask: impl FnOnce(&Lists<'_>) -> T) -> T {
    let types = TypeMap::parse(SDL).unwrap();
    let document = async_graphql_parser::parse_query(query).unwrap();
    let (_, operation) = document.operations.iter().next().unwrap();
    let variables = Variables::default();
    let lists = Lists::new(&types, &document, &operation.node, &variables);
    let total = lists.walk(&HashMap::new()).0;
    assert_eq!(
        total,
        nodes::count(&types, &document, &operation.node, &variables),
        "the two countings of {query}"
    );
    ask(&lists)
}

#[track_caller]
fn shorter(query: &str, limit: u64, expected: &[(&str, &str, u64)]) {
    let found = with(query, |lists| lists.shorter(limit));
    let found: Vec<_> = found
        .iter()
        .map(|Shorter { path, argument, rows }| (path.as_str(), *argument, *rows))
        .collect();
    assert_eq!(found, expected, "{query}");
}

#[test]
fn each_list_has_its_nodes() {
    let query = "{ things(first: 10) { kinds { id } nodes { ...t } edges { node { id } } } nodes(ids: [1, 2]) { id } }
        fragment t on Thing { names { id } inner: things(first: 3) { nodes { id } } }";
    let lists = with(query, |lists| lists.all());
    let found: Vec<_> = lists
        .iter()
        .map(|list| {
            (
                list.path.as_str(),
                list.argument,
                list.rows,
                list.times,
                list.nodes,
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("things", "first", 10, 1, 10 * (1 + 2 + 3) + 10),
            ("nodes", "ids", 2, 1, 2),
            ("things.nodes.inner", "first", 3, 10, 30),
        ]
    );
}

#[test]
fn the_outermost_list_that_is_enough_is_made_shorter() {
    let query = "{ things(first: 1000) { nodes { things(first: 100) { nodes { id } } } } }";
    shorter(query, 50_000, &[("things", "first", 495)]);
    let query = "{ thing { id } a: things(last: 900) { nodes { id } } nodes(ids: [1, 2]) { id } }";
    shorter(query, 500, &[("a", "last", 498)]);
    shorter(
        "{ nodes(ids: [1, 2, 3, 4, 5, 6]) { id } }",
        4,
        &[("nodes", "ids", 4)],
    );
    shorter("{ paths(first: 9) { id } }", 4, &[("paths", "first", 4)]);
}

/// What is advised is admitted.
#[test]
fn lists_that_are_not_enough_alone_are_made_shorter_together() {
    let query = "{ things(first: 1000) { nodes { things(first: 1000) { nodes { things(first: 1000) { nodes { id } } } } } } }";
    let advice = with(query, |lists| lists.shorter(50_000));
    assert_eq!(advice.len(), 3, "{advice:?}");
    assert!(advice.iter().all(|list| list.rows > 10), "{advice:?}");
    let rows: Vec<u64> = advice.iter().map(|list| list.rows).collect();
    assert!(rows[0] * (1 + rows[1] * (1 + rows[2])) <= 50_000, "{advice:?}");
}

#[test]
fn nothing_is_advised_where_shorter_lists_do_not_help() {
    let names = "names { ".repeat(20) + "id" + &" }".repeat(20);
    shorter(&format!("{{ thing {{ {names} }} }}"), 1_000, &[]);
    shorter(
        &format!("{{ things(first: 3) {{ nodes {{ {names} }} }} }}"),
        1_000,
        &[],
    );
}
