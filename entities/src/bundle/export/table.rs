//! One table as a CSV file.

use std::io::Write;
use std::path::Path;

use super::super::progress::Progress;
use super::ExportError;
use super::select::{Filled, attributes};
use super::sums::{FileSum, Summing};
use crate::write::{Transaction, WriteError};

/// Writes a table's rows, and gives their number and the sum of what was written. The path is for errors.
pub(super) fn write(
    target: &mut dyn Transaction,
    filled: &Filled,
    out: impl Write,
    path: &Path,
    progress: &dyn Progress,
) -> Result<(u64, FileSum), ExportError> {
    let failed = |error| ExportError::Io(path.to_owned(), error);
    let mut csv = csv::WriterBuilder::new()
        .terminator(csv::Terminator::Any(b'\n'))
        .buffer_capacity(1 << 18)
        .from_writer(Summing::new(out));
    let names = filled
        .columns
        .iter()
        .map(|column| column.name)
        .chain(filled.extras.iter().map(String::as_str));
    csv.write_record(names).map_err(|error| failed(error.into()))?;
    let mut rows = 0;
    let mut broken = None;
    let selected = filled.columns.len() + 1;
    let read = target.texts(&filled.sql(), selected, &mut |row| {
        rows += 1;
        let mut write = || -> csv::Result<()> {
            let (extra, cells) = row
                .split_last()
                .map_or((None, row), |(extra, cells)| (*extra, cells));
            for cell in cells {
                csv.write_field(cell.unwrap_or_default())?;
            }
            if !filled.extras.is_empty() {
                let attributes = attributes(extra);
                for name in &filled.extras {
                    csv.write_field(attributes.get(name).map_or("", String::as_str))?;
                }
            }
            csv.write_record(None::<&[u8]>)
        };
        write().map_err(|error| {
            broken = Some(error);
            WriteError::Stopped
        })?;
        if rows % 10_000 == 0 {
            progress.advance(0);
        }
        Ok(())
    });
    if let Some(error) = broken {
        return Err(failed(error.into()));
    }
    read?;
    let out = csv.into_inner().map_err(|error| failed(error.into_error()))?;
    let sum = out.finish(&file_name(filled)).map_err(failed)?;
    Ok((rows, sum))
}

/// The name of a table's file.
pub(super) fn file_name(filled: &Filled) -> String {
    format!("{}.csv", filled.table.name)
}
