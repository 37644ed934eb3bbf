//! One version of the data in memory.

use std::cell::RefCell;
use std::sync::Arc;

use domain::ChangeId;
use domain::network::{Effort, Network, Stopped, Workspace};
use domain::search::IndexTooLarge;
use entities::bundle::Checksum;
use entities::store::Store;

use crate::memo::Memo;
use crate::name_orders::NameOrders;
use crate::places::Places;
use crate::search::Search;
use crate::unread::Unread;
use crate::work::walk;

/// One version of the data in memory (datamängd): immutable, shared by all requests that pinned it.
#[derive(Debug)]
pub struct Dataset {
    network: Network,
    search: Search,
    name_orders: NameOrders,
    places: Places,
    store: Arc<Store>,
    checksum: Memo<Checksum, Unread>,
}

thread_local! {
    /// One scratch space for each thread: walks are synchronous, so that no two of a thread can need it at once.
    static WORKSPACE: RefCell<Workspace> = RefCell::default();
}

impl Dataset {
    /// A version of the data, ready to be asked. What stays in the database is read from the store as of this version.
    ///
    /// # Errors
    /// When there are more names than the search index can number.
    ///
    /// # Complexity
    /// Computes for as long as indexing all names takes: seconds where there are hundreds of thousands.
    pub fn new(network: Network, store: &Store) -> Result<Self, IndexTooLarge> {
        let search = Search::new(&network)?;
        Ok(Self {
            store: Arc::new(store.at(network.version())),
            checksum: Memo::default(),
            network,
            search,
            name_orders: NameOrders::default(),
            places: Places::shipped(),
        })
    }

    /// The version that a store is seen at, read and made ready on a thread that may wait.
    ///
    /// # Errors
    /// When the database cannot be read, or there are more names than the search index can number.
    pub async fn load(store: &Store) -> Result<Self, Unread> {
        let network = store.load_network().await?;
        let store = store.clone();
        let made = tokio::task::spawn_blocking(move || Self::new(network, &store)).await?;
        Ok(made?)
    }

    /// Makes what lists are ordered by, for which the first who asked would wait otherwise.
    ///
    /// # Complexity
    /// A microsecond or two for each organisation.
    pub fn prepare(&self) {
        self.name_orders.organisations(&self.network);
    }

    /// The version: the number of the last change in it.
    #[must_use]
    pub fn version(&self) -> ChangeId {
        self.network.version()
    }

    /// The network: who is involved in what.
    #[must_use]
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The index that finds what a few typed words mean.
    #[must_use]
    pub fn search(&self) -> &Search {
        &self.search
    }

    /// The order of names.
    #[must_use]
    pub fn name_orders(&self) -> &NameOrders {
        &self.name_orders
    }

    /// The code lists of places.
    #[must_use]
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// The database, seen as of this version.
    #[must_use]
    pub fn store(&self) -> &Arc<Store> {
        &self.store
    }

    /// The checksum of this version, computed when it is first asked for, beside the threads that answer.
    ///
    /// # Errors
    /// When the database cannot be read.
    ///
    /// # Complexity
    /// Reads every table once. Until it is done, whoever asks waits; whoever asks again later has it at once.
    pub async fn checksum(&self) -> Result<Checksum, Unread> {
        let store = Arc::clone(&self.store);
        let make = || async move { Ok(entities::bundle::checksum(&store).await?) };
        self.checksum.fetch(make).await
    }

    /// Lends scratch space to a walk of the network, which must not lend it again.
    pub fn with_workspace<T>(&self, walk: impl FnOnce(&Network, &mut Workspace) -> T) -> T {
        WORKSPACE.with(|workspace| match workspace.try_borrow_mut() {
            Ok(mut workspace) => walk(&self.network, &mut workspace),
            Err(_) => walk(&self.network, &mut Workspace::default()),
        })
    }

    /// Lends a walk scratch space, which it must not lend again, and the effort that the question may make.
    ///
    /// # Errors
    /// When the walk is stopped.
    pub fn walk<T>(
        &self,
        steps: impl FnOnce(&mut Workspace, &Effort) -> Result<T, Stopped>,
    ) -> Result<T, Stopped> {
        walk(|effort| self.with_workspace(|_, workspace| steps(workspace, effort)))
    }
}
