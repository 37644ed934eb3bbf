//! Missing values: the words that stand for what is not stated in the cells of a table, as its description has them.

use serde_json::Value as Json;

/// The words of a table, and of those of its columns that have their own. An empty cell is not stated whatever they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct MissingValues {
    words: Vec<String>,
    of_columns: Vec<(String, Vec<String>)>,
}

impl MissingValues {
    /// Reads what the schema and the dialect of a resource say (`missingValues`, `nullSequence`).
    ///
    /// # Errors
    /// The part that cannot be followed.
    pub(super) fn read(schema: Option<&Json>, dialect: Option<&Json>) -> Result<Self, String> {
        let mut missing = Self::default();
        if let Some(schema) = schema {
            missing.words = words(schema)?.unwrap_or_default();
            let fields = schema.get("fields").and_then(Json::as_array);
            for field in fields.into_iter().flatten() {
                if let (Some(name), Some(words)) = (field.get("name").and_then(Json::as_str), words(field)?) {
                    missing.of_columns.push((name.to_owned(), words));
                }
            }
        }
        match dialect.and_then(|dialect| dialect.get("nullSequence")) {
            None | Some(Json::Null) => {}
            Some(Json::String(word)) => missing.words.push(word.clone()),
            Some(other) => return Err(format!("nullSequence {other}")),
        }
        Ok(missing)
    }

    /// The words in the cells of a column.
    pub(super) fn of(&self, column: &str) -> &[String] {
        let own = self.of_columns.iter().find(|(name, _)| name == column);
        own.map_or(&self.words, |(_, words)| words)
    }
}

/// The `missingValues` of a schema or a field: words, or objects that give one as their `value`.
fn words(of: &Json) -> Result<Option<Vec<String>>, String> {
    let listed = match of.get("missingValues") {
        None | Some(Json::Null) => return Ok(None),
        Some(Json::Array(listed)) => listed,
        Some(other) => return Err(format!("missingValues {other}")),
    };
    let word = |value: &Json| {
        let word = value.get("value").unwrap_or(value).as_str();
        word.map(str::to_owned)
            .ok_or_else(|| format!("missingValues with {value}"))
    };
    listed.iter().map(word).collect::<Result<_, _>>().map(Some)
}
