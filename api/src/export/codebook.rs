//! The codebook (kodbok): what every column of an export means, and how the export was made.

use std::io::{self, Write};

use super::attribute::{Attribute, Kind};
use super::provenance::Provenance;

/// A codebook, which describes the columns of an export.
pub(crate) struct Codebook<'m> {
    pub(crate) provenance: &'m Provenance,
    pub(crate) node_columns: &'m [Attribute],
    pub(crate) tie_columns: &'m [Attribute],
}

/// A line of a codebook.
struct Line<'c> {
    part: &'static str,
    column: &'c str,
    kind: &'static str,
    words: String,
    meaning: &'c str,
    value: &'c str,
}

/// The columns that every table of nodes or of ties begins with.
const FIRST: [(&str, &str, &str); 6] = [
    (
        "node",
        "id",
        "Id of the node: its type and its key. base64url of it, without padding, is its id in GraphQL. The same in every database that holds the same bundle.",
    ),
    (
        "tie",
        "source",
        "Id of the node at one end; in two modes the organisation or person. Ties have no direction.",
    ),
    (
        "tie",
        "target",
        "Id of the node at the other end; in two modes the arena.",
    ),
    (
        "incidence",
        "row",
        "In `incidence.csv`, an organisation or person, by its id: a row of the matrix, whose first cell it is.",
    ),
    (
        "incidence",
        "column",
        "In `incidence.csv`, an arena, by its id: a column of the matrix, at whose head it stands.",
    ),
    (
        "incidence",
        "weight",
        "In `incidence.csv`, what stands in the cell: the weight of the tie, 0 in the matrix where there is none.",
    ),
];

/// The warning about what a spreadsheet does with a CSV file that nobody warned of. The cells are not changed for it: every
/// other program reads them as they are, and a name is what the source prints.
const SPREADSHEETS: &str = "To a spreadsheet, a cell of a CSV file that begins with =, +, -, @, a tab or a carriage return is a \
    formula, and names come from many sources: import such a file with all columns as text, rather than opening it.";

impl Codebook<'_> {
    fn lines(&self) -> Vec<Line<'_>> {
        let made = self.provenance.facts.iter().map(|fact| Line {
            part: "export",
            column: fact.name,
            kind: Kind::Text.name(),
            words: String::new(),
            meaning: fact.meaning,
            value: &fact.value,
        });
        let reading = Line {
            part: "reading",
            column: "spreadsheets",
            kind: Kind::Text.name(),
            words: String::new(),
            meaning: SPREADSHEETS,
            value: "",
        };
        let first = |of: &'static str| {
            FIRST
                .iter()
                .filter(move |it| it.0 == of)
                .map(|&(part, column, meaning)| Line {
                    part,
                    column,
                    kind: Kind::Text.name(),
                    words: String::new(),
                    meaning,
                    value: "",
                })
        };
        fn columns<'c>(part: &'static str, columns: &'c [Attribute]) -> impl Iterator<Item = Line<'c>> {
            columns.iter().map(move |column| Line {
                part,
                column: column.name,
                kind: column.kind.name(),
                words: column
                    .codes
                    .iter()
                    .map(|(word, _)| *word)
                    .collect::<Vec<_>>()
                    .join("|"),
                meaning: &column.meaning,
                value: "",
            })
        }
        let nodes = first("node").chain(columns("node", self.node_columns));
        let ties = first("tie").chain(columns("tie", self.tie_columns));
        let told = made.chain([reading]);
        told.chain(nodes).chain(ties).chain(first("incidence")).collect()
    }

    /// As a table.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn write_csv(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut table = csv::Writer::from_writer(out);
        table.write_record(["part", "column", "kind", "words", "meaning", "value"])?;
        for line in self.lines() {
            table.write_record([
                line.part,
                line.column,
                line.kind,
                &line.words,
                line.meaning,
                line.value,
            ])?;
        }
        table.flush()
    }

    /// To be read; here every word has its meaning.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn write_markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(
            out,
            "# Codebook\n\nHow this export of a collaboration network was made, and what its columns mean. What is not"
        )?;
        writeln!(
            out,
            "stated is empty or absent: never zero, never \"no\", never \"today\". Dates are ISO 8601, the last day included.\n"
        )?;
        writeln!(out, "{SPREADSHEETS}\n")?;
        writeln!(out, "## How it was made\n")?;
        for fact in &self.provenance.facts {
            writeln!(out, "- **{}** `{}`: {}", fact.name, fact.value, fact.meaning)?;
        }
        for (title, part, columns) in [
            ("Nodes", "node", self.node_columns),
            ("Ties", "tie", self.tie_columns),
        ] {
            writeln!(
                out,
                "\n## {title}\n\n| column | kind | meaning |\n| --- | --- | --- |"
            )?;
            for (_, name, meaning) in FIRST.iter().filter(|it| it.0 == part) {
                writeln!(out, "| `{name}` | {} | {meaning} |", Kind::Text.name())?;
            }
            for column in columns {
                writeln!(
                    out,
                    "| `{}` | {} | {} |",
                    column.name,
                    column.kind.name(),
                    column.meaning.replace('|', "\\|")
                )?;
            }
            for column in columns.iter().filter(|column| !column.codes.is_empty()) {
                writeln!(out, "\nWords of `{}`:\n", column.name)?;
                for (word, meaning) in &column.codes {
                    writeln!(out, "- `{word}`: {}", super::attribute::plain(meaning))?;
                }
            }
        }
        out.flush()
    }
}
