//! Sources: documents and registers.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{ID, Object};
use dataset::{NodeId, NodeType};
use domain::SourceKind;
use domain::network::{Source as Record, SourceIx};
use schema_macros::fields;

use super::orders::SourceOrderField;
use super::period::UncertainDate;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::filter::{Filter as _, SourceFilter};
use crate::graphql::page::{Connection, CursorKey, Ordered, Page};
use crate::graphql::view::View;

/// A source of the network.
#[derive(Clone)]
pub(crate) struct Source {
    view: Arc<View>,
    index: SourceIx,
}

impl Source {
    pub(crate) fn new(view: &Arc<View>, index: SourceIx) -> Self {
        Self {
            view: Arc::clone(view),
            index,
        }
    }

    pub(crate) fn record(&self) -> Record<'_> {
        self.view.network().source(self.index)
    }
}

impl Ordered for Source {
    type Field = SourceOrderField;

    fn key(&self, field: SourceOrderField) -> CursorKey<'_> {
        let record = self.record();
        match field {
            SourceOrderField::Title => CursorKey::text(Some(record.title)),
            SourceOrderField::Key => CursorKey::Key(record.key.into()),
            SourceOrderField::Kind => record.kind.map_or(CursorKey::Absent, CursorKey::code),
        }
    }

    fn tie(&self) -> Cow<'_, str> {
        self.record().key.into()
    }
}

/// A document or register that states facts (källa).
#[fields(view = self.view, identity = self.record().key)]
#[Object]
impl Source {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> ID {
        ID(NodeId::new(NodeType::Source, self.record().key).encode())
    }

    /// Key (nyckel): the id in the bundle that it came from.
    async fn key(&self) -> &str {
        self.record().key
    }

    /// Title (titel).
    async fn title(&self) -> &str {
        self.record().title
    }

    /// Kind (typ av källa); null when not stated.
    async fn kind(&self) -> Option<Enum<SourceKind>> {
        self.record().kind.map(Enum)
    }

    /// The publisher (utgivare); null when not stated.
    async fn publisher(&self) -> Option<&str> {
        self.record().publisher
    }

    /// Its address on the web; null when not stated.
    async fn url(&self) -> Result<Option<String>> {
        self.view
            .texts
            .stated(self.record().id, |row| row.url.clone())
            .await
    }

    /// The date on which it was published (utgiven); null when not stated.
    async fn published(&self) -> Result<Option<UncertainDate>> {
        Ok(self
            .view
            .texts
            .row(self.record().id)
            .await?
            .and_then(|row| row.published)
            .map(|date| date.0.into()))
    }

    /// The date on which it was read (hämtad); null when not stated.
    async fn retrieved(&self) -> Result<Option<UncertainDate>> {
        Ok(self
            .view
            .texts
            .row(self.record().id)
            .await?
            .and_then(|row| row.retrieved)
            .map(|date| date.0.into()))
    }

    /// Language (språk); null when not stated.
    async fn language(&self) -> Result<Option<String>> {
        self.view
            .texts
            .stated(self.record().id, |row| row.language.clone())
            .await
    }

    /// SHA-256 of the text that was read, in hexadecimal: whoever has the text can verify every quote; null when not stated.
    async fn text_sha256(&self) -> Result<Option<String>> {
        self.view
            .texts
            .stated(self.record().id, |row| row.text_sha256.clone())
            .await
    }

    /// The part of the original that the text holds (omfattning); null when not stated.
    async fn coverage(&self) -> Result<Option<String>> {
        self.view
            .texts
            .stated(self.record().id, |row| row.coverage.clone())
            .await
    }

    /// Licence (licens); null when not stated.
    async fn licence(&self) -> Result<Option<String>> {
        self.view
            .texts
            .stated(self.record().id, |row| row.licence.clone())
            .await
    }

    /// The source that it is part of; null when none is stated.
    async fn part_of(&self) -> Option<Source> {
        self.record().part_of.map(|index| Self::new(&self.view, index))
    }

    /// The sources that are part of it.
    async fn parts(
        &self,
        #[filter] filter: SourceFilter,
        #[page(SourceOrderField::Title, "by title")] page: Page<SourceOrderField>,
    ) -> Result<Connection<Source>> {
        let network = self.view.network();
        let parts = network.parts_of_source(self.index).iter().copied();
        let parts = filter.choose(network, parts)?;
        Connection::of(
            parts.iter().map(|&part| Self::new(&self.view, part)).collect(),
            &page,
        )
    }
}
