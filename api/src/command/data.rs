//! The data that ships with the program, loaded into a new database.

use std::sync::{Arc, LazyLock};

use domain::bundle::TableName;
use entities::bundle::{Bundle, Existing, Report, Silent};
use entities::store::Store;
use include_dir::{Dir, include_dir};

use super::say::say;
use super::{Refused, bundles};

static REFERENCE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../data/reference");
static DOCUMENTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../data/documents");

type Files = Vec<(&'static str, &'static [u8])>;

/// The bundles in the order in which they build on each other.
static BUNDLES: LazyLock<[(&str, Files); 2]> = LazyLock::new(|| {
    let files = |folder: &'static Dir<'static>| {
        folder
            .files()
            .filter_map(|file| Some((file.path().to_str()?, file.contents())))
            .collect()
    };
    [
        ("data/reference", files(&REFERENCE)),
        ("data/documents", files(&DOCUMENTS)),
    ]
});

/// Loads what ships into a database to which nothing was ever written, and says so.
pub(super) async fn load(store: &Store) -> Result<(), Refused> {
    say("It is new; loading the data that ships with the program");
    let opened = BUNDLES
        .iter()
        .map(|(name, files)| Bundle::embedded(*name, files).map_err(|error| Refused::because(&error)))
        .collect::<Result<_, _>>()?;
    let options = bundles::options(Existing::Keep, None, "samverkan", Arc::new(Silent));
    let imported = bundles::into(store, opened, options).await?;
    say(format_args!("Loaded {}", Loaded(&imported.report)));
    Ok(())
}

/// The most telling of the tables.
struct Loaded<'a>(&'a Report);

impl std::fmt::Display for Loaded<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let added = |wanted: TableName| {
            let tables = self.0.tables.iter().filter(|table| table.table == wanted);
            tables.map(|table| table.added).sum::<u64>()
        };
        write!(
            f,
            "{} organisations, {} projects, {} councils, {} agreements, {} persons and {} sources",
            added(TableName::Organisations),
            added(TableName::Projects),
            added(TableName::Councils),
            added(TableName::Agreements),
            added(TableName::Persons),
            added(TableName::Sources),
        )
    }
}
