//! Configuration: defaults that work, then a file, then variables, then flags. The later one wins.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use dataset::About;
use directories::ProjectDirs;
use domain::bundle::nearest;
use entities::store::DatabaseUrl;
use serde::Deserialize;

use crate::admission::ClientAddresses;
use crate::documents::Mode;
use crate::guard::Limits;
use crate::http::Origins;

/// Where the server listens when nothing is said: only this machine can reach it.
pub const DEFAULT_LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8000);

/// The name of the configuration file in the user's configuration folder.
const FILE_NAME: &str = "samverkan.toml";

/// The name of the database in the user's data folder.
const DATABASE_NAME: &str = "samverkan.sqlite";

/// What the program goes by, everything decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Where the data is.
    pub database: Database,
    /// Where the server listens; port 0 takes any free one.
    pub listen: SocketAddr,
    /// Whose pages may read answers in a browser.
    pub origins: Origins,
    /// The address by which the world reaches the server, such as `https://samverkan.example.se`, for answers that name
    /// addresses. `None` takes the host that each request names.
    pub public_url: Option<PublicUrl>,
    /// What to log, as `tracing` filters: `info`, `warn,api=debug`. `None` leaves it to the command.
    pub log: Option<String>,
    /// How lines of the log look.
    pub log_format: LogFormat,
    /// What one request may ask for.
    pub limits: Limits,
    /// What the data set is, for whoever cites it.
    pub dataset: About,
    /// The manifests of documents, and how strictly the server holds on to them.
    pub documents: Documents,
    /// Where the server shows its metrics; nothing is counted when nobody says.
    pub metrics: Option<SocketAddr>,
    /// Which proxies are trusted to say who asks.
    pub addresses: ClientAddresses,
    /// The file that was read.
    pub file: Option<PathBuf>,
    /// What somebody has set, and where.
    pub settings: Vec<Setting>,
}

/// That a setting was made, without its value, which may hold a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Its key in the file.
    pub key: &'static str,
    /// The place that won.
    pub place: Place,
}

/// Where a setting can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the command line.
    Flag,
    /// By a variable of the environment.
    Variable,
    /// In the file.
    File,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Flag => "a flag",
            Self::Variable => "a variable",
            Self::File => "the file",
        })
    }
}

/// The documents that requests may name, or have to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Documents {
    /// The files that list them.
    pub manifests: Vec<PathBuf>,
    /// How strictly the server holds on to them.
    pub mode: Mode,
}

/// Which database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Database {
    /// The user named it.
    Named(DatabaseUrl),
    /// Nobody named one: a file in the user's data folder, which may have to be created with its folder.
    Default(DatabaseUrl),
}

impl Database {
    /// Where it is.
    #[must_use]
    pub fn url(&self) -> &DatabaseUrl {
        match self {
            Self::Named(url) | Self::Default(url) => url,
        }
    }
}

/// The address by which the world reaches the server (publik adress), without a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// The address, as it is put before a path.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PublicUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let address = text.trim_end_matches('/');
        let host = address
            .strip_prefix("https://")
            .or_else(|| address.strip_prefix("http://"));
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]/_~".contains(&byte);
        match host {
            Some(host) if !host.is_empty() && host.bytes().all(is_plain) => Ok(Self(address.to_owned())),
            _ => Err("a public address is such as https://samverkan.example.se"),
        }
    }
}

/// How lines of the log look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, for programs.
    Json,
}

/// What one of the places says; `None` where it says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stated {
    /// As [`Config::database`].
    pub database: Option<DatabaseUrl>,
    /// As [`Config::listen`].
    pub listen: Option<SocketAddr>,
    /// As [`Config::origins`].
    pub origins: Option<Origins>,
    /// As [`Config::public_url`].
    pub public_url: Option<PublicUrl>,
    /// As [`Config::log`].
    pub log: Option<String>,
    /// As [`Config::log_format`].
    pub log_format: Option<LogFormat>,
    /// As [`Config::limits`].
    pub limits: Option<Limits>,
    /// As [`Config::dataset`].
    pub dataset: Option<About>,
    /// As [`Documents::manifests`].
    pub manifests: Option<Vec<PathBuf>>,
    /// As [`Documents::mode`].
    pub documents_mode: Option<Mode>,
    /// As [`Config::metrics`].
    pub metrics: Option<SocketAddr>,
    /// As [`Config::addresses`].
    pub addresses: Option<ClientAddresses>,
}

