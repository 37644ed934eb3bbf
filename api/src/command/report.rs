//! Reports on bundles that were read.

use std::fmt::{self, Display, Write as _};

use entities::bundle::{Problems, Report, TableReport};

/// The contents of the bundles, and how well they are evidenced.
pub(super) struct Contents<'a>(pub(super) &'a Report);

impl Display for Contents<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(report) = self;
        for table in report.tables.iter().filter(|table| table.rows > 0) {
            writeln!(f, "{:>9}  {}", table.rows, table.table)?;
        }
        writeln!(f, "{:>9}  rows in all", report.rows())?;
        write!(
            f,
            "{} quotes found in their text, {} whose text is not at hand; {} facts without a quote, {} without a source",
            report.quotes_verified,
            report.quotes_unverified,
            report.without_quote.count(),
            report.without_source.count(),
        )
    }
}

/// The changes of an import, table by table.
pub(super) struct Changes<'a>(pub(super) &'a Report);

impl Display for Changes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let changed = |table: &&TableReport| table.added + table.updated + table.removed > 0;
        let mut lines = self.0.tables.iter().filter(changed).map(|table| {
            let mut line = format!("{}:", table.table);
            for (count, what) in [
                (table.added, "added"),
                (table.updated, "updated"),
                (table.removed, "removed"),
            ] {
                if count > 0 {
                    let comma = if line.ends_with(':') { "" } else { "," };
                    // Writing to a String cannot fail.
                    let _ = write!(line, "{comma} {count} {what}");
                }
            }
            line
        });
        if let Some(first) = lines.next() {
            f.write_str(&first)?;
        }
        lines.try_for_each(|line| write!(f, "\n{line}"))
    }
}

/// Tells problems on standard error, each on a line; says how many are not told.
pub(super) fn tell(problems: &Problems, what: &str) {
    for problem in problems.told() {
        eprintln!("{what}: {problem}");
    }
    let left_out = problems.count().saturating_sub(problems.told().len() as u64);
    if left_out > 0 {
        eprintln!("{what}: and {left_out} more");
    }
}

/// A number in words: `1 error`, `2 errors`.
pub(super) fn counted(count: u64, noun: &str) -> String {
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {noun}s")
    }
}
