//! All shortest paths between two organisations: counted, and the first of them told.

use std::hint::black_box;
use std::num::NonZeroU32;
use std::process::ExitCode;

use benches::{Group, Subject, run};
use criterion::{BenchmarkId, Throughput};
use domain::network::{Effort, Scope, Workspace};

const QUESTIONS: usize = 100;

/// The number of hops that the API looks at when nothing is said.
const MAX_HOPS: NonZeroU32 = NonZeroU32::new(6).unwrap();

/// A first page, when nothing is said.
const TOLD: usize = 20;

fn main() -> ExitCode {
    run("paths", paths)
}

fn paths(group: &mut Group<'_>, subject: &Subject) {
    let drawn = subject.pairs(QUESTIONS);
    let (scope, mut workspace, effort) = (Scope::default(), Workspace::default(), Effort::unbounded());
    group.throughput(Throughput::Elements(QUESTIONS as u64));
    group.bench_function(BenchmarkId::new("counted", subject.name), |bencher| {
        bencher.iter(|| {
            for &(from, to) in &drawn {
                let paths = subject
                    .network
                    .paths(from, to, MAX_HOPS, &scope, &mut workspace, &effort);
                black_box(paths.map(|paths| paths.count()).ok());
            }
        });
    });
    group.bench_function(BenchmarkId::new("first page", subject.name), |bencher| {
        bencher.iter(|| {
            for &(from, to) in &drawn {
                let paths = subject
                    .network
                    .paths(from, to, MAX_HOPS, &scope, &mut workspace, &effort);
                let Ok(paths) = paths else { continue };
                paths.iter().take(TOLD).for_each(|path| drop(black_box(path)));
            }
        });
    });
}
