//! The observer: the outermost layer asks it whose a request is, and tells it what became of it.

use axum::http::HeaderMap;

use super::counting::Counting;
use crate::admission::{Admission, ClientAddresses, ClientAdmission, Peer};
use crate::traces::Traces;

/// The observer sees each request first and last: it knows whose it is, and counts and traces it where that is wanted.
#[derive(Debug)]
pub(in crate::http) struct Observer {
    pub(in crate::http) admission: Admission,
    pub(in crate::http) addresses: ClientAddresses,
    /// Counts, where somebody watches them.
    pub(in crate::http) counting: Option<Counting>,
    /// Spans, where somebody collects them.
    pub(in crate::http) traces: Option<Traces>,
}

impl Observer {
    /// The admission of the client that sent a request, by the address of the connection or what a trusted proxy says of it.
    pub(super) fn admission_of(&self, peer: Option<Peer>, headers: &HeaderMap) -> ClientAdmission {
        let client = self.addresses.client(peer.map(|Peer(address)| address), headers);
        ClientAdmission::new(self.admission.clone(), client)
    }
}
