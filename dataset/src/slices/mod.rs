//! Slices of the network and what is measured of them: made off the async threads, and kept for whoever asks again.
//!
//! | question | file |
//! | --- | --- |
//! | what can be chosen? | `input`; as the network takes it: `choice` |
//! | what is measured of a node? | `node_measure`; how: `measured` |
//! | what is measured of the whole? | `whole`; as one number each: `figure` |

mod choice;
mod figure;
mod input;
mod measured;
mod node_measure;
mod whole;

use std::fmt;
use std::sync::Arc;

use async_graphql::Result;
use domain::ChangeId;
use quick_cache::sync::{Cache, DefaultLifecycle};
use quick_cache::{DefaultHashBuilder, OptionsBuilder, Weighter};

pub(crate) use choice::{Binding, Choice, Entity};
pub(crate) use figure::SliceFigure;
pub(crate) use input::{BackboneInput, SliceFilter, SliceView, choose, refused};
pub(crate) use measured::{Column, Measured, Method, Pair, SAMPLING};
pub(crate) use node_measure::{NodeMeasure, SliceNodeOrderField};

use super::view::View;
use crate::admission::in_long_lane;

/// How many slices are expected to fit.
const EXPECTED: usize = 1_000;

/// Slices of all versions, by how they were chosen. Which are forgotten is decided by how often they are asked for.
pub(crate) struct Slices(Cache<Name, Arc<Measured>, Bytesize>);

/// The version, and what was chosen.
type Name = (ChangeId, String);

impl Slices {
    /// Keeps slices of so many bytes, about.
    pub(super) fn new(bytes: usize) -> Self {
        let bytes = bytes as u64;
        // One shard: of several, each would hold its share of the bytes at most, and no large slice.
        let options = OptionsBuilder::new()
            .shards(1)
            .estimated_items_capacity(EXPECTED)
            .weight_capacity(bytes)
            .build();
        Self(match options {
            Ok(options) => Cache::with_options(
                options,
                Bytesize,
                DefaultHashBuilder::default(),
                DefaultLifecycle::default(),
            ),
            Err(_) => Cache::with_weighter(EXPECTED, bytes, Bytesize),
        })
    }

    /// The slice that is chosen. Whoever asks for the same while it is made waits for it.
    ///
    /// # Errors
    /// When the choice cannot be made, or takes too long.
    pub(crate) async fn fetch(view: &View, choice: &Choice) -> Result<Arc<Measured>> {
        let name = (view.dataset.version(), choice.name());
        let dataset = Arc::clone(&view.dataset);
        let wanted = choice.clone();
        let make = in_long_lane(move |effort| Measured::of(&dataset.network, wanted, effort.cancel()));
        let made = async { make.await?.map_err(input::refused).map(Arc::new) };
        view.versions.slices().0.get_or_insert_async(&name, made).await
    }
}

impl fmt::Debug for Slices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Slices({} kept)", self.0.len())
    }
}

#[derive(Debug, Clone)]
struct Bytesize;

impl Weighter<Name, Arc<Measured>> for Bytesize {
    fn weight(&self, (_, name): &Name, measured: &Arc<Measured>) -> u64 {
        name.len() as u64 + measured.bytes()
    }
}
