//! The tables of nodes and of ties, as CSV (RFC 4180, UTF-8, a row of names first). What is not stated is an empty cell.

use std::io::{self, Write};

use super::rows::Rows;
use super::value::Value;

pub(crate) fn write_nodes(out: &mut dyn Write, rows: &Rows<'_>) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    let names = rows.node_columns.iter().map(|column| column.name);
    table.write_record(["id"].into_iter().chain(names))?;
    for place in 0..rows.node_count() {
        let node = rows.node(place);
        table.write_field(&node.id)?;
        cells(&mut table, &node.values)?;
    }
    table.flush()
}

pub(crate) fn write_ties(out: &mut dyn Write, rows: &Rows<'_>) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    let names = rows.tie_columns.iter().map(|column| column.name);
    table.write_record(["source", "target"].into_iter().chain(names))?;
    rows.each_tie(|tie| {
        table.write_field(rows.id(tie.one))?;
        table.write_field(rows.id(tie.other))?;
        cells(&mut table, &tie.values)
    })?;
    table.flush()
}

fn cells<W: Write>(table: &mut csv::Writer<W>, values: &[Option<Value<'_>>]) -> io::Result<()> {
    for value in values {
        match value {
            Some(value) => table.write_field(value.to_string())?,
            None => table.write_field("")?,
        }
    }
    table.write_record(None::<&[u8]>)?;
    Ok(())
}
