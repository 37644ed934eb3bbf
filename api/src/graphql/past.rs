//! The whole of the questions, asked of a past version.

use std::borrow::Cow;

use async_graphql::parser::types::Field;
use async_graphql::registry::Registry;
use async_graphql::resolver_utils::resolve_container;
use async_graphql::{ContextSelectionSet, OutputType, Positioned, ServerResult, Value};

use super::federation::Root;
use super::view::AsOf;

/// The root again, seen at a past version: the same type of the schema, which is described where the schema begins.
pub(crate) struct Past(Root);

impl Past {
    pub(crate) fn new(version: &AsOf) -> Self {
        Self(Root::as_of(version))
    }
}

impl OutputType for Past {
    fn type_name() -> Cow<'static, str> {
        "Query".into()
    }

    fn create_type_info(_: &mut Registry) -> String {
        Self::qualified_type_name()
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        resolve_container(ctx, &self.0).await
    }
}
