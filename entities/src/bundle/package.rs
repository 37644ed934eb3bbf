//! `datapackage.json`: which file holds which table, and what it says of its cells.

use domain::Code;
use domain::bundle::{TableName, nearly};
use serde::Deserialize;
use serde_json::Value as Json;

use super::files::stays_inside;
use super::missing::MissingValues;

/// The file that describes a bundle.
pub(super) const PACKAGE_FILE: &str = "datapackage.json";

/// The longest description; that of every table with all its columns takes a twentieth.
pub(super) const MOST_PACKAGE_BYTES: u64 = 1 << 20;

/// The reason why a description cannot be followed.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// It is not JSON, or not a Tabular Data Package.
    #[error("datapackage.json cannot be read as a Tabular Data Package: {0}")]
    Syntax(#[from] serde_json::Error),
    /// It is longer than what is read at once.
    #[error(
        "datapackage.json is longer than {} MiB; name the tables and their files, and leave the rest out",
        MOST_PACKAGE_BYTES >> 20
    )]
    TooLong,
    /// It describes no table.
    #[error("datapackage.json names no resource; a bundle has at least one table")]
    NoTables,
    /// It names a table that the format does not have, but nearly: what it holds would be lost by a slip of the pen.
    #[error(
        "datapackage.json names the resource \"{found}\"; the nearest table of the format is {nearest}, and what is no table needs \
         a name and a file that are less like one"
    )]
    UnknownTable {
        /// The name it gives.
        found: String,
        /// The table that was probably meant.
        nearest: String,
    },
    /// It names a table or a file twice.
    #[error("datapackage.json names {0} twice; give each table one file")]
    Twice(String),
    /// A resource is not one file within the bundle.
    #[error("the resource {0} of datapackage.json needs one path, of a file within the bundle")]
    Path(String),
    /// A part of what it says of a resource lies in another file, which is not there.
    #[error(
        "the resource {table} of datapackage.json has its {property} in {path}, which is no JSON file within the bundle; write it into \
         datapackage.json itself"
    )]
    Elsewhere {
        /// The table.
        table: String,
        /// Of which property.
        property: &'static str,
        /// The place where it is said to be.
        path: String,
    },
    /// A resource is written otherwise than the format says.
    #[error(
        "the resource {table} of datapackage.json says {what}; a table is UTF-8 CSV with commas and double quotes"
    )]
    Dialect {
        /// The table.
        table: String,
        /// The words that it has instead.
        what: String,
    },
}

#[derive(Deserialize)]
struct Package {
    #[serde(default)]
    resources: Vec<Resource>,
}

#[derive(Deserialize)]
struct Resource {
    name: String,
    path: Option<Json>,
    encoding: Option<String>,
    dialect: Option<Json>,
    schema: Option<Json>,
}

/// The tables and other resources of a bundle, as its description has them.
#[derive(Debug, Default)]
pub(super) struct Description {
    /// The tables, in the order of the format.
    pub(super) tables: Vec<Described>,
    /// The resources that are no tables of the format, which are left alone: their names and, where they have one, their file.
    pub(super) others: Vec<(String, Option<String>)>,
}

/// A table, as the description has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Described {
    pub(super) table: TableName,
    pub(super) path: String,
    pub(super) missing: MissingValues,
}

/// Reads a description; `read_file` gives what a file of the bundle holds.
pub(super) fn read(
    json: &[u8],
    read_file: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<Description, PackageError> {
    let package: Package = serde_json::from_slice(unmarked(json))?;
    let mut description = Description::default();
    for mut resource in package.resources {
        let Some(table) = resource.table()? else {
            let file = resource.file();
            description.others.push((resource.name, file));
            continue;
        };
        let path = resource
            .file()
            .ok_or_else(|| PackageError::Path(resource.name.clone()))?;
        resource.follow(read_file)?;
        let missing = match resource.foreign_dialect() {
            Some(what) => Err(what),
            None => MissingValues::read(resource.schema.as_ref(), resource.csv_dialect()),
        };
        let missing = missing.map_err(|what| PackageError::Dialect {
            table: resource.name.clone(),
            what,
        })?;
        let mut known = description.tables.iter();
        if let Some(twice) = known.find(|known| known.table == table || known.path == path) {
            return Err(PackageError::Twice(if twice.path == path {
                path
            } else {
                resource.name
            }));
        }
        description.tables.push(Described { table, path, missing });
    }
    if description.tables.is_empty() {
        return Err(PackageError::NoTables);
    }
    description
        .tables
        .sort_unstable_by_key(|described| described.table);
    Ok(description)
}

/// JSON without the byte order mark that programs on Windows put before it too.
fn unmarked(json: &[u8]) -> &[u8] {
    json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json)
}

