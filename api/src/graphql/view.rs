//! The view of a root field: one version of the data, from its first field to its last.

use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::{Context, Request};
use dataset::{Dataset, Versions};
use domain::network::{Effort, Network, Stopped, Workspace};

use super::failure::{FieldError, Result, bad_input};
use super::texts::Texts;
use crate::error::ErrorCode;

/// A view (vy) of one version of the data, with loaders that gather what is read of it from the database. A request has one
/// of the version that it is pinned to, which gives those of the past versions that its fields name.
///
/// Every node of an answer holds the view it was made from, so that no field can mix two versions.
pub(crate) struct View {
    pub(crate) dataset: Arc<Dataset>,
    pub(crate) texts: Texts,
    pub(crate) versions: Arc<Versions>,
    /// The past versions that the request looks at besides.
    past: Mutex<PastViews>,
}

/// The past versions that a request looks at.
#[derive(Default)]
struct PastViews {
    /// Those that its fields have named.
    asked: Vec<i64>,
    /// Those that are at hand.
    views: Vec<Arc<View>>,
}

/// Pins a version for a request: whatever it asks without naming another, it sees this and nothing later.
#[must_use]
pub fn pin(versions: &Arc<Versions>, dataset: Arc<Dataset>, request: Request) -> Request {
    request.data(Arc::new(View::new(versions, dataset)))
}

impl View {
    /// A view of one version, with loaders of its own.
    pub(crate) fn new(versions: &Arc<Versions>, dataset: Arc<Dataset>) -> Self {
        Self {
            texts: Texts::new(Arc::clone(dataset.store())),
            dataset,
            versions: Arc::clone(versions),
            past: Mutex::default(),
        }
    }

    pub(crate) fn network(&self) -> &Network {
        self.dataset.network()
    }

    /// Lends scratch space to a walk, which must not lend it again, and the effort that it may make.
    ///
    /// # Errors
    /// When the walk is stopped.
    pub(crate) fn walk<T>(
        &self,
        walk: impl FnOnce(&mut Workspace, &Effort) -> Result<T, Stopped>,
    ) -> Result<T, Stopped> {
        self.dataset.walk(walk)
    }

    /// The view of a version, the same for all fields of the request that name it.
    ///
    /// # Errors
    /// When there is no such version before that of the request, or the request looks at too many.
    pub(crate) async fn at(self: &Arc<Self>, version: i32) -> Result<Arc<Self>> {
        let own = self.dataset.version();
        let number = i64::from(version);
        if !(0..=own.0).contains(&number) {
            let message = format!(
                "there is no version {number} to look at; there are versions 0 (before the first change) to {}",
                own.0
            );
            return Err(FieldError::new(ErrorCode::NotFound, message));
        }
        if number == own.0 {
            return Ok(Arc::clone(self));
        }
        let past = || self.past.lock().unwrap_or_else(PoisonError::into_inner);
        {
            let mut past = past();
            let most = self.versions.for_one_request();
            if !past.asked.contains(&number) {
                if past.asked.len() >= most {
                    return Err(bad_input(format_args!(
                        "one request can look at {most} past versions, and this one names more; ask for the others in \
                         another request"
                    )));
                }
                past.asked.push(number);
            }
        }
        let dataset = self.versions.fetch(number.unsigned_abs()).await?;
        let mut past = past();
        let known = past.views.iter().find(|view| view.dataset.version().0 == number);
        if let Some(view) = known {
            return Ok(Arc::clone(view));
        }
        let view = Arc::new(Self::new(&self.versions, dataset));
        past.views.push(Arc::clone(&view));
        Ok(view)
    }
}

/// The version that a part of the root looks at: a past one within `asOf`, and that of the request otherwise.
#[derive(Clone, Default)]
pub(crate) struct AsOf(Option<Arc<View>>);

impl AsOf {
    /// A past version, or that of the request, for all that is asked within.
    pub(crate) const fn version(view: Arc<View>) -> Self {
        Self(Some(view))
    }

    /// The view of the version.
    ///
    /// # Errors
    /// When the request was given none, which is a fault of the server.
    pub(crate) fn view<'v>(&'v self, context: &Context<'v>) -> Result<&'v Arc<View>> {
        match &self.0 {
            Some(view) => Ok(view),
            None => of_request(context),
        }
    }
}

/// The view that the request is pinned to.
///
/// # Errors
/// When the request was given none, which is a fault of the server.
pub(crate) fn of_request<'v>(context: &Context<'v>) -> Result<&'v Arc<View>> {
    Ok(context.data::<Arc<View>>()?)
}
