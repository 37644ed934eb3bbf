//! The schema: what can be asked, and how it is answered from the network in memory.
//!
//! A type of the schema is a file in `types`; a list is cut in `page`, narrowed in `filter` and [`scope`]; `texts` brings
//! what stays in the database; parts of the network are measured in [`slices`]; a gateway that joins services comes in
//! through [`federation`]. A root field sees one [`view`], of the request's version or of the one that it names.

mod enumeration;
mod failure;
mod fast_path;
mod federation;
mod filter;
mod interface;
mod lookup;
mod page;
mod query;
mod root_lists;
mod scalar;
mod scope;
mod slices;
mod texts;
mod types;
mod view;

use async_graphql::{EmptyMutation, EmptySubscription, SDLExportOptions, SchemaBuilder};

pub use federation::{Root, subgraph_sdl};
pub use view::pin;

use crate::guard::Limits;
use crate::language::Scalars;
use federation::Shown;

/// The schema, with what only a gateway asks.
pub type Schema = async_graphql::Schema<Root, EmptyMutation, EmptySubscription>;

/// Makes the schema. It holds no data: a request brings its own with [`pin`].
#[must_use]
pub fn schema() -> SchemaBuilder<Root, EmptyMutation, EmptySubscription> {
    // The guard has counted before the schema is asked; the library's own limit would refuse what the guard admits.
    Schema::build(Root::default(), EmptyMutation, EmptySubscription)
        .limit_recursive_depth(Limits::default().nesting)
}

/// The values that the scalars of the schema take.
#[must_use]
pub fn scalars() -> Scalars {
    Scalars::default()
        .with::<scalar::Date>()
        .with::<scalar::DateTime>()
        .with::<scalar::Decimal>()
        .with::<scalar::RegionCode>()
        .with::<federation::Representation>()
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
