//! Evidence: which source says so, where in it, and in which words.

use std::sync::Arc;

use async_graphql::Object;
use domain::network::SourceIx;
use entities::store::Citation as Record;

use super::source::Source;
use crate::graphql::failure::Result;
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// The evidence of one fact.
#[derive(Clone)]
pub(crate) struct Citation {
    view: Arc<View>,
    source: SourceIx,
    record: Record,
}

impl Citation {
    /// The evidence of a fact: one citation for each row that states it; none when the row names no source.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(crate) async fn of(view: &Arc<View>, fact: Fact) -> Result<Vec<Self>> {
        let record = view.texts.citation(fact).await?;
        Ok(record
            .and_then(|record| Self::new(view, record))
            .into_iter()
            .collect())
    }

    /// The evidence in a row that is at hand already.
    pub(crate) fn new(view: &Arc<View>, record: Record) -> Option<Self> {
        let source = view.network().find_source(record.source)?;
        Some(Self {
            view: Arc::clone(view),
            source,
            record,
        })
    }
}

/// Evidence (källhänvisning): the source that says so, the place in it, and the words.
#[Object]
impl Citation {
    /// The source (källa).
    async fn source(&self) -> Source {
        Source::new(&self.view, self.source)
    }

    /// The place in the source (ställe): a page, a slide, a line, a row; null when not stated.
    async fn locator(&self) -> Option<&str> {
        self.record.locator.as_deref()
    }

    /// The few words that carry the fact, exactly as printed, ` … ` where words are left out (citat); null when none
    /// are given.
    async fn quote(&self) -> Option<&str> {
        self.record.quote.as_deref()
    }
}
