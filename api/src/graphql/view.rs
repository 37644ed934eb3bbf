//! What a root field sees: one version of the data, from its first field to its last.

use std::cell::RefCell;
use std::sync::{Arc, Mutex};

use async_graphql::{Context, Result};
use domain::network::{Effort, Network, Stopped, Workspace};
use entities::bundle::Checksum;
use entities::store::Store;

use super::name_orders::NameOrders;
use super::once::Once;
use super::texts::Texts;
use super::types::search::SearchIndices;
use super::versions::Versions;
use crate::admission::walk_effort;
use crate::error::ErrorCode;
use crate::places::Places;

/// A view (vy) of one version of the data, with loaders that gather what is read of it from the database. A request has one
/// of the version that it is pinned to, which gives those of the past versions that its fields name.
///
/// Every node of an answer holds the view it was made from, so that no field can mix two versions.
pub(crate) struct View {
    pub(crate) dataset: Arc<Dataset>,
    pub(crate) texts: Texts,
    pub(crate) versions: Arc<Versions>,
    /// What the request looks at besides.
    pub(super) past: Mutex<PastViews>,
}

/// The past versions that a request looks at.
#[derive(Default)]
pub(super) struct PastViews {
    /// Those that its fields have named.
    pub(super) asked: Vec<i64>,
    /// Those that are at hand.
    pub(super) views: Vec<Arc<View>>,
}

/// One version of the data in memory (datamängd): immutable, shared by all requests that pinned it.
#[derive(Debug)]
pub struct Dataset {
    pub(crate) network: Network,
    pub(crate) search: SearchIndices,
    pub(crate) name_orders: NameOrders,
    pub(crate) places: Places,
    /// The database, seen as of this version.
    pub(crate) store: Arc<Store>,
    pub(super) checksum: Once<Checksum, ErrorCode>,
}

thread_local! {
    /// One scratch space for each thread: walks are synchronous, so that no two of a thread can need it at once.
    static WORKSPACE: RefCell<Workspace> = RefCell::default();
}

impl View {
    pub(crate) fn network(&self) -> &Network {
        &self.dataset.network
    }

    /// Lends scratch space to a walk, which must not lend it again, and the effort that it may make.
    ///
    /// # Errors
    /// When the walk is stopped.
    pub(crate) fn walk<T>(
        &self,
        walk: impl FnOnce(&mut Workspace, &Effort) -> Result<T, Stopped>,
    ) -> Result<T> {
        walk_effort(|effort| {
            self.dataset
                .with_workspace(|_, workspace| walk(workspace, effort))
        })
    }
}

impl Dataset {
    /// Lends scratch space to a walk of the network, which must not lend it again.
    pub(crate) fn with_workspace<T>(&self, walk: impl FnOnce(&Network, &mut Workspace) -> T) -> T {
        WORKSPACE.with(|workspace| match workspace.try_borrow_mut() {
            Ok(mut workspace) => walk(&self.network, &mut workspace),
            Err(_) => walk(&self.network, &mut Workspace::default()),
        })
    }
}

/// Reaching the view from a resolver of the root.
pub(crate) trait ViewContext {
    /// The view of a version; that of the request when none is named.
    async fn view(&self, version: Option<i32>) -> Result<Arc<View>>;
}

impl ViewContext for Context<'_> {
    async fn view(&self, version: Option<i32>) -> Result<Arc<View>> {
        self.data::<Arc<View>>()?.at(version).await
    }
}
