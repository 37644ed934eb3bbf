//! Findings: what sources concluded.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{ID, InputObject, Object};
use dataset::{NodeId, NodeType};
use domain::FindingKind;
use domain::bundle::TableName;
use entities::findings::Model;

use schema_macros::fields;

use super::arena::Arena;
use super::citation::Citation;
use super::orders::FindingOrderField;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::filter::contains;
use crate::graphql::page::{Connection, CursorKey, Ordered, Page};
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// A finding of a source.
#[derive(Clone)]
pub(crate) struct Finding {
    view: Arc<View>,
    row: Arc<Model>,
}

/// A choice of findings (iakttagelser): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct FindingFilter {
    /// Only these kinds; all when absent or empty.
    kinds: Option<Vec<Enum<FindingKind>>>,
    /// Only findings whose text, or the source's words for it, contains this, å as a and case aside.
    text: Option<String>,
}

impl FindingFilter {
    fn admits(&self, row: &Model) -> bool {
        let kinds = self.kinds.as_deref().unwrap_or_default();
        let holds = |text: &str| {
            let told = [Some(&row.text), row.quote.as_ref()].into_iter().flatten();
            told.into_iter().any(|told| contains(told, text))
        };
        (kinds.is_empty() || kinds.contains(&Enum(row.kind.0))) && self.text.as_deref().is_none_or(holds)
    }
}

impl Finding {
    pub(crate) fn new(view: &Arc<View>, row: Arc<Model>) -> Self {
        Self {
            view: Arc::clone(view),
            row,
        }
    }

    /// The findings about one subject.
    pub(crate) async fn list(
        view: &Arc<View>,
        subject: Fact,
        filter: &FindingFilter,
        page: &Page<FindingOrderField>,
    ) -> Result<Connection<Self>> {
        let rows = view.texts.findings(subject).await?;
        Self::cut(view, &rows, filter, page)
    }

    /// A page of these findings.
    pub(crate) fn cut(
        view: &Arc<View>,
        rows: &[Arc<Model>],
        filter: &FindingFilter,
        page: &Page<FindingOrderField>,
    ) -> Result<Connection<Self>> {
        let wanted = rows.iter().filter(|row| filter.admits(row));
        let rows = wanted.map(|row| Self::new(view, Arc::clone(row))).collect();
        Connection::of(rows, page)
    }
}

impl Ordered for Finding {
    type Field = FindingOrderField;

    fn key(&self, field: FindingOrderField) -> CursorKey<'_> {
        match field {
            FindingOrderField::Kind => CursorKey::code(self.row.kind.0),
            FindingOrderField::Key => CursorKey::Key((&self.row.key).into()),
        }
    }

    fn tie(&self) -> Cow<'_, str> {
        // Findings that the source does not number come after those that it does.
        let number = self.row.number.unwrap_or(i64::from(u32::MAX));
        format!("{number:012}/{}", self.row.key).into()
    }
}

/// A finding of a source (iakttagelse), told in our own words: a goal, an obstacle, a need, a method …
#[fields]
#[Object]
impl Finding {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> ID {
        ID(NodeId::new(NodeType::Finding, &self.row.key).encode())
    }

    /// Key (nyckel): the id in the bundle that it came from.
    async fn key(&self) -> &str {
        &self.row.key
    }

    /// Kind (typ av iakttagelse).
    async fn kind(&self) -> Enum<FindingKind> {
        Enum(self.row.kind.0)
    }

    /// The finding, in our own words; the source's words stand in `citations`.
    async fn text(&self) -> &str {
        &self.row.text
    }

    /// Its place in the source's own list; null when the source does not number it.
    async fn number(&self) -> Option<i32> {
        self.row.number.and_then(|number| i32::try_from(number).ok())
    }

    /// The project, council or event that it is about; null when it is no longer there.
    async fn subject(&self) -> Option<Arena> {
        let network = self.view.network();
        let subject = network.find_row(self.row.subject_type.0.noun()?, self.row.subject_id)?;
        Some(Arena::of(&self.view, subject.arena()?))
    }

    /// The evidence (källhänvisningar): each source that states it, with the place in the source and the words.
    async fn citations(&self) -> Result<Vec<Citation>> {
        Citation::of(&self.view, Fact::new(TableName::Findings, self.row.id.0)).await
    }
}
