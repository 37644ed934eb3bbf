//! Everyone within some hops of an organisation.

use std::hint::black_box;
use std::num::NonZeroU32;
use std::process::ExitCode;

use benches::{Group, Subject, run};
use criterion::{BenchmarkId, Throughput};
use domain::network::{Effort, Scope, Workspace};

const QUESTIONS: usize = 20;

/// Beyond the third hop the whole network is reached.
const MOST_HOPS: u32 = 3;

fn main() -> ExitCode {
    run("neighbours", neighbours)
}

fn neighbours(group: &mut Group<'_>, subject: &Subject) {
    let drawn = subject.organisations(QUESTIONS);
    let (scope, mut workspace, effort) = (Scope::default(), Workspace::default(), Effort::unbounded());
    group.throughput(Throughput::Elements(QUESTIONS as u64));
    for hops in (1..=MOST_HOPS).filter_map(NonZeroU32::new) {
        let id = BenchmarkId::new(format!("within {hops}"), subject.name);
        group.bench_function(id, |bencher| {
            bencher.iter(|| {
                for &organisation in &drawn {
                    let found =
                        subject
                            .network
                            .neighbours(organisation, hops, &scope, &mut workspace, &effort);
                    drop(black_box(found));
                }
            });
        });
    }
}
