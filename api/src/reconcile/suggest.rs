//! Suggest services: completing what a person types.

use domain::Code as _;
use domain::text::fold;
use serde_json::{Value as Json, json};

use super::entity::Entity;
use super::entity_type::EntityType;
use super::language::Language;
use super::property::Property;
use super::reader::Reader;

/// Suggestions of one answer.
const PAGE: usize = 20;

/// The most suggestions that are skipped.
const MOST_SKIPPED: usize = 10_000;

/// Entities whose names or numbers begin as typed, or match in the other ways of search; an identifier suggests its entity.
/// Of any type but places when no type is given.
pub(super) fn entities(
    prefix: &str,
    cursor: usize,
    types: &[EntityType],
    reader: &Reader,
    language: Language,
) -> Json {
    let cursor = cursor.min(MOST_SKIPPED);
    let exact = reader.find_text(prefix);
    let mut found: Vec<Entity> = exact.into_iter().collect();
    let others = reader.search(prefix, cursor + PAGE + 1, types);
    found.extend(others.into_iter().filter(|&it| Some(it) != exact));
    let page = found.into_iter().skip(cursor).take(PAGE);
    let result: Json = page
        .map(|entity| {
            json!({
                "id": reader.id(entity),
                "name": reader.name(entity),
                "description": reader.description(entity, language),
                "notable": EntityType::json_of(reader, entity),
            })
        })
        .collect();
    json!({ "result": result })
}

/// Types whose id or name, in either language, has a word that begins as typed; all of them when nothing is typed.
pub(super) fn types(prefix: &str, cursor: usize) -> Json {
    let found = EntityType::all().filter(|it| begins(prefix, &[&it.id(), &it.name()]));
    let result: Json = found.skip(cursor).take(PAGE).map(EntityType::json).collect();
    json!({ "result": result })
}

/// Properties whose id or name, in either language, has a word that begins as typed; all of them when nothing is typed.
pub(super) fn properties(prefix: &str, cursor: usize) -> Json {
    let found = Property::ALL
        .iter()
        .filter(|it| begins(prefix, &[it.code(), it.meaning()]));
    let result: Json = found.skip(cursor).take(PAGE).map(|it| it.json()).collect();
    json!({ "result": result })
}

/// Returns whether what was typed is the beginning of one of the texts, from any of its words on.
fn begins(prefix: &str, texts: &[&str]) -> bool {
    let typed = fold(prefix);
    texts.iter().any(|text| {
        let folded = fold(text);
        folded.starts_with(&typed) || folded.contains(&format!(" {typed}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(answer: &Json) -> Vec<&str> {
        let result = answer["result"].as_array().unwrap();
        result.iter().map(|it| it["id"].as_str().unwrap()).collect()
    }

    #[test]
    fn types_and_properties_are_suggested_in_both_languages_and_by_id() {
        for prefix in ["munic", "Kommun", "organisation/municipality"] {
            assert!(
                ids(&types(prefix, 0)).contains(&"organisation/municipality"),
                "{prefix}"
            );
        }
        for prefix in ["organisationsnum", "number", "NUM"] {
            assert!(ids(&properties(prefix, 0)).contains(&"number"), "{prefix}");
        }
        assert_eq!(ids(&types("zebra", 0)), Vec::<&str>::new());
    }

    #[test]
    fn a_cursor_goes_through_all_of_them() {
        let mut seen = Vec::new();
        for page in 0.. {
            let answer = types("", page * PAGE);
            let page = ids(&answer);
            if page.is_empty() {
                break;
            }
            seen.extend(page.into_iter().map(str::to_owned));
        }
        assert_eq!(seen, EntityType::all().map(EntityType::id).collect::<Vec<_>>());
    }
}
