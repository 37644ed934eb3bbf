//! Slices of the network and what is measured of them: made off the async threads, and kept for whoever asks again.
//!
//! | question | file |
//! | --- | --- |
//! | what is wanted, and can it be chosen? | `wanted`, `slice_view`; as the network takes it: `choice` |
//! | what is measured of a node? | `node_measure`; how: `measured` |
//! | what is measured of the whole? | `global_measures`; as one number each: `slice_measure` |

mod choice;
mod global_measures;
mod measured;
mod node_measure;
mod slice_measure;
mod slice_view;
mod wanted;

use std::fmt;
use std::sync::Arc;

use domain::ChangeId;
use domain::network::SliceError;
use quick_cache::sync::{Cache, DefaultLifecycle};
use quick_cache::{DefaultHashBuilder, OptionsBuilder, Weighter};

pub use choice::{Binding, Choice, Named};
pub use measured::{Column, Measured, Method, Pair, SAMPLING, compute};
pub use node_measure::{NodeMeasure, SliceNodeOrderField, algorithm};
pub use slice_measure::SliceMeasure;
pub use slice_view::SliceView;
pub use wanted::{Actors, Naming, Unchoosable, Wanted};

use crate::version::Dataset;
use crate::work::{Interrupted, in_long_lane};

/// The number of slices that are expected to fit.
const EXPECTED: usize = 1_000;

/// Slices of all versions, by how they were chosen. Which are forgotten is decided by how often they are asked for.
pub struct Slices(Cache<Name, Arc<Measured>, Bytesize>);

/// The version, and what was chosen.
type Name = (ChangeId, String);

impl Slices {
    /// Keeps slices of so many bytes, about.
    pub(crate) fn new(bytes: usize) -> Self {
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

    /// The slice of a version that is chosen. Whoever asks for the same while it is made waits for it.
    ///
    /// # Errors
    /// When the choice cannot be made, or takes too long.
    pub async fn fetch(&self, dataset: &Arc<Dataset>, choice: &Choice) -> Result<Arc<Measured>, NoSlice> {
        let name = (dataset.version(), choice.name());
        let (dataset, wanted) = (Arc::clone(dataset), choice.clone());
        let make = in_long_lane(move |effort| Measured::of(dataset.network(), wanted, effort.cancel()));
        let made = async { Ok(Arc::new(make.await??)) };
        self.0.get_or_insert_async(&name, made).await
    }
}

/// The reason why there is no slice.
#[derive(Debug, Clone, thiserror::Error)]
pub enum NoSlice {
    /// The slice that is chosen cannot be made.
    #[error(transparent)]
    Refused(#[from] SliceError),
    /// It was not made to its end.
    #[error(transparent)]
    Interrupted(#[from] Interrupted),
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
