//! Bundles: collaboration networks as files (`docs/BUNDLE.md`), checked, imported and exported.
//!
//! What the format says is in [`domain::bundle`]; here it meets files and the database. A table is read row by row and
//! never held: what stays in memory is the number of each id, a fingerprint for each row without one, and the texts of
//! sources. An import goes like this:
//!
//! 1. [`Bundle::open`] finds the tables, in a folder, an archive or the program itself.
//! 2. The tables come in an order in which what is referred to comes first. Each row is read ([`row`]), given its
//!    number ([`crate::write`]), resolved ([`resolve`]), and asked for its evidence ([`evidence`]).
//! 3. New rows go to the database in bulk; those that it has are merged ([`amend`]). Both is the work of
//!    [`crate::write`].
//! 4. The first error ends the writing, not the reading: the report tells the first hundred, and counts all.
//! 5. The change log and the rows are committed together.

mod amend;
mod archive;
mod check;
mod evidence;
mod export;
mod files;
mod folder;
mod header;
mod hierarchy;
mod import;
mod mentions;
mod missing;
mod nofollow;
mod open;
mod package;
mod pass;
mod past;
mod problems;
mod progress;
mod quotation;
mod records;
mod report;
mod resolve;
mod row;
mod subjects;
mod table_pass;
mod take;
#[cfg(test)]
mod tests;
mod texts;

pub use archive::ArchiveError;
pub use check::{BundleError, CheckOptions, check};
pub use export::{Checksum, ExportError, Exported, Overwrite, SUMS_FILE, checksum, export_bundle, snapshot};
pub use folder::FolderError;
pub use import::{ImportError, ImportOptions, Imported, import};
pub use open::{Bundle, OpenError};
pub use package::PackageError;
pub use pass::ReadError;
pub use problems::Problems;
pub use progress::{Progress, Silent};
pub use report::{Report, TableReport};

pub use crate::write::{Existing, WriteError};