/// Why a configuration cannot be used.
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
        /// The key of the file, or the variable.
        place: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Documents are to be checked against a manifest, and there is none.
    #[error("documents are to be checked, and no manifest lists any: name one with --documents FILE")]
    NoManifest,
    /// The system does not say where the user's files are.
    #[error("this user has no home folder: name a database with --database sqlite://FILE")]
    Homeless,
}

impl Config {
    /// Decides everything from what the flags say, the variables, and a file: the named one, else `samverkan.toml` in the
    /// user's configuration folder when it is there.
    ///
    /// # Errors
    /// When the file or a variable says something that cannot be used.
    pub fn resolve(
        flags: Stated,
        file: Option<&Path>,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let folders = ProjectDirs::from("", "", "samverkan");
        let variables = Stated::from_variables(&variable)?;
        let named = file
            .map(Path::to_path_buf)
            .or_else(|| variable("SAMVERKAN_CONFIG").map(PathBuf::from));
        let users = || Some(folders.as_ref()?.config_dir().join(FILE_NAME));
        let file = named.or_else(|| users().filter(|path| path.is_file()));
        let in_file = match &file {
            Some(path) => Stated::from_file(path)?,
            None => Stated::default(),
        };
        let settings = settings([
            (Place::Flag, &flags),
            (Place::Variable, &variables),
            (Place::File, &in_file),
        ]);
        let stated = flags.or(variables).or(in_file);
        let database = match (stated.database, folders) {
            (Some(url), _) => Database::Named(url),
            (None, Some(folders)) => {
                Database::Default(DatabaseUrl::file(folders.data_dir().join(DATABASE_NAME)))
            }
            (None, None) => return Err(ConfigError::Homeless),
        };
        Ok(Self {
            database,
            listen: stated.listen.unwrap_or(DEFAULT_LISTEN),
            origins: stated.origins.unwrap_or_default(),
            public_url: stated.public_url,
            log: stated.log,
            log_format: stated.log_format.unwrap_or_default(),
            limits: stated.limits.unwrap_or_default(),
            dataset: stated.dataset.unwrap_or_default(),
            documents: Documents::resolve(stated.manifests, stated.documents_mode)?,
            metrics: stated.metrics,
            addresses: stated.addresses.unwrap_or_default(),
            file,
            settings,
        })
    }
}

/// Each setting that one of the places makes, with the first that does.
fn settings(places: [(Place, &Stated); 3]) -> Vec<Setting> {
    let made = |key| {
        let first = places.iter().find(|(_, stated)| stated.keys().contains(&key));
        first.map(|&(place, _)| Setting { key, place })
    };
    KEYS.into_iter().chain(DOCUMENTS_MODE).filter_map(made).collect()
}

impl Documents {
    fn resolve(manifests: Option<Vec<PathBuf>>, mode: Option<Mode>) -> Result<Self, ConfigError> {
        let (manifests, mode) = (manifests.unwrap_or_default(), mode.unwrap_or_default());
        if mode != Mode::Off && manifests.is_empty() {
            return Err(ConfigError::NoManifest);
        }
        Ok(Self { manifests, mode })
    }
}

impl Stated {
    /// What this says, and where it says nothing, what `weaker` says.
    #[must_use]
    pub fn or(self, weaker: Self) -> Self {
        Self {
            database: self.database.or(weaker.database),
            listen: self.listen.or(weaker.listen),
            origins: self.origins.or(weaker.origins),
            public_url: self.public_url.or(weaker.public_url),
            log: self.log.or(weaker.log),
            log_format: self.log_format.or(weaker.log_format),
            limits: self.limits.or(weaker.limits),
            dataset: self.dataset.or(weaker.dataset),
            manifests: self.manifests.or(weaker.manifests),
            documents_mode: self.documents_mode.or(weaker.documents_mode),
            metrics: self.metrics.or(weaker.metrics),
            addresses: self.addresses.or(weaker.addresses),
        }
    }

