//! Agreements.

use std::sync::Arc;

use async_graphql::Object;
use domain::network::{Agreement as Record, AgreementIx, Arena as NetworkArena};
use domain::{AgreementKind, AgreementStatus};

use super::arena::ArenaFields;
use super::figure::{Figure, FigureFilter};
use super::lists::Arenas;
use super::orders::*;
use super::period::UncertainDate;
use crate::graphql::at_hand::at_hand;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, Order, PageArguments, Rows};
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

    /// How lists of agreements are ordered.
    pub(crate) fn listing(view: &Arc<View>) -> Arenas<AgreementIx, Self> {
        Arenas::of(view, NetworkArena::Agreement, Self::new)
    }

    pub(crate) fn list(
        view: &Arc<View>,
        rows: Vec<AgreementIx>,
        order: &Order<ArenaOrderField>,
        page: &PageArguments,
    ) -> Result<Connection<Self>> {
        Connection::cut(Self::listing(view), Rows::Unsorted(rows), order, page)
    }

    fn record(&self) -> Record<'_> {
        self.fields.view.network().agreement(self.agreement)
    }

    fn fact(&self) -> Fact {
        Fact::Agreement(self.record().id)
    }
}

impl AsRef<ArenaFields> for Agreement {
    fn as_ref(&self) -> &ArenaFields {
        &self.fields
    }
}

/// The basis of a collaboration, signed or proposed (avtal): an IOP, an överenskommelse, a letter of intent …
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

    /// How far it has come; null when not stated. A proposed agreement is not known to be signed.
    async fn status(&self) -> Option<Enum<AgreementStatus>> {
        self.record().status.map(Enum)
    }

    /// The date that it bears; null when not stated.
    async fn date(&self) -> Option<UncertainDate> {
        self.record().date.map(UncertainDate::from)
    }

    /// What it is, in a few sentences (beskrivning); null when not stated.
    async fn description(&self) -> Result<Option<String>> {
        Ok(self
            .fields
            .view
            .texts
            .agreement(self.record().id)
            .await?
            .and_then(|row| row.description.clone()))
    }

    /// Its address on the web; null when not stated.
    async fn url(&self) -> Result<Option<String>> {
        Ok(self
            .fields
            .view
            .texts
            .agreement(self.record().id)
            .await?
            .and_then(|row| row.url.clone()))
    }

    /// What sources counted about it (rapporterade siffror); conflicting figures stand side by side.
    async fn figures(
        &self,
        #[graphql(desc = "Which rows; all when absent.")] filter: Option<FigureFilter>,
        #[graphql(desc = "In which order; by measure when absent.")] order_by: Option<
            Order<FigureOrderField>,
        >,
        #[graphql(desc = "Rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
        first: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Rows from the end: 0 to 1,000.")] last: Option<i32>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Figure>> {
        let page = PageArguments::new(first, after, last, before);
        let order = order_by.unwrap_or(Order::ascending(FigureOrderField::Measure));
        Figure::list(&self.fields.view, self.fact(), filter, &order, &page).await
    }
}

at_hand!(Agreement {
    ..fields,
    "kind" => kind,
    "status" => status,
    "date" => date,
});
