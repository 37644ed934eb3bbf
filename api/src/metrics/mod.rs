//! Metrics: what the server does is counted, for Prometheus.
//!
//! Nothing is counted unless the server was told where to show it. Counting takes a few atomic additions a request and
//! allocates nothing. Labels are bounded: an operation is named only when a manifest lists it, and is `other` otherwise.

mod encode;
mod histogram;
mod process;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use async_graphql_parser::types::OperationType;
use dataset::Dataset;

pub(crate) use encode::encode;
use histogram::Histogram;

/// The name of operations that no manifest lists.
const OTHER: &str = "other";

/// So many listed operations have series of their own; further ones are `other`.
const MOST_OPERATIONS: usize = 200;

/// Bounds of durations, in microseconds.
const DURATIONS: [u64; 14] = [
    500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000,
    5_000_000, 10_000_000,
];

/// Bounds of nodes.
const NODES: [u64; 7] = [1, 10, 100, 1_000, 5_000, 20_000, 50_000];

/// The ways in which a request can end, as the label `outcome` tells them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OutcomeLabel {
    /// Answered without errors.
    Ok,
    /// The client holds the answer already.
    NotModified,
    /// Answered, and some fields failed.
    Partial,
    /// Not run, because of what the request is.
    Refused,
    /// The time was over.
    TimedOut,
    /// Not begun, since there was too much to do.
    Busy,
    /// The server failed.
    Failed,
}

impl OutcomeLabel {
    const ALL: [Self; 7] = [
        Self::Ok,
        Self::NotModified,
        Self::Partial,
        Self::Refused,
        Self::TimedOut,
        Self::Busy,
        Self::Failed,
    ];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::NotModified => "not_modified",
            Self::Partial => "partial",
            Self::Refused => "refused",
            Self::TimedOut => "timed_out",
            Self::Busy => "busy",
            Self::Failed => "failed",
        }
    }
}

/// A request as the metrics see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Observation<'a> {
    /// The operation's name, when a manifest lists it.
    pub(crate) operation: Option<&'a str>,
    /// The type of the operation; `None` when it was refused before that was known.
    pub(crate) kind: Option<OperationType>,
    pub(crate) outcome: OutcomeLabel,
    /// The nodes counted beforehand.
    pub(crate) nodes: Option<u64>,
    /// True when its answer was in the cache; `None` where it was not looked for.
    pub(crate) cached: Option<bool>,
}

/// Counts since the start.
#[derive(Debug)]
pub(crate) struct Metrics {
    /// `other`, then the listed ones.
    operations: Box<[Operation]>,
    by_name: HashMap<Box<str>, usize>,
    nodes: Histogram<{ NODES.len() }>,
    cache_hits: AtomicU64,
    cache_misses: AtomicU64,
    /// Answers of HTTP by status, from 100.
    statuses: Box<[AtomicU64]>,
}

/// Types of operations, and one for those that are not known.
const KINDS: [&str; 4] = ["query", "mutation", "subscription", "unknown"];

#[derive(Debug)]
struct Operation {
    name: Box<str>,
    outcomes: [[AtomicU64; OutcomeLabel::ALL.len()]; KINDS.len()],
    duration: Histogram<{ DURATIONS.len() }>,
}

impl Operation {
    fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            outcomes: Default::default(),
            duration: Histogram::new(&DURATIONS),
        }
    }
}

impl Metrics {
    /// Counts for operations of these names, and for all others together.
    pub(crate) fn new<'a>(operations: impl IntoIterator<Item = &'a str>) -> Self {
        let listed = operations
            .into_iter()
            .filter(|name| *name != OTHER)
            .take(MOST_OPERATIONS);
        let operations: Box<[_]> = std::iter::once(OTHER).chain(listed).map(Operation::new).collect();
        let by_name = operations
            .iter()
            .enumerate()
            .map(|(index, operation)| (operation.name.clone(), index));
        Self {
            by_name: by_name.collect(),
            operations,
            nodes: Histogram::new(&NODES),
            cache_hits: AtomicU64::new(0),
            cache_misses: AtomicU64::new(0),
            statuses: (100..600).map(|_| AtomicU64::new(0)).collect(),
        }
    }

    /// Counts an answer of HTTP, and the GraphQL request that it answers.
    pub(crate) fn observe(&self, status: u16, duration: Duration, request: Option<Observation<'_>>) {
        let add = |count: &AtomicU64| count.fetch_add(1, Ordering::Relaxed);
        if let Some(count) = self.statuses.get(usize::from(status).wrapping_sub(100)) {
            add(count);
        }
        let Some(request) = request else {
            return;
        };
        let named = request.operation.and_then(|name| self.by_name.get(name));
        let Some(operation) = self.operations.get(named.copied().unwrap_or_default()) else {
            return;
        };
        let kind = match request.kind {
            Some(OperationType::Query) => 0,
            Some(OperationType::Mutation) => 1,
            Some(OperationType::Subscription) => 2,
            None => 3,
        };
        add(&operation.outcomes[kind][request.outcome as usize]);
        operation
            .duration
            .observe(u64::try_from(duration.as_micros()).unwrap_or(u64::MAX));
        if let Some(nodes) = request.nodes {
            self.nodes.observe(nodes);
        }
        match request.cached {
            Some(true) => {
                add(&self.cache_hits);
            }
            Some(false) => {
                add(&self.cache_misses);
            }
            None => {}
        }
    }
}

