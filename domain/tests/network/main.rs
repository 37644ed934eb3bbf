//! The network against models: a text notation for small ones, and brute force over days for any.

#[cfg(test)]
mod brute;
#[cfg(test)]
mod building;
#[cfg(test)]
mod comparisons;
#[cfg(test)]
mod filter;
#[cfg(test)]
mod gaps;
#[cfg(test)]
mod interlocks;
#[cfg(test)]
mod model;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod sketch;
#[cfg(test)]
mod sketches;
#[cfg(test)]
mod slices;
#[cfg(test)]
mod suggestions;
