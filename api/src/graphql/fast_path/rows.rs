//! A list whose rows are written at once where they can be.

use std::borrow::Cow;

use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::Field;
use async_graphql::registry::Registry;
use async_graphql::resolver_utils::resolve_list;
use async_graphql::{ContextSelectionSet, Name, OutputType, Positioned, ServerError, ServerResult, Value};
use async_graphql_value::RAW_VALUE_TOKEN;
use dataset::work::spend_row;

use super::{AtHand, NotAtHand, Writer};
use crate::error::ErrorCode;
use crate::guard::Overlap;

/// The rows of a list, borrowed or made for it.
pub(crate) enum RowsAtHand<'r, N> {
    Kept(&'r [N]),
    Made(Vec<N>),
}

impl<N: AtHand> RowsAtHand<'_, N> {
    fn rows(&self) -> &[N] {
        match self {
            Self::Kept(rows) => rows,
            Self::Made(rows) => rows,
        }
    }

    fn write(&self, ctx: &ContextSelectionSet<'_>) -> Result<Value, NotAtHand> {
        let mut writer = Writer::new(ctx);
        writer.list(self.rows(), |row, writer| {
            spend_row().map_err(|_| NotAtHand)?;
            writer.object(row, ctx.item)
        })?;
        let text = String::from_utf8(writer.into_text()).map_err(|_| NotAtHand)?;
        let raw = IndexMap::from_iter([(Name::new(RAW_VALUE_TOKEN), Value::String(text))]);
        Ok(Value::Object(raw))
    }
}

/// The reason for which a list ends in its middle. Its reader has usually left.
fn stopped() -> ServerError {
    ErrorCode::Timeout.request_error("the list was not read to its end in time: ask for fewer rows at a time")
}

/// A row that is resolved as long as somebody waits for it.
struct StillWanted<'r, N>(&'r N);

impl<N: AtHand> OutputType for StillWanted<'_, N> {
    fn type_name() -> Cow<'static, str> {
        N::type_name()
    }

    fn qualified_type_name() -> String {
        N::qualified_type_name()
    }

    fn introspection_type_name(&self) -> Cow<'static, str> {
        self.0.introspection_type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        N::create_type_info(registry)
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, field: &Positioned<Field>) -> ServerResult<Value> {
        spend_row().map_err(|_| stopped())?;
        self.0.resolve(ctx, field).await
    }
}

impl<N: AtHand> OutputType for RowsAtHand<'_, N> {
    fn type_name() -> Cow<'static, str> {
        <Vec<N> as OutputType>::type_name()
    }

    fn qualified_type_name() -> String {
        <Vec<N> as OutputType>::qualified_type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        <Vec<N> as OutputType>::create_type_info(registry)
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, field: &Positioned<Field>) -> ServerResult<Value> {
        // Two selections of an object in one place are merged by the library, which cannot look into what is written.
        let at_once = ctx.data_opt::<Overlap>() == Some(&Overlap::None);
        if at_once && let Ok(value) = self.write(ctx) {
            return Ok(value);
        }
        let rows = self.rows();
        resolve_list(ctx, field, rows.iter().map(StillWanted), Some(rows.len())).await
    }
}
