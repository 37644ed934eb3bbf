//! Errors of resolvers: whose fault it is, as `extensions.code`.

use std::error::Error as StdError;
use std::fmt::Display;

use async_graphql::Error;

use crate::error::{ErrorCode, in_one_line};

/// The client asked for something that cannot be: says what was wrong and the way out.
pub(crate) fn bad_input(message: impl Display) -> Error {
    ErrorCode::BadUserInput.error(message.to_string())
}

/// Something failed that the client cannot mend: the detail goes to the log, not to the client.
pub(crate) fn internal(error: &(impl Display + ?Sized)) -> Error {
    concealed(ErrorCode::Internal, error)
}

/// The database could not be read: the client is told whether to come again, the log why.
pub(crate) fn unread(error: &(impl StdError + 'static)) -> Error {
    concealed(ErrorCode::of_unread(error), &in_one_line(error))
}

/// The error of a code, with a detail for the log alone.
pub(crate) fn concealed(code: ErrorCode, detail: &(impl Display + ?Sized)) -> Error {
    code.concealing(said(code), detail)
}

/// What a client is told of what it cannot mend.
pub(crate) fn said(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::Unavailable => {
            "the server's database does not answer at the moment; ask again in a while, and tell its operator if that does \
             not help: the log holds the reason under the request id"
        }
        _ => "the server could not read this; its log holds the reason under the request id",
    }
}
