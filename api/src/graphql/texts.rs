//! What stays in the database: quotes, descriptions, figures, findings. Gathered from all over an answer and read in
//! one query per table, never one per row.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use async_graphql::dataloader::{DataLoader, HashMapCache, Loader};
use async_graphql::runtime::{Timer, TokioSpawner};
use domain::bundle::TableName;
use domain::network::{Origin, OriginTable};
use domain::{
    AgreementId, AssignmentId, AttendanceId, ChangeId, CouncilId, EventId, FigureId, FindingId, IdentifierId,
    NameId, OrganisationId, ParticipationId, ProjectId, SourceId, SubjectType, SuccessionId, TrackId,
};
use entities::store::{Citation, Store};
use entities::{
    agreements, assignments, attendances, changes, councils, figures, findings, organisations,
    participations, projects, sources, tracks,
};
use futures_util::future::BoxFuture;

use super::failure::{FieldError, internal, unread};
use crate::graphql::failure::Result;

/// A row that states something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Fact {
    Agreement(AgreementId),
    Council(CouncilId),
    Event(EventId),
    Figure(FigureId),
    Finding(FindingId),
    Identifier(IdentifierId),
    Involvement(Origin),
    Name(NameId),
    Organisation(OrganisationId),
    Project(ProjectId),
    Succession(SuccessionId),
    Track(TrackId),
}

impl Fact {
    /// The table and row that state it.
    fn row(self) -> (TableName, i64) {
        match self {
            Self::Agreement(id) => (TableName::Agreements, id.0),
            Self::Council(id) => (TableName::Councils, id.0),
            Self::Event(id) => (TableName::Events, id.0),
            Self::Figure(id) => (TableName::Figures, id.0),
            Self::Finding(id) => (TableName::Findings, id.0),
            Self::Identifier(id) => (TableName::Identifiers, id.0),
            Self::Name(id) => (TableName::Names, id.0),
            Self::Organisation(id) => (TableName::Organisations, id.0),
            Self::Project(id) => (TableName::Projects, id.0),
            Self::Succession(id) => (TableName::Successions, id.0),
            Self::Track(id) => (TableName::Tracks, id.0),
            Self::Involvement(Origin { table, row }) => {
                let table = match table {
                    OriginTable::Participation => TableName::Participations,
                    OriginTable::Seat => TableName::Seats,
                    OriginTable::Party => TableName::Parties,
                    OriginTable::Attendance => TableName::Attendances,
                    OriginTable::Membership => TableName::Memberships,
                    OriginTable::Host => TableName::Councils,
                    OriginTable::Association => TableName::Organisations,
                    OriginTable::Assignment => TableName::Assignments,
                };
                (table, row)
            }
        }
    }

    /// What figures and findings call it, when they can be about it.
    fn subject(self) -> Option<Subject> {
        match self {
            Self::Agreement(id) => Some(Subject(SubjectType::Agreement, id.0)),
            Self::Council(id) => Some(Subject(SubjectType::Council, id.0)),
            Self::Event(id) => Some(Subject(SubjectType::Event, id.0)),
            Self::Organisation(id) => Some(Subject(SubjectType::Organisation, id.0)),
            Self::Project(id) => Some(Subject(SubjectType::Project, id.0)),
            Self::Involvement(Origin {
                table: OriginTable::Participation,
                row,
            }) => Some(Subject(SubjectType::Participation, row)),
            _ => None,
        }
    }
}

/// What a figure or finding is about: the type and the row's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Subject(SubjectType, i64);

/// The evidence of the row in a table with this number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct CitationKey(TableName, i64);

/// The figures about a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct FiguresKey(Subject);

/// The findings about a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct FindingsKey(Subject);

/// The loaders of one request. What one field read, another of the same request does not read again.
///
/// Most requests are answered from memory alone, so the loaders are made when the first text is asked for.
pub(crate) struct Texts {
    store: Arc<Store>,
    loader: OnceLock<DataLoader<Reader, HashMapCache>>,
}

/// What the loaders read from.
struct Reader {
    store: Arc<Store>,
}

/// Ends a batch when every resolver that is ready has asked, instead of after a millisecond's sleep: a request is
/// resolved by one task, so that letting the others run a few times is enough (2.3 ms a level become 0.2).
struct Yielding;

impl Timer for Yielding {
    fn delay(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(async {
            for _ in 0..YIELDS {
                tokio::task::yield_now().await;
            }
        })
    }
}

const YIELDS: usize = 4;

impl Texts {
    pub(crate) fn new(store: Arc<Store>) -> Self {
        Self {
            store,
            loader: OnceLock::new(),
        }
    }

    fn loader(&self) -> &DataLoader<Reader, HashMapCache> {
        self.loader.get_or_init(|| {
            let reader = Reader {
                store: Arc::clone(&self.store),
            };
            DataLoader::with_cache(reader, TokioSpawner::current(), Yielding, HashMapCache::default())
                .max_batch_size(10_000)
        })
    }

    async fn load<K>(&self, key: K) -> Result<Option<<Reader as Loader<K>>::Value>>
    where
        K: Send + Sync + Hash + Eq + Clone + 'static,
        Reader: Loader<K, Error = FieldError>,
    {
        self.loader().load_one(key).await
    }

    pub(crate) async fn citation(&self, fact: Fact) -> Result<Option<Citation>> {
        let (table, row) = fact.row();
        self.load(CitationKey(table, row)).await
    }

