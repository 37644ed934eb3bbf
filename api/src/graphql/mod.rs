//! The schema: what can be asked, and how it is answered from the network in memory.
//!
//! A type of the schema is a file in `types`; a list is cut in `page`, narrowed in `filter` and [`scope`]; `texts` brings
//! what stays in the database; parts of the network are measured in [`slices`]; a gateway that joins services comes in
//! through [`federation`]. A root field sees one [`view`], of the request's version or of the one of [`versions`] that it
//! names.

mod all;
mod at_hand;
mod by;
mod enumeration;
mod failure;
mod federation;
mod filter;
mod interface;
mod name_orders;
mod node_id;
mod once;
mod page;
mod query;
mod ranks;
mod scalar;
mod scope;
mod slices;
mod texts;
mod types;
mod versions;
mod view;

use std::sync::Arc;

use async_graphql::{EmptyMutation, EmptySubscription, SDLExportOptions, SchemaBuilder};
use domain::ChangeId;
use domain::network::Network;
use domain::search::IndexTooLarge;
use entities::store::Store;

pub(crate) use enumeration::Enum;
pub(crate) use failure::{concealed, internal, said};
pub use federation::{Root, subgraph_sdl};
pub(crate) use node_id::NodeId;
pub(crate) use scalar::{Date, RegionCode};
pub(crate) use scope::Scope;
pub(crate) use slices::{
    BackboneInput, Choice, Column, Entity, Method, NodeMeasure, SliceFilter, SliceView, Slices, choose,
    refused as refused_slice,
};
pub(crate) use types::arena::head as arena_head;
pub(crate) use types::involvement::type_of as type_of_involvement;
pub(crate) use types::place::Place;
pub(crate) use types::search::SearchType;
pub(crate) use types::slice::leiden_parameters;
pub(crate) use types::slice_making::algorithm;
pub(crate) use versions::existing as existing_version;
pub use versions::{VersionError, Versions};
pub use view::Dataset;
pub(crate) use view::View;

use crate::guard::Limits;
use crate::metrics::DatasetSize;
use crate::places::Places;
use federation::Shown;
use once::Once;

/// The schema, with what only a gateway asks.
pub type Schema = async_graphql::Schema<Root, EmptyMutation, EmptySubscription>;

/// Makes the schema. It holds no data: a request brings its own with [`Dataset::pin`].
#[must_use]
pub fn schema() -> SchemaBuilder<Root, EmptyMutation, EmptySubscription> {
    // The guard has counted before the schema is asked; the library's own limit would refuse what the guard admits.
    Schema::build(Root::default(), EmptyMutation, EmptySubscription)
        .limit_recursive_depth(Limits::default().nesting)
}

/// The schema as everyone but a gateway sees it, for printing.
fn shown() -> async_graphql::Schema<Shown, EmptyMutation, EmptySubscription> {
    async_graphql::Schema::new(Shown::default(), EmptyMutation, EmptySubscription)
}

/// The schema in the schema definition language, as `schema.graphql` holds it.
#[must_use]
pub fn sdl() -> String {
    let options = SDLExportOptions::new().include_specified_by();
    let mut sdl = shown().sdl_with_options(options);
    sdl.truncate(sdl.trim_end().len());
    sdl.push('\n');
    sdl
}

impl Dataset {
    /// A version of the data, ready to be asked. What stays in the database is read from the store as of this version.
    ///
    /// # Errors
    /// When there are more names than the search index can number.
    pub fn new(network: Network, store: &Store) -> Result<Self, IndexTooLarge> {
        let search = types::search::SearchIndices::new(&network)?;
        Ok(Self {
            store: Arc::new(store.at(network.version())),
            checksum: Once::default(),
            network,
            search,
            name_orders: name_orders::NameOrders::default(),
            places: Places::shipped(),
        })
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

    /// How large it is, for those who watch the server.
    #[must_use]
    pub fn size(&self) -> DatasetSize {
        let network = &self.network;
        let rows = [
            ("organisations", network.organisations().len()),
            ("projects", network.projects().len()),
            ("councils", network.councils().len()),
            ("agreements", network.agreements().len()),
            ("events", network.events().len()),
            ("associations", network.associations().len()),
            ("persons", network.persons().len()),
            ("sources", network.sources().len()),
            ("involvements", network.organisation_arenas().involvement_count()),
        ];
        DatasetSize {
            version: self.version().0.unsigned_abs(),
            rows: rows.map(|(noun, rows)| (noun, rows as u64)).into(),
        }
    }
}
