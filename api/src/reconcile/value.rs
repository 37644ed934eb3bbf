//! Values of properties: what is known of an entity, and what a list says of it.

use domain::matching::{Level, MatchedName};
use domain::text::fold;
use serde_json::{Value as Json, json};

use super::entity::Entity;
use super::entity_type::EntityType;
use super::number::organisation_number;
use super::reader::Reader;

/// A value that is known of an entity (egenskapsvärde).
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// A text as stated.
    Text(String),
    /// An organisation number, as printed.
    Number(String),
    /// A date as stated, from a year to a day, with bounds and marks (EDTF).
    Date(String),
    /// A word of a closed list, with its meaning.
    Code(&'static str, &'static str),
    Count(usize),
    Entity(Entity),
}

/// A value that a list gives.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Given {
    Text(String),
    Number(f64),
    Bool(bool),
    /// Something that was matched before, by its identifier and name.
    Entity(String, Option<String>),
}

impl Given {
    pub(super) fn parse(json: &Json) -> Option<Self> {
        Some(match json {
            Json::String(text) => Self::Text(text.clone()),
            Json::Number(number) => Self::Number(number.as_f64()?),
            Json::Bool(is) => Self::Bool(*is),
            Json::Object(members) => {
                let id = members.get("id")?.as_str()?.to_owned();
                let name = members.get("name").and_then(Json::as_str).map(str::to_owned);
                Self::Entity(id, name)
            }
            Json::Null | Json::Array(_) => return None,
        })
    }

    /// The value as text.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Entity(text, _) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Bool(is) => is.to_string(),
        }
    }

    /// Returns whether it says nothing: an empty cell.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }
}

impl Value {
    /// The text that is stated, if any.
    pub(super) fn text(stated: Option<&str>) -> Vec<Self> {
        let text = stated.map(|text| Self::Text(text.to_owned()));
        text.into_iter().collect()
    }

    /// The entities that things are.
    pub(super) fn entities(things: impl IntoIterator<Item = impl Into<Entity>>) -> Vec<Self> {
        let entities = things.into_iter().map(Into::into);
        entities.map(Self::Entity).collect()
    }

    /// As a data extension writes it.
    pub(super) fn json(&self, reader: &Reader) -> Json {
        match self {
            Self::Text(text) | Self::Number(text) | Self::Date(text) => json!({ "str": text }),
            Self::Code(code, _) => json!({ "str": code }),
            Self::Count(count) => json!({ "int": count }),
            &Self::Entity(entity) => json!({ "id": reader.id(entity), "name": reader.name(entity) }),
        }
    }

    /// The agreement of what a list gives with it, 0 to 1.
    pub(super) fn agreement(&self, given: &Given, reader: &Reader) -> f64 {
        let text = given.text();
        match self {
            Self::Text(own) => alike(&text, own, None),
            Self::Number(own) => exact(
                organisation_number(&text)
                    .is_some_and(|number| organisation_number(own).is_some_and(|own| own == number)),
            ),
            // A year agrees with a day in it, and a day with its year.
            Self::Date(own) => exact(own.starts_with(text.trim()) || text.trim().starts_with(own.as_str())),
            Self::Code(code, meaning) => exact(says_code(&text, code, meaning)),
            Self::Count(count) => exact(
                text.trim()
                    .parse::<f64>()
                    .is_ok_and(|number| number == *count as f64),
            ),
            &Self::Entity(entity) => of_entity(given, entity, reader),
        }
    }
}

fn exact(agrees: bool) -> f64 {
    f64::from(u8::from(agrees))
}

/// The agreement of a value with an entity: by its identifier or code, else by its names.
fn of_entity(given: &Given, entity: Entity, reader: &Reader) -> f64 {
    let (id, name) = match given {
        Given::Entity(id, name) => (id.clone(), name.clone()),
        other => (other.text(), Some(other.text())),
    };
    if reader.id(entity) == id.trim() || reader.key(entity) == id.trim() {
        return 1.0;
    }
    // An identifier of ours that is another's is another, whatever it is called.
    if reader.find_text(&id).is_some() {
        return 0.0;
    }
    // A code is one place's, and no name.
    let is_code = matches!(entity, Entity::Place(_)) && id.trim().bytes().all(|byte| byte.is_ascii_digit());
    let level = EntityType::of(reader, entity).level();
    match name {
        Some(name) if !is_code => reader
            .names(entity)
            .iter()
            .map(|own| alike(&name, own.text, level))
            .fold(0.0, f64::max),
        _ => 0.0,
    }
}

/// The likeness of two texts, 0 to 1; 1 when they are the same name.
fn alike(given: &str, own: &str, level: Option<Level>) -> f64 {
    let (Some(given), Some(own)) = (MatchedName::new(given), MatchedName::new(own)) else {
        return 0.0;
    };
    let likeness = match level {
        Some(level) => given.likeness_at(&own, level),
        None => given.likeness(&own),
    };
    likeness.map_or(0.0, |it| if it.how.is_same_name() { 1.0 } else { it.value })
}

/// Returns whether a text is a code, or one of the words in its meaning, English or Swedish.
fn says_code(text: &str, code: &str, meaning: &str) -> bool {
    let text = fold(text);
    let words = meaning.split(['(', ')', ',', '.', ':']);
    let names = words.map(|word| {
        let folded = fold(word);
        let bare = ["a ", "an ", "the "]
            .iter()
            .find_map(|it| folded.strip_prefix(it));
        bare.map(str::to_owned).unwrap_or(folded)
    });
    !text.is_empty() && (fold(code) == text || names.into_iter().any(|name| name == text))
}

#[cfg(test)]
mod tests {
    use domain::{Code as _, OrganisationKind};

    use super::*;

    #[test]
    fn a_code_is_said_by_itself_or_in_either_language() {
        let (code, meaning) = (
            OrganisationKind::Region.code(),
            OrganisationKind::Region.meaning(),
        );
        for text in ["region", "Region", "landsting", "LANDSTING"] {
            assert!(says_code(text, code, meaning), "{text}");
        }
        for text in ["", "kommun", "before"] {
            assert!(!says_code(text, code, meaning), "{text}");
        }
    }

    #[test]
    fn empty_cells_say_nothing() {
        assert!(Given::Text(" ".to_owned()).is_empty());
        assert_eq!(Given::parse(&Json::Null), None);
        assert_eq!(Given::parse(&json!({ "name": "x" })), None);
    }
}