    /// The keys of what it says.
    fn keys(&self) -> Vec<&'static str> {
        let all = [
            ("database", self.database.is_some()),
            ("listen", self.listen.is_some()),
            ("cors_origins", self.origins.is_some()),
            ("public_url", self.public_url.is_some()),
            ("log", self.log.is_some()),
            ("log_format", self.log_format.is_some()),
            ("limits", self.limits.is_some()),
            ("dataset", self.dataset.is_some()),
            ("documents", self.manifests.is_some()),
            ("documents.mode", self.documents_mode.is_some()),
            ("metrics", self.metrics.is_some()),
            ("trusted_proxies", self.addresses.is_some()),
        ];
        all.into_iter().filter(|it| it.1).map(|it| it.0).collect()
    }

    /// `SAMVERKAN_DATABASE`, `_LISTEN`, `_CORS_ORIGINS`, `_TRUSTED_PROXIES` and `_DOCUMENTS` (with commas), `_DOCUMENTS_MODE`, `_LOG`,
    /// `_LOG_FORMAT`, `_METRICS`, `_PUBLIC_URL`. An empty one says nothing.
    fn from_variables(variable: &impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let read = |key: &str| {
            let name = format!("SAMVERKAN_{key}");
            let text = variable(&name).filter(|text| !text.is_empty());
            (name, text)
        };
        let (origins_name, origins) = read("CORS_ORIGINS");
        let (proxies_name, proxies) = read("TRUSTED_PROXIES");
        Ok(Self {
            database: parse(read("DATABASE"))?,
            listen: parse(read("LISTEN"))?,
            origins: origins
                .map(|text| Origins::parse(text.split(',').map(str::trim)))
                .transpose()
                .map_err(|error| value(origins_name, error))?,
            public_url: parse(read("PUBLIC_URL"))?,
            log: read("LOG").1,
            log_format: parse(read("LOG_FORMAT"))?,
            limits: None,
            dataset: None,
            manifests: read("DOCUMENTS")
                .1
                .map(|text| text.split(',').map(|path| path.trim().into()).collect()),
            documents_mode: parse(read("DOCUMENTS_MODE"))?,
            metrics: parse(read("METRICS"))?,
            addresses: proxies
                .map(|text| ClientAddresses::behind(text.split(',').map(str::trim)))
                .transpose()
                .map_err(|error| value(proxies_name, error))?,
        })
    }

    fn from_file(path: &Path) -> Result<Self, ConfigError> {
        let text =
            std::fs::read_to_string(path).map_err(|error| ConfigError::Unreadable(path.into(), error))?;
        let syntax = |error: toml::de::Error| ConfigError::Syntax(path.into(), one_line(&error, &text));
        let table: toml::Table = text.parse().map_err(syntax)?;
        refuse_unknown(path, &table)?;
        let file: File = toml::from_str(&text).map_err(syntax)?;
        let place = |key: &str| format!("`{key}` in the configuration {}", path.display());
        let documents = file.documents.unwrap_or_default();
        Ok(Self {
            database: parse((place("database"), file.database))?,
            listen: parse((place("listen"), file.listen))?,
            origins: file
                .cors_origins
                .map(|origins| Origins::parse(origins.iter().map(String::as_str)))
                .transpose()
                .map_err(|error| value(place("cors_origins"), error))?,
            public_url: parse((place("public_url"), file.public_url))?,
            log: file.log,
            log_format: file.log_format,
            limits: file.limits,
            dataset: file.dataset,
            // As a reader of the file takes them: from where it is.
            manifests: documents.manifest.map(|manifests| {
                let folder = path.parent().unwrap_or(Path::new(""));
                manifests.paths().map(|path| folder.join(path)).collect()
            }),
            documents_mode: documents.mode,
            metrics: parse((place("metrics"), file.metrics))?,
            addresses: file
                .trusted_proxies
                .map(|proxies| ClientAddresses::behind(proxies.iter().map(String::as_str)))
                .transpose()
                .map_err(|error| value(place("trusted_proxies"), error))?,
        })
    }
}

