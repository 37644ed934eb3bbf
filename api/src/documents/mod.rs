//! Documents that a request names instead of bringing them: those that a front end was built with, and those that a
//! client has sent before.
//!
//! *Trusted documents* come with the front end's build, in manifests ([`manifest`]), and are asked for by `documentId`
//! (GraphQL over HTTP, appendix A). How strictly the server holds on to them is its [`Mode`]. *Registered documents* are
//! what Apollo calls automatic persisted queries ([`registry`]): whoever knows the hash of a document that somebody
//! sent before need not send it again.

mod digest;
mod error;
mod manifest;
mod reference;
mod registry;
mod watch;

use std::ops::Deref;
use std::str::FromStr;
use std::sync::Arc;

pub(crate) use error::DocumentError;
pub use manifest::{Listed, Manifest, ManifestError};
pub(crate) use reference::DocumentReference;

use digest::Digest;
use registry::Registry;
use watch::Watch;

/// The strictness with which a server holds on to the documents of its manifests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Listed documents are found by their ids; anything else may be asked as well.
    #[default]
    Off,
    /// The same, and what is not listed is counted and told to the log: what `enforce` would refuse.
    Log,
    /// Only listed documents are answered.
    Enforce,
}

impl FromStr for Mode {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "off" => Ok(Self::Off),
            "log" => Ok(Self::Log),
            "enforce" => Ok(Self::Enforce),
            _ => Err("the mode of documents is off, log or enforce"),
        }
    }
}

/// The documents that a server knows by their ids.
#[derive(Debug)]
pub struct KnownDocuments {
    manifest: Manifest,
    mode: Mode,
    registry: Registry,
    watch: Watch,
}

/// A document that may be looked at further.
#[derive(Debug)]
pub(crate) struct Found {
    text: Text,
    /// Its entry in a manifest.
    pub(crate) listed: Option<Arc<Listed>>,
    /// The hash under which it is to be registered, once it is known to be GraphQL.
    register: Option<Digest>,
    /// True when the server keeps an eye on documents that are not listed, and this is one.
    is_noted: bool,
}

/// Neither a request's own text nor a kept one is copied.
#[derive(Debug)]
enum Text {
    Sent(String),
    Kept(Arc<str>),
}

impl Found {
    /// The document.
    pub(crate) fn text(&self) -> &str {
        match &self.text {
            Text::Sent(text) => text,
            Text::Kept(text) => text,
        }
    }

    fn sent(text: String) -> Self {
        Self {
            text: Text::Sent(text),
            listed: None,
            register: None,
            is_noted: false,
        }
    }

    fn listed(listed: &Arc<Listed>) -> Self {
        Self {
            text: Text::Kept(Arc::clone(listed.text())),
            listed: Some(Arc::clone(listed)),
            register: None,
            is_noted: false,
        }
    }
}

impl Deref for Found {
    type Target = str;

    fn deref(&self) -> &str {
        self.text()
    }
}

impl KnownDocuments {
    /// The documents of a manifest, and room for `bytes` of documents that clients register; none can be when it is 0, or
    /// when only listed documents are answered.
    #[must_use]
    pub fn new(manifest: Manifest, mode: Mode, bytes: usize) -> Self {
        let bytes = if mode == Mode::Enforce { 0 } else { bytes };
        Self {
            manifest,
            mode,
            registry: Registry::new(bytes),
            watch: Watch::default(),
        }
    }

    /// The number of times since the start that a document was asked which is not listed; counted in [`Mode::Log`] only.
    #[must_use]
    pub fn unlisted(&self) -> u64 {
        self.watch.count()
    }

    /// The listed documents.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The document that a request names or brings.
    ///
    /// # Errors
    /// When it is not known, may not be asked, or is not what its hash says.
    ///
    /// # Complexity
    /// A text that a request brings is not looked at where there is no manifest; one hashed lookup otherwise. A hash that
    /// comes with it is computed again, which takes two microseconds for a kilobyte.
    pub(crate) fn find(&self, reference: DocumentReference) -> Result<Found, DocumentError> {
        match reference {
            DocumentReference::Text(text) => self.find_text(text),
            DocumentReference::Id(id) => match self.manifest.by_id(&id) {
                Some(listed) => Ok(Found::listed(listed)),
                None => self.find_by_hash(&id),
            },
            DocumentReference::Hash(digest) => match self.manifest.by_digest(&digest) {
                Some(listed) => Ok(Found::listed(listed)),
                None => self.find_registered(&digest),
            },
            DocumentReference::HashAndText(digest, text) => {
                if Digest::of(&text) != digest {
                    return Err(DocumentError::HashMismatch);
                }
                let mut found = self.find_text(text)?;
                if found.listed.is_none() {
                    found.register = self.registry.takes_any().then_some(digest);
                }
                Ok(found)
            }
        }
    }

    /// Says that a document is GraphQL and within the limits, so that it may be registered, or told to the log with the
    /// operation's name.
    pub(crate) fn admit(&self, found: &mut Found, operation: Option<&str>) {
        if let (Some(digest), Text::Sent(text)) = (found.register.take(), &mut found.text) {
            let kept: Arc<str> = std::mem::take(text).into();
            self.registry.keep(digest, Arc::clone(&kept));
            found.text = Text::Kept(kept);
        }
        if found.is_noted {
            self.watch.note(&Digest::of(found), operation);
        }
    }

    fn find_text(&self, text: String) -> Result<Found, DocumentError> {
        if let Some(listed) = self.manifest.by_text(&text) {
            return Ok(Found::listed(listed));
        }
        match self.mode {
            Mode::Off => Ok(Found::sent(text)),
            Mode::Log => Ok(Found {
                is_noted: true,
                ..Found::sent(text)
            }),
            Mode::Enforce => Err(DocumentError::NotTrusted),
        }
    }

    /// `documentId` may name what a client has registered, too: the hash is the same.
    fn find_by_hash(&self, id: &str) -> Result<Found, DocumentError> {
        let digest = id.strip_prefix(digest::PREFIX).and_then(|hex| hex.parse().ok());
        match digest.and_then(|digest| self.registry.find(&digest)) {
            Some(text) => Ok(self.kept(text)),
            None => Err(DocumentError::UnknownId {
                id: id.chars().take(100).collect(),
                listed: self.manifest.len(),
            }),
        }
    }

    fn find_registered(&self, digest: &Digest) -> Result<Found, DocumentError> {
        if !self.registry.takes_any() {
            return Err(DocumentError::NoRegistration);
        }
        match self.registry.find(digest) {
            Some(text) => Ok(self.kept(text)),
            None => Err(DocumentError::NotRegistered),
        }
    }

    fn kept(&self, text: Arc<str>) -> Found {
        Found {
            text: Text::Kept(text),
            listed: None,
            register: None,
            is_noted: self.mode == Mode::Log,
        }
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
