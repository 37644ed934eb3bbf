//! Errors of resolvers: whose fault it is, as `extensions.code`.

use std::error::Error as StdError;
use std::fmt::Display;

use dataset::slices::NoSlice;
use dataset::work::Interrupted;
use dataset::{Unread, VersionError};
use domain::measure::Cancelled;
use domain::network::{SliceError, Stopped};

use crate::error::{ErrorCode, in_one_line, said};

/// Why a field has no value, in words for whoever asked, with the code that says whose fault it is.
///
/// It is no [`Display`], so that the library's conversion of whatever can be shown does not take it, and resolvers cannot hand
/// out an error of another part of the program that has no code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FieldError {
    pub(crate) code: ErrorCode,
    pub(crate) message: String,
    /// What only the log may tell.
    pub(crate) detail: Option<String>,
}

/// What a resolver returns.
pub(crate) type Result<T, E = FieldError> = std::result::Result<T, E>;

impl FieldError {
    pub(crate) fn new(code: ErrorCode, message: impl Display) -> Self {
        Self {
            code,
            message: message.to_string(),
            detail: None,
        }
    }
}

impl From<FieldError> for async_graphql::Error {
    fn from(
        FieldError {
            code,
            message,
            detail,
        }: FieldError,
    ) -> Self {
        match detail {
            Some(detail) => code.concealing(message, &detail),
            None => code.error(message),
        }
    }
}

/// What the library finds wrong with its own context is nobody's fault but ours.
impl From<async_graphql::Error> for FieldError {
    fn from(error: async_graphql::Error) -> Self {
        internal(&error.message)
    }
}

impl From<Stopped> for FieldError {
    fn from(why: Stopped) -> Self {
        match why {
            Stopped::Cancelled(cancelled) => cancelled.into(),
            Stopped::Exceeded { .. } => Self::new(ErrorCode::CostExceeded, why),
        }
    }
}

/// Who would read it has usually left, or is told of the request as a whole.
impl From<Cancelled> for FieldError {
    fn from(_: Cancelled) -> Self {
        let message = "the measure was stopped before its end; choose a smaller part of the network";
        Self::new(ErrorCode::Timeout, message)
    }
}

impl From<Interrupted> for FieldError {
    fn from(why: Interrupted) -> Self {
        match why {
            Interrupted::Stopped(stopped) => stopped.into(),
            Interrupted::Panicked => internal(&why),
        }
    }
}

impl From<SliceError> for FieldError {
    fn from(error: SliceError) -> Self {
        match error {
            SliceError::TooManyTies { ties, bound } => Self::new(
                ErrorCode::CostExceeded,
                format_args!(
                    "the view has {ties} ties, of at most {bound}: choose fewer nodes, or a view in two modes"
                ),
            ),
            SliceError::NothingShared => bad_input(
                "`NEWMAN` and `JACCARD` weigh what two nodes share, and in two modes they share nothing: choose `COUNT` or \
                 `OVERLAP_DAYS`, or another view",
            ),
            SliceError::UnboundedDays => bad_input(
                "`OVERLAP_DAYS` counts days between two that are stated: give the scope `at`, or `during` with both ends",
            ),
            SliceError::Cancelled(cancelled) => cancelled.into(),
        }
    }
}

impl From<NoSlice> for FieldError {
    fn from(why: NoSlice) -> Self {
        match why {
            NoSlice::Refused(error) => error.into(),
            NoSlice::Interrupted(interrupted) => interrupted.into(),
        }
    }
}

impl From<Unread> for FieldError {
    fn from(error: Unread) -> Self {
        unread(&error)
    }
}

impl From<VersionError> for FieldError {
    fn from(error: VersionError) -> Self {
        let code = ErrorCode::of_version(&error);
        match &error {
            VersionError::Unknown { .. } => Self::new(code, error),
            VersionError::Unread { .. } => Self {
                detail: Some(in_one_line(&error)),
                ..Self::new(code, format_args!("{error}: {}", said(code)))
            },
        }
    }
}

/// The client asked for something that cannot be: says what was wrong and the way out.
pub(crate) fn bad_input(message: impl Display) -> FieldError {
    FieldError::new(ErrorCode::BadUserInput, message)
}

/// Something failed that the client cannot mend: the detail goes to the log, not to the client.
pub(crate) fn internal(error: &(impl Display + ?Sized)) -> FieldError {
    concealed(ErrorCode::Internal, error)
}

/// The database could not be read: the client is told whether to come again, the log why.
pub(crate) fn unread(error: &(impl StdError + 'static)) -> FieldError {
    concealed(ErrorCode::of_unread(error), &in_one_line(error))
}

/// The error of a code, with a detail for the log alone.
fn concealed(code: ErrorCode, detail: &(impl Display + ?Sized)) -> FieldError {
    FieldError {
        detail: Some(detail.to_string()),
        ..FieldError::new(code, said(code))
    }
}
