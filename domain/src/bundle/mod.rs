//! The bundle format as data: which tables there are, what their columns hold, what makes a row right.
//!
//! A bundle is a folder of CSV tables (`docs/BUNDLE.md`). Here stands everything about it that can be said without
//! opening a file: the [tables](TABLES), [what a cell may hold](ColumnKind), [what a row must agree on](Rule), how a
//! row without an id is [recognised](Fingerprint), whether a [quote](SourceText) stands in its text, and what is
//! [said](Problem) of a row that is wrong. Reading, resolving and writing are the business of the crate `entities`.

mod attribute;
mod cell;
mod column;
mod external;
mod fingerprint;
mod iso;
mod nearest;
mod personal;
mod problem;
mod quote;
mod row;
mod subject;
mod table;
mod tables;

pub use attribute::{PersonalAttribute, personal_attribute};
pub use cell::{Expected, Value, parse_cell};
pub use column::{CodeWords, Column, ColumnKind, Presence};
pub use external::{ExternalCodes, ExternalList};
pub use fingerprint::Fingerprint;
pub use nearest::{nearest, nearly};
pub use personal::{holds_personal_number, may_hold_personal_number};
pub use problem::{Problem, Severity};
pub use quote::{QuoteError, SourceText};
pub use row::RowRules;
pub use subject::{ParticipationSubject, participation_subjects};
pub use table::{Identity, Rule, TABLES, Table, TableName};
