//! The configuration file.

use std::path::{Path, PathBuf};

use dataset::About;
use domain::bundle::nearest;
use serde::Deserialize;
use toml::Value;

use super::error::ConfigError;
use super::setting::{Setting, Values};
use super::settings::SETTINGS;
use crate::guard::Limits;

/// A file that was read: what it says of each setting, as text, and its tables.
pub(super) struct File {
    pub(super) path: PathBuf,
    pub(super) settings: Vec<(&'static Setting, Vec<String>)>,
    pub(super) limits: Option<Limits>,
    pub(super) dataset: Option<About>,
}

/// The tables whose types know their keys.
#[derive(Deserialize)]
struct Tables {
    limits: Option<Limits>,
    dataset: Option<About>,
}

impl File {
    pub(super) fn read(path: &Path) -> Result<Self, ConfigError> {
        let text =
            std::fs::read_to_string(path).map_err(|error| ConfigError::Unreadable(path.into(), error))?;
        let syntax = |error: toml::de::Error| ConfigError::Syntax(path.into(), one_line(&error, &text));
        let table: toml::Table = text.parse().map_err(syntax)?;
        refuse_unknown(path, &table)?;
        let Tables { limits, dataset } = toml::from_str(&text).map_err(syntax)?;
        let mut settings = Vec::new();
        for setting in &SETTINGS {
            if let Some(value) = find(&table, setting.key) {
                let texts = texts(value, setting.values).ok_or_else(|| wrong_type(path, setting))?;
                settings.push((setting, texts));
            }
        }
        Ok(Self {
            path: path.to_path_buf(),
            settings,
            limits,
            dataset,
        })
    }
}

/// The value of a key, which may be in a table.
fn find<'t>(table: &'t toml::Table, key: &str) -> Option<&'t Value> {
    match key.split_once('.') {
        Some((name, key)) => table.get(name)?.get(key),
        None => table.get(key),
    }
}

/// The texts that a value consists of; `None` when it is no text, or no list of texts where there may be several.
fn texts(value: &Value, values: Values) -> Option<Vec<String>> {
    match (value, values) {
        (Value::String(text), _) => Some(vec![text.clone()]),
        (Value::Array(items), Values::Several) => items
            .iter()
            .map(|item| item.as_str().map(str::to_owned))
            .collect(),
        _ => None,
    }
}

fn wrong_type(path: &Path, setting: &Setting) -> ConfigError {
    let wanted = match setting.values {
        Values::Several => "a list of texts",
        Values::One | Values::OneOf(_) => "a text",
    };
    ConfigError::Value {
        place: format!("`{}` in the configuration {}", setting.key, path.display()),
        reason: format!("it takes {wanted}, such as {}", setting.example),
    }
}

/// The key of a setting within a table; `None` when it is not in this one.
fn within(table: &str, setting: &'static Setting) -> Option<&'static str> {
    setting.key.strip_prefix(table)?.strip_prefix('.')
}

fn refuse_unknown(path: &Path, table: &toml::Table) -> Result<(), ConfigError> {
    let unknown = |key: String, name: &str, known: &[&str]| ConfigError::UnknownKey {
        path: path.into(),
        key,
        near: nearest(name, known.iter().copied())
            .unwrap_or_default()
            .to_owned(),
    };
    // The limits and the description themselves know their names.
    let limits = toml::Table::try_from(Limits::default()).unwrap_or_default();
    let about = toml::Table::try_from(About::default()).unwrap_or_default();
    let keys = SETTINGS.iter().map(|setting| setting.key);
    let keys = keys.chain(["limits", "dataset"]);
    let mut known: Vec<&str> = keys.map(|key| key.split('.').next().unwrap_or(key)).collect();
    known.dedup();
    if let Some(key) = table.keys().find(|key| !known.contains(&key.as_str())) {
        return Err(unknown(key.clone(), key, &known));
    }
    for (name, value) in table {
        let is_table = ["limits", "dataset"].contains(&name.as_str())
            || SETTINGS.iter().any(|setting| within(name, setting).is_some());
        let Some(inner) = value.as_table() else {
            if is_table {
                return Err(ConfigError::Value {
                    place: format!("`{name}` in the configuration {}", path.display()),
                    reason: format!("it is a table, such as [{name}]"),
                });
            }
            continue;
        };
        let known: Vec<&str> = match name.as_str() {
            "limits" => limits.keys().map(String::as_str).collect(),
            "dataset" => about.keys().map(String::as_str).collect(),
            _ => SETTINGS
                .iter()
                .filter_map(|setting| within(name, setting))
                .collect(),
        };
        if let Some(key) = inner.keys().find(|key| !known.contains(&key.as_str())) {
            return Err(unknown(format!("{name}.{key}"), key, &known));
        }
    }
    Ok(())
}

/// TOML's errors draw the line; this says its number.
fn one_line(error: &toml::de::Error, text: &str) -> String {
    let before = error
        .span()
        .and_then(|span| text.get(..span.start))
        .unwrap_or_default();
    format!(
        "line {}: {}",
        before.matches('\n').count() + 1,
        error.message().replace('\n', " ")
    )
}
