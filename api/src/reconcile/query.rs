//! Reconciliation queries, as a client sends them.

use std::fmt;

use domain::Code as _;
use domain::bundle::nearest;
use serde_json::{Map, Value as Json};

use super::entity_type::EntityType;
use super::property::Property;
use super::value::Given;
use crate::http::json;

/// A reconciliation query (matchningsfråga): whom a row of a list means.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Query {
    /// The text that the row has for it.
    pub(super) text: Option<String>,
    /// The types that it may be of; any when there are none.
    pub(super) types: Vec<EntityType>,
    pub(super) strictness: Strictness,
    /// The most candidates to return.
    pub(super) limit: usize,
    /// The properties that the row says besides.
    pub(super) properties: Vec<(Property, Vec<Given>)>,
}

/// The meaning of several types (`type_strict`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Strictness {
    /// A candidate is of one of them.
    #[default]
    Any,
    /// A candidate is of all of them.
    All,
    /// A candidate may be of another.
    Should,
}

/// Candidates of a query that does not say.
const DEFAULT_LIMIT: usize = 10;

/// The most candidates of a query, and the most values and properties of one.
pub(super) const MOST: usize = 100;

/// The reason why a query cannot be answered, with the name that the client gave it. The text that was looked for is never
/// repeated: a list may hold personal identity numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unanswerable(String);

impl fmt::Display for Unanswerable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads a batch: queries by the names that the client gave them, in its order.
pub(super) fn parse_batch(text: &str) -> Result<Vec<(String, Query)>, Unanswerable> {
    let json = json::parse(text.as_bytes())
        .map_err(|error| Unanswerable(format!("`queries` {}", error.discreetly())))?;
    let Json::Object(queries) = json else {
        let message =
            "`queries` is a JSON object of queries by name, such as {\"q0\": {\"query\": \"Malmö\"}}";
        return Err(Unanswerable(message.to_owned()));
    };
    queries
        .into_iter()
        .map(|(name, query)| {
            let query = Query::parse(&query).map_err(|reason| {
                let shown: String = name.chars().take(60).collect();
                Unanswerable(format!("query `{shown}`: {reason}"))
            })?;
            Ok((name, query))
        })
        .collect()
}

impl Query {
    fn parse(json: &Json) -> Result<Self, String> {
        let members = json.as_object().ok_or("it is no JSON object")?;
        let known = ["query", "type", "limit", "properties", "type_strict"];
        if let Some(other) = members.keys().find(|key| !known.contains(&key.as_str())) {
            let near = nearest(other, known).unwrap_or_default();
            return Err(format!(
                "unknown member `{}`; the nearest known one is `{near}`",
                short(other)
            ));
        }
        let text = match members.get("query") {
            None | Some(Json::Null) => None,
            Some(Json::String(text)) => Some(text.trim())
                .filter(|text| !text.is_empty())
                .map(str::to_owned),
            Some(_) => return Err("`query` is a string".to_owned()),
        };
        let properties = properties(members)?;
        // An empty cell is asked for as an empty string, and means nobody; nothing at all is a mistake.
        if !members.contains_key("query") && properties.is_empty() {
            return Err("it needs a `query` or `properties`".to_owned());
        }
        Ok(Self {
            text,
            types: types(members.get("type"))?,
            strictness: strictness(members.get("type_strict"))?,
            limit: limit(members.get("limit"))?,
            properties,
        })
    }
}

fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

/// The type with an id.
pub(super) fn parse_type(id: &str) -> Result<EntityType, String> {
    EntityType::parse(id).ok_or_else(|| {
        let ids: Vec<String> = EntityType::all().map(EntityType::id).collect();
        let near = nearest(id, ids.iter().map(String::as_str)).unwrap_or_default();
        let shown = short(id);
        format!(
            "unknown type `{shown}`; the nearest known one is `{near}`, and /reconcile/suggest/type lists all"
        )
    })
}

/// The property with an id.
pub(super) fn parse_property(id: &str) -> Result<Property, String> {
    Property::from_code(id).map_err(|error| {
        let near = nearest(id, error.known.iter().copied()).unwrap_or_default();
        let shown = short(id);
        format!(
            "unknown property `{shown}`; the nearest known one is `{near}`, and /reconcile/suggest/property lists all"
        )
    })
}

fn types(json: Option<&Json>) -> Result<Vec<EntityType>, String> {
    let ids: Vec<&str> = match json {
        None | Some(Json::Null) => Vec::new(),
        Some(Json::String(id)) => vec![id],
        Some(Json::Array(ids)) => ids
            .iter()
            .map(|id| id.as_str().or_else(|| id.get("id")?.as_str()))
            .collect::<Option<_>>()
            .ok_or("`type` is an id, or a list of ids")?,
        Some(_) => return Err("`type` is an id, or a list of ids".to_owned()),
    };
    ids.into_iter()
        .filter(|id| !id.is_empty())
        .map(parse_type)
        .collect()
}

