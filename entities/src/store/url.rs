//! URLs of databases: of a file, or of a PostgreSQL server.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;

/// The URL of the data: `sqlite://FILE` or `postgres://USER:PASSWORD@HOST:PORT/DATABASE`.
///
/// Printing leaves the password out.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A SQLite file, the embedded default.
    Sqlite(PathBuf),
    /// A database on a PostgreSQL server.
    Postgres(PostgresUrl),
}

/// A URL that [`PgConnectOptions`] accepts.
#[derive(Clone, PartialEq, Eq)]
pub struct PostgresUrl(Box<str>);

/// The reason why a text does not say which database is meant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DatabaseUrlError {
    /// It begins like neither form. What may be a password is left out.
    #[error("a database is sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE, not `{0}`")]
    Form(String),
    /// The file is not named.
    #[error("sqlite:// lacks its file, as in sqlite://samverkan.db or sqlite:///var/lib/samverkan.db")]
    NoFile,
    /// SQLite in memory: each connection would have a database of its own.
    #[error(
        "a SQLite database in memory cannot be shared between connections; name a file, as in sqlite://samverkan.db"
    )]
    InMemory,
    /// A query string after the file.
    #[error("sqlite://FILE takes no parameters; leave out what begins with ?")]
    Parameters,
    /// PostgreSQL's own reader refuses it.
    #[error(
        "not a PostgreSQL address; write postgres://USER:PASSWORD@HOST:PORT/DATABASE, with / in a socket's folder as %2F"
    )]
    Postgres,
}

impl DatabaseUrl {
    /// The database in this file, however its name is spelt.
    #[must_use]
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self::Sqlite(path.into())
    }
}

impl PostgresUrl {
    /// The URL with its password.
    pub(crate) fn secret(&self) -> &str {
        &self.0
    }
}

impl FromStr for DatabaseUrl {
    type Err = DatabaseUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(rest) = text.strip_prefix("sqlite:") {
            return parse_file(rest.strip_prefix("//").unwrap_or(rest));
        }
        // sea-orm knows the shorter of PostgreSQL's two schemes only.
        let rest = text
            .strip_prefix("postgres://")
            .or_else(|| text.strip_prefix("postgresql://"));
        let Some(rest) = rest else {
            return Err(DatabaseUrlError::Form(repeatable(text)));
        };
        let url = format!("postgres://{rest}");
        match url.parse::<PgConnectOptions>() {
            Ok(_) => Ok(Self::Postgres(PostgresUrl(url.into()))),
            Err(_) => Err(DatabaseUrlError::Postgres),
        }
    }
}

fn parse_file(name: &str) -> Result<DatabaseUrl, DatabaseUrlError> {
    if name.contains(":memory:") || name.contains("mode=memory") {
        Err(DatabaseUrlError::InMemory)
    } else if name.contains('?') {
        Err(DatabaseUrlError::Parameters)
    } else if name.is_empty() || name == "/" {
        Err(DatabaseUrlError::NoFile)
    } else {
        Ok(DatabaseUrl::file(Path::new(name)))
    }
}

/// As much of what a user typed as tells which text is meant, and nothing of it that may be a password: what looks like an
/// address with a user, or names a password, ends after its scheme.
#[must_use]
pub fn repeatable(text: &str) -> String {
    let may_be_secret = |text: &str| text.contains('@') || text.to_ascii_lowercase().contains("password");
    match text.split_once("://") {
        _ if !may_be_secret(text) => text.to_owned(),
        Some((scheme, _)) if !may_be_secret(scheme) => format!("{scheme}://…"),
        _ => "…".to_owned(),
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite://{}", path.display()),
            Self::Postgres(url) => url.fmt(f),
        }
    }
}

impl fmt::Display for PostgresUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ok(options) = self.0.parse::<PgConnectOptions>() else {
            return f.write_str("postgres://…");
        };
        write!(f, "postgres://{}@", options.get_username())?;
        match options.get_socket() {
            Some(folder) => write!(f, "{}", folder.display().to_string().replace('/', "%2F"))?,
            None => write!(f, "{}:{}", options.get_host(), options.get_port())?,
        }
        // PostgreSQL takes the user's name when no database is named.
        write!(
            f,
            "/{}",
            options.get_database().unwrap_or_else(|| options.get_username())
        )
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for PostgresUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_file(text: &str, path: &str) {
        assert_eq!(text.parse(), Ok(DatabaseUrl::file(path)));
    }

    #[test]
    fn a_file_is_named_after_the_scheme() {
        check_file("sqlite://samverkan.db", "samverkan.db");
        check_file("sqlite:///var/lib/samverkan.db", "/var/lib/samverkan.db");
        check_file("sqlite:samverkan.db", "samverkan.db");
        check_file("sqlite://100%.db", "100%.db");
    }

    #[test]
    fn a_database_in_memory_is_refused() {
        for text in ["sqlite::memory:", "sqlite://:memory:", "sqlite://x?mode=memory"] {
            assert_eq!(
                text.parse::<DatabaseUrl>(),
                Err(DatabaseUrlError::InMemory),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_neither_form_is_told_both() {
        let error = "samverkan.db".parse::<DatabaseUrl>().unwrap_err().to_string();
        assert!(
            error.contains("sqlite://FILE or postgres://") && error.ends_with("`samverkan.db`"),
            "{error}"
        );
        assert_eq!("sqlite://".parse::<DatabaseUrl>(), Err(DatabaseUrlError::NoFile));
        assert_eq!(
            "sqlite://x.db?mode=ro".parse::<DatabaseUrl>(),
            Err(DatabaseUrlError::Parameters)
        );
        assert_eq!(
            "postgres://host:port/x".parse::<DatabaseUrl>(),
            Err(DatabaseUrlError::Postgres)
        );
    }

    #[test]
    fn a_password_is_never_shown() {
        for text in [
            "postgres://anna:hemlig@db.example:5433/samverkan",
            "postgresql://anna:hemlig@db.example:5433/samverkan",
        ] {
            let url: DatabaseUrl = text.parse().unwrap();
            assert_eq!(url.to_string(), "postgres://anna@db.example:5433/samverkan");
            assert!(!format!("{url:?}").contains("hemlig"));
        }
        for text in [
            "mysql://anna:hemlig@db.example/x",
            "anna:hemlig@db.example",
            "anna:hemlig@db.example://x",
            "host=db.example user=anna password=hemlig",
            "jdbc:postgresql://db.example/x?user=anna&Password=hemlig",
        ] {
            assert!(
                !text
                    .parse::<DatabaseUrl>()
                    .unwrap_err()
                    .to_string()
                    .contains("hemlig"),
                "{text}"
            );
        }
    }
}
