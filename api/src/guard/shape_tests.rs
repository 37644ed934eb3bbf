use proptest::prelude::*;

use super::*;

/// A selection of a random document: what it is, and the selections inside it.
#[derive(Debug, Clone)]
enum Piece {
    Field {
        aliased: bool,
        introspects: bool,
        inner: Vec<Piece>,
    },
    Inline(Vec<Piece>),
    /// Spreads one of the fragments that come after the one this is in, so that there are no circles.
    Spread(usize),
}

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(|aliased| Piece::Field {
            aliased,
            introspects: false,
            inner: Vec::new()
        }),
        (0..4_usize).prop_map(Piece::Spread),
    ];
    let piece = leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            (
                any::<bool>(),
                prop::bool::weighted(0.1),
                prop::collection::vec(inner.clone(), 1..3)
            )
                .prop_map(|(aliased, introspects, inner)| Piece::Field {
                    aliased,
                    introspects,
                    inner
                }),
            prop::collection::vec(inner, 1..3).prop_map(Piece::Inline),
        ]
    });
    prop::collection::vec(piece, 1..4)
}

/// The text of a selection set inside fragment `owner`; the operation is before all fragments.
fn text(set: &[Piece], owner: Option<usize>, fragments: usize) -> String {
    let items = set.iter().map(|piece| match piece {
        Piece::Field {
            aliased,
            introspects,
            inner,
        } => {
            let alias = if *aliased { "x: " } else { "" };
            let name = if *introspects { "__schema" } else { "a" };
            let inner = if inner.is_empty() {
                String::new()
            } else {
                text(inner, owner, fragments)
            };
            format!("{alias}{name} {inner}")
        }
        Piece::Inline(inner) => format!("... on T {}", text(inner, owner, fragments)),
        Piece::Spread(after) => {
            let target = owner.map_or(0, |owner| owner + 1) + after;
            if target < fragments {
                format!("...f{target}")
            } else {
                "a".to_owned()
            }
        }
    });
    format!("{{ {} }}", items.collect::<Vec<_>>().join(" "))
}

/// Spreads every fragment in place and measures what results: exponential, and plainly right.
fn expanded(document: &ExecutableDocument, set: &SelectionSet) -> Shape {
    set.items.iter().fold(Shape::default(), |sum, selection| {
        let (inner, wrap): (&SelectionSet, fn(Shape, &str) -> Shape) = match &selection.node {
            Selection::Field(field) => (&field.node.selection_set.node, |inner, name| {
                let nested = if inner.selections == 0 {
                    0
                } else {
                    inner.nesting + 1
                };
                let below = inner.depth.max(inner.introspection_depth);
                let (depth, introspection_depth) = match name {
                    "__schema" => (0, below + 1),
                    _ if inner.introspection_depth > 0 => (inner.depth + 1, inner.introspection_depth + 1),
                    _ => (inner.depth + 1, 0),
                };
                Shape {
                    selections: 1 + inner.selections,
                    width: 1,
                    depth,
                    introspection_depth,
                    nesting: nested,
                }
            }),
            Selection::InlineFragment(inline) => (&inline.node.selection_set.node, |inner, _| Shape {
                selections: 1 + inner.selections,
                nesting: inner.nesting + 1,
                ..inner
            }),
            Selection::FragmentSpread(spread) => {
                let fragment = &document.fragments[&spread.node.fragment_name.node];
                (&fragment.node.selection_set.node, |inner, _| Shape {
                    selections: 1 + inner.selections,
                    nesting: inner.nesting + 1,
                    ..inner
                })
            }
        };
        let name = match &selection.node {
            Selection::Field(field) => field.node.name.node.as_str(),
            _ => "",
        };
        let one = wrap(expanded(document, inner), name);
        Shape {
            selections: sum.selections + one.selections,
            width: sum.width + one.width,
            depth: sum.depth.max(one.depth),
            introspection_depth: sum.introspection_depth.max(one.introspection_depth),
            nesting: sum.nesting.max(one.nesting),
        }
    })
}

proptest! {
    #[test]
    fn counting_each_fragment_once_equals_spreading_them_all(
        operation in pieces(),
        fragments in prop::collection::vec(pieces(), 0..5),
    ) {
        let mut query = text(&operation, None, fragments.len());
        for (index, fragment) in fragments.iter().enumerate() {
            query += &format!(" fragment f{index} on T {}", text(fragment, Some(index), fragments.len()));
        }
        let document = async_graphql_parser::parse_query(&query).unwrap();
        let limits = Limits::default();
        let mut measure =
            Measure { document: &document, limits: &limits, fragments: HashMap::new(), aliases: 0, directives: 0 };
        let (_, operation) = document.operations.iter().next().unwrap();
        let set = &operation.node.selection_set.node;
        prop_assert_eq!(measure.set(set, 0).unwrap(), expanded(&document, set), "{}", query);
        // Aliases count as written: each fragment once.
        for (name, fragment) in &document.fragments {
            measure.fragment(name, fragment, 0).unwrap();
        }
        prop_assert_eq!(measure.aliases, query.matches("x:").count() as u64, "{}", query);
    }
}

#[test]
fn sizes_that_no_number_holds_saturate() {
    let mut query = "{ ...f0 }".to_owned();
    let length = 50;
    for index in 0..length {
        query += &format!(
            " fragment f{index} on T {{ {} }}",
            format!("...f{} ", index + 1).repeat(8)
        );
    }
    query += &format!(" fragment f{length} on T {{ a }}");
    let document = async_graphql_parser::parse_query(&query).unwrap();
    match check(
        &document,
        &Limits {
            root_fields: u64::MAX,
            ..Limits::default()
        },
    ) {
        Err(Refusal::Cost(excess)) => {
            assert_eq!(
                (excess.measure, excess.requested),
                (Measured::Selections, u64::MAX)
            );
        }
        other => panic!("{other:?}"),
    }
}
