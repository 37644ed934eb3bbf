//! The columns that hold anything, and the question that reads them as the texts of a bundle.

use std::collections::{BTreeMap, BTreeSet};

use domain::bundle::{Column, ColumnKind, Table, TableName};
use domain::{Code, SubjectType};

use crate::layout::Layout;
use crate::write::{Transaction, WriteError};

/// The columns of a table that hold something.
#[derive(Debug)]
pub(super) struct Filled {
    pub(super) table: &'static Table,
    /// In the order of the format.
    pub(super) columns: Vec<&'static Column>,
    /// The free columns, sorted by name.
    pub(super) extras: Vec<String>,
}

/// The columns of a table that hold something; `None` when the table has no rows.
pub(super) fn filled(target: &mut dyn Transaction, name: TableName) -> Result<Option<Filled>, WriteError> {
    let layout = Layout::of(name);
    let counts: Vec<_> = layout
        .columns
        .iter()
        .map(|column| format!("count(\"{}\")", column.name))
        .collect();
    let is_filled = counts
        .iter()
        .map(|count| format!("CASE WHEN {count} > 0 THEN 'yes' END"));
    let sql = format!("SELECT {} FROM {name}", is_filled.collect::<Vec<_>>().join(", "));
    let mut filled = Vec::new();
    target.texts(&sql, counts.len(), &mut |row| {
        filled = row.iter().map(Option::is_some).collect();
        Ok(())
    })?;
    if !filled.first().is_some_and(|is_filled| *is_filled) {
        return Ok(None);
    }
    let columns = layout
        .columns
        .iter()
        .zip(&filled)
        .filter_map(|(column, is_filled)| {
            let of_table = &layout.table.columns[column.place?];
            (*is_filled && of_table.kind != ColumnKind::TextFile).then_some(of_table)
        });
    let columns = columns.collect();
    let extras = if filled[layout.extra()] {
        free_columns(target, name)?
    } else {
        Vec::new()
    };
    Ok(Some(Filled {
        table: layout.table,
        columns,
        extras,
    }))
}

fn free_columns(target: &mut dyn Transaction, name: TableName) -> Result<Vec<String>, WriteError> {
    let mut names = BTreeSet::new();
    let sql = format!("SELECT extra FROM {name} WHERE extra IS NOT NULL");
    target.texts(&sql, 1, &mut |row| {
        names.extend(attributes(row[0]).into_keys());
        Ok(())
    })?;
    Ok(names.into_iter().collect())
}

/// The free attributes of a row.
pub(super) fn attributes(extra: Option<&str>) -> BTreeMap<String, String> {
    extra
        .and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default()
}

impl Filled {
    /// The question for every row, in the order in which they were written down; `extra` comes last.
    pub(super) fn sql(&self) -> String {
        let mut selected = Vec::new();
        let mut joined = String::new();
        for (place, column) in self.columns.iter().enumerate() {
            let name = column.name;
            selected.push(match column.kind {
                ColumnKind::Key | ColumnKind::PersonSafeKey => "t.key".to_owned(),
                ColumnKind::Reference(to) => {
                    joined += &format!(" LEFT JOIN {to} j{place} ON j{place}.id = t.{name}_id");
                    format!("j{place}.key")
                }
                ColumnKind::Subject => subject(),
                ColumnKind::Count | ColumnKind::Track => format!("CAST(t.{name} AS TEXT)"),
                ColumnKind::Flag => {
                    format!("CASE WHEN t.{name} THEN 'true' WHEN NOT t.{name} THEN 'false' END")
                }
                _ => format!("t.\"{name}\""),
            });
        }
        format!(
            "SELECT {}, t.extra FROM {} t{joined} ORDER BY t.id",
            selected.join(", "),
            self.table.name
        )
    }
}

/// The id of a row's subject, in whichever table it is.
fn subject() -> String {
    let keys = SubjectType::ALL.iter().map(|&subject| {
        let key = match subject.noun() {
            Some(noun) => format!("(SELECT key FROM {} WHERE id = t.subject_id)", noun.table()),
            None => PARTICIPATION.to_owned(),
        };
        format!(" WHEN '{}' THEN {key}", subject.code())
    });
    format!("CASE t.subject_type{} END", keys.collect::<String>())
}

/// The one text for a participation, as [`domain::bundle::ParticipationSubject::canonical`] makes it.
const PARTICIPATION: &str = "\
    (SELECT p.key || '/' || o.key || '/' || q.role || CASE WHEN q.before > 0 THEN '#' || (q.before + 1) ELSE '' END \
     FROM (SELECT a.*, (SELECT count(*) FROM participations b WHERE b.project_id = a.project_id \
     AND b.organisation_id = a.organisation_id AND b.role = a.role AND b.id < a.id) AS before \
     FROM participations a WHERE a.id = t.subject_id) q \
     JOIN projects p ON p.id = q.project_id JOIN organisations o ON o.id = q.organisation_id)";
