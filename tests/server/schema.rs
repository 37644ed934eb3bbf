//! The schema that the repository shows is the one that the program has.

use std::collections::HashSet;
use std::path::Path;

use async_graphql::parser::types::{ConstDirective, TypeKind, TypeSystemDefinition};
use async_graphql::{Positioned, Value};

use crate::schema_compact::compact;

/// `cargo run -- schema > schema.graphql` brings it up to date.
#[test]
fn schema_graphql_is_not_stale() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema.graphql");
    let shown = std::fs::read_to_string(path).unwrap();
    assert!(
        shown == api::graphql::sdl(),
        "schema.graphql is stale; run `cargo run -- schema > schema.graphql`"
    );
}

/// A stale print is written anew, and the test fails once: so that it is looked at and committed.
#[test]
fn schema_compact_graphql_is_not_stale() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/schema-compact.graphql");
    let shown = std::fs::read_to_string(&path).unwrap_or_default();
    let print = compact(&api::graphql::sdl());
    if shown != print {
        std::fs::write(&path, print).unwrap();
        panic!("docs/schema-compact.graphql was stale, and is written anew");
    }
}

/// The reasons of everything that is deprecated, and the names of everything.
fn deprecations(sdl: &str) -> (Vec<String>, HashSet<String>) {
    let document = async_graphql::parser::parse_schema(sdl).unwrap();
    let (mut reasons, mut names) = (Vec::new(), HashSet::new());
    let mut read = |name: &str, directives: &[Positioned<ConstDirective>]| {
        names.insert(name.to_owned());
        let deprecated = directives.iter().filter(|it| it.node.name.node == "deprecated");
        reasons.extend(deprecated.map(
            |it| match it.node.get_argument("reason").map(|reason| &reason.node) {
                Some(Value::String(reason)) => reason.clone(),
                _ => String::new(),
            },
        ));
    };
    for definition in &document.definitions {
        let TypeSystemDefinition::Type(ty) = definition else {
            continue;
        };
        read(&ty.node.name.node, &[]);
        let fields: &[_] = match &ty.node.kind {
            TypeKind::Object(object) => &object.fields,
            TypeKind::Interface(interface) => &interface.fields,
            TypeKind::Enum(values) => {
                for value in &values.values {
                    read(&value.node.value.node, &value.node.directives);
                }
                &[]
            }
            TypeKind::InputObject(input) => {
                for field in &input.fields {
                    read(&field.node.name.node, &field.node.directives);
                }
                &[]
            }
            TypeKind::Scalar | TypeKind::Union(_) => &[],
        };
        for field in fields {
            read(&field.node.name.node, &field.node.directives);
            for argument in &field.node.arguments {
                read(&argument.node.name.node, &argument.node.directives);
            }
        }
    }
    (reasons, names)
}

/// ``use `other`; removed after 2027-12-31``, where `other` is the name of something.
fn is_dated_with_a_replacement(reason: &str, names: &HashSet<String>) -> bool {
    let Some((name, day)) = reason
        .strip_prefix("use `")
        .and_then(|rest| rest.split_once("`; removed after "))
    else {
        return false;
    };
    let is_known = name.rsplit('.').next().is_some_and(|last| names.contains(last));
    let shape: String = day
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    let within = |range: std::ops::Range<usize>, most: u8| {
        let number = day.get(range).and_then(|digits| digits.parse::<u8>().ok());
        number.is_some_and(|number| (1..=most).contains(&number))
    };
    is_known && shape == "0000-00-00" && within(5..7, 12) && within(8..10, 31)
}

#[test]
fn what_is_deprecated_says_what_to_use_and_until_when() {
    let sdl = api::graphql::sdl();
    let (reasons, names) = deprecations(&sdl);
    assert!(names.contains("collaborators") && names.contains("MUNICIPALITY"));
    for reason in reasons {
        assert!(
            is_dated_with_a_replacement(&reason, &names),
            "@deprecated(reason: \"{reason}\")"
        );
    }
}

#[test]
fn a_deprecation_without_a_date_or_a_known_replacement_is_found() {
    let sdl = |reason: &str| {
        format!(
            "type Query {{ old(a: Int @deprecated{reason}): Int @deprecated{reason} new: Int }}
             enum E {{ A @deprecated{reason} }} input I {{ a: Int @deprecated{reason} }}"
        )
    };
    for (reason, good) in [
        ("(reason: \"use `new`; removed after 2027-12-31\")", true),
        ("(reason: \"use `Query.new`; removed after 2027-12-31\")", true),
        ("(reason: \"use `newer`; removed after 2027-12-31\")", false),
        ("(reason: \"use `new`; removed after 2027-13-31\")", false),
        ("(reason: \"use `new`; removed after 2027\")", false),
        ("(reason: \"use `new`\")", false),
        ("(reason: \"old\")", false),
        ("", false),
    ] {
        let sdl = sdl(reason);
        let (reasons, names) = deprecations(&sdl);
        assert_eq!(reasons.len(), 4, "{sdl}");
        assert!(
            reasons
                .iter()
                .all(|it| is_dated_with_a_replacement(it, &names) == good),
            "{sdl}"
        );
    }
}

#[test]
fn everything_in_the_schema_is_described() {
    let sdl = api::graphql::sdl();
    let lines: Vec<&str> = sdl.lines().collect();
    let mut bare = Vec::new();
    for (at, pair) in lines.windows(2).enumerate() {
        let (before, line) = (pair[0].trim(), pair[1]);
        let word = line.trim_start();
        let declares_type = ["type ", "interface ", "enum ", "input ", "scalar ", "union "]
            .iter()
            .any(|it| line.starts_with(it));
        let declares_member = line.starts_with('\t')
            && word.starts_with(|first: char| first.is_ascii_alphabetic())
            && (word.contains(": ")
                || word.ends_with('(')
                || word.chars().all(|c| c.is_ascii_uppercase() || c == '_'));
        // Descriptions are blocks of their own lines, so that what stands in one is never taken for a member.
        let within_description = lines[..=at].iter().filter(|it| it.trim() == "\"\"\"").count() % 2 == 1;
        let of_schema = word == "query: Query";
        if (declares_type || declares_member) && !within_description && !of_schema && before != "\"\"\"" {
            bare.push(line);
        }
    }
    assert!(bare.is_empty(), "not described: {bare:#?}");
}
