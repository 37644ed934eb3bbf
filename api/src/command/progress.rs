//! The progress of reading: a bar on a terminal, plain lines elsewhere. Both on standard error.

use std::fmt;
use std::io::{IsTerminal as _, stderr};
use std::sync::Arc;

use domain::bundle::TableName;
use entities::bundle::Progress;
use indicatif::{ProgressBar, ProgressStyle};

/// The bar: the part of all files that is read, the speed, and the table at hand.
const TEMPLATE: &str =
    "{bar:30} {percent:>3}% {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left  {wide_msg}";

/// The line that is shown while the indexes are built and the transaction is committed, which has no measure.
const FINISHING: &str = "checking references and committing";

/// The one that suits where standard error goes.
pub(super) fn shown() -> Arc<dyn Progress> {
    if stderr().is_terminal() {
        Arc::new(Bar(ProgressBar::no_length()))
    } else {
        Arc::new(Lines)
    }
}

/// A bar that is drawn anew some twenty times a second, and gone at the end.
struct Bar(ProgressBar);

impl Progress for Bar {
    fn begin(&self, bytes: u64) {
        self.0.set_length(bytes);
        // The template is a constant; should it not parse, the plain bar will do.
        if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
            self.0.set_style(style);
        }
    }

    fn table(&self, table: TableName) {
        self.0.set_message(table.to_string());
    }

    fn advance(&self, bytes: u64) {
        self.0.inc(bytes);
    }

    fn finish(&self) {
        self.0.set_message(FINISHING);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

impl fmt::Debug for Bar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Bar").finish_non_exhaustive()
    }
}

/// One line for each table.
#[derive(Debug)]
struct Lines;

impl Progress for Lines {
    fn begin(&self, _: u64) {}

    fn table(&self, table: TableName) {
        eprintln!("reading {table}");
    }

    fn advance(&self, _: u64) {}

    fn finish(&self) {
        eprintln!("{FINISHING}");
    }
}
