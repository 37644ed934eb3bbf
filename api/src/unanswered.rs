//! The reason for which a question has no answer, however it was asked: whose fault it is, as a code, in words for whoever asked.

use std::error::Error as StdError;
use std::fmt::Display;

use dataset::slices::NoSlice;
use dataset::work::Interrupted;
use dataset::{Misnamed, Unread, VersionError};
use domain::measure::Cancelled;
use domain::network::{SliceError, Stopped};

use crate::error::{ErrorCode, in_one_line, said};

/// The reason for which a question, or a field of one, has no answer, in words for whoever asked, with the code that says whose fault it is.
///
/// It is no [`Display`], so that the library's conversion of whatever can be shown does not take it, and resolvers cannot hand
/// out an error of another part of the program that has no code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unanswered {
    pub(crate) code: ErrorCode,
    pub(crate) message: String,
    /// The part that only the log may tell.
    pub(crate) detail: Option<String>,
}

impl Unanswered {
    /// An error of a code, whose message anybody may read.
    pub(crate) fn new(code: ErrorCode, message: impl Display) -> Self {
        Self {
            code,
            message: message.to_string(),
            detail: None,
        }
    }

    /// The question holds something that cannot be: says what was wrong and the way out.
    pub(crate) fn bad(message: impl Display) -> Self {
        Self::new(ErrorCode::BadUserInput, message)
    }

    /// Something failed that whoever asked cannot mend: the detail goes to the log, not to them.
    pub(crate) fn internal(error: &(impl Display + ?Sized)) -> Self {
        Self::concealed(ErrorCode::Internal, error)
    }

    /// The database could not be read: whoever asked is told whether to come again, the log why.
    pub(crate) fn unread(error: &(impl StdError + 'static)) -> Self {
        Self::concealed(ErrorCode::of_unread(error), &in_one_line(error))
    }

    /// The message with what only the log may tell, for who runs the program.
    pub(crate) fn told_in_full(&self) -> String {
        match &self.detail {
            Some(detail) => format!("{}: {detail}", self.message),
            None => self.message.clone(),
        }
    }

    fn concealed(code: ErrorCode, detail: &(impl Display + ?Sized)) -> Self {
        Self {
            detail: Some(detail.to_string()),
            ..Self::new(code, said(code))
        }
    }
}

impl From<Unanswered> for async_graphql::Error {
    fn from(
        Unanswered {
            code,
            message,
            detail,
        }: Unanswered,
    ) -> Self {
        match detail {
            Some(detail) => code.concealing(message, &detail),
            None => code.error(message),
        }
    }
}

/// The library's complaints of its own context are nobody's fault but ours.
impl From<async_graphql::Error> for Unanswered {
    fn from(error: async_graphql::Error) -> Self {
        Self::internal(&error.message)
    }
}

impl From<Stopped> for Unanswered {
    fn from(why: Stopped) -> Self {
        match why {
            Stopped::Cancelled(cancelled) => cancelled.into(),
            Stopped::Exceeded { .. } => Self::new(ErrorCode::CostExceeded, why),
        }
    }
}

/// Its reader has usually left, or is told of the request as a whole.
impl From<Cancelled> for Unanswered {
    fn from(_: Cancelled) -> Self {
        let message = "the measure was stopped before its end; choose a smaller part of the network";
        Self::new(ErrorCode::Timeout, message)
    }
}

impl From<Interrupted> for Unanswered {
    fn from(why: Interrupted) -> Self {
        match why {
            Interrupted::Stopped(stopped) => stopped.into(),
            Interrupted::Panicked => Self::internal(&why),
        }
    }
}

impl From<SliceError> for Unanswered {
    fn from(error: SliceError) -> Self {
        match error {
            SliceError::TooManyTies { ties, bound } => Self::new(
                ErrorCode::CostExceeded,
                format_args!(
                    "the view has {ties} ties, of at most {bound}: choose fewer nodes, or a view in two modes"
                ),
            ),
            SliceError::NothingShared => Self::bad(
                "`NEWMAN` and `JACCARD` weigh what two nodes share, and in two modes they share nothing: choose `COUNT` or \
                 `OVERLAP_DAYS`, or another view",
            ),
            SliceError::UnboundedDays => Self::bad(
                "`OVERLAP_DAYS` counts days between two that are stated: give the scope `at`, or `during` with both ends",
            ),
            SliceError::Cancelled(cancelled) => cancelled.into(),
        }
    }
}

impl From<NoSlice> for Unanswered {
    fn from(why: NoSlice) -> Self {
        match why {
            NoSlice::Refused(error) => error.into(),
            NoSlice::Interrupted(interrupted) => interrupted.into(),
        }
    }
}

impl From<Misnamed> for Unanswered {
    fn from(error: Misnamed) -> Self {
        Self::bad(error)
    }
}

impl From<Unread> for Unanswered {
    fn from(error: Unread) -> Self {
        Self::unread(&error)
    }
}

impl From<VersionError> for Unanswered {
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
