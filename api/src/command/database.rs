//! Opening the database that the configuration names.

use entities::store::{IfMissing, OpenOptions, Store};

use super::Refused;
use crate::config::Database;

/// Opens the database and creates what may be created: a file that was named, in a folder that must be there so that a
/// misspelt one is noticed, or the default file with its folder.
pub(super) async fn open(database: &Database) -> Result<Store, Refused> {
    let if_missing = match database {
        Database::Named(_) => IfMissing::CreateFile,
        Database::Default(_) => IfMissing::CreateFolder,
    };
    open_with(database, if_missing).await
}

/// Opens a database that must be there.
pub(super) async fn open_existing(database: &Database) -> Result<Store, Refused> {
    open_with(database, IfMissing::Refuse).await
}

async fn open_with(database: &Database, if_missing: IfMissing) -> Result<Store, Refused> {
    let options = OpenOptions::new(if_missing);
    Store::open(database.url(), options)
        .await
        .map_err(|error| Refused::because(&error))
}
