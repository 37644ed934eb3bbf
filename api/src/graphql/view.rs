//! What one request sees: one version of the network, from its first field to its last.

use std::cell::RefCell;
use std::sync::Arc;

use async_graphql::{Context, Result};
use domain::network::{Network, Workspace};

use super::name_orders::NameOrders;
use super::slices::Slices;
use super::texts::Texts;
use super::types::search::SearchIndices;
use crate::places::Places;

/// One request's view (vy): a pinned version of the data, and loaders that gather what it reads from the database.
///
/// Every node of an answer holds the view it was made from, so that no field can mix two versions.
pub(crate) struct View {
    pub(crate) dataset: Arc<Dataset>,
    pub(crate) texts: Texts,
}

/// One version of the data in memory (datamängd): immutable, shared by all requests that pinned it.
#[derive(Debug)]
pub struct Dataset {
    pub(crate) network: Network,
    pub(crate) search: SearchIndices,
    pub(crate) name_orders: NameOrders,
    pub(crate) places: Places,
    pub(crate) slices: Slices,
}

thread_local! {
    /// One scratch space for each thread: walks are synchronous, so that no two of a thread can need it at once.
    static WORKSPACE: RefCell<Workspace> = RefCell::default();
}

impl View {
    pub(crate) fn network(&self) -> &Network {
        &self.dataset.network
    }

    /// Lends scratch space to a walk, which must not lend it again.
    pub(crate) fn with_workspace<T>(&self, walk: impl FnOnce(&mut Workspace) -> T) -> T {
        self.dataset.with_workspace(|_, workspace| walk(workspace))
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
    fn view(&self) -> Result<&Arc<View>>;
}

impl ViewContext for Context<'_> {
    fn view(&self) -> Result<&Arc<View>> {
        self.data::<Arc<View>>()
    }
}
