//! Texts that stay in the database: quotes, descriptions, figures, findings. They are gathered from all over an answer and
//! read in one query per table, never one per row.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use async_graphql::dataloader::{DataLoader, HashMapCache, Loader};
use async_graphql::runtime::{Timer, TokioSpawner};
use domain::bundle::TableName;
use domain::network::{Network, Origin, Thing};
use domain::{ChangeId, SubjectType};
use entities::store::{Citation, Model, RowNumber, Store};
use entities::{changes, figures, findings};
use futures_util::future::BoxFuture;

use super::failure::{FieldError, internal, unread};
use crate::graphql::failure::Result;

/// A row that states something: its table, and its number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Fact {
    table: TableName,
    row: i64,
}

impl Fact {
    /// The row of a table.
    pub(crate) fn new(table: TableName, row: impl Into<i64>) -> Self {
        Self {
            table,
            row: row.into(),
        }
    }

    /// The row that states a thing.
    pub(crate) fn of(network: &Network, thing: Thing) -> Self {
        Self::new(thing.noun().table(), network.head(thing).row)
    }

    /// The subject as figures and findings call it; `None` when none can be about it.
    fn subject(self) -> Option<Subject> {
        SubjectType::of_table(self.table).map(|of| Subject(of, self.row))
    }
}

impl From<Origin> for Fact {
    fn from(origin: Origin) -> Self {
        Self::new(origin.table.name(), origin.row)
    }
}

/// The subject of a figure or finding: its type and the row's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Subject(SubjectType, i64);

/// The row of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Numbered<N>(N);

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

/// The reader behind the loaders.
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
        self.load(fact).await
    }

    /// The row with this number: what the network in memory leaves out of it.
    pub(crate) async fn row<N: RowNumber>(&self, number: N) -> Result<Option<Arc<Model<N>>>>
    where
        Model<N>: Send + Sync,
    {
        self.load(Numbered(number)).await
    }

    /// The value that the row with this number states; `None` when it states none, or there is no such row.
    pub(crate) async fn stated<N: RowNumber, T>(
        &self,
        number: N,
        read: impl FnOnce(&Model<N>) -> Option<T>,
    ) -> Result<Option<T>>
    where
        Model<N>: Send + Sync,
    {
        Ok(self.row(number).await?.and_then(|row| read(&row)))
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
        let change = self.row(version).await?;
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

impl Loader<Fact> for Reader {
    type Value = Citation;
    type Error = FieldError;

    async fn load(&self, facts: &[Fact]) -> Result<HashMap<Fact, Citation>> {
        let mut found = HashMap::with_capacity(facts.len());
        for (table, rows) in by(facts, |fact| fact.table, |fact| fact.row) {
            let citations = self
                .store
                .citations(table, &rows)
                .await
                .map_err(|error| unread(&error))?;
            found.extend(
                citations
                    .into_iter()
                    .map(|(row, citation)| (Fact { table, row }, citation)),
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

impl<N: RowNumber> Loader<Numbered<N>> for Reader
where
    Model<N>: Send + Sync,
{
    type Value = Arc<Model<N>>;
    type Error = FieldError;

    async fn load(&self, numbers: &[Numbered<N>]) -> Result<HashMap<Numbered<N>, Self::Value>> {
        let numbers: Vec<N> = numbers.iter().map(|number| number.0).collect();
        let rows = self.store.rows(&numbers).await.map_err(|error| unread(&error))?;
        Ok(rows
            .into_iter()
            .map(|(number, row)| (Numbered(number), Arc::new(row)))
            .collect())
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
