//! What the data set is called.

use serde::{Deserialize, Serialize};

/// What the data set is, for whoever cites it: the table `[dataset]` of the configuration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct About {
    /// Its title.
    pub title: String,
    /// Who made it: a name, such as that of an organisation.
    pub creator: String,
    /// Its licence, by SPDX identifier where there is one.
    pub licence: String,
    /// Where it is described or can be had (`https://…`); empty where it is nowhere.
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
