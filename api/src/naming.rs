//! Lists of names in a question, and whom they mean.

use crate::error::ErrorCode;
use crate::guard::MAX_PAGE;
use crate::unanswered::Unanswered;

/// Finds everything that an argument names, in the order of the names.
///
/// # Errors
/// When there are more than [`MAX_PAGE`], when one names nothing that is there, and as `find`.
pub(crate) fn find_all<N, I, E: Into<Unanswered>>(
    argument: &str,
    names: impl ExactSizeIterator<Item = N>,
    find: impl Fn(N) -> Result<Option<I>, E>,
) -> Result<Vec<I>, Unanswered> {
    if names.len() > MAX_PAGE as usize {
        return Err(Unanswered::bad(format_args!(
            "`{argument}` names {}; {MAX_PAGE} at most: choose by the scope's sectors, kinds or regions instead",
            names.len()
        )));
    }
    let found = (1..).zip(names).map(|(place, name)| {
        find(name).map_err(Into::into)?.ok_or_else(|| {
            let message =
                format!("number {place} of `{argument}` names nothing here; `search(text:)` finds it");
            Unanswered::new(ErrorCode::NotFound, message)
        })
    });
    found.collect()
}
