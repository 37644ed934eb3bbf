//! The settings as flags of the command line.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};

use crate::config::{SETTINGS, Setting, Taker, Values};

/// The flags of the settings that some commands take, as they are stated.
#[derive(Debug, Clone)]
pub(super) struct SettingFlags<T> {
    stated: BTreeMap<&'static str, Vec<String>>,
    taken_by: PhantomData<T>,
}

/// Every command takes them.
#[derive(Debug, Clone)]
pub(super) struct Every;

/// The server takes them, and what looks after it.
#[derive(Debug, Clone)]
pub(super) struct Server;

/// The commands that take a flag, as a type.
pub(super) trait TakenBy {
    const TAKER: Taker;
}

impl TakenBy for Every {
    const TAKER: Taker = Taker::Every;
}

impl TakenBy for Server {
    const TAKER: Taker = Taker::Server;
}

impl<T: TakenBy> SettingFlags<T> {
    /// The settings that these flags make.
    pub(super) fn settings() -> impl Iterator<Item = &'static Setting> {
        SETTINGS.iter().filter(|setting| setting.taker == T::TAKER)
    }

    /// True when any of them is given.
    pub(super) fn any(&self) -> bool {
        !self.stated.is_empty()
    }

    /// The values of a setting; `None` when its flag is not given.
    pub(super) fn get(&self, setting: &Setting) -> Option<&[String]> {
        self.stated.get(setting.key).map(Vec::as_slice)
    }
}

fn argument(setting: &'static Setting) -> Arg {
    let repeatable = match setting.values {
        Values::Several => "; repeatable",
        Values::One | Values::OneOf(_) => "",
    };
    let parser = match setting.values {
        Values::OneOf(values) => ValueParser::from(PossibleValuesParser::new(values)),
        Values::One | Values::Several => {
            ValueParser::from(|text: &str| setting.check(text).map(|()| text.to_owned()))
        }
    };
    Arg::new(setting.key)
        .long(setting.flag)
        .value_name(setting.value)
        .help(format!(
            "{}{repeatable} [default: {}] [env: {}]",
            setting.means, setting.default, setting.variable
        ))
        .global(setting.taker == Taker::Every)
        .action(match setting.values {
            Values::Several => ArgAction::Append,
            Values::One | Values::OneOf(_) => ArgAction::Set,
        })
        .value_parser(parser)
}

impl<T: TakenBy> Args for SettingFlags<T> {
    fn augment_args(command: Command) -> Command {
        Self::settings().map(argument).fold(command, Command::arg)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<T: TakenBy> FromArgMatches for SettingFlags<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let stated = Self::settings().filter_map(|setting| {
            let values = matches.get_many::<String>(setting.key)?;
            Some((setting.key, values.cloned().collect()))
        });
        Ok(Self {
            stated: stated.collect(),
            taken_by: PhantomData,
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
