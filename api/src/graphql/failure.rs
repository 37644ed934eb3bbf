//! Errors of resolvers: whose fault it is, as `extensions.code`.

use std::fmt::Display;

use async_graphql::Error;

use crate::error::ErrorCode;

/// The client asked for something that cannot be: says what was wrong and the way out.
pub(crate) fn bad_input(message: impl Display) -> Error {
    ErrorCode::BadUserInput.error(message.to_string())
}

/// Something failed that the client cannot mend: the detail goes to the log, not to the client.
pub(crate) fn internal(error: &(impl Display + ?Sized)) -> Error {
    let message = "the server could not read this; its log holds the reason under the request id";
    ErrorCode::Internal.concealing(message, error)
}
