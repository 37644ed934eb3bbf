//! The description of the data set.

use serde::{Deserialize, Serialize};

/// The description of the data set, for whoever cites it: the table `[dataset]` of the configuration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct About {
    /// Its title.
    pub title: String,
    /// The name of who made it, such as that of an organisation.
    pub creator: String,
    /// Its licence, by SPDX identifier where there is one.
    pub licence: String,
    /// The address at which it is described or can be had (`https://…`); empty where it is nowhere.
    pub url: String,
}

impl Default for About {
    fn default() -> Self {
        Self {
            title: "Samverkan: who works with whom among Swedish public bodies and civil society".to_owned(),
            creator: "The Samverkan maintainers".to_owned(),
            licence: "CC0-1.0".to_owned(),
            url: String::new(),
        }
    }
}
