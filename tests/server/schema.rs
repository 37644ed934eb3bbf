//! The schema that the repository shows is the one that the program has.

use std::path::Path;

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
