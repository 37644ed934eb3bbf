//! The tables of the format, in its sections and with its columns in its order.

mod arenas;
mod involvements;
mod organisations;
mod reports;

pub(super) use arenas::{AGREEMENTS, COUNCILS, EVENTS, PROJECTS, TRACKS};
pub(super) use involvements::{ASSIGNMENTS, ATTENDANCES, PARTICIPATIONS, PARTIES, SEATS};
pub(super) use organisations::{IDENTIFIERS, MEMBERSHIPS, NAMES, ORGANISATIONS, PERSONS, SUCCESSIONS};
pub(super) use reports::{FIGURES, FINDINGS, SOURCES};

use super::{CodeWords, Column, ColumnKind, TableName};
use crate::Code;

const fn key() -> Column {
    Column::new("id", ColumnKind::Key).required()
}

const fn text(name: &'static str) -> Column {
    Column::new(name, ColumnKind::Text)
}

const fn to(name: &'static str, table: TableName) -> Column {
    Column::new(name, ColumnKind::Reference(table))
}

const fn code<C: Code>(name: &'static str) -> Column {
    Column::new(name, ColumnKind::Code(CodeWords::of::<C>()))
}

const fn column(name: &'static str, kind: ColumnKind) -> Column {
    Column::new(name, kind)
}

const START: Column = Column::new("start", ColumnKind::Date);
const END: Column = Column::new("end", ColumnKind::End);
const SOURCE: Column = to("source", TableName::Sources);
const LOCATOR: Column = text("locator");
const QUOTE: Column = Column::new("quote", ColumnKind::Quote);
