//! Telling the user something on standard output.

use std::fmt::Display;
use std::io::{Write as _, stdout};

/// Prints a line. That nobody reads it any more, as behind `| head`, is no reason to stop.
pub(super) fn say(line: impl Display) {
    let _ = writeln!(stdout(), "{line}");
}
