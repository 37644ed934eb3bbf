//! `datapackage.json`: the tables of an export, described for every program that reads Tabular Data Packages.

use domain::bundle::{Column, ColumnKind, TableName};
use serde::Serialize;

use super::select::Filled;

#[derive(Serialize)]
struct Package<'a> {
    name: &'a str,
    profile: &'a str,
    resources: Vec<Resource<'a>>,
}

#[derive(Serialize)]
struct Resource<'a> {
    name: &'a str,
    path: String,
    profile: &'a str,
    format: &'a str,
    mediatype: &'a str,
    encoding: &'a str,
    schema: Schema<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema<'a> {
    fields: Vec<Field<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    primary_key: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey<'a>>,
}

#[derive(Serialize)]
struct Field<'a> {
    name: &'a str,
    r#type: &'a str,
    #[serde(skip_serializing_if = "Constraints::is_empty")]
    constraints: Constraints<'a>,
}

#[derive(Serialize, Default)]
struct Constraints<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    required: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    r#enum: Vec<&'a str>,
}

#[derive(Serialize)]
struct ForeignKey<'a> {
    fields: &'a str,
    reference: Reference<'a>,
}

#[derive(Serialize)]
struct Reference<'a> {
    /// Empty for the table itself.
    resource: &'a str,
    fields: &'a str,
}

impl Constraints<'_> {
    fn is_empty(&self) -> bool {
        self.required.is_none() && self.r#enum.is_empty()
    }
}

/// The description of these tables, ending in a line break.
pub(super) fn package<'a>(tables: impl Iterator<Item = &'a Filled>) -> String {
    let package = Package {
        name: "samverkan",
        profile: "tabular-data-package",
        resources: tables.map(resource).collect(),
    };
    // Only maps whose keys are not texts, and writers that fail, cannot be written as JSON.
    let mut json = serde_json::to_string_pretty(&package).unwrap_or_default();
    json.push('\n');
    json
}

fn resource(filled: &Filled) -> Resource<'_> {
    let name = word(filled.table.name);
    let fields = filled.columns.iter().map(|column| field(column));
    let free = filled.extras.iter().map(|name| Field {
        name,
        r#type: "string",
        constraints: Constraints::default(),
    });
    let foreign_keys = filled.columns.iter().filter_map(|column| match column.kind {
        ColumnKind::Reference(to) => {
            let resource = if to == filled.table.name { "" } else { word(to) };
            Some(ForeignKey {
                fields: column.name,
                reference: Reference {
                    resource,
                    fields: "id",
                },
            })
        }
        _ => None,
    });
    Resource {
        name,
        path: format!("{name}.csv"),
        profile: "tabular-data-resource",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: Schema {
            fields: fields.chain(free).collect(),
            primary_key: filled.table.is_keyed().then_some("id"),
            foreign_keys: foreign_keys.collect(),
        },
    }
}

fn field(column: &'static Column) -> Field<'static> {
    let r#type = match column.kind {
        ColumnKind::Count | ColumnKind::Track => "integer",
        ColumnKind::Percent | ColumnKind::Decimal => "number",
        ColumnKind::Flag => "boolean",
        // Dates have bounds and marks, which the package's own date type does not know.
        _ => "string",
    };
    let words = match column.kind {
        ColumnKind::Code(words) => words.words(),
        _ => Vec::new(),
    };
    let required = column.is_required().then_some(true);
    Field {
        name: column.name,
        r#type,
        constraints: Constraints {
            required,
            r#enum: words,
        },
    }
}

fn word(table: TableName) -> &'static str {
    domain::Code::code(table)
}
