//! Loading the network from its database, as the server does when it starts.

use std::process::ExitCode;

use benches::{Group, Subject, run};
use criterion::{BenchmarkId, Throughput};

fn main() -> ExitCode {
    run("load", load)
}

fn load(group: &mut Group<'_>, subject: &Subject) {
    let involvements = subject.network.organisation_arenas().involvement_count();
    group.throughput(Throughput::Elements(involvements as u64));
    // The fewest that the statistics take: the large network loads in seconds.
    group.sample_size(10);
    group.bench_function(BenchmarkId::new("from the database", subject.name), |bencher| {
        bencher.iter_with_large_drop(|| subject.runtime.block_on(subject.store.load_network()));
    });
}
