//! The database that holds the data.

use entities::store::DatabaseUrl;

/// The database that holds the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Database {
    /// The user named it.
    Named(DatabaseUrl),
    /// Nobody named one: a file in the user's data folder, which may have to be created with its folder.
    Default(DatabaseUrl),
}

impl Database {
    /// Its address.
    #[must_use]
    pub fn url(&self) -> &DatabaseUrl {
        match self {
            Self::Named(url) | Self::Default(url) => url,
        }
    }
}
