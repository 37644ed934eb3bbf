//! Data extension: fetching what is known of entities that were matched.

use axum::http::StatusCode;
use domain::measure::Cancel;
use serde_json::{Map, Value as Json, json};

use super::entity_type::EntityType;
use super::manifest::LIMIT_SETTING;
use super::property::Property;
use super::query::{MOST, parse_property};
use super::reader::Reader;
use super::value::Value;
use super::work::Stopped;
use crate::error::ErrorCode;
use crate::guard::Limits;
use crate::http::{Failure, json};

/// A data extension query: which properties of which entities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Extension {
    ids: Vec<String>,
    /// Each with the most values of a cell, if they are limited.
    properties: Vec<(Property, Option<usize>)>,
}

impl Extension {
    /// Reads a query.
    ///
    /// # Errors
    /// 400 for one that cannot be read, 413 for one of too many entities.
    pub(super) fn parse(text: &str, limits: &Limits) -> Result<Self, Failure> {
        let json = json::parse(text.as_bytes())
            .map_err(|error| Failure::bad_request(format!("`extend` {}", error.discreetly())))?;
        let shape = || {
            Failure::bad_request(
                "`extend` is an object such as {\"ids\": [\"organisation:malmo-kommun\"], \"properties\": [{\"id\": \"number\"}]}",
            )
        };
        let ids = json.get("ids").and_then(Json::as_array).ok_or_else(shape)?;
        if ids.len() > limits.reconcile_ids {
            let message = format!(
                "{} ids are more than the {} of one request: send them in several",
                ids.len(),
                limits.reconcile_ids
            );
            return Err(Failure::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                ErrorCode::CostExceeded,
                message,
            ));
        }
        let ids: Option<Vec<String>> = ids.iter().map(|id| id.as_str().map(str::to_owned)).collect();
        let properties = json
            .get("properties")
            .and_then(Json::as_array)
            .ok_or_else(shape)?;
        if properties.len() > MOST {
            return Err(Failure::bad_request(format!("at most {MOST} properties")));
        }
        let properties = properties.iter().map(|item| {
            let id = item.get("id").and_then(Json::as_str).ok_or_else(shape)?;
            let property = parse_property(id).map_err(Failure::bad_request)?;
            Ok((property, limit(item.get("settings"))?))
        });
        Ok(Self {
            ids: ids.ok_or_else(shape)?,
            properties: properties.collect::<Result<_, Failure>>()?,
        })
    }

    /// The values. An id that nothing has is answered with empty cells.
    ///
    /// # Errors
    /// When there are more values than one answer may hold, or nobody waits any longer.
    pub(super) fn answer(&self, reader: &Reader, most: u64, cancel: &Cancel) -> Result<Json, Stopped> {
        let meta: Json = self
            .properties
            .iter()
            .map(|&(property, _)| {
                let mut meta = json!({ "id": property.to_string(), "name": property.name() });
                if let Some(class) = property.values_of() {
                    let of = EntityType::Class(class);
                    meta["type"] = json!({ "id": of.id(), "name": of.name() });
                }
                meta
            })
            .collect();
        let mut rows = Map::new();
        let mut count = 0;
        for id in &self.ids {
            cancel.check()?;
            let entity = reader.find_text(id);
            let mut row = Map::new();
            for &(property, limit) in &self.properties {
                let mut values: Vec<Value> = entity.map(|it| property.values(reader, it)).unwrap_or_default();
                values.truncate(limit.unwrap_or(usize::MAX));
                count += values.len() as u64;
                if count > most {
                    let message = format!(
                        "there are more than {most} values: send fewer ids, or limit the values of a property with its setting \
                         `{LIMIT_SETTING}`"
                    );
                    let code = ErrorCode::CostExceeded;
                    return Err(Failure::new(StatusCode::PAYLOAD_TOO_LARGE, code, message).into());
                }
                let cell: Json = values.iter().map(|value| value.json(reader)).collect();
                row.insert(property.to_string(), cell);
            }
            rows.insert(id.clone(), row.into());
        }
        Ok(json!({ "meta": meta, "rows": rows }))
    }
}

/// The setting that limits the values of a cell. OpenRefine sends what a person typed, as text.
fn limit(settings: Option<&Json>) -> Result<Option<usize>, Failure> {
    let number = match settings.and_then(|settings| settings.get(LIMIT_SETTING)) {
        None | Some(Json::Null) => Some(0.0),
        Some(Json::String(text)) if text.trim().is_empty() => Some(0.0),
        Some(Json::String(text)) => text.trim().parse().ok(),
        Some(value) => value.as_f64(),
    };
    match number {
        Some(limit) if limit >= 0.0 && limit.fract() == 0.0 => Ok((limit > 0.0).then_some(limit as usize)),
        _ => Err(Failure::bad_request(format!(
            "the setting `{LIMIT_SETTING}` is a whole number from 0, and 0 fetches all"
        ))),
    }
}

/// The properties that entities of a type have, or all of them.
pub(super) fn propose(of: Option<EntityType>, limit: Option<usize>) -> Json {
    let all = <Property as domain::Code>::ALL.iter();
    let fitting = all.filter(|it| of.is_none_or(|of| it.classes().contains(&of.class())));
    let properties: Json = fitting
        .take(limit.unwrap_or(usize::MAX))
        .map(|it| it.json())
        .collect();
    let mut answer = json!({ "properties": properties });
    if let Some(of) = of {
        answer["type"] = of.id().into();
    }
    if let Some(limit) = limit {
        answer["limit"] = limit.into();
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_with_its_settings() {
        let text = r#"{"ids": ["a"], "properties": [{"id": "number"}, {"id": "project", "settings": {"limit": "3"}}]}"#;
        let extension = Extension::parse(text, &Limits::default()).unwrap();
        assert_eq!(
            extension.properties,
            [(Property::Number, None), (Property::Project, Some(3))]
        );
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for text in [
            "",
            "[]",
            r#"{"ids": [1], "properties": []}"#,
            r#"{"ids": []}"#,
            r#"{"ids": [], "properties": [{"id": "nummer"}]}"#,
            r#"{"ids": [], "properties": [{"id": "number", "settings": {"limit": -1}}]}"#,
        ] {
            assert!(Extension::parse(text, &Limits::default()).is_err(), "{text}");
        }
        let limits = Limits {
            reconcile_ids: 1,
            ..Limits::default()
        };
        assert!(Extension::parse(r#"{"ids": ["a", "b"], "properties": []}"#, &limits).is_err());
    }

    #[test]
    fn properties_are_proposed_for_who_has_them() {
        let of = EntityType::parse("person");
        let answer = propose(of, None);
        let text = answer.to_string();
        assert!(text.contains("\"organisation\"") && !text.contains("\"collaborator\""));
        assert_eq!(propose(of, Some(1))["properties"].as_array().unwrap().len(), 1);
    }
}
