//! Agreements.

use std::sync::Arc;

use async_graphql::Object;
use domain::bundle::TableName;
use domain::network::{Agreement as Record, AgreementIx, Arena as NetworkArena};
use domain::{AgreementKind, AgreementStatus};
use schema_macros::fields;

use super::arena::ArenaFields;
use super::lists::Arenas;
use super::orders::*;
use super::period::UncertainDate;
use super::reported_figure::{ReportedFigure, ReportedFigureFilter};
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Page};
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// An agreement of the network.
#[derive(Clone)]
pub(crate) struct Agreement {
    pub(crate) fields: ArenaFields,
    pub(crate) agreement: AgreementIx,
}

impl Agreement {
    pub(crate) fn new(view: &Arc<View>, agreement: AgreementIx) -> Self {
        Self {
            fields: ArenaFields {
                view: Arc::clone(view),
                arena: NetworkArena::Agreement(agreement),
            },
            agreement,
        }
    }

    /// The order of lists of agreements.
    pub(crate) fn listing(view: &Arc<View>) -> Arenas<AgreementIx, Self> {
        Arenas::of(view, Self::new)
    }

    fn record(&self) -> Record<'_> {
        self.fields.view.network().agreement(self.agreement)
    }

    fn fact(&self) -> Fact {
        Fact::new(TableName::Agreements, self.record().id)
    }
}

impl AsRef<ArenaFields> for Agreement {
    fn as_ref(&self) -> &ArenaFields {
        &self.fields
    }
}

/// The basis of a collaboration, signed or proposed (avtal): an IOP, an överenskommelse, a letter of intent …
#[fields(view = self.fields.view, identity = self.record().key)]
#[Object]
impl Agreement {
    #[graphql(flatten)]
    async fn fields(&self) -> &ArenaFields {
        &self.fields
    }

    /// Kind (typ av avtal).
    async fn kind(&self) -> Enum<AgreementKind> {
        Enum(self.record().kind)
    }

    /// The stage that it has reached (avtalets status); null when not stated. A proposed agreement is not known to be
    /// signed.
    async fn status(&self) -> Option<Enum<AgreementStatus>> {
        self.record().status.map(Enum)
    }

    /// The date that it bears; null when not stated.
    async fn date(&self) -> Option<UncertainDate> {
        self.record().date.map(UncertainDate::from)
    }

    /// A few sentences about it (beskrivning); null when not stated.
    async fn description(&self) -> Result<Option<String>> {
        self.fields
            .stated(self.record().id, |row| row.description.clone())
            .await
    }

    /// Its address on the web; null when not stated.
    async fn url(&self) -> Result<Option<String>> {
        self.fields.stated(self.record().id, |row| row.url.clone()).await
    }

    /// The figures that sources report about it (rapporterade siffror); those that contradict each other stand side by
    /// side.
    async fn figures(
        &self,
        #[filter] filter: ReportedFigureFilter,
        #[page(ReportedFigureOrderField::Measure, "by measure")] page: Page<ReportedFigureOrderField>,
    ) -> Result<Connection<ReportedFigure>> {
        ReportedFigure::list(&self.fields.view, self.fact(), filter, &page).await
    }
}