/// The file as it is written.
#[derive(Deserialize)]
struct File {
    database: Option<String>,
    listen: Option<String>,
    cors_origins: Option<Vec<String>>,
    public_url: Option<String>,
    log: Option<String>,
    log_format: Option<LogFormat>,
    limits: Option<Limits>,
    dataset: Option<About>,
    documents: Option<DocumentsTable>,
    metrics: Option<String>,
    trusted_proxies: Option<Vec<String>>,
}

/// The table `[documents]`.
#[derive(Default, Deserialize)]
struct DocumentsTable {
    manifest: Option<OneOrMore>,
    mode: Option<Mode>,
}

/// One path, or a list.
#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(PathBuf),
    More(Vec<PathBuf>),
}

impl OneOrMore {
    fn paths(&self) -> impl Iterator<Item = &Path> {
        match self {
            Self::One(path) => std::slice::from_ref(path),
            Self::More(paths) => paths,
        }
        .iter()
        .map(PathBuf::as_path)
    }
}

const DOCUMENT_KEYS: [&str; 2] = ["manifest", "mode"];

/// A key within a table that has a flag of its own.
const DOCUMENTS_MODE: [&str; 1] = ["documents.mode"];

const KEYS: [&str; 11] = [
    "database",
    "listen",
    "cors_origins",
    "public_url",
    "log",
    "log_format",
    "limits",
    "dataset",
    "documents",
    "metrics",
    "trusted_proxies",
];

fn refuse_unknown(path: &Path, table: &toml::Table) -> Result<(), ConfigError> {
    let unknown = |key: String, name: &str, known: &mut dyn Iterator<Item = &str>| ConfigError::UnknownKey {
        path: path.into(),
        key,
        near: nearest(name, known).unwrap_or_default().to_owned(),
    };
    if let Some(key) = table.keys().find(|key| !KEYS.contains(&key.as_str())) {
        return Err(unknown(key.clone(), key, &mut KEYS.into_iter()));
    }
    // The limits and the description themselves know their names.
    let limits = toml::Table::try_from(Limits::default()).unwrap_or_default();
    let about = toml::Table::try_from(About::default()).unwrap_or_default();
    let inner: [(&str, Vec<&str>); 3] = [
        ("limits", limits.keys().map(String::as_str).collect()),
        ("dataset", about.keys().map(String::as_str).collect()),
        ("documents", DOCUMENT_KEYS.to_vec()),
    ];
    for (name, known) in inner {
        let stated = table.get(name).and_then(toml::Value::as_table);
        let mut stated = stated.into_iter().flat_map(toml::Table::keys);
        if let Some(key) = stated.find(|key| !known.contains(&key.as_str())) {
            return Err(unknown(format!("{name}.{key}"), key, &mut known.into_iter()));
        }
    }
    Ok(())
}

/// TOML's errors draw the line; this says its number.
fn one_line(error: &toml::de::Error, text: &str) -> String {
    let before = error
        .span()
        .and_then(|span| text.get(..span.start))
        .unwrap_or_default();
    format!(
        "line {}: {}",
        before.matches('\n').count() + 1,
        error.message().replace('\n', " ")
    )
}

fn parse<T: FromStr<Err: fmt::Display>>(stated: (String, Option<String>)) -> Result<Option<T>, ConfigError> {
    let (place, text) = stated;
    text.map(|text| text.parse().map_err(|error| value(place, error)))
        .transpose()
}

fn value(place: String, reason: impl fmt::Display) -> ConfigError {
    ConfigError::Value {
        place,
        reason: reason.to_string(),
    }
}

impl FromStr for LogFormat {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err("a log's format is text or json"),
        }
    }
}

#[cfg(test)]
#[path = "config_tests.rs"]
mod tests;
