//! The place where a setting is made.

use std::fmt;
use std::path::PathBuf;

use super::setting::Setting;

/// A setting that was made, without its value, which may hold a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its key in the file.
    pub key: &'static str,
    /// The place that won.
    pub place: Place,
}

/// A place where a setting can be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The command line.
    Flag,
    /// A variable of the environment.
    Variable,
    /// The file with this path.
    File(PathBuf),
}

impl Place {
    /// The place of one setting, as an error names it.
    pub(super) fn of(&self, setting: &Setting) -> String {
        match self {
            Self::Flag => format!("--{}", setting.flag),
            Self::Variable => setting.variable.to_owned(),
            Self::File(path) => format!("`{}` in the configuration {}", setting.key, path.display()),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Flag => "a flag",
            Self::Variable => "a variable",
            Self::File(_) => "the file",
        })
    }
}
