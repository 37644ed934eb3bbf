//! Measures against brute force, known values, and the programs that researchers trust.

#[cfg(test)]
mod davis;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod networks;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod reference;
