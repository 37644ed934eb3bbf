//! One table as a CSV file.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use super::super::progress::Progress;
use super::super::target::{Target, TargetError};
use super::ExportError;
use super::select::{Filled, attributes};

/// Writes a table's rows, and gives their number.
pub(super) fn write(
    target: &mut dyn Target,
    filled: &Filled,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<u64, ExportError> {
    let path = folder.join(format!("{}.csv", filled.table.name));
    let failed = |error| ExportError::Io(path.clone(), error);
    let file = File::create(&path).map_err(failed)?;
    let mut csv = csv::WriterBuilder::new()
        .terminator(csv::Terminator::Any(b'\n'))
        .from_writer(BufWriter::with_capacity(1 << 18, file));
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
            TargetError::Stopped
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
    csv.flush().map_err(failed)?;
    Ok(rows)
}
