//! The settings that were made, and where; and the files that they name, which should be there.

use super::finding::Finding;
use crate::admission::ClientAddresses;
use crate::command::Refused;
use crate::config::Config;
use crate::documents::{Manifest, Mode};
use crate::http::Origins;

const CHECK: &str = "configuration";

/// Each setting that somebody made, with its place; values that may hold a secret are not among what is shown.
pub(super) fn examine(config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.push(Finding::ok(
        CHECK,
        match &config.file {
            Some(path) => format!("the file {} is read", path.display()),
            None => "there is no file; flags, variables and defaults decide".to_owned(),
        },
    ));
    for made in &config.made {
        findings.push(Finding::ok(
            CHECK,
            format!("`{}` is set by {}", made.key, made.place),
        ));
    }
    if !config.documents.manifests.is_empty() {
        findings.push(manifests(config));
    }
    if config.origins == Origins::Any {
        let message =
            "every site's pages may read answers (`cors_origins` is *): fine while all of the data is public";
        findings.push(Finding::ok(CHECK, message));
    }
    if config.public_url.is_some()
        && config.listen.ip().is_loopback()
        && config.addresses == ClientAddresses::default()
    {
        findings.push(Finding::warning(
            CHECK,
            "only this machine can ask, so that a proxy asks for all others, and `trusted_proxies` is not set: every client is then \
             the same one, and they share what one client may have; set it to the proxy's address, such as 127.0.0.1",
        ));
    }
    if config.public_url.is_none() && !config.listen.ip().is_loopback() {
        findings.push(Finding::warning(
            CHECK,
            "`public_url` is not set, and others than this machine can ask: addresses in answers are made of what each request \
             says its host is; set it to the address by which the world reaches the server",
        ));
    }
    findings
}

fn manifests(config: &Config) -> Finding {
    match Manifest::read(&config.documents.manifests) {
        Ok(manifest) if manifest.is_empty() => Finding::warning(
            CHECK,
            "the manifests list no document: deploy what the front end's build writes",
        ),
        Ok(manifest) => {
            let mode = match config.documents.mode {
                Mode::Off => "any other is answered too",
                Mode::Log => "any other is answered, and told to the log",
                Mode::Enforce => "no other is answered",
            };
            Finding::ok(
                CHECK,
                format!("the manifests list {} documents; {mode}", manifest.len()),
            )
        }
        Err(error) => Finding::error(CHECK, Refused::because(&error).to_string()),
    }
}
