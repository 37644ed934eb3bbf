//! Shares: so much of something for all, so much of that for each, and whose turn it is.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use super::busy::Busy;
use super::client::Client;

/// So many may wait for their turn in all.
const MOST_WAITING: usize = 1_024;

/// Of how many clients that have nothing it is remembered how much they had.
const REMEMBERED: usize = 4_096;

/// The weight with which one new time counts among all that came before it.
const NEWEST: f64 = 0.1;

/// Something of which there is so much (andelar): places to run, bytes to hold. Whoever takes some gives it back by dropping it.
///
/// One client has a part of it at most. When more is asked for than there is, the client that has had least of it is next,
/// counted as how much times how long; so one that asks for much waits behind one that asks for little. Who would wait too long
/// is told at once.
#[derive(Debug, Clone)]
pub(crate) struct Shares(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    all: u64,
    of_one: u64,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    taken: u64,
    waiting: usize,
    /// The time for which a share is kept of late, in seconds.
    kept: f64,
    /// The amount that the client had had which was served last: whoever comes new begins there.
    clock: f64,
    clients: HashMap<Client, Account>,
}

/// The account of one client: it has something, has had more, and waits for the rest.
#[derive(Debug, Default)]
struct Account {
    taken: u64,
    had: f64,
    queue: VecDeque<Waiting>,
}

#[derive(Debug)]
struct Waiting {
    units: u64,
    turn: oneshot::Sender<Share>,
}

/// A share that one client has taken, until it is dropped.
#[derive(Debug)]
pub(crate) struct Share {
    of: Shares,
    client: Client,
    units: u64,
    since: Instant,
}

impl Shares {
    /// So much for all, of which one client has at most so much.
    pub(crate) fn new(all: u64, of_one: u64) -> Self {
        Self(Arc::new(Inner {
            all,
            of_one,
            state: Mutex::default(),
        }))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics under the lock: a poisoned one is a sound one.
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes so much at once.
    ///
    /// # Errors
    /// [`Busy`] when there is not as much, or the client has its part.
    pub(crate) fn take_now(&self, client: Client, units: u64) -> Result<Share, Busy> {
        let mut state = self.state();
        match self.0.grant(&mut state, client, units) {
            true => Ok(self.share(client, units)),
            false => Err(Busy {
                after: Duration::from_secs(1),
            }),
        }
    }

    /// Takes so much though there is not as much: what there is already must be counted.
    pub(crate) fn take_anyway(&self, client: Client, units: u64) -> Share {
        let mut share = self.share(client, 0);
        share.resize(units);
        share
    }

    /// Takes so much as soon as it is the client's turn.
    ///
    /// # Errors
    /// [`Busy`], at once, when that would take longer than `patience` as things stand, and later when it does.
    pub(crate) async fn take(&self, client: Client, units: u64, patience: Duration) -> Result<Share, Busy> {
        let turn = {
            let mut state = self.state();
            if self.0.grant(&mut state, client, units) {
                return Ok(self.share(client, units));
            }
            let expected = self.0.expected(&mut state, client);
            if expected > patience || state.waiting >= MOST_WAITING {
                return Err(Busy { after: expected });
            }
            state.wait(client, units)
        };
        match tokio::time::timeout(patience, turn).await {
            Ok(Ok(share)) => Ok(share),
            Ok(Err(_)) | Err(_) => Err(Busy { after: patience }),
        }
    }

    /// Takes so much however long that takes: for whoever had it and goes on.
    pub(crate) async fn take_back(&self, client: Client, units: u64) -> Option<Share> {
        let turn = {
            let mut state = self.state();
            if self.0.grant(&mut state, client, units) {
                return Some(self.share(client, units));
            }
            state.wait(client, units)
        };
        turn.await.ok()
    }

    fn share(&self, client: Client, units: u64) -> Share {
        Share {
            of: self.clone(),
            client,
            units,
            since: Instant::now(),
        }
    }

    /// Gives back, and serves whoever can be served now.
    fn give_back(&self, client: Client, units: u64, kept: Option<Duration>) {
        let served = {
            let mut state = self.state();
            state.give_back(client, units, kept);
            self.0.serve(&mut state, self)
        };
        // Outside the lock, since whoever has left meanwhile drops the share, which gives it back.
        for (waiting, share) in served {
            drop(waiting.turn.send(share));
        }
    }

    /// The amount that is taken.
    #[cfg(test)]
    fn taken(&self) -> u64 {
        self.state().taken
    }
}

impl Inner {
    /// Takes at once, where there is enough. Whoever waits does so because there is not enough for it, or it has its part.
    fn grant(&self, state: &mut State, client: Client, units: u64) -> bool {
        // What is more than all there is would never be served: alone it may have it.
        if state.taken > 0 && state.taken.saturating_add(units) > self.all {
            return false;
        }
        let clock = state.clock;
        let account = state.account(client);
        // So may what is more than one client's part.
        let fits = account.taken.saturating_add(units) <= self.of_one || account.taken == 0;
        if !fits || !account.queue.is_empty() {
            return false;
        }
        account.taken += units;
        account.had = account.had.max(clock);
        state.clock = account.had;
        state.taken += units;
        true
    }

