//! Exports: any part of the network as a file that other programs open.
//!
//! | question | file |
//! | --- | --- |
//! | which formats are there? | `format`; one file each: `graphml`, `gexf`, `pajek`, `node_link`, `tables`, `incidence`, `json_ld` |
//! | what can be asked for, and how is it spelt? | `parameter`, `options`; read as `arguments` into an `order` |
//! | what is in a row? | `attribute`, `value`; where from: `rows`, `record` |
//! | what travels with every file? | `provenance`, `codebook` |
//!
//! **Invariants.** A file is written as it is made, and nothing of it is kept: memory is that of the nodes, however many ties
//! there are. One version of the data and one order give the same bytes, every time and on every server. What is not stated is
//! left out, never null, zero or "no".

mod arguments;
mod attribute;
mod codebook;
mod format;
mod gexf;
mod graphml;
mod incidence;
mod json_ld;
mod node_link;
mod options;
mod order;
mod pajek;
mod parameter;
mod provenance;
mod record;
mod rows;
mod tables;
mod value;
mod xml;

use std::io::{self, Write};
use std::sync::Arc;

use domain::measure::Cancel;

pub(crate) use arguments::VERSION;
pub(crate) use format::Format;
pub(crate) use order::Order;
pub(crate) use parameter::PARAMETERS;

use crate::unanswered::Unanswered;
use codebook::Codebook;
use dataset::slices::Method;
use dataset::{Dataset, Versions};
use provenance::Provenance;
use rows::{Measure, Rows, columns};

/// An export that is ready to be written, as often as it is asked for.
#[derive(Clone)]
pub(crate) struct Export {
    dataset: Arc<Dataset>,
    order: Arc<Order>,
    measures: Arc<[Measure]>,
    provenance: Arc<Provenance>,
}

impl Export {
    /// Takes the measures that are ordered; everything else is found while writing.
    ///
    /// # Errors
    /// When a measure cannot be taken, or the file cannot be made.
    pub(crate) async fn prepare(
        versions: &Versions,
        dataset: &Arc<Dataset>,
        order: Order,
    ) -> Result<Self, Unanswered> {
        let mut measures = Vec::new();
        if !order.measures.is_empty() || order.communities.is_some() {
            let measured = versions.slices().fetch(dataset, &order.choice).await?;
            for &of in &order.measures {
                let column = Arc::clone(measured.column(of).await?);
                measures.push(Measure::of(of, column, measured.method(of) == Method::Exact));
            }
            if let Some(parameters) = order.communities {
                let found = measured.communities(parameters).await?;
                measures.push(Measure::community(parameters, found));
            }
        }
        let provenance = Provenance::of(versions.about(), dataset, &order).await?;
        let export = Self {
            dataset: Arc::clone(dataset),
            provenance: Arc::new(provenance),
            order: Arc::new(order),
            measures: measures.into(),
        };
        if export.order.format == Format::Incidence {
            let counted = export.clone();
            dataset::work::in_long_lane(move |effort| {
                let rows = counted.rows(effort.cancel())?;
                incidence::check(&rows, counted.order.shape)
            })
            .await??;
        }
        Ok(export)
    }

    fn rows<'e>(&'e self, cancel: &'e Cancel) -> Result<Rows<'e>, domain::network::SliceError> {
        Rows::of(&self.dataset, &self.order, &self.measures, cancel)
    }

    /// Writes the file. Takes as long as that takes: not for the threads that answer.
    ///
    /// # Errors
    /// When what it is written to fails, and [`io::ErrorKind::Interrupted`] when it is told to stop.
    pub(crate) fn write(&self, out: &mut dyn Write, cancel: &Cancel) -> io::Result<()> {
        let order = &*self.order;
        if order.format.is_codebook() {
            return self.write_codebook(out, order.format);
        }
        let rows = self
            .rows(cancel)
            .map_err(|error| io::Error::new(io::ErrorKind::Interrupted, error))?;
        match order.format {
            Format::Graphml => graphml::write(out, &rows, &self.provenance),
            Format::Gexf => gexf::write(out, &rows, &self.provenance),
            Format::Pajek => pajek::write(out, &rows, &self.provenance),
            Format::Json => node_link::write(out, &rows, &self.provenance, order.ties_key),
            Format::Nodes => tables::write_nodes(out, &rows),
            Format::Ties => tables::write_ties(out, &rows),
            Format::Incidence => incidence::write(out, &rows, order.shape),
            Format::Jsonld => json_ld::write(out, &rows, &self.provenance),
            Format::CodebookCsv | Format::CodebookMd => Ok(()),
        }?;
        out.flush()
    }

    /// Writes the codebook of the file, in one of its two formats.
    ///
    /// # Errors
    /// When what it is written to fails.
    pub(crate) fn codebook(&self, out: &mut dyn Write) -> io::Result<()> {
        self.write_codebook(out, Format::CodebookCsv)
    }

    fn write_codebook(&self, out: &mut dyn Write, format: Format) -> io::Result<()> {
        let (node_columns, tie_columns) = columns(self.order.view, &self.measures);
        let codebook = Codebook {
            provenance: &self.provenance,
            node_columns: &node_columns,
            tie_columns: &tie_columns,
        };
        match format {
            Format::CodebookMd => codebook.write_markdown(out),
            _ => codebook.write_csv(out),
        }
    }
}
