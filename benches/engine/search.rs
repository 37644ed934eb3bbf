//! Finding who is meant by a few typed words.
#![expect(clippy::expect_used, reason = "a benchmark fails by panicking")]

use std::hint::black_box;
use std::process::ExitCode;

use benches::{Group, Subject, run};
use criterion::{BenchmarkId, Throughput};
use domain::network::{Network, Organisation};
use domain::search::{DocId, IndexTooLarge, MatchedField, Options, SearchIndex, SearchIndexBuilder};

const QUESTIONS: usize = 20;

/// A first page, when nothing is said.
const FOUND: usize = 20;

/// The text by which an organisation is asked for, made of its record, and the name of that.
type Typed = (&'static str, fn(&Organisation<'_>) -> String);

const TYPED: [Typed; 4] = [
    ("whole name", |organisation| organisation.name.to_owned()),
    ("beginning", |organisation| {
        organisation
            .name
            .chars()
            .take(organisation.name.chars().count() / 2)
            .collect()
    }),
    ("typing error", |organisation| {
        let letters = organisation.name.chars().enumerate();
        letters
            .filter(|&(place, _)| place != 2)
            .map(|(_, letter)| letter)
            .collect()
    }),
    ("number", |organisation| {
        organisation.number.unwrap_or(organisation.key).to_owned()
    }),
];

fn main() -> ExitCode {
    run("search", search)
}

fn search(group: &mut Group<'_>, subject: &Subject) {
    let network = &subject.network;
    let index = index(network).expect("a network that was loaded has fewer names than an index holds");
    let options = Options {
        limit: FOUND,
        accept: &|_| true,
    };
    group.throughput(Throughput::Elements(QUESTIONS as u64));
    for (how, typed) in TYPED {
        let drawn = subject.organisations(QUESTIONS).into_iter();
        let texts: Vec<String> = drawn.map(|it| typed(&network.organisation(it))).collect();
        group.bench_function(BenchmarkId::new(how, subject.name), |bencher| {
            bencher.iter(|| {
                for text in &texts {
                    black_box(index.search(text, &options));
                }
            });
        });
    }
}

/// The names, keys and numbers of organisations and projects: nearly all that the server's own index holds.
fn index(network: &Network) -> Result<SearchIndex, IndexTooLarge> {
    let mut builder = SearchIndexBuilder::new();
    let mut docs = (0..).map(DocId);
    let organisations = network.organisations().map(|index| network.organisation(index));
    let organisations =
        organisations.map(|it| (it.key, it.name, it.number, MatchedField::OrganisationNumber));
    let projects = network.projects().map(|index| network.project(index));
    let projects = projects.map(|it| (it.key, it.name, it.registry_number, MatchedField::RegistryNumber));
    for ((key, name, number, of_number), doc) in organisations.chain(projects).zip(&mut docs) {
        builder.add(doc, MatchedField::Name, name);
        builder.add(doc, MatchedField::Key, key);
        if let Some(number) = number {
            builder.add(doc, of_number, number);
        }
    }
    builder.build()
}
