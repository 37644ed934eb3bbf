//! Running one benchmark on every network.

use std::process::ExitCode;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, SamplingMode};

use crate::subject::Subject;

// That of the server, so that its times are ours.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The measurements of one benchmark.
pub type Group<'c> = BenchmarkGroup<'c, WallTime>;

/// Runs a benchmark on every network for which a database is named; the whole `main` of a benchmark.
#[must_use]
pub fn run(name: &str, measure: fn(&mut Group<'_>, &Subject)) -> ExitCode {
    match try_run(name, measure) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{name}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn try_run(name: &str, measure: fn(&mut Group<'_>, &Subject)) -> anyhow::Result<()> {
    let mut criterion = Criterion::default().configure_from_args();
    for (network, file) in Subject::named()? {
        let subject = Subject::load(network, file)?;
        let mut group = criterion.benchmark_group(name);
        // An iteration answers many questions: some are enough, and none should be longer than another.
        group
            .sampling_mode(SamplingMode::Flat)
            .sample_size(20)
            .warm_up_time(Duration::from_secs(1));
        measure(&mut group, &subject);
        group.finish();
    }
    criterion.final_summary();
    Ok(())
}
