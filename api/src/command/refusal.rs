//! The reason why the program did not do what it was told to.

use std::error::Error;

use crate::error::in_one_line;

/// A reason in one line, for standard error; the program then ends with 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Refused(String);

impl Refused {
    /// A reason in words.
    pub fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }

    /// The error and everything behind it.
    pub fn because(error: &dyn Error) -> Self {
        Self(in_one_line(error))
    }
}

impl From<crate::http::UnusableOrigin> for Refused {
    fn from(error: crate::http::UnusableOrigin) -> Self {
        Self::because(&error)
    }
}

impl From<crate::clock::Beyond> for Refused {
    fn from(error: crate::clock::Beyond) -> Self {
        Self::because(&error)
    }
}

impl From<crate::admission::UnusableProxy> for Refused {
    fn from(error: crate::admission::UnusableProxy) -> Self {
        Self::because(&error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("the file cannot\nbe read")]
    struct Outer(#[source] std::io::Error);

    #[test]
    fn a_reason_is_one_line_with_everything_behind_it() {
        let error = Outer(std::io::Error::other("the disk is full"));
        assert_eq!(
            Refused::because(&error).to_string(),
            "the file cannot be read: the disk is full"
        );
    }
}
