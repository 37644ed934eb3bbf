//! Rows of lists whose involvements are all of one kind.

use std::borrow::Cow;

use async_graphql::parser::types::Field;
use async_graphql::registry::Registry;
use async_graphql::{ContextSelectionSet, OutputType, Positioned, ServerResult, Value};

use crate::graphql::fast_path::{AtHand, NotAtHand, Writer};

/// An involvement in a list of one kind: the same type of the schema as the involvement itself.
///
/// A kind takes in the fields that all involvements have, and these lead on to arenas and to their lists of one kind. Were the type
/// made anew for such a list, it would find those fields half made and have none of them; so it is left to the interface, which
/// makes each of its kinds when the fields are whole.
pub(crate) struct OfKind<N>(pub(crate) N);

impl<N: OutputType> OutputType for OfKind<N> {
    fn type_name() -> Cow<'static, str> {
        N::type_name()
    }

    fn qualified_type_name() -> String {
        N::qualified_type_name()
    }

    fn introspection_type_name(&self) -> Cow<'static, str> {
        self.0.introspection_type_name()
    }

    fn create_type_info(_: &mut Registry) -> String {
        Self::qualified_type_name()
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, field: &Positioned<Field>) -> ServerResult<Value> {
        self.0.resolve(ctx, field).await
    }
}

impl<N: AtHand> AtHand for OfKind<N> {
    fn tell<'c>(&self, field: &'c Positioned<Field>, writer: &mut Writer<'c>) -> Result<(), NotAtHand> {
        self.0.tell(field, writer)
    }
}