/// The size of the data set at the moment of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatasetSize {
    /// The version: the number of the last change.
    pub version: u64,
    /// The number of rows of each noun.
    pub rows: Vec<(&'static str, u64)>,
}

impl DatasetSize {
    /// The size of a version.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let network = dataset.network();
        let rows = [
            ("organisations", network.organisations().len()),
            ("projects", network.projects().len()),
            ("councils", network.councils().len()),
            ("agreements", network.agreements().len()),
            ("events", network.events().len()),
            ("associations", network.associations().len()),
            ("persons", network.persons().len()),
            ("sources", network.sources().len()),
            ("involvements", network.organisation_arenas().involvement_count()),
        ];
        Self {
            version: dataset.version().0.unsigned_abs(),
            rows: rows.map(|(noun, rows)| (noun, rows as u64)).into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(metrics: &Metrics) -> String {
        let size = DatasetSize {
            version: 7,
            rows: vec![("organisations", 3)],
        };
        encode(metrics, &size, 2, 1).unwrap()
    }

    fn observed(operation: Option<&str>) -> Observation<'_> {
        Observation {
            operation,
            kind: Some(OperationType::Query),
            outcome: OutcomeLabel::Ok,
            nodes: Some(30),
            cached: Some(false),
        }
    }

    #[track_caller]
    fn holds(text: &str, line: &str) {
        assert!(text.lines().any(|it| it == line), "{line} is not in\n{text}");
    }

    #[test]
    fn a_request_is_counted_under_the_name_that_a_manifest_lists() {
        let metrics = Metrics::new(["A", "B"]);
        for name in [Some("A"), Some("A"), Some("Unknown"), None] {
            metrics.observe(200, Duration::from_micros(700), Some(observed(name)));
        }
        metrics.observe(404, Duration::ZERO, None);
        let text = text(&metrics);
        for line in [
            "samverkan_requests_total{operation=\"A\",type=\"query\",outcome=\"ok\"} 2",
            "samverkan_requests_total{operation=\"other\",type=\"query\",outcome=\"ok\"} 2",
            "samverkan_requests_total{operation=\"other\",type=\"query\",outcome=\"failed\"} 0",
            "samverkan_request_duration_seconds_bucket{le=\"0.0005\",operation=\"A\"} 0",
            "samverkan_request_duration_seconds_bucket{le=\"0.001\",operation=\"A\"} 2",
            "samverkan_request_duration_seconds_count{operation=\"A\"} 2",
            "samverkan_request_nodes_bucket{le=\"100.0\"} 4",
            "samverkan_kept_answers_total{result=\"miss\"} 4",
            "samverkan_http_responses_total{status=\"200\"} 4",
            "samverkan_http_responses_total{status=\"404\"} 1",
            "samverkan_dataset_version 7",
            "samverkan_dataset_rows{noun=\"organisations\"} 3",
            "samverkan_documents_listed 2",
            "samverkan_documents_unlisted_total 1",
            "# EOF",
        ] {
            holds(&text, line);
        }
        assert!(
            !text.contains("Unknown") && !text.contains("operation=\"B\""),
            "{text}"
        );
    }

    #[test]
    fn no_more_operations_have_series_than_the_bound() {
        let names: Vec<String> = (0..1_000).map(|number| format!("Q{number}")).collect();
        let metrics = Metrics::new(names.iter().map(String::as_str));
        for name in &names {
            metrics.observe(200, Duration::ZERO, Some(observed(Some(name))));
        }
        let counted = text(&metrics)
            .lines()
            .filter(|line| line.starts_with("samverkan_request_duration_seconds_count"))
            .count();
        assert_eq!(counted, MOST_OPERATIONS + 1);
    }
}
