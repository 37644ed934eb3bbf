//! A setting: where it can be made, and what it takes.

use std::path::Path;

use super::Config;

/// A setting, as the table of settings has it.
#[derive(Debug)]
pub struct Setting {
    /// Its key in the file, with its table.
    pub key: &'static str,
    /// Its flag, without the dashes.
    pub flag: &'static str,
    /// Its variable.
    pub variable: &'static str,
    /// The name of what it takes, as `--help` writes it.
    pub value: &'static str,
    /// The number of values that it takes.
    pub values: Values,
    /// The commands that take its flag.
    pub taker: Taker,
    /// The meaning of it, for `--help` and the documentation.
    pub means: &'static str,
    /// The value that holds when nobody makes it, in words.
    pub default: &'static str,
    /// A value, as the file writes it.
    pub example: &'static str,
    /// Makes it: reads the texts, whose paths begin at a folder.
    pub(super) take: fn(&mut Config, &[String], &Path) -> Result<(), String>,
}

/// The number of values that a setting takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// One value.
    One,
    /// One of these.
    OneOf(&'static [&'static str]),
    /// Any number: a list in the file, with commas in a variable, a flag for each.
    Several,
}

/// The commands that take a flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taker {
    /// Every command.
    Every,
    /// `serve`, and `doctor` in its stead.
    Server,
}

impl Values {
    /// The values in a variable's text.
    pub(super) fn split(self, text: &str) -> Vec<String> {
        match self {
            Self::One | Self::OneOf(_) => vec![text.to_owned()],
            Self::Several => text.split(',').map(|part| part.trim().to_owned()).collect(),
        }
    }
}

impl Setting {
    /// Says what is wrong with a value.
    ///
    /// # Errors
    /// When it cannot be used.
    pub(crate) fn check(&self, text: &str) -> Result<(), String> {
        let mut unused = Config::unstated(None);
        (self.take)(&mut unused, &[text.to_owned()], Path::new(""))
    }
}
