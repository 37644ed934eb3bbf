//! The reasons why a configuration cannot be used.

use std::path::PathBuf;

/// The reason why a configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file that was named cannot be read.
    #[error("the configuration {} cannot be read", .0.display())]
    Unreadable(PathBuf, #[source] std::io::Error),
    /// The file is no TOML, or a value in it has the wrong type.
    #[error("the configuration {}: {}", .0.display(), .1)]
    Syntax(PathBuf, String),
    /// The file has a key that means nothing.
    #[error("the configuration {} has the unknown key `{key}`; the nearest known one is `{near}`", .path.display())]
    UnknownKey {
        /// The file.
        path: PathBuf,
        /// The key, with its table.
        key: String,
        /// The known key that is spelt most alike.
        near: String,
    },
    /// A value is not what it should be.
    #[error("{place}: {reason}")]
    Value {
        /// The key of the file, the variable or the flag.
        place: String,
        /// The fault in it.
        reason: String,
    },
    /// Documents are to be checked against a manifest, and there is none.
    #[error("documents are to be checked, and no manifest lists any: name one with --documents FILE")]
    NoManifest,
    /// The system does not say where the user's files are.
    #[error("this user has no home folder: name a database with --database sqlite://FILE")]
    Homeless,
}
