//! `datapackage.json`: which file holds which table.

use domain::Code;
use domain::bundle::{TableName, nearest};
use serde::Deserialize;
use serde_json::Value as Json;

use super::files::stays_inside;

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
    /// It names a table that the format does not have.
    #[error("datapackage.json names the resource \"{found}\"; the nearest table of the format is {nearest}")]
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
}

/// The tables and their files, in the order of the format.
pub(super) fn read(json: &[u8]) -> Result<Vec<(TableName, String)>, PackageError> {
    // Programs on Windows put a byte order mark before JSON too.
    let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
    let package: Package = serde_json::from_slice(json)?;
    let mut tables: Vec<(TableName, String)> = Vec::new();
    for resource in package.resources {
        let table = table_named(&resource.name)?;
        let path = resource
            .file()
            .ok_or_else(|| PackageError::Path(resource.name.clone()))?;
        if let Some(what) = resource.foreign_dialect() {
            return Err(PackageError::Dialect {
                table: resource.name,
                what,
            });
        }
        if let Some((_, twice)) = tables
            .iter()
            .find(|(known, file)| *known == table || *file == path)
        {
            return Err(PackageError::Twice(if *twice == path {
                path
            } else {
                resource.name
            }));
        }
        tables.push((table, path));
    }
    if tables.is_empty() {
        return Err(PackageError::NoTables);
    }
    tables.sort_unstable();
    Ok(tables)
}

fn table_named(name: &str) -> Result<TableName, PackageError> {
    TableName::from_code(name).map_err(|unknown| PackageError::UnknownTable {
        found: name.chars().take(80).collect(),
        nearest: nearest(name, unknown.known).unwrap_or_default().to_owned(),
    })
}

impl Resource {
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

    /// The part of it that is not so in a bundle. A dialect may also be a path; what it says then shows in the table.
    fn foreign_dialect(&self) -> Option<String> {
        if let Some(encoding) = &self.encoding {
            let plain = encoding.to_ascii_lowercase().replace(['-', '_'], "");
            if !matches!(&*plain, "utf8" | "utf8sig" | "ascii") {
                return Some(format!("encoding {encoding}"));
            }
        }
        let dialect = self.dialect.as_ref()?;
        let csv = dialect.get("csv").unwrap_or(dialect);
        [("delimiter", ","), ("quoteChar", "\"")]
            .into_iter()
            .find_map(|(property, plain)| {
                let said = csv.get(property)?.as_str()?;
                (said != plain).then(|| format!("{property} {said:?}"))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(resources: &str, expect: &str) {
        let error = read(format!(r#"{{"resources": [{resources}]}}"#).as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), expect);
    }

    #[test]
    fn tables_come_in_the_order_of_the_format() {
        let json = br#"{"resources": [{"name": "seats", "path": "s.csv"}, {"name": "sources", "path": ["x/a.csv"]}]}"#;
        let expect = [
            (TableName::Sources, "x/a.csv".to_owned()),
            (TableName::Seats, "s.csv".to_owned()),
        ];
        assert_eq!(read(json).unwrap(), expect);
    }

    #[test]
    fn what_is_not_of_the_format_is_refused_by_name() {
        refused(
            r#"{"name": "organizations", "path": "o.csv"}"#,
            "datapackage.json names the resource \"organizations\"; the nearest table of the format is organisations",
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
}
