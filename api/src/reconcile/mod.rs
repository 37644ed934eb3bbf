//! The Reconciliation Service API 0.2 at `/reconcile`: lists of names are matched with what is known here.
//!
//! The protocol is that of the W3C Entity Reconciliation Community Group
//! (<https://reconciliation-api.github.io/specs/0.2/>), which OpenRefine speaks. How
//! alike two names are, and when one is safely meant, is decided in [`domain::matching`]; `docs/RECONCILIATION.md` says it
//! in words, and is served at `/reconcile/documentation`. Everything is answered from the network in memory.
//!
//! | question | file |
//! | --- | --- |
//! | which address answers what? | `routes` |
//! | what can the service do? | `manifest` |
//! | what was asked? | `parameters`, `query` |
//! | who may be meant, and how surely? | `pool`, `candidate` |
//! | what is an entity, a type, a property? | `entity`, `entity_type`, `property` |
//! | what is known of an entity? | `property::values`, `value` |
//! | what completes what is typed? | `suggest` |
//! | what is shown of an entity? | `page` |
//! | which values are fetched? | `extend` |

mod answer;
mod candidate;
mod entity;
mod entity_type;
mod extend;
mod gazetteer;
mod language;
mod local_bodies;
mod manifest;
mod number;
mod page;
mod parameters;
mod pool;
mod property;
mod query;
mod reader;
mod reconciliation;
mod routes;
mod suggest;
mod value;
mod work;

pub use reconciliation::Reconciliation;
pub use routes::routes;
