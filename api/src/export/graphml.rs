//! GraphML: <http://graphml.graphdrawing.org/specification.html>.
//!
//! Every key is declared with its name and type and described; ids are texts; what is not stated has no `data`, so that no
//! reader meets a null, a list or a default.

use std::io::{self, Write};

use super::attribute::{Attribute, Kind};
use super::provenance::Provenance;
use super::rows::Rows;
use super::value::Value;
use super::xml::Xml;

pub(crate) fn write(out: &mut dyn Write, rows: &Rows<'_>, provenance: &Provenance) -> io::Result<()> {
    let mut xml = Xml::begin(out)?;
    xml.open(
        "graphml",
        &[
            ("xmlns", "http://graphml.graphdrawing.org/xmlns"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            (
                "xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
            ),
        ],
    )?;
    xml.line()?;
    for fact in &provenance.facts {
        key(&mut xml, "graph", 'g', fact.name, "string", fact.meaning)?;
    }
    let node_keys = keys(&mut xml, "node", 'n', &rows.node_columns)?;
    let tie_keys = keys(&mut xml, "edge", 'e', &rows.tie_columns)?;
    xml.open("graph", &[("id", "G"), ("edgedefault", "undirected")])?;
    xml.line()?;
    xml.text("desc", &[], &provenance.sentence())?;
    xml.line()?;
    for fact in &provenance.facts {
        xml.text("data", &[("key", &format!("g_{}", fact.name))], &fact.value)?;
        xml.line()?;
    }
    for place in 0..rows.node_count() {
        let node = rows.node(place);
        xml.open("node", &[("id", &node.id)])?;
        data(&mut xml, &node_keys, &node.values)?;
        xml.close("node")?;
        xml.line()?;
    }
    rows.each_tie(|tie| {
        let (source, target) = (rows.id(tie.one), rows.id(tie.other));
        xml.open("edge", &[("source", &source), ("target", &target)])?;
        data(&mut xml, &tie_keys, &tie.values)?;
        xml.close("edge")?;
        xml.line()
    })?;
    xml.close("graph")?;
    xml.line()?;
    xml.close("graphml")?;
    xml.line()
}

fn keys(xml: &mut Xml<'_>, of: &str, prefix: char, columns: &[Attribute]) -> io::Result<Vec<String>> {
    for column in columns {
        let kind = match column.kind {
            Kind::Whole => "int",
            Kind::Number => "double",
            Kind::Flag => "boolean",
            Kind::Text | Kind::Day | Kind::List => "string",
        };
        key(xml, of, prefix, column.name, kind, &column.meaning)?;
    }
    Ok(columns
        .iter()
        .map(|column| format!("{prefix}_{}", column.name))
        .collect())
}

fn key(xml: &mut Xml<'_>, of: &str, prefix: char, name: &str, kind: &str, meaning: &str) -> io::Result<()> {
    let id = format!("{prefix}_{name}");
    xml.open(
        "key",
        &[("id", &id), ("for", of), ("attr.name", name), ("attr.type", kind)],
    )?;
    xml.text("desc", &[], meaning)?;
    xml.close("key")?;
    xml.line()
}

fn data(xml: &mut Xml<'_>, keys: &[String], values: &[Option<Value<'_>>]) -> io::Result<()> {
    for (key, value) in keys.iter().zip(values) {
        if let Some(value) = value {
            xml.text("data", &[("key", key)], &value.to_string())?;
        }
    }
    Ok(())
}
