//! How good a sample has to be.

/// How good a sample has to be, and which one is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sampling {
    /// How far the figure of any node may be off, such as 0.01; positive.
    pub error: f64,
    /// How likely it is that the figure of some node is off by more, such as 0.1; between 0 and 1.
    pub risk: f64,
    /// Where the random numbers begin. The same seed gives the same sample.
    pub seed: u64,
}
