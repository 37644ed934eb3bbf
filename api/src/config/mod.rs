//! Configuration: defaults that work, then a file, then variables, then flags. The later one wins.
//!
//! A setting stands once, in [`SETTINGS`]: its key in the file, its variable, its flag, what it takes and what it is when nobody says.
//! From there it is read, wherever it is made, and told by `--help`, by `samverkan doctor` and in `docs/OPERATING.md`.

mod database;
mod error;
mod file;
mod log_format;
mod place;
mod public_url;
mod setting;
mod settings;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use dataset::About;
use directories::ProjectDirs;
use entities::store::DatabaseUrl;

pub use database::Database;
pub use error::ConfigError;
pub use log_format::LogFormat;
pub use place::{Made, Place};
pub use public_url::PublicUrl;
pub use setting::{Setting, Taker, Values};
pub use settings::SETTINGS;

use self::file::File;
use crate::admission::ClientAddresses;
use crate::documents::Mode;
use crate::guard::Limits;
use crate::http::Origins;

/// The server listens here when nothing is said: only this machine can reach it.
pub const DEFAULT_LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8000);

/// The name of the configuration file in the user's configuration folder.
const FILE_NAME: &str = "samverkan.toml";

/// The name of the database in the user's data folder.
const DATABASE_NAME: &str = "samverkan.sqlite";

/// The variable that names a configuration file instead of the user's.
const FILE_VARIABLE: &str = "SAMVERKAN_CONFIG";

/// The configuration that the program goes by, everything decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The database that holds the data.
    pub database: Database,
    /// The address that the server listens at; port 0 takes any free one.
    pub listen: SocketAddr,
    /// The sites whose pages may read answers in a browser.
    pub origins: Origins,
    /// The address by which the world reaches the server, such as `https://samverkan.example.se`, for answers that name
    /// addresses. `None` takes the host that each request names.
    pub public_url: Option<PublicUrl>,
    /// The proxies that are trusted to say who asks.
    pub addresses: ClientAddresses,
    /// The filter of the log, as `tracing` takes it: `info`, `warn,api=debug`. `None` leaves it to the command.
    pub log: Option<String>,
    /// The looks of the log's lines.
    pub log_format: LogFormat,
    /// The address that the server shows its metrics at; nothing is counted when nobody says.
    pub metrics: Option<SocketAddr>,
    /// The documents that requests may name, or have to.
    pub documents: Documents,
    /// The limits of what one request may ask for.
    pub limits: Limits,
    /// The description of the data set, for whoever cites it.
    pub dataset: About,
    /// The file that was read.
    pub file: Option<PathBuf>,
    /// The settings that somebody has made, and where.
    pub made: Vec<Made>,
}

/// The documents that requests may name, or have to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Documents {
    /// The files that list them.
    pub manifests: Vec<PathBuf>,
    /// The strictness with which the server holds on to them.
    pub mode: Mode,
}

impl Config {
    /// Decides everything from what `flag` says of each setting, the variables, and a file: the named one, else
    /// `samverkan.toml` in the user's configuration folder when it is there.
    ///
    /// # Errors
    /// When the file, a variable or a flag says something that cannot be used.
    pub fn resolve<'f>(
        flag: impl Fn(&Setting) -> Option<&'f [String]>,
        file: Option<&Path>,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let folders = ProjectDirs::from("", "", "samverkan");
        let stated = |name: &str| variable(name).filter(|text| !text.is_empty());
        let named = file.map(Path::to_path_buf);
        let named = named.or_else(|| stated(FILE_VARIABLE).map(PathBuf::from));
        let users = || Some(folders.as_ref()?.config_dir().join(FILE_NAME));
        let file = named.or_else(|| users().filter(|path| path.is_file()));
        let file = file.as_deref().map(File::read).transpose()?;
        let mut config = Self::unstated(folders.as_ref());
        if let Some(file) = file {
            config.take_file(file)?;
        }
        for setting in &SETTINGS {
            if let Some(text) = stated(setting.variable) {
                let texts = setting.values.split(&text);
                config.make(setting, &texts, Path::new(""), Place::Variable)?;
            }
        }
        for setting in &SETTINGS {
            if let Some(texts) = flag(setting) {
                config.make(setting, texts, Path::new(""), Place::Flag)?;
            }
        }
        config.check(folders.is_some())
    }

    /// The configuration when nobody says anything.
    fn unstated(folders: Option<&ProjectDirs>) -> Self {
        let folder = folders.map(ProjectDirs::data_dir).unwrap_or(Path::new(""));
        Self {
            database: Database::Default(DatabaseUrl::file(folder.join(DATABASE_NAME))),
            listen: DEFAULT_LISTEN,
            origins: Origins::default(),
            public_url: None,
            addresses: ClientAddresses::default(),
            log: None,
            log_format: LogFormat::default(),
            metrics: None,
            documents: Documents::default(),
            limits: Limits::default(),
            dataset: About::default(),
            file: None,
            made: Vec::new(),
        }
    }

    fn take_file(&mut self, file: File) -> Result<(), ConfigError> {
        // As a reader of the file takes its paths: from where it is.
        let folder = file.path.parent().unwrap_or(Path::new("")).to_path_buf();
        for (setting, texts) in &file.settings {
            self.make(setting, texts, &folder, Place::File(file.path.clone()))?;
        }
        for (key, is_there) in [
            ("limits", file.limits.is_some()),
            ("dataset", file.dataset.is_some()),
        ] {
            if is_there {
                self.tell(key, Place::File(file.path.clone()));
            }
        }
        self.limits = file.limits.unwrap_or_default();
        self.dataset = file.dataset.unwrap_or_default();
        self.file = Some(file.path);
        Ok(())
    }

    /// Makes a setting. Paths among its texts begin at `folder`.
    fn make(
        &mut self,
        setting: &Setting,
        texts: &[String],
        folder: &Path,
        place: Place,
    ) -> Result<(), ConfigError> {
        (setting.take)(self, texts, folder).map_err(|reason| ConfigError::Value {
            place: place.of(setting),
            reason,
        })?;
        self.tell(setting.key, place);
        Ok(())
    }

    /// Remembers that a setting was made, at the strongest place of all that make it.
    fn tell(&mut self, key: &'static str, place: Place) {
        match self.made.iter_mut().find(|made| made.key == key) {
            Some(made) => made.place = place,
            None => self.made.push(Made { key, place }),
        }
    }

    /// Refuses what does not go together.
    fn check(self, has_folders: bool) -> Result<Self, ConfigError> {
        if !has_folders && matches!(self.database, Database::Default(_)) {
            return Err(ConfigError::Homeless);
        }
        if self.documents.mode != Mode::Off && self.documents.manifests.is_empty() {
            return Err(ConfigError::NoManifest);
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests;
