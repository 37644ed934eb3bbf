//! Choosing among all organisations and projects by a filter by time or by role.

use std::hint::black_box;
use std::process::ExitCode;

use benches::{Group, Subject, run};
use criterion::{BenchmarkId, Throughput};
use domain::network::{Arena, CodeSet, Scope};
use domain::{Day, Days, Role};

fn main() -> ExitCode {
    run("chosen", chosen)
}

fn chosen(group: &mut Group<'_>, subject: &Subject) {
    let by_time = Scope {
        days: Day::from_ymd(2016, 6, 1).map(Days::on),
        ..Scope::default()
    };
    let by_role = Scope {
        roles: CodeSet::from([Role::Evaluator]),
        ..Scope::default()
    };
    for (by, scope) in [("time", &by_time), ("role", &by_role)] {
        organisations(group, subject, by, scope);
        projects(group, subject, by, scope);
    }
}

fn organisations(group: &mut Group<'_>, subject: &Subject, by: &str, scope: &Scope) {
    let network = &subject.network;
    group.throughput(Throughput::Elements(network.organisations().len() as u64));
    let id = BenchmarkId::new(format!("organisations by {by}"), subject.name);
    group.bench_function(id, |bencher| {
        bencher.iter(|| {
            let filter = network.organisation_filter(black_box(scope));
            network.organisations().filter(|&index| filter(index)).count()
        });
    });
}

fn projects(group: &mut Group<'_>, subject: &Subject, by: &str, scope: &Scope) {
    let network = &subject.network;
    group.throughput(Throughput::Elements(network.projects().len() as u64));
    let id = BenchmarkId::new(format!("projects by {by}"), subject.name);
    group.bench_function(id, |bencher| {
        bencher.iter(|| {
            let filter = network.arena_filter(black_box(scope));
            let arenas = network
                .projects()
                .filter_map(|index| network.find_arena(Arena::Project(index)));
            arenas.filter(|&index| filter(index)).count()
        });
    });
}
