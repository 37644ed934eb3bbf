//! The bundles that are written: a network of any size, and ten rows about it.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// A network of so many organisations, ten of them part of each other at a time, each the owner of a project with a track
/// and a partner in the next one.
pub(crate) fn write(folder: &Path, size: usize) -> io::Result<()> {
    let mut sources = table(folder, "sources", "id,title")?;
    let mut organisations = table(folder, "organisations", "id,name,kind,part_of,source")?;
    let mut projects = table(folder, "projects", "id,name,kind,source")?;
    let mut tracks = table(folder, "tracks", "project,number,name")?;
    let mut participations = table(folder, "participations", "project,organisation,role,track")?;
    for number in 0..size {
        let whole = match number % 10 {
            0 => String::new(),
            _ => format!("o{}", number - 1),
        };
        let next = (number + 1) % size;
        writeln!(sources, "s{number},Source number {number}")?;
        writeln!(
            organisations,
            "o{number},Organisation number {number},company,{whole},s{number}"
        )?;
        writeln!(projects, "p{number},Project number {number},other,s{number}")?;
        writeln!(tracks, "p{number},1,First")?;
        writeln!(participations, "p{number},o{number},owner,1")?;
        writeln!(participations, "p{number},o{next},partner,")?;
    }
    [sources, organisations, projects, tracks, participations]
        .iter_mut()
        .try_for_each(Write::flush)
}

/// Ten rows, others at each turn: four that are new, four that change, and two that stay as they are.
pub(crate) fn write_ten_rows(folder: &Path, turn: usize, size: usize) -> io::Result<()> {
    let number = turn * 97 % (size - 40) + 10;
    let mut organisations = table(folder, "organisations", "id,name,kind,part_of,source")?;
    writeln!(
        organisations,
        "new{turn},New at turn {turn},company,o{number},s{number}"
    )?;
    for other in number + 1..number + 4 {
        writeln!(organisations, "o{other},Named at turn {turn},company,,s{turn}")?;
    }
    let mut projects = table(folder, "projects", "id,name,kind")?;
    writeln!(projects, "p{number},Named at turn {turn},other")?;
    writeln!(projects, "p{0},Project number {0},other", number + 15)?;
    let mut tracks = table(folder, "tracks", "project,number,name")?;
    writeln!(tracks, "p{number},{},Added at turn {turn}", turn + 2)?;
    let mut participations = table(folder, "participations", "project,organisation,role,track")?;
    writeln!(participations, "p{0},o{0},owner,1", number + 15)?;
    writeln!(participations, "p{number},new{turn},partner,{}", turn + 2)?;
    writeln!(participations, "p{number},new{turn},owner,")?;
    [organisations, projects, tracks, participations]
        .iter_mut()
        .try_for_each(Write::flush)
}

fn table(folder: &Path, name: &str, header: &str) -> io::Result<BufWriter<File>> {
    let mut file = BufWriter::new(File::create(folder.join(format!("{name}.csv")))?);
    writeln!(file, "{header}")?;
    Ok(file)
}
