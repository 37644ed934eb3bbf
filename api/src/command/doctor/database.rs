//! The database, which should answer, be sound, have this program's schema, and let itself be written.

use std::path::Path;

use entities::store::{DatabaseUrl, Inspection, OpenError, Schema, Writing};

use super::finding::Finding;
use super::size::Size;
use crate::command::Refused;
use crate::command::report::counted;
use crate::config::Database;

const CHECK: &str = "database";

/// Connections that one server opens to PostgreSQL beside one for each processor.
const BESIDE_READERS: u64 = 4;

pub(super) fn examine(database: &Database, inspected: &Result<Inspection, OpenError>) -> Vec<Finding> {
    let url = database.url();
    let found = match inspected {
        Ok(found) => found,
        Err(error) => return vec![missing(database, error)],
    };
    let mut findings = vec![Finding::ok(
        CHECK,
        format!("{} answers at {url}, {}", found.engine, Size(found.bytes)),
    )];
    findings.push(schema(&found.schema));
    findings.push(writing(found.writing, url));
    if let DatabaseUrl::Sqlite(path) = url {
        findings.push(soundness(path, &found.damages));
    }
    findings.extend(found.connections.map(connections));
    findings
}

fn schema(schema: &Schema) -> Finding {
    match schema {
        Schema::None => Finding::ok(
            CHECK,
            "it is new: the first start makes its tables, and loads the data that ships unless --empty is given",
        ),
        Schema::UpToDate(step) => Finding::ok(CHECK, format!("its schema is this program's, up to {step}")),
        Schema::Behind(steps) => Finding::warning(
            CHECK,
            format!(
                "its schema lacks {}, which the next start takes; an older program then refuses it: make a backup before",
                counted(*steps as u64, "step")
            ),
        ),
        Schema::Newer(step) => Finding::error(
            CHECK,
            format!(
                "a newer samverkan wrote it (its schema has {step}): install that version, or restore the backup from before"
            ),
        ),
    }
}

fn writing(writing: Writing, url: &DatabaseUrl) -> Finding {
    match (writing, url) {
        (Writing::Possible, _) => Finding::ok(CHECK, "it can be written"),
        (Writing::Busy, _) => Finding::ok(
            CHECK,
            "another program writes to it at the moment, such as an import",
        ),
        (Writing::Refused, DatabaseUrl::Sqlite(path)) => Finding::error(
            CHECK,
            format!(
                "it can only be read, and a start opens it for writing: let this user write {} and its folder",
                path.display()
            ),
        ),
        (Writing::Refused, DatabaseUrl::Postgres(_)) => Finding::warning(
            CHECK,
            "it can only be read: imports and new steps of the schema need a primary server, and a user with INSERT on the tables \
             and CREATE on their schema",
        ),
    }
}

fn soundness(path: &Path, damages: &[String]) -> Finding {
    if damages.is_empty() {
        return Finding::ok(CHECK, "the file is sound");
    }
    Finding::error(
        CHECK,
        format!(
            "{} is damaged ({}): stop the server, keep the file, and restore the last backup",
            path.display(),
            damages.join("; ")
        ),
    )
}

/// A file that the first start would create is no error.
fn missing(database: &Database, error: &OpenError) -> Finding {
    let created = match (database, error) {
        (Database::Default(_), OpenError::NoFile(_)) => true,
        (Database::Named(_), OpenError::NoFile(path)) => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            folder.is_none_or(|folder| folder.is_dir())
        }
        _ => false,
    };
    if created {
        return Finding::ok(
            CHECK,
            format!("{} is not there yet: the first start creates it", database.url()),
        );
    }
    Finding::error(CHECK, Refused::because(error).to_string())
}

fn connections(most: u64) -> Finding {
    let threads = std::thread::available_parallelism().map_or(1, |threads| threads.get() as u64);
    let own = threads + BESIDE_READERS;
    // A second one starts before the first has ended when the program is replaced, and others ask the same PostgreSQL.
    if most < 2 * own {
        return Finding::warning(
            CHECK,
            format!(
                "PostgreSQL takes {most} connections (`max_connections`) and a server opens up to {own}: raise it to {} for each \
                 server",
                2 * own
            ),
        );
    }
    Finding::ok(
        CHECK,
        format!("PostgreSQL takes {most} connections, and a server opens up to {own}"),
    )
}
