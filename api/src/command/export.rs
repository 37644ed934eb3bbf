//! `samverkan export --format … --output PATH`: write what the database holds, all of it or a part of the network.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches, ValueEnum};
use dataset::{Dataset, Versions};
use domain::Code as _;
use domain::measure::Cancel;
use entities::bundle::{Overwrite, export_bundle};
use entities::store::Store;

use super::say::say;
use super::{Refused, database, progress, version};
use crate::config::Config;
use crate::export::{Export, Format as NetworkFormat, Order, PARAMETERS, VERSION};

/// The flags of `export`.
#[derive(Debug, Args)]
pub(super) struct Flags {
    /// In which form
    #[arg(long, value_name = "FORMAT")]
    format: Format,
    /// A file, or - for standard output; of a bundle a new folder, or one file when it ends in .zip
    #[arg(long, value_name = "PATH")]
    output: PathBuf,
    /// Overwrite what is there
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    network: NetworkFlags,
}

/// The form of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Bundle,
    Network(NetworkFormat),
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [Format; NetworkFormat::ALL.len() + 1] = {
            let mut all = [Format::Bundle; NetworkFormat::ALL.len() + 1];
            let mut at = 0;
            while at < NetworkFormat::ALL.len() {
                all[at + 1] = Format::Network(NetworkFormat::ALL[at]);
                at += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Bundle => {
                let meaning = "The whole database: tables of CSV with their description, as `samverkan import` reads them";
                PossibleValue::new("bundle").help(meaning)
            }
            Self::Network(format) => PossibleValue::new(format.code()).help(format.meaning()),
        })
    }
}

/// The parameters of an export, as an address has them: names and texts.
#[derive(Debug, Default)]
struct NetworkFlags(Vec<(&'static str, String)>);

/// The place of the flags in the help.
const HEADING: &str = "Which part of the network (as the arguments of the GraphQL field `network`)";

impl Args for NetworkFlags {
    fn augment_args(command: Command) -> Command {
        let flags = PARAMETERS.iter().map(|parameter| {
            let again = if parameter.is_list {
                "; several with commas, or repeatable"
            } else {
                ""
            };
            Arg::new(parameter.name)
                .long(parameter.name)
                .value_name(parameter.placeholder)
                .help(format!("{}{again}", parameter.meaning))
                .help_heading(HEADING)
                .action(ArgAction::Append)
        });
        command.args(flags)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for NetworkFlags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut flags = Self::default();
        flags.update_from_arg_matches(matches)?;
        Ok(flags)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0.clear();
        for parameter in PARAMETERS {
            let texts = matches.get_many::<String>(parameter.name).into_iter().flatten();
            self.0.extend(texts.map(|text| (parameter.name, text.clone())));
        }
        Ok(())
    }
}

/// Writes everything, or nothing.
pub(super) async fn run(flags: Flags, config: &Config) -> Result<(), Refused> {
    match flags.format {
        Format::Bundle => bundle(flags, config).await,
        Format::Network(format) => network(flags, format, config).await,
    }
}

async fn bundle(flags: Flags, config: &Config) -> Result<(), Refused> {
    let others = |(name, _): &&(&str, String)| *name != VERSION;
    if let Some((name, _)) = flags.network.0.iter().find(others) {
        return Err(Refused::new(format!(
            "a bundle is the whole database and takes no --{name}; the other formats do"
        )));
    }
    let store = database::open_existing(&config.database).await?;
    let overwrite = if flags.force {
        Overwrite::Bundle
    } else {
        Overwrite::Refuse
    };
    let shown = flags.output.display().to_string();
    let store = match flags.network.0.first() {
        Some((_, number)) => {
            let asked = number
                .parse()
                .map_err(|_| Refused::new(format!("\"{number}\" is not the number of a version")))?;
            store.at(version::find(&store, Some(asked)).await?)
        }
        None => store,
    };
    let exported = export_bundle(&store, flags.output, overwrite, progress::shown()).await;
    let exported = exported.map_err(|error| Refused::because(&error))?;
    for (table, rows) in &exported.tables {
        say(format_args!("{rows:>9}  {table}"));
    }
    say(format_args!("Written to {shown}"));
    store.close().await.map_err(|error| Refused::because(&error))
}

async fn network(flags: Flags, format: NetworkFormat, config: &Config) -> Result<(), Refused> {
    let to_standard_output = flags.output.as_os_str() == OsStr::new("-");
    if !to_standard_output && !flags.force && flags.output.symlink_metadata().is_ok() {
        return Err(Refused::new(format!(
            "{} exists already; name another path, or overwrite it with --force",
            flags.output.display()
        )));
    }
    let store = database::open_existing(&config.database).await?;
    let export = prepare(&store, format, &flags.network, config).await?;
    let output = flags.output.clone();
    let writing = tokio::task::spawn_blocking(move || {
        if to_standard_output {
            let mut out = BufWriter::new(io::stdout().lock());
            return export.write(&mut out, &Cancel::default()).map(|()| None);
        }
        write_whole(&output, |out| export.write(out, &Cancel::default()))?;
        let codebook = output.with_extension("codebook.csv");
        let has_own = !format.is_codebook();
        if has_own {
            write_whole(&codebook, |out| export.codebook(out))?;
        }
        io::Result::Ok(has_own.then_some(codebook))
    });
    let written = writing.await.map_err(|error| Refused::because(&error))?;
    let codebook = written
        .map_err(|error| Refused::new(format!("{} cannot be written: {error}", flags.output.display())))?;
    if !to_standard_output {
        say(format_args!("Written to {}", flags.output.display()));
    }
    if let Some(codebook) = codebook {
        say(format_args!("What its columns mean is in {}", codebook.display()));
    }
    store.close().await.map_err(|error| Refused::because(&error))
}

async fn prepare(
    store: &Store,
    format: NetworkFormat,
    flags: &NetworkFlags,
    config: &Config,
) -> Result<Export, Refused> {
    let dataset = Dataset::load(store)
        .await
        .map_err(|error| Refused::because(&error))?;
    let (about, retention) = (config.dataset.clone(), config.limits.retention());
    let versions = Versions::new(store.clone(), dataset, about, retention);
    let versions = Arc::new(versions);
    let parameters = flags.0.iter().map(|(name, text)| (*name, &**text));
    let read = Order::read(format, parameters, &versions).await;
    let (dataset, order) = read.map_err(|error| Refused::new(error.told_in_full()))?;
    Export::prepare(&versions, &dataset, order)
        .await
        .map_err(|error| Refused::new(error.told_in_full()))
}

/// Writes a file beside its place, and puts it there when it is whole.
fn write_whole(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    let partial = path.with_file_name(name);
    let written = File::create(&partial).and_then(|file| {
        let mut out = BufWriter::new(file);
        write(&mut out)?;
        out.flush()
    });
    let placed = written.and_then(|()| fs::rename(&partial, path));
    if placed.is_err() {
        // What is half-written helps nobody; that it is left is no further failure.
        let _ = fs::remove_file(&partial);
    }
    placed
}
