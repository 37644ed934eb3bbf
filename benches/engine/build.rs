//! Building the network from rows that are in memory already: what loading costs apart from the database.

use std::process::ExitCode;

use benches::{Group, Rows, Subject, run};
use criterion::{BenchmarkId, Throughput};

fn main() -> ExitCode {
    run("build", build)
}

fn build(group: &mut Group<'_>, subject: &Subject) {
    let rows = Rows::of(&subject.network);
    group.throughput(Throughput::Elements(rows.count() as u64));
    group.sample_size(10);
    group.bench_function(BenchmarkId::new("from rows", subject.name), |bencher| {
        bencher.iter_with_large_drop(|| rows.build());
    });
}
