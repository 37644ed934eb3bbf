//! The clock, which should be right: changes are dated by it, and versions are found by their day.

use entities::store::Inspection;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::finding::Finding;

const CHECK: &str = "clock";

/// No clock that is right says a year before this program was written, or one of another century.
const YEARS: std::ops::Range<i16> = 2026..2100;

/// The newest change may lie ahead by so much: what two machines' clocks differ by without anybody minding, in seconds.
const DRIFT: i64 = 60;

pub(super) fn examine(now: Timestamp, inspection: Option<&Inspection>) -> Finding {
    let told = format!("{now:.0}");
    if !YEARS.contains(&now.to_zoned(TimeZone::UTC).year()) {
        return Finding::error(
            CHECK,
            format!("it is {told}, says the clock: set it, since every change is dated by it"),
        );
    }
    let last = inspection.and_then(|found| found.last.as_ref());
    let dated = last.and_then(|change| Some((change, change.at.parse::<Timestamp>().ok()?)));
    match dated {
        Some((change, at)) if at.as_second() > now.as_second() + DRIFT => Finding::warning(
            CHECK,
            format!(
                "it is {told}, and version {} was written at {}: one of the two clocks was wrong; set this one before the next \
                 import",
                change.number, change.at
            ),
        ),
        _ => Finding::ok(CHECK, format!("it is {told}")),
    }
}

#[cfg(test)]
mod tests {
    use entities::store::{LastChange, Schema, Writing};

    use super::super::finding::Level;
    use super::*;

    #[track_caller]
    fn check(now: &str, last: Option<&str>, expected: Level) {
        let inspection = Inspection {
            engine: String::new(),
            bytes: 0,
            schema: Schema::None,
            last: last.map(|at| LastChange {
                number: 1,
                at: at.to_owned(),
            }),
            writing: Writing::Possible,
            damages: Vec::new(),
            connections: None,
        };
        let finding = examine(now.parse().unwrap(), Some(&inspection));
        assert_eq!(finding.level, expected, "{finding}");
    }

    #[test]
    fn a_clock_of_another_age_or_behind_the_data_is_told() {
        check("2026-11-29T09:00:00Z", None, Level::Ok);
        check("2026-11-29T09:00:00Z", Some("2026-11-29T08:59:59Z"), Level::Ok);
        check("2026-11-29T09:00:00Z", Some("2026-11-29T09:00:30Z"), Level::Ok);
        check(
            "2026-11-29T09:00:00Z",
            Some("2026-11-30T09:00:00Z"),
            Level::Warning,
        );
        check("1970-01-01T00:00:01Z", None, Level::Error);
        check("9998-01-01T00:00:00Z", None, Level::Error);
    }
}