fn strictness(json: Option<&Json>) -> Result<Strictness, String> {
    match json.map(Json::as_str) {
        None => Ok(Strictness::default()),
        Some(Some("any")) => Ok(Strictness::Any),
        Some(Some("all")) => Ok(Strictness::All),
        Some(Some("should")) => Ok(Strictness::Should),
        Some(_) => Err("`type_strict` is any, all or should".to_owned()),
    }
}

fn limit(json: Option<&Json>) -> Result<usize, String> {
    let Some(json) = json.filter(|json| !json.is_null()) else {
        return Ok(DEFAULT_LIMIT);
    };
    match json.as_f64() {
        Some(limit) if limit >= 1.0 && limit.fract() == 0.0 => Ok((limit as usize).min(MOST)),
        _ => Err("`limit` is a positive whole number".to_owned()),
    }
}

fn properties(members: &Map<String, Json>) -> Result<Vec<(Property, Vec<Given>)>, String> {
    let Some(json) = members.get("properties").filter(|json| !json.is_null()) else {
        return Ok(Vec::new());
    };
    let shape = "`properties` is a list such as [{\"pid\": \"number\", \"v\": \"212000-1124\"}]";
    let list = json.as_array().ok_or(shape)?;
    if list.len() > MOST {
        return Err(format!("at most {MOST} properties"));
    }
    let mut read = Vec::new();
    for item in list {
        let id = item.get("pid").and_then(Json::as_str).ok_or(shape)?;
        let property = parse_property(id)?;
        let given: Vec<Given> = match item.get("v").ok_or(shape)? {
            Json::Array(values) if values.len() > MOST => {
                return Err(format!("at most {MOST} values of a property"));
            }
            Json::Array(values) => values
                .iter()
                .map(Given::parse)
                .collect::<Option<_>>()
                .ok_or(shape)?,
            Json::Null => Vec::new(),
            value => vec![Given::parse(value).ok_or(shape)?],
        };
        // An empty cell says nothing, and so contradicts nothing.
        let given: Vec<Given> = given.into_iter().filter(|it| !it.is_empty()).collect();
        if !given.is_empty() {
            read.push((property, given));
        }
    }
    if read.is_empty() && !members.contains_key("query") && list.is_empty() {
        return Err("it needs a `query`, or a property in `properties`".to_owned());
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Query, String> {
        parse_batch(&format!("{{\"q0\": {text}}}"))
            .map(|mut batch| batch.remove(0).1)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn a_query_is_read_with_all_its_parts() {
        let query = parse(
            r#"{"query": " Malmö ", "type": ["organisation", "place"], "type_strict": "should", "limit": 3,
                "properties": [{"pid": "county", "v": ["12", {"id": "place:12", "name": "Skåne län"}]}, {"pid": "kind", "v": ""}]}"#,
        )
        .unwrap();
        assert_eq!(query.text.as_deref(), Some("Malmö"));
        assert_eq!(query.types.len(), 2);
        assert_eq!(query.types[0], EntityType::of_noun(domain::Noun::Organisation));
        assert_eq!((query.strictness, query.limit), (Strictness::Should, 3));
        assert_eq!(query.properties.len(), 1, "an empty cell says nothing");
        assert_eq!(query.properties[0].1.len(), 2);
    }

    #[test]
    fn what_is_left_out_has_a_default() {
        let query = parse(r#"{"query": "Malmö", "type": "person"}"#).unwrap();
        assert_eq!((query.strictness, query.limit), (Strictness::Any, DEFAULT_LIMIT));
        assert_eq!(parse(r#"{"query": "Malmö", "limit": 5000}"#).unwrap().limit, MOST);
        assert_eq!(parse(r#"{"query": ""}"#).unwrap().text, None);
    }

    #[track_caller]
    fn refused(text: &str, with: &str) {
        let error = parse(text).unwrap_err();
        assert!(error.contains(with) && error.contains("q0"), "{error}");
    }

    #[test]
    fn what_cannot_be_answered_is_refused_with_the_way_out() {
        refused("{}", "needs a `query`");
        refused(r#"{"properties": []}"#, "needs a `query`");
        refused(r#"{"query": 5}"#, "`query` is a string");
        refused(r#"{"query": "a", "limit": 0}"#, "positive");
        refused(r#"{"query": "a", "limit": 1.5}"#, "positive");
        refused(r#"{"query": "a", "type": "organization"}"#, "`organisation`");
        refused(r#"{"query": "a", "type": 7}"#, "`type` is");
        refused(r#"{"query": "a", "type_strict": "none"}"#, "any, all or should");
        refused(r#"{"query": "a", "propertis": []}"#, "`properties`");
        refused(
            r#"{"query": "a", "properties": [{"pid": "numbr", "v": "1"}]}"#,
            "`number`",
        );
        refused(
            r#"{"query": "a", "properties": [{"p": "number", "v": "1"}]}"#,
            "such as",
        );
        refused("5", "no JSON object");
        assert!(parse_batch("[]").is_err());
        assert!(parse_batch("nonsense").is_err());
    }
}