    /// Hands out what is free, the client that has had least first.
    fn serve(&self, state: &mut State, shares: &Shares) -> Vec<(Waiting, Share)> {
        let mut served = Vec::new();
        while state.waiting > 0 {
            let next = state
                .clients
                .iter()
                .filter_map(|(client, account)| {
                    let units = account.queue.front()?.units;
                    let fits = account.taken == 0 || account.taken.saturating_add(units) <= self.of_one;
                    fits.then_some((account.had, *client, units))
                })
                .min_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
            let Some((had, client, units)) = next else { break };
            // The next one is not passed over by those who need less, or it might never be served.
            if state.taken > 0 && state.taken.saturating_add(units) > self.all {
                break;
            }
            let account = state.account(client);
            let Some(waiting) = account.queue.pop_front() else {
                break;
            };
            state.waiting -= 1;
            if waiting.turn.is_closed() {
                continue;
            }
            state.account(client).taken += units;
            state.taken += units;
            state.clock = state.clock.max(had);
            served.push((waiting, shares.share(client, units)));
        }
        served
    }

    /// The time that a client would wait: until those are served who come before it, each client in turn.
    fn expected(&self, state: &mut State, client: Client) -> Duration {
        let own = {
            let account = state.account(client);
            let before = account.queue.len();
            account.queue.retain(|waiting| !waiting.turn.is_closed());
            let gone = before - account.queue.len();
            let own = account.queue.len();
            state.waiting -= gone;
            own
        };
        let all = state.clients.iter();
        let ahead: usize = all.map(|(_, account)| account.queue.len().min(own + 1)).sum();
        let turns = |waiting: usize, places: u64| (waiting as f64 + 1.0) / places.max(1) as f64;
        let turns = turns(ahead, self.all).max(turns(own, self.of_one));
        // The one that is served now is half done, on the average.
        Duration::from_secs_f64((turns * state.kept).clamp(0.0, 3_600.0))
    }
}

impl State {
    fn account(&mut self, client: Client) -> &mut Account {
        // Whoever has nothing is remembered until there are too many: the same clients come again and again.
        if self.clients.len() >= REMEMBERED && !self.clients.contains_key(&client) {
            self.clients
                .retain(|_, account| account.taken > 0 || !account.queue.is_empty());
        }
        self.clients.entry(client).or_default()
    }

    fn wait(&mut self, client: Client, units: u64) -> oneshot::Receiver<Share> {
        let (turn, told) = oneshot::channel();
        let clock = self.clock;
        let account = self.account(client);
        if account.queue.is_empty() {
            account.had = account.had.max(clock);
        }
        account.queue.push_back(Waiting { units, turn });
        self.waiting += 1;
        told
    }

    fn give_back(&mut self, client: Client, units: u64, kept: Option<Duration>) {
        self.taken = self.taken.saturating_sub(units);
        if let Some(kept) = kept {
            self.kept += (kept.as_secs_f64() - self.kept) * NEWEST;
        }
        let Some(account) = self.clients.get_mut(&client) else {
            return;
        };
        account.taken = account.taken.saturating_sub(units);
        account.had += kept.unwrap_or_default().as_secs_f64() * units as f64;
    }
}

impl Share {
    /// Makes it as large as what is held: more than is free, where it must be, so that nobody is refused who was served.
    pub(crate) fn resize(&mut self, units: u64) {
        if units > self.units {
            let more = units - self.units;
            let mut state = self.of.state();
            state.taken += more;
            state.account(self.client).taken += more;
        } else if units < self.units {
            self.of.give_back(self.client, self.units - units, None);
        }
        self.units = units;
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        self.of
            .give_back(self.client, self.units, Some(self.since.elapsed()));
    }
}

#[cfg(test)]
#[path = "shares_tests.rs"]
mod tests;
