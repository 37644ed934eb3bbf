//! Bytes, as a person reads them.

use std::fmt;

/// A number of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Size(pub(super) u64);

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.0 as f64;
        for (unit, power) in [("GiB", 30), ("MiB", 20), ("KiB", 10)] {
            let in_units = bytes / f64::from(1_u32 << power);
            if in_units >= 1.0 {
                return write!(f, "{in_units:.1} {unit}");
            }
        }
        write!(f, "{} bytes", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_in_the_unit_that_fits() {
        assert_eq!(Size(12).to_string(), "12 bytes");
        assert_eq!(Size(1536).to_string(), "1.5 KiB");
        assert_eq!(Size(3 << 30).to_string(), "3.0 GiB");
    }
}
