//! The version that a command is about.

use domain::ChangeId;
use entities::store::Store;

use super::Refused;

/// The version that is asked for, the last one when none is.
///
/// # Errors
/// When there is none with this number, or the database cannot be read.
pub(super) async fn find(store: &Store, asked: Option<u64>) -> Result<ChangeId, Refused> {
    let last = store.version().await.map_err(|error| Refused::because(&error))?;
    let Some(asked) = asked else { return Ok(last) };
    dataset::existing(asked, last).map_err(|error| Refused::because(&error))
}
