//! Collecting problems: the first hundred are told, all are counted.

use domain::bundle::{Problem, Severity};

/// As many problems of a kind are told.
const TOLD: usize = 100;

/// Problems: the first hundred, and how many there are in all.
#[derive(Debug, Clone, Default)]
pub struct Problems {
    told: Vec<Problem>,
    count: u64,
}

impl Problems {
    /// The first ones, in the order in which they were met.
    #[must_use]
    pub fn told(&self) -> &[Problem] {
        &self.told
    }

    /// The number of problems in all.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Returns whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Adds one, which is only made when it will be told.
    pub(super) fn add(&mut self, problem: impl FnOnce() -> Problem) {
        if self.told.len() < TOLD {
            self.told.push(problem());
        }
        self.count += 1;
    }
}

/// Everything found: what refuses the bundle, what should be looked at, and facts that lack evidence.
#[derive(Debug, Clone, Default)]
pub(super) struct Findings {
    pub(super) errors: Problems,
    pub(super) warnings: Problems,
    pub(super) without_source: Problems,
    pub(super) without_quote: Problems,
}

impl Findings {
    /// Adds a problem where its severity belongs.
    pub(super) fn add(&mut self, problem: Problem) {
        match problem.severity {
            Severity::Error => self.errors.add(|| problem),
            Severity::Warning => self.warnings.add(|| problem),
        }
    }
}
