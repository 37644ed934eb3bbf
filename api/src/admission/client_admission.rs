//! The admission of one client: who sent a request, and what is admitted for it.

use std::future::Future;
use std::sync::Arc;

use dataset::work::Work;
use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::busy::Busy;
use super::client::Client;
use super::lane::{Admission, Permit, Unfinished};
use super::shares::Share;

/// The admission of the client that sent a request. It stands beside the request in its extensions.
#[derive(Debug, Clone)]
pub(crate) struct ClientAdmission {
    admission: Admission,
    client: Client,
}

impl ClientAdmission {
    pub(crate) fn new(admission: Admission, client: Client) -> Self {
        Self { admission, client }
    }

    /// Holds so many bytes for the request.
    ///
    /// # Errors
    /// [`Busy`] when all requests together hold as much as they may, or those of this client.
    pub(crate) fn hold(&self, bytes: u64) -> Result<Share, Busy> {
        self.admission.hold(self.client, bytes)
    }

    /// Holds bytes that are there already, though all requests together should then hold more than they may.
    pub(crate) fn hold_made(&self, bytes: u64) -> Share {
        self.admission.hold_made(self.client, bytes)
    }

    /// A permit for a file that is sent.
    ///
    /// # Errors
    /// [`Busy`] when there are too many.
    pub(crate) async fn file(&self) -> Result<Share, Busy> {
        self.admission.file(self.client).await
    }

    /// Does work in the quick lane; what it did is returned beside its result.
    pub(crate) async fn quick<F>(
        &self,
        deadline: Instant,
        future: F,
    ) -> (Arc<Work>, Result<F::Output, Unfinished>)
    where
        F: Future<Output: Send> + Send + 'static,
    {
        self.admission.quick(self.client, deadline, future).await
    }

    /// Does work in the long lane; what it did is returned beside its result.
    pub(crate) async fn long<F>(
        &self,
        deadline: Instant,
        future: F,
    ) -> (Arc<Work>, Result<F::Output, Unfinished>)
    where
        F: Future<Output: Send> + Send + 'static,
    {
        self.admission.long(self.client, deadline, future).await
    }

    /// Does work that writes, to its end though the client should leave; `unheard` is told what came of it when nobody waited any
    /// longer.
    pub(crate) async fn write<F>(
        &self,
        deadline: Instant,
        future: F,
        unheard: impl FnOnce(F::Output) + Send + 'static,
    ) -> (Arc<Work>, Result<F::Output, Unfinished>)
    where
        F: Future<Output: Send> + Send + 'static,
    {
        self.admission.write(self.client, deadline, future, unheard).await
    }

    /// A permit for the long lane for a thread that will wait for the client in between.
    ///
    /// # Errors
    /// [`Busy`] when it would be long until there is one.
    pub(crate) async fn permit(&self) -> Result<Permit, Busy> {
        self.admission.permit(self.client).await
    }

    /// Runs on a thread of the long lane.
    pub(crate) fn spawn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> JoinHandle<T> {
        self.admission.spawn(work)
    }
}
