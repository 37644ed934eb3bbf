//! The versions that there are: of the program, of its schema and of the data.

use entities::store::{Inspection, Schema};

use super::finding::Finding;

const CHECK: &str = "versions";

pub(super) fn examine(inspection: Option<&Inspection>) -> Vec<Finding> {
    let mut findings = vec![Finding::ok(
        CHECK,
        concat!("the program is samverkan ", env!("CARGO_PKG_VERSION")),
    )];
    let Some(found) = inspection else { return findings };
    let schema = match &found.schema {
        Schema::None => "no schema yet".to_owned(),
        Schema::UpToDate(step) | Schema::Newer(step) => format!("the schema is at {step}"),
        Schema::Behind(steps) => format!("the schema is {steps} behind"),
    };
    let data = match &found.last {
        Some(change) => format!("the data at version {} of {}", change.number, change.at),
        None => "nothing was ever written".to_owned(),
    };
    findings.push(Finding::ok(
        CHECK,
        format!("the database is {}, {schema}, {data}", found.engine),
    ));
    findings
}
