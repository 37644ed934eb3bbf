//! Orders: an export before it is made, with everything that decides over its bytes.

use std::sync::Arc;

use dataset::slices::{Choice, NodeMeasure, SliceView};
use dataset::{About, Dataset, Versions};
use domain::Code as _;
use domain::measure::Leiden;
use xxhash_rust::xxh3::xxh3_64;

use super::arguments::{Arguments, VERSION, bad, unchoosable};
use super::format::Format;
use super::options::{IncidenceShape, TiesKey};
use super::parameter;
use crate::unanswered::Unanswered;

/// An order for an export (beställning).
#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub(crate) format: Format,
    pub(crate) view: SliceView,
    pub(crate) choice: Choice,
    /// The measures of the nodes, in the order of their list.
    pub(crate) measures: Vec<NodeMeasure>,
    /// The parameters by which communities are looked for; `None`: not at all.
    pub(crate) communities: Option<Leiden>,
    pub(crate) ties_key: TiesKey,
    pub(crate) shape: IncidenceShape,
    /// The arguments as they were given, as the query of an address; without the version.
    pub(crate) arguments: String,
    version: i64,
    /// The description of the data set, which files tell.
    about: About,
}

impl Order {
    /// Reads parameters: names with their texts, in any order. Also returns the version that they name, or the current one.
    ///
    /// # Errors
    /// When one is unknown, cannot be read, or names what is not there.
    pub(crate) async fn read<'p>(
        format: Format,
        parameters: impl IntoIterator<Item = (&'p str, &'p str)>,
        versions: &Arc<Versions>,
    ) -> Result<(Arc<Dataset>, Self), Unanswered> {
        let given = Arguments::gather(parameters)?;
        let dataset = match given.one(VERSION, parameter::whole)? {
            None => versions.current(),
            Some(number) => match u64::try_from(number) {
                Ok(number) => versions.fetch(number).await?,
                Err(_) => {
                    return Err(bad(format_args!(
                        "`{VERSION}`: {number} is not the number of a version"
                    )));
                }
            },
        };
        let view = given.word("view")?.unwrap_or(format.usual_view());
        let measures = given.words("measures")?;
        let communities = given.communities()?;
        given.check(format, view, !measures.is_empty(), communities.is_some())?;
        let choice = given.wanted(view, &dataset)?.choose().map_err(unchoosable)?;
        let order = Self {
            format,
            view,
            choice,
            measures,
            communities,
            ties_key: given.word("ties")?.unwrap_or(TiesKey::Edges),
            shape: given.word("shape")?.unwrap_or(IncidenceShape::Matrix),
            arguments: given.to_string(),
            version: dataset.version().0,
            about: versions.about().clone(),
        };
        Ok((dataset, order))
    }

    /// A fingerprint of all that decides over the bytes, at one version of the data.
    pub(crate) fn fingerprint(&self) -> u64 {
        let Self { about, .. } = self;
        let all = format!("{} {about:?} {self:?}", env!("CARGO_PKG_VERSION"));
        xxh3_64(all.as_bytes())
    }

    /// The address of a file that is made with the same arguments, at the same version.
    pub(crate) fn address(&self, format: Format) -> String {
        let mut arguments = self.arguments.clone();
        // What is usual here is not so there.
        if format.usual_view() != self.view && !arguments.starts_with("view=") {
            let rest = if arguments.is_empty() { "" } else { "&" };
            arguments = format!("view={}{rest}{arguments}", self.view.code().to_ascii_uppercase());
        }
        let rest = if arguments.is_empty() { "" } else { "&" };
        let (name, version) = (format.file_name(), self.version);
        format!("/export/{name}?{arguments}{rest}{VERSION}={version}")
    }
}
