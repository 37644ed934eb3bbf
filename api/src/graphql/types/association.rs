//! Organisations with members, as arenas.

use std::sync::Arc;

use async_graphql::Object;
use domain::network::{Arena, OrganisationIx};

use schema_macros::fields;

use super::arena::ArenaFields;
use super::organisation::Organisation;
use crate::graphql::view::View;

/// An organisation in which its members meet.
#[derive(Clone)]
pub(crate) struct Association {
    pub(crate) fields: ArenaFields,
    pub(crate) organisation: OrganisationIx,
}

impl Association {
    /// An organisation that has members, as an arena.
    pub(crate) fn new(view: &Arc<View>, organisation: OrganisationIx) -> Self {
        Self {
            fields: ArenaFields {
                view: Arc::clone(view),
                arena: Arena::Association(organisation),
            },
            organisation,
        }
    }

    /// The organisation as an arena; `None` when it has no members.
    pub(crate) fn of(view: &Arc<View>, organisation: OrganisationIx) -> Option<Self> {
        view.network().find_arena(Arena::Association(organisation))?;
        Some(Self::new(view, organisation))
    }
}

/// An organisation in which its members meet (förening, förbund), such as a coordination association. Its members and
/// the organisation itself are involved in it.
#[fields]
#[Object]
impl Association {
    #[graphql(flatten)]
    async fn fields(&self) -> &ArenaFields {
        &self.fields
    }

    /// The organisation itself.
    async fn organisation(&self) -> Organisation {
        Organisation::new(&self.fields.view, self.organisation)
    }
}
