//! Node-link JSON, as NetworkX's `node_link_graph` and D3 read it. What is not stated is left out, never null.

use std::io::{self, Write};

use domain::Code as _;
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::to_writer;

use super::attribute::Attribute;
use super::options::TiesKey;
use super::provenance::Provenance;
use super::rows::Rows;
use super::value::Value;

pub(crate) fn write(
    out: &mut dyn Write,
    rows: &Rows<'_>,
    provenance: &Provenance,
    ties: TiesKey,
) -> io::Result<()> {
    out.write_all(b"{\"directed\": false, \"multigraph\": false, \"graph\": ")?;
    to_writer(&mut *out, &Graph { rows, provenance })?;
    out.write_all(b", \"nodes\": [")?;
    for place in 0..rows.node_count() {
        let node = rows.node(place);
        between(out, place == 0)?;
        let ids = [("id", &*node.id)];
        to_writer(
            &mut *out,
            &Row {
                ids: &ids,
                columns: &rows.node_columns,
                values: &node.values,
            },
        )?;
    }
    write!(out, "\n], \"{}\": [", ties.code())?;
    let mut is_first = true;
    rows.each_tie(|tie| {
        between(out, std::mem::replace(&mut is_first, false))?;
        let (source, target) = (rows.id(tie.one), rows.id(tie.other));
        let ids = [("source", &*source), ("target", &*target)];
        to_writer(
            &mut *out,
            &Row {
                ids: &ids,
                columns: &rows.tie_columns,
                values: &tie.values,
            },
        )?;
        Ok(())
    })?;
    out.write_all(b"\n]}\n")
}

fn between(out: &mut dyn Write, is_first: bool) -> io::Result<()> {
    out.write_all(if is_first { b"\n" } else { b",\n" })
}

/// The graph's own attributes: its provenance, with the codebook.
struct Graph<'g> {
    rows: &'g Rows<'g>,
    provenance: &'g Provenance,
}

impl Serialize for Graph<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for fact in &self.provenance.facts {
            map.serialize_entry(fact.name, &fact.value)?;
        }
        map.serialize_entry("node_columns", &Meanings(&self.rows.node_columns))?;
        map.serialize_entry("tie_columns", &Meanings(&self.rows.tie_columns))?;
        map.end()
    }
}

struct Meanings<'m>(&'m [Attribute]);

impl Serialize for Meanings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|column| (column.name, &column.meaning)))
    }
}

/// A node or a tie.
struct Row<'r> {
    ids: &'r [(&'static str, &'r str)],
    columns: &'r [Attribute],
    values: &'r [Option<Value<'r>>],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, id) in self.ids {
            map.serialize_entry(name, id)?;
        }
        for (column, value) in self.columns.iter().zip(self.values) {
            if let Some(value) = value {
                map.serialize_entry(column.name, value)?;
            }
        }
        map.end()
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Whole(number) => serializer.serialize_u32(*number),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Day(day) => serializer.collect_str(day),
            Self::List(texts) => serializer.collect_seq(texts),
        }
    }
}
