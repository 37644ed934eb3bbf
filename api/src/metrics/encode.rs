//! The counts as OpenMetrics text.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};

use prometheus_client::collector::Collector;
use prometheus_client::encoding::text;
use prometheus_client::encoding::{DescriptorEncoder, MetricEncoder, NoLabelSet};
use prometheus_client::metrics::MetricType;
use prometheus_client::metrics::exemplar::Exemplar;
use prometheus_client::registry::Registry;

use super::histogram::Read;
use super::{DatasetSize, KINDS, Metrics, OTHER, OutcomeLabel, process};

/// Writes everything that is counted, as OpenMetrics text.
///
/// # Errors
/// When a name cannot be written, which none of ours should be.
pub(crate) fn encode(
    metrics: &Metrics,
    size: &DatasetSize,
    listed: u64,
    unlisted: u64,
) -> Result<String, fmt::Error> {
    let mut written = String::new();
    // The library encodes a registry, which owns what it holds; so each scrape makes one, of one collector.
    let read = Scrape::read(metrics, size, listed, unlisted);
    let mut registry = Registry::with_prefix("samverkan");
    registry.register_collector(Box::new(read));
    text::encode_registry(&mut written, &registry)?;
    let mut registry = Registry::default();
    registry.register_collector(Box::new(OfProcess));
    text::encode_registry(&mut written, &registry)?;
    text::encode_eof(&mut written)?;
    Ok(written)
}

/// Counters with the same labels, each with its value.
type Counted = Vec<(Vec<(&'static str, String)>, u64)>;

/// The counts at one moment.
#[derive(Debug)]
struct Scrape {
    requests: Counted,
    durations: Vec<(String, Histogram)>,
    nodes: Histogram,
    cache: Counted,
    statuses: Counted,
    size: DatasetSize,
    listed: u64,
    unlisted: u64,
}

#[derive(Debug)]
struct Histogram {
    sum: f64,
    count: u64,
    buckets: Vec<(f64, u64)>,
}

impl From<Read> for Histogram {
    fn from(Read { sum, count, buckets }: Read) -> Self {
        Self { sum, count, buckets }
    }
}

impl Scrape {
    fn read(metrics: &Metrics, size: &DatasetSize, listed: u64, unlisted: u64) -> Self {
        let load = |count: &AtomicU64| count.load(Ordering::Relaxed);
        let mut requests = Vec::new();
        let mut durations = Vec::new();
        for operation in &metrics.operations {
            for (kind, outcomes) in KINDS.iter().zip(&operation.outcomes) {
                for (outcome, count) in OutcomeLabel::ALL.iter().zip(outcomes) {
                    // A series that is there from the start can be watched; the others come when they are needed.
                    let always = &*operation.name == OTHER && *kind == KINDS[0];
                    if always || load(count) > 0 {
                        let labels = vec![
                            ("operation", operation.name.to_string()),
                            ("type", (*kind).to_owned()),
                            ("outcome", outcome.as_str().to_owned()),
                        ];
                        requests.push((labels, load(count)));
                    }
                }
            }
            let duration = operation.duration.read(1e6);
            if duration.count > 0 || &*operation.name == OTHER {
                durations.push((operation.name.to_string(), duration.into()));
            }
        }
        let statuses = metrics.statuses.iter().zip(100_u16..);
        let statuses = statuses.filter(|(count, _)| load(count) > 0);
        let cache = [("hit", &metrics.cache_hits), ("miss", &metrics.cache_misses)];
        Self {
            requests,
            durations,
            nodes: metrics.nodes.read(1.0).into(),
            cache: cache
                .map(|(result, count)| (vec![("result", result.to_owned())], load(count)))
                .into(),
            statuses: statuses
                .map(|(count, status)| (vec![("status", status.to_string())], load(count)))
                .collect(),
            size: size.clone(),
            listed,
            unlisted,
        }
    }
}

impl Collector for Scrape {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), fmt::Error> {
        let encoder = &mut encoder;
        let help = "GraphQL requests by operation (those that a manifest lists, else other), its type and how it ended";
        counters(encoder, "requests", help, &self.requests)?;
        let help = "Time from a request's head to its answer's, in seconds";
        let mut family =
            encoder.encode_descriptor("request_duration_seconds", help, None, MetricType::Histogram)?;
        for (operation, histogram) in &self.durations {
            let labels = [("operation", operation.as_str())];
            write(&mut family.encode_family(&labels)?, histogram)?;
        }
        let help = "Objects in lists that a request can return, counted before it runs";
        let mut nodes = encoder.encode_descriptor("request_nodes", help, None, MetricType::Histogram)?;
        write(&mut nodes, &self.nodes)?;
        let help = "Requests whose answer was among those that are kept, and those whose was not";
        counters(encoder, "kept_answers", help, &self.cache)?;
        counters(
            encoder,
            "http_responses",
            "Answers by status of HTTP",
            &self.statuses,
        )?;
        gauge(
            encoder,
            "dataset_version",
            "The number of the last change",
            self.size.version,
        )?;
        let help = "Rows of each noun in the current version";
        let mut family = encoder.encode_descriptor("dataset_rows", help, None, MetricType::Gauge)?;
        for (noun, rows) in &self.size.rows {
            let labels = [("noun", *noun)];
            family.encode_family(&labels)?.encode_gauge(&signed(*rows))?;
        }
        let help = "Documents that the manifests list";
        gauge(encoder, "documents_listed", help, self.listed)?;
        let help = "Requests for a document that no manifest lists; counted in the mode log";
        let mut unlisted =
            encoder.encode_descriptor("documents_unlisted", help, None, MetricType::Counter)?;
        counter(&mut unlisted, self.unlisted)?;
        let mut build = encoder.encode_descriptor("build", "The program", None, MetricType::Info)?;
        build.encode_info(&[("version", env!("CARGO_PKG_VERSION"))])
    }
}

/// Metrics that are the same for every program, under the names that every program has for it.
#[derive(Debug)]
struct OfProcess;

impl Collector for OfProcess {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), fmt::Error> {
        match process::resident_bytes() {
            Some(bytes) => gauge(
                &mut encoder,
                "process_resident_memory_bytes",
                "Memory in use, in bytes",
                bytes,
            ),
            None => Ok(()),
        }
    }
}

fn counters(
    encoder: &mut DescriptorEncoder<'_>,
    name: &str,
    help: &str,
    counted: &Counted,
) -> Result<(), fmt::Error> {
    let mut family = encoder.encode_descriptor(name, help, None, MetricType::Counter)?;
    for (labels, count) in counted {
        counter(&mut family.encode_family(labels)?, *count)?;
    }
    Ok(())
}

fn counter(encoder: &mut MetricEncoder<'_>, count: u64) -> Result<(), fmt::Error> {
    encoder.encode_counter(&count, None::<&Exemplar<NoLabelSet, u64>>)
}

fn gauge(encoder: &mut DescriptorEncoder<'_>, name: &str, help: &str, value: u64) -> Result<(), fmt::Error> {
    let mut gauge = encoder.encode_descriptor(name, help, None, MetricType::Gauge)?;
    gauge.encode_gauge(&signed(value))
}

fn write(encoder: &mut MetricEncoder<'_>, histogram: &Histogram) -> Result<(), fmt::Error> {
    let Histogram { sum, count, buckets } = histogram;
    encoder.encode_histogram::<NoLabelSet>(*sum, *count, buckets, None)
}

fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}
