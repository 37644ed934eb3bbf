//! Identifiers of organisations in lists that others keep.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{InputObject, Object};
use domain::IdentifierId;
use domain::bundle::TableName;
use domain::network::OrganisationIx;

use schema_macros::fields;

use super::citation::Citation;
use super::orders::IdentifierOrderField;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, CursorKey, Ordered, Page};
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// An identifier of an organisation.
#[derive(Clone)]
pub(crate) struct Identifier {
    view: Arc<View>,
    id: IdentifierId,
    scheme: String,
    value: String,
}

/// A choice of identifiers (beteckningar): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct IdentifierFilter {
    /// Only these lists, by their org-id codes; all when absent or empty.
    schemes: Option<Vec<String>>,
}

impl Identifier {
    pub(crate) fn list(
        view: &Arc<View>,
        organisation: OrganisationIx,
        filter: IdentifierFilter,
        page: &Page<IdentifierOrderField>,
    ) -> Result<Connection<Self>> {
        let schemes = filter.schemes.unwrap_or_default();
        let wanted = |scheme: &str| schemes.is_empty() || schemes.iter().any(|it| it == scheme);
        let identifiers = view
            .network()
            .identifiers(organisation)
            .filter(|it| wanted(it.scheme));
        let rows = identifiers.map(|identifier| Self {
            view: Arc::clone(view),
            id: identifier.id,
            scheme: identifier.scheme.to_owned(),
            value: identifier.value.to_owned(),
        });
        Connection::of(rows.collect(), page)
    }
}

impl Ordered for Identifier {
    type Field = IdentifierOrderField;

    fn key(&self, field: IdentifierOrderField) -> CursorKey<'_> {
        match field {
            IdentifierOrderField::Scheme => CursorKey::text(Some(&self.scheme)),
            IdentifierOrderField::Value => CursorKey::text(Some(&self.value)),
        }
    }

    fn tie(&self) -> Cow<'_, str> {
        format!("{}/{}/{:010}", self.scheme, self.value, self.id.0).into()
    }
}

/// An identifier of an organisation in a list that others keep (beteckning).
#[fields]
#[Object]
impl Identifier {
    /// The list, by its org-id code: `SE-ON` (organisation numbers), `WIKIDATA`, `PIC`, `VAT`, `ROR` …
    async fn scheme(&self) -> &str {
        &self.scheme
    }

    /// The identifier in that list, as printed.
    async fn value(&self) -> &str {
        &self.value
    }

    /// The evidence (källhänvisningar): each source that states it, with the place in the source and the words.
    async fn citations(&self) -> Result<Vec<Citation>> {
        Citation::of(&self.view, Fact::new(TableName::Identifiers, self.id)).await
    }
}