    pub(crate) async fn figures(&self, fact: Fact) -> Result<Vec<Arc<figures::Model>>> {
        match fact.subject() {
            Some(subject) => Ok(self.load(FiguresKey(subject)).await?.unwrap_or_default()),
            None => Ok(Vec::new()),
        }
    }

    pub(crate) async fn findings(&self, fact: Fact) -> Result<Vec<Arc<findings::Model>>> {
        match fact.subject() {
            Some(subject) => Ok(self.load(FindingsKey(subject)).await?.unwrap_or_default()),
            None => Ok(Vec::new()),
        }
    }

    /// The entry of the change log that made a version, which is there for every version but 0.
    pub(crate) async fn logged(&self, version: ChangeId) -> Result<Arc<changes::Model>> {
        let change = self.change(version).await?;
        change.ok_or_else(|| internal(&format_args!("change {} is not in the log", version.0)))
    }

    pub(crate) async fn all_findings(&self) -> Result<Vec<Arc<findings::Model>>> {
        let rows = self.store.all_findings().await.map_err(|error| unread(&error))?;
        Ok(shared(rows))
    }

    pub(crate) async fn finding(&self, key: &str) -> Result<Option<Arc<findings::Model>>> {
        let row = self
            .store
            .finding_by_key(key)
            .await
            .map_err(|error| unread(&error))?;
        Ok(row.map(Arc::new))
    }

    pub(crate) async fn figure(&self, fingerprint: i64) -> Result<Option<Arc<figures::Model>>> {
        let row = self
            .store
            .figure_by_fingerprint(fingerprint)
            .await
            .map_err(|error| unread(&error))?;
        Ok(row.map(Arc::new))
    }
}

impl Loader<CitationKey> for Reader {
    type Value = Citation;
    type Error = FieldError;

    async fn load(&self, keys: &[CitationKey]) -> Result<HashMap<CitationKey, Citation>> {
        let mut found = HashMap::with_capacity(keys.len());
        for (table, rows) in by(keys, |key| key.0, |key| key.1) {
            let citations = self
                .store
                .citations(table, &rows)
                .await
                .map_err(|error| unread(&error))?;
            found.extend(
                citations
                    .into_iter()
                    .map(|(row, citation)| (CitationKey(table, row), citation)),
            );
        }
        Ok(found)
    }
}

impl Loader<FiguresKey> for Reader {
    type Value = Vec<Arc<figures::Model>>;
    type Error = FieldError;

    async fn load(&self, keys: &[FiguresKey]) -> Result<HashMap<FiguresKey, Self::Value>> {
        let mut found = HashMap::with_capacity(keys.len());
        for (of, rows) in by(keys, |key| key.0.0, |key| key.0.1) {
            let figures = self
                .store
                .figures_by_subject(of, &rows)
                .await
                .map_err(|error| unread(&error))?;
            found.extend(
                figures
                    .into_iter()
                    .map(|(row, figures)| (FiguresKey(Subject(of, row)), shared(figures))),
            );
        }
        Ok(found)
    }
}

impl Loader<FindingsKey> for Reader {
    type Value = Vec<Arc<findings::Model>>;
    type Error = FieldError;

    async fn load(&self, keys: &[FindingsKey]) -> Result<HashMap<FindingsKey, Self::Value>> {
        let mut found = HashMap::with_capacity(keys.len());
        for (of, rows) in by(keys, |key| key.0.0, |key| key.0.1) {
            let findings = self
                .store
                .findings_by_subject(of, &rows)
                .await
                .map_err(|error| unread(&error))?;
            found.extend(
                findings
                    .into_iter()
                    .map(|(row, findings)| (FindingsKey(Subject(of, row)), shared(findings))),
            );
        }
        Ok(found)
    }
}

fn shared<T>(rows: Vec<T>) -> Vec<Arc<T>> {
    rows.into_iter().map(Arc::new).collect()
}

/// Keys gathered by what one query can answer at once.
fn by<K, G: Hash + Eq>(keys: &[K], group: impl Fn(&K) -> G, row: impl Fn(&K) -> i64) -> HashMap<G, Vec<i64>> {
    let mut groups: HashMap<G, Vec<i64>> = HashMap::new();
    for key in keys {
        groups.entry(group(key)).or_default().push(row(key));
    }
    groups
}

/// The rows of a noun by their numbers: what the network in memory leaves out of them.
macro_rules! rows {
    ($( $noun:ident: $id:ident => $table:ident; )+) => {
        impl Texts {$(
            pub(crate) async fn $noun(&self, id: $id) -> Result<Option<Arc<$table::Model>>> {
                self.load(id).await
            }
        )+}

        $(
            impl Loader<$id> for Reader {
                type Value = Arc<$table::Model>;
                type Error = FieldError;

                async fn load(&self, ids: &[$id]) -> Result<HashMap<$id, Self::Value>> {
                    let rows = self.store.rows::<$table::Entity>(ids).await.map_err(|error| unread(&error))?;
                    Ok(rows.into_iter().map(|(id, row)| (id, Arc::new(row))).collect())
                }
            }
        )+
    };
}

rows! {
    agreement: AgreementId => agreements;
    assignment: AssignmentId => assignments;
    attendance: AttendanceId => attendances;
    change: ChangeId => changes;
    council: CouncilId => councils;
    organisation: OrganisationId => organisations;
    participation: ParticipationId => participations;
    project: ProjectId => projects;
    source: SourceId => sources;
    track: TrackId => tracks;
}
