//! Permits for connections: so many in all, and so many of one address.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::admission::{Client, ClientAddresses};
use crate::guard::Limits;

/// The permits for all connections.
#[derive(Debug)]
pub(super) struct Permits {
    free: Arc<Semaphore>,
    of_addresses: Arc<OfAddresses>,
}

/// The connections that each address has.
#[derive(Debug)]
struct OfAddresses {
    addresses: ClientAddresses,
    most: usize,
    open: Mutex<HashMap<Client, usize>>,
}

/// A permit of all, for a connection that is not there yet.
pub(super) type Free = OwnedSemaphorePermit;

/// A connection's permit, until it is dropped.
#[derive(Debug)]
pub(super) struct Permit {
    _of_all: Free,
    _of_address: Option<OfAddress>,
}

/// A permit among those of one address.
#[derive(Debug)]
struct OfAddress {
    among: Arc<OfAddresses>,
    client: Client,
}

impl Permits {
    pub(super) fn new(limits: &Limits, addresses: ClientAddresses) -> Self {
        Self {
            free: Arc::new(Semaphore::new(limits.connections)),
            of_addresses: Arc::new(OfAddresses {
                addresses,
                most: limits.connections_per_address,
                open: Mutex::default(),
            }),
        }
    }

    /// Waits for a free permit.
    pub(super) async fn one(&self) -> Free {
        match Arc::clone(&self.free).acquire_owned().await {
            Ok(free) => free,
            // Nobody closes it.
            Err(_) => std::future::pending().await,
        }
    }

    /// A free permit, when there is one.
    pub(super) fn one_now(&self) -> Option<Free> {
        Arc::clone(&self.free).try_acquire_owned().ok()
    }

    /// Gives a permit to a connection; `None` when its address has as many as it may. Proxies that are trusted may have any number,
    /// since the whole world comes through them.
    pub(super) fn taken_by(&self, peer: SocketAddr, free: Free) -> Option<Permit> {
        let among = &self.of_addresses;
        let of_address = if among.addresses.trusts(peer.ip()) {
            None
        } else {
            let client = Client::from(peer.ip());
            let mut open = among.open();
            let count = open.entry(client).or_default();
            if *count >= among.most {
                return None;
            }
            *count += 1;
            let among = Arc::clone(among);
            Some(OfAddress { among, client })
        };
        Some(Permit {
            _of_all: free,
            _of_address: of_address,
        })
    }
}

impl OfAddresses {
    fn open(&self) -> MutexGuard<'_, HashMap<Client, usize>> {
        // Nothing panics under the lock: a poisoned one is a sound one.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for OfAddress {
    fn drop(&mut self) {
        let mut open = self.among.open();
        if let Some(count) = open.get_mut(&self.client) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.client);
            }
        }
    }
}
