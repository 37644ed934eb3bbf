//! GEXF 1.3: <https://gexf.net/>, with the days on which nodes and ties possibly hold.
//!
//! Intervals are closed and their start lies before their end: Gephi drops in silence what begins and ends on one day, so that
//! this gets the next day as its end. What is unbounded has no `start` or no `end`. Several runs of days are `spells`.

use std::io::{self, Write};

use domain::Days;

use super::attribute::{Attribute, Kind};
use super::provenance::Provenance;
use super::rows::Rows;
use super::value::Value;
use super::xml::Xml;

pub(crate) fn write(out: &mut dyn Write, rows: &Rows<'_>, provenance: &Provenance) -> io::Result<()> {
    let mut xml = Xml::begin(out)?;
    xml.open(
        "gexf",
        &[
            ("xmlns", "http://gexf.net/1.3"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            (
                "xsi:schemaLocation",
                "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
            ),
            ("version", "1.3"),
        ],
    )?;
    xml.line()?;
    meta(&mut xml, rows, provenance)?;
    xml.open(
        "graph",
        &[
            ("defaultedgetype", "undirected"),
            ("mode", "dynamic"),
            ("timeformat", "date"),
            ("timerepresentation", "interval"),
        ],
    )?;
    xml.line()?;
    let node_columns = columns(&mut xml, "node", &rows.node_columns)?;
    let tie_columns = columns(&mut xml, "edge", &rows.tie_columns)?;
    xml.open("nodes", &[])?;
    xml.line()?;
    for place in 0..rows.node_count() {
        let node = rows.node(place);
        let life = node.period.span().possible;
        let named = [("id", &*node.id), ("label", node.name)];
        element(&mut xml, "node", &named, &[life], &node_columns, &node.values)?;
    }
    xml.close("nodes")?;
    xml.line()?;
    xml.open("edges", &[])?;
    xml.line()?;
    let mut number = 0u64;
    rows.each_tie(|tie| {
        let (source, target) = (rows.id(tie.one), rows.id(tie.other));
        let (id, weight) = (number.to_string(), tie.weight.to_string());
        number += 1;
        let named = [
            ("id", &*id),
            ("source", &source),
            ("target", &target),
            ("weight", &weight),
        ];
        element(&mut xml, "edge", &named, &tie.spells, &tie_columns, &tie.values)
    })?;
    xml.close("edges")?;
    xml.line()?;
    xml.close("graph")?;
    xml.line()?;
    xml.close("gexf")?;
    xml.line()
}

/// Writes the provenance and the codebook, for which GEXF has a text only.
fn meta(xml: &mut Xml<'_>, rows: &Rows<'_>, provenance: &Provenance) -> io::Result<()> {
    let mut description = provenance.sentence();
    for (of, columns) in [("node", &rows.node_columns), ("tie", &rows.tie_columns)] {
        for column in columns {
            description.push_str(&format!("\n{of} {}: {}", column.name, column.meaning));
        }
    }
    xml.open("meta", &[])?;
    xml.text("creator", &[], concat!("samverkan ", env!("CARGO_PKG_VERSION")))?;
    xml.text("description", &[], &description)?;
    xml.close("meta")?;
    xml.line()
}

/// Declares the columns; returns the name of each. The weight of a tie is an attribute of GEXF's own and has none.
fn columns(xml: &mut Xml<'_>, class: &str, columns: &[Attribute]) -> io::Result<Vec<Option<&'static str>>> {
    let declared = |column: &Attribute| (class, column.name) != ("edge", "weight");
    xml.open("attributes", &[("class", class), ("mode", "static")])?;
    xml.line()?;
    for column in columns.iter().filter(|column| declared(column)) {
        let kind = match column.kind {
            Kind::Whole => "integer",
            Kind::Number => "double",
            Kind::Flag => "boolean",
            Kind::Text | Kind::Day | Kind::List => "string",
        };
        xml.empty(
            "attribute",
            &[("id", column.name), ("title", column.name), ("type", kind)],
        )?;
        xml.line()?;
    }
    xml.close("attributes")?;
    xml.line()?;
    Ok(columns
        .iter()
        .map(|column| declared(column).then_some(column.name))
        .collect())
}

/// A node or a tie, with its days and its values.
fn element(
    xml: &mut Xml<'_>,
    name: &str,
    named: &[(&str, &str)],
    runs: &[Days],
    columns: &[Option<&'static str>],
    values: &[Option<Value<'_>>],
) -> io::Result<()> {
    let runs: Vec<_> = runs.iter().map(|run| closed(*run)).collect();
    let mut attributes = named.to_vec();
    if let [run] = &*runs {
        attributes.extend(bounds(run));
    }
    xml.open(name, &attributes)?;
    let told = columns
        .iter()
        .zip(values)
        .filter_map(|(column, value)| Some(((*column)?, value.as_ref()?)));
    let mut told = told.peekable();
    if told.peek().is_some() {
        xml.open("attvalues", &[])?;
        for (column, value) in told {
            xml.empty("attvalue", &[("for", column), ("value", &value.to_string())])?;
        }
        xml.close("attvalues")?;
    }
    if runs.len() > 1 {
        xml.open("spells", &[])?;
        for run in &runs {
            xml.empty("spell", &bounds(run).collect::<Vec<_>>())?;
        }
        xml.close("spells")?;
    }
    xml.close(name)?;
    xml.line()
}

/// The first and the last day of a run, as far as it is bounded; the last one lies after the first.
fn closed(run: Days) -> [Option<String>; 2] {
    let to = if run.from == run.to { run.to.next() } else { run.to };
    [run.from, to].map(|day| day.date().map(|_| day.to_string()))
}

fn bounds(run: &[Option<String>; 2]) -> impl Iterator<Item = (&str, &str)> {
    let named = ["start", "end"].into_iter().zip(run);
    named.filter_map(|(name, day)| Some((name, day.as_deref()?)))
}

#[cfg(test)]
mod tests {
    use domain::Day;

    use super::*;

    #[test]
    fn an_interval_has_a_length_and_no_bound_that_is_not_there() {
        let run = |from: &str, to: &str| {
            let days = Days {
                from: Day::parse(from).unwrap_or(Day::MIN),
                to: Day::parse(to).unwrap_or(Day::MAX),
            };
            closed(days).map(Option::unwrap_or_default).join("/")
        };
        assert_eq!(run("2014-10-01", "2014-10-01"), "2014-10-01/2014-10-02");
        assert_eq!(run("2014-10-01", "2014-10-02"), "2014-10-01/2014-10-02");
        assert_eq!(run("", "2014-12-31"), "/2014-12-31");
        assert_eq!(run("2014-12-31", ""), "2014-12-31/");
    }
}
