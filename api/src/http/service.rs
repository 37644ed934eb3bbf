//! The service that runs: what the routes and the server are made of.

use std::sync::Arc;

use super::execute::{Engine, InvalidDocument};
use super::exports::Exports;
use super::observe::Observer;
use crate::guard::Limits;

/// A service that answers requests to a schema. It is made of [`Parts`](super::Parts), and never changes.
#[derive(Debug)]
pub struct Service<E> {
    pub(super) engine: Arc<Engine<E>>,
    pub(super) exports: Arc<Exports>,
    pub(super) observer: Arc<Observer>,
    /// The schema as it is published.
    pub(super) sdl: String,
}

impl<E> Service<E> {
    /// The limits of what a request may ask for.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        self.engine.limits()
    }

    /// Waits until every mutation that was begun has come to its end, which it does though its client has left.
    pub async fn writes_are_done(&self) {
        self.observer.admission.writes_are_done().await;
    }

    /// The documents of the manifest that the schema refuses, by their ids; the values of variables are not looked at.
    #[must_use]
    pub fn invalid_documents(&self) -> Vec<InvalidDocument> {
        self.engine.invalid_documents()
    }
}
