//! The collaborators of an organisation: whenever, on a day, and in some roles only.

use std::hint::black_box;
use std::process::ExitCode;

use benches::{Group, Subject, run};
use criterion::{BenchmarkId, Throughput};
use domain::network::{CodeSet, Effort, Scope, Workspace};
use domain::{Day, Days, Role};

const QUESTIONS: usize = 100;

fn main() -> ExitCode {
    run("collaborators", collaborators)
}

fn collaborators(group: &mut Group<'_>, subject: &Subject) {
    let scopes = [
        ("whenever", Scope::default()),
        (
            "on a day",
            Scope {
                days: Day::from_ymd(2016, 6, 1).map(Days::on),
                ..Scope::default()
            },
        ),
        (
            "in a role",
            Scope {
                roles: CodeSet::from([Role::CoFinancier]),
                ..Scope::default()
            },
        ),
    ];
    let drawn = subject.organisations(QUESTIONS);
    let (mut workspace, effort) = (Workspace::default(), Effort::unbounded());
    group.throughput(Throughput::Elements(QUESTIONS as u64));
    for (under, scope) in &scopes {
        group.bench_function(BenchmarkId::new(*under, subject.name), |bencher| {
            bencher.iter(|| {
                for &organisation in &drawn {
                    let ties = subject
                        .network
                        .collaborators(organisation, scope, &mut workspace, &effort);
                    drop(black_box(ties));
                }
            });
        });
    }
}
