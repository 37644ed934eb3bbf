//! Tables: what the format calls them, what they hold, what makes a row of theirs that row.

use super::{Column, ColumnKind, tables};
use crate::codes;

codes! {
    /// A table of the bundle format (tabell), in an order in which what is referred to comes first.
    pub enum TableName {
        /// Documents and registers that facts cite (källor).
        Sources = "sources",
        /// Bodies that work with others (organisationer).
        Organisations = "organisations",
        /// Names of organisations besides the one in their row (namn).
        Names = "names",
        /// Numbers of organisations in other lists (identifierare).
        Identifiers = "identifiers",
        /// Successions of organisations (efterträdanden).
        Successions = "successions",
        /// Memberships in associations (medlemskap).
        Memberships = "memberships",
        /// Persons, by name only (personer).
        Persons = "persons",
        /// Joint work with a period (projekt).
        Projects = "projects",
        /// Numbered parts of a project (spår, delprojekt).
        Tracks = "tracks",
        /// Standing bodies with seats (råd).
        Councils = "councils",
        /// Signed or proposed agreements (avtal).
        Agreements = "agreements",
        /// Dated meetings (möten).
        Events = "events",
        /// Organisations in projects (deltaganden).
        Participations = "participations",
        /// Persons in projects (uppdrag).
        Assignments = "assignments",
        /// Mandates in councils (mandat).
        Seats = "seats",
        /// Organisations in agreements (avtalsparter).
        Parties = "parties",
        /// Organisations at events (närvaro).
        Attendances = "attendances",
        /// Figures that sources report (uppgifter i tal).
        Figures = "figures",
        /// Findings of sources (iakttagelser).
        Findings = "findings",
    }
}

/// A table of the format.
#[derive(Debug)]
pub struct Table {
    /// Its name, which is also the name of its file and of its table in the database.
    pub name: TableName,
    /// Its columns, in the format's order.
    pub columns: &'static [Column],
    /// The columns that make a row that row, so that importing it again finds it.
    pub identity: Identity,
    /// The rules that the cells of a row must keep together.
    pub rules: &'static [Rule],
}

/// The columns that identify the rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identity {
    /// The column `id`.
    Key,
    /// The text of these columns together, in this order.
    Columns(&'static [&'static str]),
}

/// A rule that the cells of a row must keep together; columns by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// `end` is not before `start` on every reading.
    Period,
    /// A locator or a quote needs a source to be in.
    Evidence,
    /// At least one of the two is filled.
    Either(&'static str, &'static str),
    /// The two are not the same.
    Differ(&'static str, &'static str),
    /// An amount needs a currency.
    Money {
        /// The column with the amount.
        amount: &'static str,
    },
    /// The value of a figure suits its measure: money, a share in percent, or a count.
    Figure,
    /// An identifier that is a Swedish organisation number, whichever list has it, is no personal identity number.
    Identifier,
}

/// Every table, in the order of [`TableName`].
pub static TABLES: [&Table; 19] = [
    &tables::SOURCES,
    &tables::ORGANISATIONS,
    &tables::NAMES,
    &tables::IDENTIFIERS,
    &tables::SUCCESSIONS,
    &tables::MEMBERSHIPS,
    &tables::PERSONS,
    &tables::PROJECTS,
    &tables::TRACKS,
    &tables::COUNCILS,
    &tables::AGREEMENTS,
    &tables::EVENTS,
    &tables::PARTICIPATIONS,
    &tables::ASSIGNMENTS,
    &tables::SEATS,
    &tables::PARTIES,
    &tables::ATTENDANCES,
    &tables::FIGURES,
    &tables::FINDINGS,
];

impl TableName {
    /// The table of this name, with its columns and rules.
    #[must_use]
    pub fn table(self) -> &'static Table {
        TABLES[self as usize]
    }
}

impl Table {
    /// The place of a column in [`Table::columns`].
    #[must_use]
    pub fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|known| known.name == column)
    }

    /// The places of the columns that identify a row: of `id`, or of those whose text makes the fingerprint.
    #[must_use]
    pub fn identity_positions(&self) -> Vec<usize> {
        match self.identity {
            Identity::Key => self.position("id").into_iter().collect(),
            Identity::Columns(names) => names.iter().filter_map(|name| self.position(name)).collect(),
        }
    }

    /// Returns whether its rows have an `id`.
    #[must_use]
    pub fn is_keyed(&self) -> bool {
        self.identity == Identity::Key
    }

    /// Returns whether its rows state facts that a quote can carry.
    #[must_use]
    pub fn states_facts(&self) -> bool {
        self.columns.iter().any(|column| column.kind == ColumnKind::Quote)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    #[test]
    fn every_table_stands_at_its_name() {
        for &name in TableName::ALL {
            assert_eq!(name.table().name, name);
        }
    }

    #[test]
    fn what_is_referred_to_comes_first() {
        for table in TABLES {
            for column in table.columns {
                if let ColumnKind::Reference(to) = column.kind {
                    assert!(to <= table.name, "{}.{}", table.name, column.name);
                }
            }
        }
    }

    #[test]
    fn every_column_that_identifies_or_rules_is_there() {
        for table in TABLES {
            let expected = match table.identity {
                Identity::Key => 1,
                Identity::Columns(names) => names.len(),
            };
            assert_eq!(table.identity_positions().len(), expected, "{}", table.name);
            for rule in table.rules {
                let names: &[&str] = match rule {
                    Rule::Period => &["start", "end"],
                    Rule::Evidence => &["source", "locator"],
                    Rule::Either(one, other) | Rule::Differ(one, other) => &[one, other],
                    Rule::Money { amount } => &[amount, "currency"],
                    Rule::Figure => &["measure", "value", "currency"],
                    Rule::Identifier => &["scheme", "value"],
                };
                for name in names {
                    assert!(table.position(name).is_some(), "{}.{name}", table.name);
                }
            }
        }
    }

    #[test]
    fn every_period_and_every_quote_is_ruled() {
        for table in TABLES {
            let has = |name| table.position(name).is_some();
            assert_eq!(
                table.rules.contains(&Rule::Period),
                has("start") && has("end"),
                "{}",
                table.name
            );
            assert_eq!(
                table.rules.contains(&Rule::Evidence),
                has("locator"),
                "{}",
                table.name
            );
        }
    }
}
