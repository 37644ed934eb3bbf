//! The command line: what the program can be told to do.

mod bundles;
mod check;
mod data;
mod database;
mod doctor;
mod export;
mod flags;
mod import;
mod progress;
mod refusal;
mod report;
mod say;
mod schema;
mod serve;
mod signals;
mod snapshot;
mod version;

use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, CommandFactory as _, Parser, Subcommand};
use entities::store::repeatable;

use self::flags::{Every, Server, SettingFlags};
use crate::config::{Config, Setting, Taker};
pub use refusal::Refused;

/// Who works with whom among Swedish public bodies and civil society: a GraphQL API over facts and their sources.
///
/// Without a command it serves. What is not said by a flag is read from its variable (SAMVERKAN_…), then from samverkan.toml in the
/// user's configuration folder.
#[derive(Debug, Parser)]
#[command(name = "samverkan", version, max_term_width = 100)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    serve: serve::Flags,
}

/// Flags that every command takes.
#[derive(Debug, Args)]
struct Common {
    #[command(flatten)]
    settings: SettingFlags<Every>,
    /// A configuration file (TOML) instead of the user's [env: SAMVERKAN_CONFIG]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Answer GraphQL over HTTP
    Serve(serve::Flags),
    /// Read bundles into the database
    Import(import::Flags),
    /// Say what is wrong with a bundle; change nothing
    Check(check::Flags),
    /// Write what the database holds
    Export(export::Flags),
    /// Write a version of the data with its checksum and how to cite it
    Snapshot(snapshot::Flags),
    /// Look at what a server needs, change nothing, and say what to do
    Doctor(doctor::Flags),
    /// Print the GraphQL schema
    Schema,
}

impl Arguments {
    /// Reads the program's arguments. Wrong usage and `--help` end the program, with 2 and 0.
    #[must_use]
    pub fn read() -> Self {
        let arguments = Self::try_parse().unwrap_or_else(|error| without_passwords(error).exit());
        let serves = matches!(
            arguments.command,
            None | Some(Command::Serve(_) | Command::Doctor(_))
        );
        if !serves && arguments.serve.any() {
            // `--listen` before another command would be lost in silence.
            let flags = SettingFlags::<Server>::settings().map(|setting| format!("--{}", setting.flag));
            let flags: Vec<String> = flags.collect();
            let message = format!("{} and --empty are for `samverkan serve`", flags.join(", "));
            Self::command().error(ErrorKind::ArgumentConflict, message).exit();
        }
        arguments
    }

    /// The configuration, by these flags and the surroundings.
    ///
    /// # Errors
    /// When the configuration file or a variable says something that cannot be used.
    pub fn config(&self) -> Result<Config, Refused> {
        let serve = self.serve_flags();
        let stated = |setting: &Setting| match setting.taker {
            Taker::Every => self.common.settings.get(setting),
            Taker::Server => serve.iter().find_map(|flags| flags.settings.get(setting)),
        };
        let variable = |name: &str| std::env::var(name).ok();
        Config::resolve(stated, self.common.config.as_deref(), variable)
            .map_err(|error| Refused::because(&error))
    }

    /// The log's filter when nobody says: a server tells what it does, other commands only what goes wrong.
    #[must_use]
    pub fn default_log(&self) -> &'static str {
        match self.command {
            None | Some(Command::Serve(_)) => "info,sea_orm_migration=warn",
            Some(_) => "warn",
        }
    }

    /// Does what it was told to.
    ///
    /// # Errors
    /// When it cannot, with the reason in one line.
    pub async fn run(self, config: Config) -> Result<(), Refused> {
        crate::clock::check()?;
        match self.command {
            None => serve::run(&self.serve, config).await,
            Some(Command::Serve(flags)) => serve::run(&flags.or(&self.serve), config).await,
            Some(Command::Import(flags)) => import::run(flags, &config).await,
            Some(Command::Check(flags)) => check::run(flags, &config).await,
            Some(Command::Export(flags)) => export::run(flags, &config).await,
            Some(Command::Snapshot(flags)) => snapshot::run(flags, &config).await,
            Some(Command::Doctor(flags)) => doctor::run(&flags, &config).await,
            Some(Command::Schema) => schema::run(),
        }
    }

    /// The flags of `serve`, which may stand before and behind its name, and that of `doctor`; the later ones win.
    fn serve_flags(&self) -> Vec<&serve::Flags> {
        let named = match &self.command {
            Some(Command::Serve(flags)) => Some(flags),
            Some(Command::Doctor(flags)) => Some(&flags.serve),
            _ => None,
        };
        named.into_iter().chain([&self.serve]).collect()
    }
}

/// Wrong usage without what may be a password: clap repeats what it does not understand, wherever it stood.
fn without_passwords(mut error: clap::Error) -> clap::Error {
    let said: Vec<(ContextKind, ContextValue)> = error
        .context()
        .filter_map(|(kind, value)| match value {
            ContextValue::String(text) => Some((kind, ContextValue::String(repeatable(text)))),
            ContextValue::Strings(texts) => {
                let texts = texts.iter().map(|text| repeatable(text)).collect();
                Some((kind, ContextValue::Strings(texts)))
            }
            _ => None,
        })
        .collect();
    for (kind, value) in said {
        error.insert(kind, value);
    }
    error
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_usage_repeats_no_password() {
        for arguments in [
            &["--database", "postgres://anna:hemlig@db.example:port/x"][..],
            &["--database=mysql://anna:hemlig@db.example/x"],
            &["--databse=postgres://anna:hemlig@db.example/x"],
            &["postgres://anna:hemlig@db.example/x"],
            &[
                "import",
                "--database",
                "host=db.example password=hemlig",
                "folder",
            ],
            &["serve", "anna:hemlig@db.example"],
            &["--listen", "anna:hemlig@db.example"],
            &["--cors-origin", "https://anna:hemlig@www.example.org"],
            &["--public-url", "https://anna:hemlig@www.example.org"],
            &["--trusted-proxy", "anna:hemlig@db.example"],
            &["--log-format", "anna:hemlig@db.example"],
        ] {
            let refused = Arguments::try_parse_from(["samverkan"].iter().chain(arguments)).unwrap_err();
            let told = without_passwords(refused).render().to_string();
            assert!(!told.contains("hemlig"), "{told}");
        }
    }

    #[test]
    fn wrong_usage_repeats_what_is_no_password() {
        let refused = Arguments::try_parse_from(["samverkan", "--database", "samverkan.db"]).unwrap_err();
        let told = without_passwords(refused).render().to_string();
        assert!(told.contains("samverkan.db"), "{told}");
    }
}
