//! Opening a bundle: a folder, an archive of one, or one that the program carries.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::Code;
use domain::bundle::{Problem, TableName, holds_personal_number, nearest};

use super::archive::{self, ArchiveError, Packing};
use super::files::{Files, Kind};
use super::folder::{FolderError, Listing};
use super::missing::MissingValues;
use super::package::{self, Described, Description, MOST_PACKAGE_BYTES, PACKAGE_FILE, PackageError};

/// A bundle whose tables are known and at hand, but not yet read.
#[derive(Debug)]
pub struct Bundle {
    name: String,
    pub(super) files: Arc<Files>,
    /// The tables in the order of the format, each with its file and that file's size in bytes.
    pub(super) tables: Vec<TableFile>,
    /// The resources that its description names and nothing is read of.
    pub(super) left_alone: Vec<Problem>,
}

/// The file of a table.
#[derive(Debug, Clone)]
pub(super) struct TableFile {
    pub(super) table: TableName,
    pub(super) path: String,
    pub(super) bytes: u64,
    /// The words for what is not stated.
    pub(super) missing: MissingValues,
}

/// The reason why a bundle cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is nothing.
    #[error("{0} does not exist; give a folder, a .zip or a .tar.gz")]
    Nothing(PathBuf),
    /// There is something else.
    #[error("{0} is not a bundle; give a folder, a .zip or a .tar.gz")]
    NotABundle(PathBuf),
    /// The folder holds no table.
    #[error(
        "{0} holds no table; a bundle has datapackage.json, or files named as the tables, such as organisations.csv"
    )]
    Empty(String),
    /// It holds no table, but an archive that may.
    #[error("{bundle} holds no table, but the archive {archive}; unpack that, and give what is in it")]
    Nested {
        /// The bundle.
        bundle: String,
        /// The path of the archive in it.
        archive: String,
    },
    /// A table's file is something else, or is not there.
    #[error("{bundle}: {file} should be the file of the table {table}, and {is}")]
    NotAFile {
        /// The bundle.
        bundle: String,
        /// The path in the bundle.
        file: String,
        /// The table.
        table: TableName,
        /// The kind of thing that it is instead.
        is: &'static str,
    },
    /// A CSV file belongs to no table, so that what it holds would be lost in silence.
    #[error("{bundle}: {file} belongs to no table; {way_out}")]
    Stray {
        /// The bundle.
        bundle: String,
        /// The path in the bundle.
        file: String,
        /// The way out.
        way_out: String,
    },
    /// The file of a table lies elsewhere than where it is looked for.
    #[error("{bundle}: {file} lies in {folder}/; {way_out}")]
    Misplaced {
        /// The bundle.
        bundle: String,
        /// The file, without its folder.
        file: String,
        /// The folder, by its path in the bundle.
        folder: String,
        /// The way out, for the message.
        way_out: &'static str,
    },
    /// The file of a table is called by its table, but in other letters.
    #[error("{bundle}: {file} is the table {table} in other letters; call it {table}.csv")]
    Misspelt {
        /// The bundle.
        bundle: String,
        /// The path in the bundle.
        file: String,
        /// The table.
        table: TableName,
    },
    /// A file is called by a personal identity number, which is left out on purpose.
    #[error("{0}: the name of a file holds a personal identity number; call it otherwise")]
    PersonalName(String),
    /// `datapackage.json` is wrong.
    #[error("{0} cannot be opened")]
    Package(String, #[source] PackageError),
    /// Something lies in the folder that has no place in a bundle.
    #[error("{0} cannot be opened")]
    Folder(String, #[source] FolderError),
    /// The archive cannot be unpacked.
    #[error("{0} cannot be opened")]
    Archive(String, #[source] ArchiveError),
    /// The disk, or a right on it.
    #[error("{0} cannot be read")]
    Io(String, #[source] io::Error),
}

impl Bundle {
    /// Opens a folder, a `.zip` or a `.tar.gz`. An archive is unpacked into a temporary folder, which goes with the
    /// bundle.
    ///
    /// # Errors
    /// When it is no bundle: each [`OpenError`] says what is missing and what to do.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        let shown = path.display().to_string();
        let found = match path.metadata() {
            Ok(found) => found,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(OpenError::Nothing(path.into()));
            }
            Err(error) => return Err(OpenError::Io(shown, error)),
        };
        let files = if found.is_dir() {
            Files::folder(path)
        } else if !found.is_file() {
            // A pipe by the name of an archive is not opened, which would wait for whoever writes to it.
            return Err(OpenError::NotABundle(path.into()));
        } else {
            let packing = Packing::of(path).ok_or_else(|| OpenError::NotABundle(path.into()))?;
            archive::unpack(path, packing).map_err(|error| OpenError::Archive(shown.clone(), error))?
        };
        Self::of(shown, files)
    }

    /// A bundle that the program carries: paths and contents.
    ///
    /// # Errors
    /// As [`Bundle::open`].
    pub fn embedded(
        name: impl Into<String>,
        files: &'static [(&'static str, &'static [u8])],
    ) -> Result<Self, OpenError> {
        Self::of(name.into(), Files::Embedded(files))
    }

    /// The name in reports: its path, or the name it was given.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The size of all its tables, in bytes.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.tables.iter().map(|file| file.bytes).sum()
    }

    fn of(name: String, files: Files) -> Result<Self, OpenError> {
        let listed = files
            .list()
            .map_err(|error| OpenError::Folder(name.clone(), error))?;
        if listed.tables.iter().any(|path| holds_personal_number(path)) {
            return Err(OpenError::PersonalName(name));
        }
        let described = if listed.described {
            describe(&name, &files)?
        } else {
            tables_by_file_name(&name, &files, &listed).map_err(|error| *error)?
        };
        let others = described.others.iter().map(|(other, _)| {
            let expected = "a table of the format; this resource is left alone";
            Problem::error(PACKAGE_FILE, expected).found(other).as_warning()
        });
        let left_alone = others.collect();
        let tables = described
            .tables
            .into_iter()
            .map(|table| table_file(&name, &files, table));
        let bundle = Self {
            tables: tables.collect::<Result<_, _>>()?,
            files: Arc::new(files),
            left_alone,
            name,
        };
        let others: Vec<_> = described
            .others
            .into_iter()
            .filter_map(|(_, file)| file)
            .collect();
        bundle.refuse_strays(&listed, &others)?;
        Ok(bundle)
    }

    /// Refuses a CSV file that is not read, unless it is one of those that the description names as something else.
    fn refuse_strays(&self, listed: &Listing, others: &[String]) -> Result<(), OpenError> {
        let is_named =
            |path: &String| others.contains(path) || self.tables.iter().any(|file| file.path == *path);
        let Some(stray) = listed.tables.iter().find(|path| !is_named(path)) else {
            return Ok(());
        };
        let (bundle, path) = (self.name.clone(), stray.clone());
        let (folder, file) = stray.rsplit_once('/').unwrap_or(("", stray));
        let stem = &file[..file.len() - 4];
        if !listed.described
            && let Ok(table) = TableName::from_code(&stem.to_ascii_lowercase())
        {
            return Err(if folder.is_empty() {
                OpenError::Misspelt {
                    bundle,
                    file: path,
                    table,
                }
            } else {
                let is_beside = |path: &String| path.rsplit_once('/').is_some_and(|(its, _)| its == folder);
                let way_out = if listed.tables.iter().all(is_beside) {
                    "give that folder, or move its files up"
                } else {
                    "move it up, or name it as a resource in a datapackage.json"
                };
                OpenError::Misplaced {
                    bundle,
                    file: file.to_owned(),
                    folder: folder.to_owned(),
                    way_out,
                }
            });
        }
        let way_out = match nearest(stem, TableName::ALL.iter().map(|table| table.code())) {
            _ if listed.described => "name it as a resource in datapackage.json, or remove it".to_owned(),
            Some(near) => format!("the nearest table of the format is {near}"),
            None => "remove it".to_owned(),
        };
        Err(OpenError::Stray {
            bundle,
            file: path,
            way_out,
        })
    }
}