impl Resource {
    /// The table that it holds; `None` when it is something else.
    fn table(&self) -> Result<Option<TableName>, PackageError> {
        if let Ok(table) = TableName::from_code(&self.name) {
            return Ok(Some(table));
        }
        let file = self.file();
        let stem = file.as_deref().and_then(|file| file.strip_suffix(".csv"));
        let stem = stem.map(|path| path.rsplit('/').next().unwrap_or(path));
        let slip_of = |name| nearly(name, TableName::ALL.iter().map(|table| table.code()));
        match slip_of(&self.name).or_else(|| stem.and_then(slip_of)) {
            None => Ok(None),
            Some(near) => Err(PackageError::UnknownTable {
                found: self.name.chars().take(80).collect(),
                nearest: near.to_owned(),
            }),
        }
    }

    /// Fetches what it says elsewhere: a schema or dialect may be the path of a file.
    fn follow(&mut self, read_file: &dyn Fn(&str) -> Option<Vec<u8>>) -> Result<(), PackageError> {
        for (property, said) in [("schema", &mut self.schema), ("dialect", &mut self.dialect)] {
            let Some(Json::String(path)) = said else { continue };
            let json = Some(&**path)
                .filter(|path| stays_inside(path))
                .and_then(read_file);
            let found = json.and_then(|json| serde_json::from_slice(unmarked(&json)).ok());
            *said = Some(found.ok_or_else(|| PackageError::Elsewhere {
                table: self.name.clone(),
                property,
                path: path.chars().take(80).collect(),
            })?);
        }
        Ok(())
    }

    /// The dialect of its CSV, which newer descriptions have within.
    fn csv_dialect(&self) -> Option<&Json> {
        let dialect = self.dialect.as_ref()?;
        Some(dialect.get("csv").unwrap_or(dialect))
    }

    fn file(&self) -> Option<String> {
        let path = match self.path.as_ref()? {
            Json::String(path) => path,
            Json::Array(paths) => match &**paths {
                [Json::String(path)] => path,
                _ => return None,
            },
            _ => return None,
        };
        stays_inside(path).then(|| path.clone())
    }

    /// The part of it that is not so in a bundle, and would make something else of the cells.
    fn foreign_dialect(&self) -> Option<String> {
        if let Some(encoding) = &self.encoding {
            let plain = encoding.to_ascii_lowercase().replace(['-', '_'], "");
            if !matches!(&*plain, "utf8" | "utf8sig" | "ascii") {
                return Some(format!("encoding {encoding}"));
            }
        }
        let csv = self.csv_dialect()?;
        let is_plain = |property: &str, said: &Json| match (property, said) {
            (_, Json::Null) => true,
            ("delimiter", Json::String(said)) => said == ",",
            ("quoteChar", Json::String(said)) => said == "\"",
            ("doubleQuote" | "header", Json::Bool(said)) => *said,
            ("skipInitialSpace", Json::Bool(said)) => !*said,
            ("headerRows", said) => *said == serde_json::json!([1]),
            ("commentRows", Json::Array(said)) => said.is_empty(),
            _ => false,
        };
        DIALECT.iter().find_map(|property| {
            let said = csv.get(*property)?;
            (!is_plain(property, said)).then(|| format!("{property} {said}"))
        })
    }
}

