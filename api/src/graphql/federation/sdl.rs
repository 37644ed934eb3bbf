//! The schema as a gateway reads it: with keys, and with what it shares.

use async_graphql::SDLExportOptions;

use super::representation::{entity_nouns, type_name};
use crate::graphql::shown;

/// The keys of an entity, each of which names one at most.
const KEYS: &str = " @key(fields: \"id\") @key(fields: \"key\")";

/// The schema as a subgraph of Apollo Federation 2, in the schema definition language.
#[must_use]
pub fn subgraph_sdl() -> String {
    let sdl = shown().sdl_with_options(SDLExportOptions::new().federation().include_specified_by());
    let mut marked = String::with_capacity(sdl.len() + 1024);
    for line in sdl.lines() {
        let is_entity = entity_nouns().any(|noun| declares(line, type_name(noun)));
        match line.strip_suffix(" {") {
            Some(head) if is_entity => marked.extend([head, KEYS, " {"]),
            _ => marked.push_str(line),
        }
        marked.push('\n');
    }
    marked
}

/// Returns whether a line begins the declaration of an object type. Descriptions are in blocks of their own, none of which
/// has such a line, as a test makes sure.
fn declares(line: &str, of: &str) -> bool {
    line.strip_prefix("type ")
        .and_then(|rest| rest.strip_prefix(of))
        .is_some_and(|rest| rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entity_has_its_keys_once() {
        let sdl = subgraph_sdl();
        assert_eq!(sdl.matches(KEYS).count(), 4);
        assert_eq!(sdl.matches("type PageInfo @shareable {").count(), 1);
        for of in entity_nouns().map(type_name) {
            let lines: Vec<&str> = sdl.lines().filter(|line| declares(line, of)).collect();
            assert!(lines.len() == 1 && lines[0].contains(KEYS), "{lines:?}");
        }
        assert!(sdl.contains("https://specs.apollo.dev/federation/v2"));
    }
}