/// Reads `datapackage.json`.
fn describe(name: &str, files: &Files) -> Result<Description, OpenError> {
    let json = files
        .read(PACKAGE_FILE, MOST_PACKAGE_BYTES)
        .map_err(|error| OpenError::Io(name.to_owned(), error))?;
    let read_file = |path: &str| files.read(path, MOST_PACKAGE_BYTES).ok().flatten();
    json.ok_or(PackageError::TooLong)
        .and_then(|json| package::read(&json, &read_file))
        .map_err(|error| OpenError::Package(name.to_owned(), error))
}

/// Without a description the names of the files tell which table they are.
fn tables_by_file_name(name: &str, files: &Files, listed: &Listing) -> Result<Description, Box<OpenError>> {
    let mut named = Vec::new();
    for &table in TableName::ALL {
        let path = format!("{table}.csv");
        match files.kind(&path) {
            Ok(Kind::Nothing) => {}
            Ok(_) => named.push(Described {
                table,
                path,
                missing: MissingValues::default(),
            }),
            Err(error) => return Err(OpenError::Io(name.to_owned(), error).into()),
        }
    }
    // A folder of nothing but misspelt tables is told about its files, not that it is empty.
    if named.is_empty() && listed.tables.is_empty() {
        let bundle = name.to_owned();
        let error = match &listed.archive {
            Some(archive) => OpenError::Nested {
                bundle,
                archive: archive.clone(),
            },
            None => OpenError::Empty(bundle),
        };
        return Err(error.into());
    }
    Ok(Description {
        tables: named,
        others: Vec::new(),
    })
}

fn table_file(name: &str, files: &Files, described: Described) -> Result<TableFile, OpenError> {
    let Described { table, path, missing } = described;
    let kind = files
        .kind(&path)
        .map_err(|error| OpenError::Io(format!("{name}: {path}"), error))?;
    let is = match kind {
        Kind::File { bytes } => {
            return Ok(TableFile {
                table,
                path,
                bytes,
                missing,
            });
        }
        Kind::Folder => "is a folder",
        Kind::Link => "is a link or lies behind one, which is not followed",
        Kind::Special => "is neither a file nor a folder",
        Kind::Nothing => "is not there",
    };
    Err(OpenError::NotAFile {
        bundle: name.to_owned(),
        file: path,
        table,
        is,
    })
}
