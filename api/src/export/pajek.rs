//! Pajek networks, in one mode or two: <http://mrvar.fdv.uni-lj.si/pajek/>.
//!
//! Vertices are numbered from 1; in two modes the line `*Vertices N n` says that the first n are of the first mode. Labels stand
//! in quotation marks, which they cannot hold themselves. A name that several have is followed by the id, since programs
//! take labels for names of vertices.

use std::collections::HashSet;
use std::io::{self, Write};

use xxhash_rust::xxh3::xxh3_64;

use super::provenance::Provenance;
use super::rows::Rows;

pub(crate) fn write(out: &mut dyn Write, rows: &Rows<'_>, provenance: &Provenance) -> io::Result<()> {
    for fact in &provenance.facts {
        writeln!(out, "% {}: {}", fact.name, on_one_line(&fact.value))?;
    }
    let count = rows.node_count();
    if rows.what.is_two_mode() {
        writeln!(out, "*Vertices {count} {}", rows.actor_count())?;
    } else {
        writeln!(out, "*Vertices {count}")?;
    }
    let recurring = recurring(rows);
    for place in 0..count {
        let label = label(rows.name(place));
        let number = place + 1;
        if recurring.contains(&xxh3_64(label.as_bytes())) {
            let id = self::label(&rows.id(place));
            writeln!(out, "{number} \"{label} [{id}]\"")?;
        } else {
            writeln!(out, "{number} \"{label}\"")?;
        }
    }
    writeln!(out, "*Edges")?;
    rows.each_tie(|tie| writeln!(out, "{} {} {}", tie.one + 1, tie.other + 1, tie.weight))
}

/// The fingerprints of labels that several vertices have.
fn recurring(rows: &Rows<'_>) -> HashSet<u64> {
    let mut all: Vec<u64> = (0..rows.node_count())
        .map(|place| xxh3_64(label(rows.name(place)).as_bytes()))
        .collect();
    all.sort_unstable();
    let runs = all.chunk_by(|one, other| one == other);
    runs.filter(|run| run.len() > 1).map(|run| run[0]).collect()
}

/// A text as it can stand between quotation marks.
fn label(text: &str) -> String {
    on_one_line(text).replace('"', "'").replace('\\', "/")
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_can_stand_between_quotation_marks() {
        assert_eq!(
            label("Region \"Skåne\"\n  i Malmö\\Lund"),
            "Region 'Skåne' i Malmö/Lund"
        );
    }
}
