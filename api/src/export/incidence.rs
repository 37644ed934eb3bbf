//! The incidence of actors and arenas as CSV: the biadjacency matrix, or its cells that are not 0, one a row.

use std::io::{self, Write};

use super::options::IncidenceShape;
use super::rows::Rows;
use crate::unanswered::Unanswered;

/// The most cells that a matrix has: what spreadsheets and R still open on a usual machine.
const MOST_CELLS: u64 = 100_000_000;

/// Refuses a matrix that nobody could open.
///
/// # Errors
/// When it has more cells than [`MOST_CELLS`]; says what to ask for instead.
pub(crate) fn check(rows: &Rows<'_>, shape: IncidenceShape) -> Result<(), Unanswered> {
    let actors = u64::from(rows.actor_count());
    let arenas = u64::from(rows.node_count()) - actors;
    if shape == IncidenceShape::Matrix && actors * arenas > MOST_CELLS {
        return Err(Unanswered::bad(format_args!(
            "a matrix of {actors} rows and {arenas} columns has more than {MOST_CELLS} cells: ask for `shape=LONG`, or for \
             a smaller part of the network"
        )));
    }
    Ok(())
}

pub(crate) fn write(out: &mut dyn Write, rows: &Rows<'_>, shape: IncidenceShape) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    match shape {
        IncidenceShape::Long => {
            table.write_record(["row", "column", "weight"])?;
            rows.each_tie(|tie| {
                let weight = tie.weight.to_string();
                table.write_record([&rows.id(tie.one), &rows.id(tie.other), &weight])?;
                Ok(())
            })?;
        }
        IncidenceShape::Matrix => {
            let actors = rows.actor_count();
            let arenas = actors..rows.node_count();
            table.write_field("id")?;
            for arena in arenas.clone() {
                table.write_field(rows.id(arena))?;
            }
            table.write_record(None::<&[u8]>)?;
            let mut row = vec![0.0; arenas.len()];
            let mut at = 0;
            let write_until = |table: &mut csv::Writer<_>, at: &mut u32, until: u32, row: &mut Vec<f64>| {
                while *at < until {
                    table.write_field(rows.id(*at))?;
                    for cell in row.iter_mut() {
                        table.write_field(std::mem::take(cell).to_string())?;
                    }
                    table.write_record(None::<&[u8]>)?;
                    *at += 1;
                }
                io::Result::Ok(())
            };
            rows.each_tie(|tie| {
                write_until(&mut table, &mut at, tie.one, &mut row)?;
                row[(tie.other - actors) as usize] = tie.weight;
                Ok(())
            })?;
            write_until(&mut table, &mut at, actors, &mut row)?;
        }
    }
    table.flush()
}