/// The properties of a dialect that change what the cells hold, or which rows there are.
const DIALECT: [&str; 9] = [
    "delimiter",
    "quoteChar",
    "doubleQuote",
    "escapeChar",
    "header",
    "headerRows",
    "commentChar",
    "commentRows",
    "skipInitialSpace",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(resources: &str, expect: &str) {
        let json = format!(r#"{{"resources": [{resources}]}}"#);
        let error = read(json.as_bytes(), &|_| None).unwrap_err();
        assert_eq!(error.to_string(), expect);
    }

    #[test]
    fn tables_come_in_the_order_of_the_format() {
        let json = br#"{"resources": [{"name": "seats", "path": "s.csv"}, {"name": "sources", "path": ["x/a.csv"]}]}"#;
        let description = read(json, &|_| None).unwrap();
        let tables: Vec<_> = description
            .tables
            .iter()
            .map(|described| (described.table, &*described.path))
            .collect();
        assert_eq!(
            tables,
            [(TableName::Sources, "x/a.csv"), (TableName::Seats, "s.csv")]
        );
    }

    #[test]
    fn what_is_not_of_the_format_is_refused_by_name() {
        refused(
            r#"{"name": "organizations", "path": "o.csv"}"#,
            "datapackage.json names the resource \"organizations\"; the nearest table of the format is organisations, and what is no \
             table needs a name and a file that are less like one",
        );
        refused(
            r#"{"name": "register", "path": "data/organisations.csv"}"#,
            "datapackage.json names the resource \"register\"; the nearest table of the format is organisations, and what is no table \
             needs a name and a file that are less like one",
        );
        refused(
            "",
            "datapackage.json names no resource; a bundle has at least one table",
        );
        refused(
            r#"{"name": "seats", "path": "../s.csv"}"#,
            "the resource seats of datapackage.json needs one path, of a file within the bundle",
        );
        refused(
            r#"{"name": "seats", "path": "s.csv"}, {"name": "names", "path": "s.csv"}"#,
            "datapackage.json names s.csv twice; give each table one file",
        );
        refused(
            r#"{"name": "seats", "path": "s.csv", "encoding": "iso-8859-1"}"#,
            "the resource seats of datapackage.json says encoding iso-8859-1; a table is UTF-8 CSV with commas and double quotes",
        );
    }

    #[test]
    fn a_resource_that_is_no_table_is_left_alone_wherever_it_lies() {
        let json =
            br#"{"resources": [{"name": "seats", "path": "s.csv"}, {"name": "kontakter", "path": "k.csv"},
            {"name": "notes", "path": "https://www.example.org/n.csv"}, {"name": "more", "data": []}]}"#;
        let others = read(json, &|_| None).unwrap().others;
        let expect = [("kontakter", Some("k.csv")), ("notes", None), ("more", None)];
        let others: Vec<_> = others
            .iter()
            .map(|(name, file)| (&**name, file.as_deref()))
            .collect();
        assert_eq!(others, expect);
    }

    #[test]
    fn a_dialect_that_makes_something_else_of_the_cells_is_refused() {
        for (dialect, what) in [
            (r#"{"delimiter": ";"}"#, r#"delimiter ";""#),
            (r#"{"csv": {"quoteChar": "'"}}"#, r#"quoteChar "'""#),
            (r#"{"doubleQuote": false}"#, "doubleQuote false"),
            (r#"{"escapeChar": "\\"}"#, r#"escapeChar "\\""#),
            (r#"{"header": false}"#, "header false"),
            (r##"{"commentChar": "#"}"##, r##"commentChar "#""##),
            (r#"{"skipInitialSpace": true}"#, "skipInitialSpace true"),
            (r#"{"nullSequence": 5}"#, "nullSequence 5"),
        ] {
            refused(
                &format!(r#"{{"name": "seats", "path": "s.csv", "dialect": {dialect}}}"#),
                &format!(
                    "the resource seats of datapackage.json says {what}; a table is UTF-8 CSV with commas and double quotes"
                ),
            );
        }
        let plain = br#"{"resources": [{"name": "seats", "path": "s.csv", "dialect": {"delimiter": ",", "quoteChar": "\"",
            "doubleQuote": true, "header": true, "headerRows": [1], "skipInitialSpace": false, "lineTerminator": "\r\n"}}]}"#;
        read(plain, &|_| None).unwrap();
    }

    #[test]
    fn a_schema_in_a_file_of_its_own_is_followed() {
        let json = br#"{"resources": [{"name": "seats", "path": "s.csv", "schema": "seats.schema.json"}]}"#;
        let schema =
            |path: &str| (path == "seats.schema.json").then(|| br#"{"missingValues": ["NA"]}"#.to_vec());
        let description = read(json, &schema).unwrap();
        assert_eq!(description.tables[0].missing.of("role"), ["NA"]);
        refused(
            r#"{"name": "seats", "path": "s.csv", "schema": "https://www.example.org/schema.json"}"#,
            "the resource seats of datapackage.json has its schema in https://www.example.org/schema.json, which is no JSON file \
             within the bundle; write it into datapackage.json itself",
        );
    }
}
