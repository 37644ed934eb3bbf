//! `samverkan doctor`: look at everything that a server needs, start nothing, change nothing, and say what to do.

mod clock;
mod configuration;
mod database;
mod disk;
mod files;
mod finding;
mod memory;
mod port;
mod size;
mod threads;
mod versions;

use clap::Args;
use entities::store::inspect;
use serde::Serialize;

use self::finding::{Finding, Level};
use super::report::counted;
use super::say::say;
use super::{Refused, serve};
use crate::config::Config;

/// The flags of `doctor`: it looks at what a server with the same flags, variables and file would go by.
#[derive(Debug, Args)]
#[group(skip)]
pub(super) struct Flags {
    /// Print one JSON object instead of lines
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    pub(super) serve: serve::Flags,
}

/// Everything that was found, as JSON.
#[derive(Serialize)]
struct Report<'a> {
    /// The worst of the findings.
    level: Level,
    findings: &'a [Finding],
}

/// Prints what it finds, line by line.
///
/// # Errors
/// When something is an error, after all of it is told.
pub(super) async fn run(flags: &Flags, config: &Config) -> Result<(), Refused> {
    let findings = examine(config).await;
    let level = findings.iter().map(|it| it.level).max().unwrap_or(Level::Ok);
    if flags.json {
        let report = Report {
            level,
            findings: &findings,
        };
        say(serde_json::to_string_pretty(&report).map_err(|error| Refused::because(&error))?);
    } else {
        findings.iter().for_each(say);
    }
    let errors = findings.iter().filter(|it| it.level == Level::Error).count();
    if errors == 0 {
        return Ok(());
    }
    Err(Refused::new(format!(
        "{}: a server would not start, or would fail its clients",
        counted(errors as u64, "error")
    )))
}

async fn examine(config: &Config) -> Vec<Finding> {
    let inspected = inspect(config.database.url()).await;
    let inspection = inspected.as_ref().ok();
    let mut findings = configuration::examine(config);
    findings.extend(database::examine(&config.database, &inspected));
    findings.extend(versions::examine(inspection));
    findings.push(clock::examine(jiff::Timestamp::now(), inspection));
    findings.extend(disk::examine(config.database.url(), inspection));
    findings.push(memory::examine(&config.limits, inspection));
    findings.push(files::examine(&config.limits, config.metrics.is_some()));
    findings.push(threads::examine());
    findings.extend(port::examine(config).await);
    findings
}
