//! Names of organisations beside their main ones.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{InputObject, Object};
use domain::bundle::TableName;
use domain::network::OrganisationIx;
use domain::{NameId, NameKind, Period as StatedPeriod};

use schema_macros::fields;

use super::citation::Citation;
use super::orders::NameOrderField;
use super::period::Period;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, CursorKey, Ordered, Page};
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// A name of an organisation.
#[derive(Clone)]
pub(crate) struct Name {
    view: Arc<View>,
    id: NameId,
    name: String,
    kind: NameKind,
    language: Option<String>,
    period: StatedPeriod,
}

/// A choice of names (namnformer): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct NameFilter {
    /// Only these kinds; all when absent or empty.
    kinds: Option<Vec<Enum<NameKind>>>,
    /// Only this language.
    language: Option<String>,
}

impl NameFilter {
    fn admits(&self, kind: NameKind, language: Option<&str>) -> bool {
        let kinds = self.kinds.as_deref().unwrap_or_default();
        (kinds.is_empty() || kinds.contains(&Enum(kind)))
            && self
                .language
                .as_deref()
                .is_none_or(|wanted| language == Some(wanted))
    }
}

impl Name {
    pub(crate) fn list(
        view: &Arc<View>,
        organisation: OrganisationIx,
        filter: &NameFilter,
        page: &Page<NameOrderField>,
    ) -> Result<Connection<Self>> {
        let names = view
            .network()
            .names(organisation)
            .filter(|name| filter.admits(name.kind, name.language));
        let rows = names.map(|name| Self {
            view: Arc::clone(view),
            id: name.id,
            name: name.name.to_owned(),
            kind: name.kind,
            language: name.language.map(str::to_owned),
            period: name.period,
        });
        Connection::of(rows.collect(), page)
    }
}

impl Ordered for Name {
    type Field = NameOrderField;

    fn key(&self, field: NameOrderField) -> CursorKey<'_> {
        match field {
            NameOrderField::Kind => CursorKey::code(self.kind),
            NameOrderField::Name => CursorKey::text(Some(&self.name)),
        }
    }

    fn tie(&self) -> Cow<'_, str> {
        format!("{}/{}/{:010}", self.name, self.kind, self.id.0).into()
    }
}

/// A name of an organisation beside its main one (namnform).
#[fields]
#[Object]
impl Name {
    /// The name.
    async fn name(&self) -> &str {
        &self.name
    }

    /// Kind of name.
    async fn kind(&self) -> Enum<NameKind> {
        Enum(self.kind)
    }

    /// Language (språk); null when not stated.
    async fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// The period in which it was borne, as stated.
    async fn period(&self) -> Period {
        Period::uncut(self.period)
    }

    /// The evidence (källhänvisningar): each source that states it, with the place in the source and the words.
    async fn citations(&self) -> Result<Vec<Citation>> {
        Citation::of(&self.view, Fact::new(TableName::Names, self.id)).await
    }
}
