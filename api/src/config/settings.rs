//! The table of settings.

use std::fmt::Display;
use std::str::FromStr;

use super::database::Database;
use super::setting::{Setting, Taker, Values};
use crate::admission::ClientAddresses;
use crate::http::Origins;

/// Every setting that has a key of its own, in the order in which they are told. `[limits]` and `[dataset]` are tables of the file alone,
/// whose types know their keys.
pub static SETTINGS: [Setting; 10] = [
    Setting {
        key: "listen",
        flag: "listen",
        variable: "SAMVERKAN_LISTEN",
        value: "ADDRESS:PORT",
        values: Values::One,
        taker: Taker::Server,
        means: "The address to listen at",
        default: "127.0.0.1:8000, which only this machine reaches",
        example: "\"127.0.0.1:8000\"",
        take: |config, texts, _| one(texts).map(|it| config.listen = it),
    },
    Setting {
        key: "database",
        flag: "database",
        variable: "SAMVERKAN_DATABASE",
        value: "URL",
        values: Values::One,
        taker: Taker::Every,
        means: "The database: sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE",
        default: "a file in the user's data folder",
        example: "\"sqlite:///srv/a.sqlite\"",
        take: |config, texts, _| one(texts).map(|it| config.database = Database::Named(it)),
    },
    Setting {
        key: "cors_origins",
        flag: "cors-origin",
        variable: "SAMVERKAN_CORS_ORIGINS",
        value: "ORIGIN",
        values: Values::Several,
        taker: Taker::Server,
        means: "A site whose pages may read answers in a browser, such as https://www.example.org, or * for all",
        default: "none but the server's own",
        example: "[\"https://a.example\"]",
        take: |config, texts, _| {
            let origins = Origins::parse(texts.iter().map(String::as_str));
            said(origins).map(|it| config.origins = it)
        },
    },
    Setting {
        key: "public_url",
        flag: "public-url",
        variable: "SAMVERKAN_PUBLIC_URL",
        value: "URL",
        values: Values::One,
        taker: Taker::Server,
        means: "The address by which the world reaches the server, such as https://samverkan.example.se",
        default: "the host that each request names",
        example: "\"https://a.example\"",
        take: |config, texts, _| one(texts).map(|it| config.public_url = Some(it)),
    },
    Setting {
        key: "trusted_proxies",
        flag: "trusted-proxy",
        variable: "SAMVERKAN_TRUSTED_PROXIES",
        value: "ADDRESS",
        values: Values::Several,
        taker: Taker::Server,
        means: "A proxy in front of the server, or a network of them, whose `X-Forwarded-For` says who asks",
        default: "none",
        example: "[\"127.0.0.1\"]",
        take: |config, texts, _| {
            let addresses = ClientAddresses::behind(texts.iter().map(String::as_str));
            said(addresses).map(|it| config.addresses = it)
        },
    },
    Setting {
        key: "log",
        flag: "log",
        variable: "SAMVERKAN_LOG",
        value: "FILTER",
        values: Values::One,
        taker: Taker::Every,
        means: "The lines to log: error, warn, info, debug, or a filter such as warn,api=debug",
        default: "info of a server, warn of other commands",
        example: "\"info\"",
        take: |config, texts, _| one(texts).map(|it| config.log = Some(it)),
    },
    Setting {
        key: "log_format",
        flag: "log-format",
        variable: "SAMVERKAN_LOG_FORMAT",
        value: "FORMAT",
        values: Values::OneOf(&["text", "json"]),
        taker: Taker::Every,
        means: "The looks of the log's lines: for people, or one JSON object a line",
        default: "text",
        example: "\"json\"",
        take: |config, texts, _| one(texts).map(|it| config.log_format = it),
    },
    Setting {
        key: "metrics",
        flag: "metrics",
        variable: "SAMVERKAN_METRICS",
        value: "ADDRESS:PORT",
        values: Values::One,
        taker: Taker::Server,
        means: "The address to show metrics for Prometheus at, below /metrics, such as 127.0.0.1:9464",
        default: "none; then nothing is counted",
        example: "\"127.0.0.1:9464\"",
        take: |config, texts, _| one(texts).map(|it| config.metrics = Some(it)),
    },
    Setting {
        key: "documents.manifest",
        flag: "documents",
        variable: "SAMVERKAN_DOCUMENTS",
        value: "FILE",
        values: Values::Several,
        taker: Taker::Server,
        means: "A manifest of documents that requests may name by `documentId`, such as graphql-codegen's persisted-documents.json",
        default: "none",
        example: "[\"persisted-documents.json\"]",
        take: |config, texts, folder| {
            config.documents.manifests = texts.iter().map(|text| folder.join(text)).collect();
            Ok(())
        },
    },
    Setting {
        key: "documents.mode",
        flag: "documents-mode",
        variable: "SAMVERKAN_DOCUMENTS_MODE",
        value: "MODE",
        values: Values::OneOf(&["off", "log", "enforce"]),
        taker: Taker::Server,
        means: "The answer to documents that no manifest lists: as any other, the same and told to the log, or none",
        default: "off",
        example: "\"log\"",
        take: |config, texts, _| one(texts).map(|it| config.documents.mode = it),
    },
];

/// The one value of a setting that takes no more.
fn one<T: FromStr<Err: Display>>(texts: &[String]) -> Result<T, String> {
    match texts {
        [text] => said(text.parse()),
        _ => Err("it takes one value".to_owned()),
    }
}

fn said<T>(read: Result<T, impl Display>) -> Result<T, String> {
    read.map_err(|error| error.to_string())
}
