//! The data set as a whole.

use std::sync::Arc;

use async_graphql::{Object, SimpleObject};
use domain::ChangeId;
use entities::bundle::Checksum;
use schema_macros::{AtHand, fields};

use super::change::version_number;
use crate::citation::{Cited, day_of};
use crate::graphql::failure::Result;
use crate::graphql::scalar::DateTime;
use crate::graphql::view::View;

/// The data set that this request sees.
pub(crate) struct Dataset {
    view: Arc<View>,
}

impl Dataset {
    pub(crate) fn new(view: &Arc<View>) -> Self {
        Self {
            view: Arc::clone(view),
        }
    }

    async fn sum(&self) -> Result<Checksum> {
        Ok(self.view.dataset.checksum().await?)
    }

    /// When the version's change was made; `None` before the first.
    async fn changed(&self) -> Result<Option<String>> {
        match self.view.dataset.version() {
            ChangeId(0) => Ok(None),
            version => Ok(Some(self.view.texts.logged(version).await?.at.clone())),
        }
    }
}

/// Numbers of rows (antal), by what they are.
#[derive(AtHand, SimpleObject)]
struct DatasetCounts {
    /// Organisations.
    organisations: i32,
    /// Projects.
    projects: i32,
    /// Councils.
    councils: i32,
    /// Agreements.
    agreements: i32,
    /// Events.
    events: i32,
    /// Organisations with members.
    associations: i32,
    /// Persons.
    persons: i32,
    /// Sources.
    sources: i32,
    /// Involvements of organisations in arenas, hosts and associations themselves included; those of persons in person are not.
    involvements: i32,
}

/// A reference to this version of the data set, ready to be used (hänvisning).
#[derive(SimpleObject)]
struct DatasetCitation {
    /// In running text, in the manner of APA 7: creator, year, title, version and date, licence, checksum, address.
    text: String,
    /// An entry for BibTeX and BibLaTeX.
    bibtex: String,
    /// An array of one item in CSL-JSON, as text: Zotero and pandoc read it.
    csl_json: String,
    /// The content of a `CITATION.cff`, in the Citation File Format 1.2.0.
    cff: String,
}

/// The data set as a whole (datamängden), at the version that this field sees.
#[fields]
#[Object]
impl Dataset {
    /// Title, as the operator of this server gives it.
    async fn title(&self) -> &str {
        &self.view.versions.about().title
    }

    /// Version: the number of the last change; 0 before the first. It grows with every change.
    async fn version(&self) -> i32 {
        version_number(self.view.dataset.version())
    }

    /// The instant at which this version was made: time of the system, not of the world; null before the first change.
    async fn at(&self) -> Result<Option<DateTime>> {
        Ok(self.changed().await?.map(DateTime))
    }

    /// Checksum of the data at this version (kontrollsumma), 64 hexadecimal digits: the SHA-256 of what
    /// `LC_ALL=C sha256sum *.csv` prints in the folder that `samverkan snapshot` or `samverkan export --format bundle` writes.
    /// The same data has the same checksum on every server and database. It is computed when it is first asked for: of very
    /// large data, the first to ask may run out of time, and has it when asking again.
    async fn checksum(&self) -> Result<String> {
        Ok(self.sum().await?.to_string())
    }

    /// The reference to this version (hänvisning). It names the checksum, and takes as long where that is not computed
    /// yet.
    async fn citation(&self) -> Result<DatasetCitation> {
        let (changed, checksum) = (self.changed().await?, self.sum().await?);
        let cited = Cited {
            about: self.view.versions.about(),
            version: self.view.dataset.version().0,
            date: changed.as_deref().and_then(day_of),
            checksum: &checksum,
        };
        Ok(DatasetCitation {
            text: cited.text(),
            bibtex: cited.bibtex(),
            csl_json: cited.csl_json(),
            cff: cited.cff(),
        })
    }

    /// Numbers of rows, by what they are.
    async fn counts(&self) -> DatasetCounts {
        let network = self.view.network();
        let count = |rows: usize| i32::try_from(rows).unwrap_or(i32::MAX);
        DatasetCounts {
            organisations: count(network.organisations().len()),
            projects: count(network.projects().len()),
            councils: count(network.councils().len()),
            agreements: count(network.agreements().len()),
            events: count(network.events().len()),
            associations: count(network.associations().len()),
            persons: count(network.persons().len()),
            sources: count(network.sources().len()),
            involvements: count(network.organisation_arenas().involvement_count()),
        }
    }

    /// Licence of the data set (licens), as the operator of this server gives it; each source states its own.
    async fn licence(&self) -> &str {
        &self.view.versions.about().licence
    }
}
