//! The SHA-256 of a document.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

/// The beginning of an id that is the SHA-256 of its document (GraphQL over HTTP, appendix A).
pub(super) const PREFIX: &str = "sha256:";

/// The SHA-256 of a document's text in UTF-8; written as 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Digest([u8; 32]);

/// A text that is no SHA-256.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a SHA-256 is 64 hexadecimal digits")]
pub(crate) struct NoDigest;

impl Digest {
    pub(crate) fn of(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).into())
    }
}

impl FromStr for Digest {
    type Err = NoDigest;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| NoDigest)?;
        Ok(Self(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_written_as_tools_write_it() {
        // FIPS 180-4's example: the digest of "abc".
        let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Digest::of("abc").to_string(), text);
        assert_eq!(text.parse(), Ok(Digest::of("abc")));
        assert_eq!(text.to_uppercase().parse(), Ok(Digest::of("abc")));
    }

    #[test]
    fn nothing_else_is_a_digest() {
        for text in ["", "ab", &"g".repeat(64), &"å".repeat(32), &"a".repeat(65)] {
            assert_eq!(text.parse::<Digest>(), Err(NoDigest), "{text}");
        }
    }
}
