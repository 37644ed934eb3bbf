//! Sampling: the quality that a sample must have.

/// The quality that a sample must have, and the seed that it is drawn with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sampling {
    /// The most by which the figure of any node may be off, such as 0.01; positive.
    pub error: f64,
    /// The probability that the figure of some node is off by more, such as 0.1; between 0 and 1.
    pub risk: f64,
    /// The seed of the random numbers. The same seed gives the same sample.
    pub seed: u64,
}
