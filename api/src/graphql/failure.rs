//! Errors of resolvers.

use std::error::Error as StdError;
use std::fmt::Display;

pub(crate) use crate::unanswered::Unanswered as FieldError;

/// A resolver returns this: its value, or an error that has a code.
pub(crate) type Result<T, E = FieldError> = std::result::Result<T, E>;

/// The client asked for something that cannot be: says what was wrong and the way out.
pub(crate) fn bad_input(message: impl Display) -> FieldError {
    FieldError::bad(message)
}

/// Something failed that the client cannot mend: the detail goes to the log, not to the client.
pub(crate) fn internal(error: &(impl Display + ?Sized)) -> FieldError {
    FieldError::internal(error)
}

/// The database could not be read: the client is told whether to come again, the log why.
pub(crate) fn unread(error: &(impl StdError + 'static)) -> FieldError {
    FieldError::unread(error)
}
