//! Reported figures: what sources counted.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{ID, InputObject, Object};
use dataset::{NodeId, NodeType};
use domain::bundle::TableName;
use domain::{Period as StatedPeriod, ReportedMeasure};
use entities::figures::Model;

use schema_macros::fields;

use super::citation::Citation;
use super::figure_subject::FigureSubject;
use super::orders::ReportedFigureOrderField;
use super::period::Period;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::page::{Connection, CursorKey, Ordered, Page};
use crate::graphql::scalar::Decimal;
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// A figure that a source reports.
#[derive(Clone)]
pub(crate) struct ReportedFigure {
    view: Arc<View>,
    row: Arc<Model>,
}

/// A choice of reported figures (rapporterade siffror): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct ReportedFigureFilter {
    /// Only those that count one of these; all when absent or empty.
    measures: Option<Vec<Enum<ReportedMeasure>>>,
}

impl ReportedFigure {
    pub(crate) fn new(view: &Arc<View>, row: Arc<Model>) -> Self {
        Self {
            view: Arc::clone(view),
            row,
        }
    }

    pub(crate) async fn list(
        view: &Arc<View>,
        subject: Fact,
        filter: ReportedFigureFilter,
        page: &Page<ReportedFigureOrderField>,
    ) -> Result<Connection<Self>> {
        let measures = filter.measures.unwrap_or_default();
        let rows = view.texts.figures(subject).await?;
        let wanted = rows
            .iter()
            .filter(|row| measures.is_empty() || measures.contains(&Enum(row.measure.0)));
        let rows = wanted.map(|row| Self::new(view, Arc::clone(row))).collect();
        Connection::of(rows, page)
    }
}

impl Ordered for ReportedFigure {
    type Field = ReportedFigureOrderField;

    fn key(&self, field: ReportedFigureOrderField) -> CursorKey<'_> {
        match field {
            ReportedFigureOrderField::Measure => CursorKey::code(self.row.measure.0),
            ReportedFigureOrderField::Value => CursorKey::number(self.row.value.parse::<f64>().ok()),
        }
    }

    fn tie(&self) -> Cow<'_, str> {
        format!("{:016x}", self.row.fingerprint).into()
    }
}

/// A figure that a source reports (rapporterad siffra). Figures that contradict each other stand side by side.
#[fields]
#[Object]
impl ReportedFigure {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> ID {
        ID(NodeId::of_fingerprint(NodeType::Figure, self.row.fingerprint.cast_unsigned()).encode())
    }

    /// The subject that it is about (uppgiftens föremål); null when that is no longer there.
    async fn subject(&self) -> Option<FigureSubject> {
        FigureSubject::of(&self.view, &self.row)
    }

    /// The measure that it counts (mått).
    async fn measure(&self) -> Enum<ReportedMeasure> {
        Enum(self.row.measure.0)
    }

    /// The value.
    async fn value(&self) -> Decimal {
        Decimal(self.row.value.clone())
    }

    /// Currency of an amount, ISO 4217; null when it is no amount.
    async fn currency(&self) -> Option<&str> {
        self.row.currency.as_deref()
    }

    /// True when the source says "about" (cirka); null when not stated.
    async fn is_approximate(&self) -> Option<bool> {
        self.row.approximate
    }

    /// As the source prints it (som i källan); null when not stated.
    async fn as_printed(&self) -> Option<&str> {
        self.row.as_printed.as_deref()
    }

    /// The time that it is about, as stated.
    async fn period(&self) -> Period {
        Period::uncut(StatedPeriod {
            start: self.row.start.map(|start| start.0),
            end: self.row.end.map(|end| end.0),
        })
    }

    /// The evidence (källhänvisningar): each source that states it, with the place in the source and the words.
    async fn citations(&self) -> Result<Vec<Citation>> {
        Citation::of(&self.view, Fact::new(TableName::Figures, self.row.id.0)).await
    }
}
