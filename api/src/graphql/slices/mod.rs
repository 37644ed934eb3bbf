//! Slices of the network and what is measured of them: made off the async threads, and kept with the version they are of.
//!
//! | question | file |
//! | --- | --- |
//! | what can be chosen? | `input`; as the network takes it: `choice` |
//! | where does a long computation run, and who stops it? | `off_thread` |
//! | what is measured of a node? | `node_measure`; how: `measured` |
//! | what is measured of the whole? | `whole`; as one number each: `figure` |

mod choice;
mod figure;
mod input;
mod measured;
mod node_measure;
mod off_thread;
mod whole;

use std::fmt;
use std::sync::Arc;

use async_graphql::Result;
use quick_cache::sync::{Cache, DefaultLifecycle};
use quick_cache::{DefaultHashBuilder, OptionsBuilder, Weighter};

pub(crate) use choice::{Choice, Entity};
pub(crate) use figure::SliceFigure;
pub(crate) use input::{BackboneInput, SliceFilter, SliceView, choose, refused};
pub(crate) use measured::{Column, Measured, Method, Pair, SAMPLING, compute};
pub(crate) use node_measure::{NodeMeasure, SliceNodeOrderField};
pub(crate) use off_thread::{StopWhenDropped, off_thread};

use super::view::View;

/// How many bytes of slices are kept for a version, about: the largest that there can be, and hundreds of a thousand nodes.
const KEPT_BYTES: u64 = 256 * 1024 * 1024;

/// How many slices are expected to fit.
const EXPECTED: usize = 1_000;

/// Slices of one version, by how they were chosen. Which are forgotten is decided by how often they are asked for.
pub(crate) struct Slices(Cache<String, Arc<Measured>, Bytesize>);

impl Slices {
    /// The slice that is chosen. Whoever asks for the same while it is made waits for it.
    ///
    /// # Errors
    /// When the choice cannot be made, or takes too long.
    pub(crate) async fn fetch(view: &View, choice: &Choice) -> Result<Arc<Measured>> {
        let dataset = Arc::clone(&view.dataset);
        let wanted = choice.clone();
        let make = off_thread(move |cancel| Measured::of(&dataset.network, wanted, cancel));
        let made = async { make.await?.map_err(input::refused).map(Arc::new) };
        view.dataset
            .slices
            .0
            .get_or_insert_async(&choice.name(), made)
            .await
    }
}

impl Default for Slices {
    fn default() -> Self {
        // One shard: of several, each would hold its share of the bytes at most, and no large slice.
        let options = OptionsBuilder::new()
            .shards(1)
            .estimated_items_capacity(EXPECTED)
            .weight_capacity(KEPT_BYTES)
            .build();
        Self(match options {
            Ok(options) => Cache::with_options(
                options,
                Bytesize,
                DefaultHashBuilder::default(),
                DefaultLifecycle::default(),
            ),
            Err(_) => Cache::with_weighter(EXPECTED, KEPT_BYTES, Bytesize),
        })
    }
}

impl fmt::Debug for Slices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Slices({} kept)", self.0.len())
    }
}

#[derive(Debug, Clone)]
struct Bytesize;

impl Weighter<String, Arc<Measured>> for Bytesize {
    fn weight(&self, name: &String, measured: &Arc<Measured>) -> u64 {
        name.len() as u64 + measured.bytes()
    }
}
