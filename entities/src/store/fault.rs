//! Faults: what is wrong with a database or the machine under it, in plain words with the way out.
//!
//! Three drivers tell the same faults by codes of their own. Here they become one list, so that whoever starts the
//! program, asks it, or looks after it reads the same sentence, and so that the program knows what asking again can mend.

use std::error::Error;
use std::io::ErrorKind;

use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr};
use sqlx::postgres::PgDatabaseError;

use super::open::sqlx_error;
use crate::write::WriteError;

/// A fault of a database or of the machine under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A connection ended in the middle, as all do when the server restarts or another takes over.
    #[error("the connection to the database broke; ask again, and start the database if that does not help")]
    Broken,
    /// The server is stopped, starting, or has no connection to spare.
    #[error("the database does not answer; start it, or ask again in a while if it is starting or busy")]
    Away,
    /// Another program holds a lock for longer than is waited.
    #[error("the database is locked by another program, such as an import; try again when it is done")]
    Locked,
    /// The file that was opened is not the one that is there now.
    #[error(
        "the database's file was taken away or replaced by another; put it back, or start the program again to take the \
         new one"
    )]
    Replaced,
    /// Nothing more can be written.
    #[error("the disk is full; make room on the disk of the database and of temporary files, and try again")]
    DiskFull,
    /// Nothing can be written at all.
    #[error(
        "the database takes no writes; let this user write the file and its folder, or name the server that is not a \
         standby"
    )]
    ReadOnly,
    /// What is stored is not what was written.
    #[error(
        "the database is damaged; put back a backup, or import its bundles into a new database, and have the disk checked"
    )]
    Damaged,
    /// The system could not read or write.
    #[error(
        "the disk of the database could not be read or written; have the disk and the limits on file sizes checked, and \
         try again"
    )]
    Disk,
}

impl Fault {
    /// The fault behind an error, if it is one: the first in the chain of its sources that tells.
    #[must_use]
    pub fn of(error: &(dyn Error + 'static)) -> Option<Self> {
        let mut next = Some(error);
        while let Some(error) = next {
            if let Some(fault) = Self::of_one(error) {
                return Some(fault);
            }
            next = error.source();
        }
        None
    }

    /// The fault behind an error in plain words, and otherwise what is said of it.
    pub(crate) fn tell(error: &(dyn Error + 'static), otherwise: &str) -> String {
        Self::of(error).map_or_else(|| otherwise.to_owned(), |fault| fault.to_string())
    }

    /// Returns whether it may be gone by itself or with somebody's help while this program runs on: then whoever asks is
    /// told to come again, and not that the program failed.
    #[must_use]
    pub fn may_pass(self) -> bool {
        matches!(self, Self::Broken | Self::Away | Self::Locked | Self::Replaced)
    }

    fn of_one(error: &(dyn Error + 'static)) -> Option<Self> {
        if let Some(fault) = error.downcast_ref::<Self>() {
            Some(*fault)
        } else if let Some(error) = error.downcast_ref::<DbErr>() {
            match error {
                DbErr::ConnectionAcquire(ConnAcquireErr::Timeout) => Some(Self::Away),
                error => Self::of_sqlx(sqlx_error(error)?),
            }
        } else if let Some(error) = error.downcast_ref::<sqlx::Error>() {
            Self::of_sqlx(error)
        } else if let Some(error) = error.downcast_ref::<rusqlite::Error>() {
            Self::of_sqlite(error.sqlite_error()?.extended_code)
        } else {
            let error = error.downcast_ref::<std::io::Error>()?;
            is_full(error.kind()).then_some(Self::DiskFull)
        }
    }

    fn of_sqlx(error: &sqlx::Error) -> Option<Self> {
        match error {
            sqlx::Error::Io(error) => {
                let told = error.get_ref().and_then(|error| error.downcast_ref());
                Some(told.copied().unwrap_or(Self::Broken))
            }
            // A connection that is cut while it is being made is read as one that says something wrong.
            sqlx::Error::Protocol(_) | sqlx::Error::Tls(_) | sqlx::Error::WorkerCrashed => Some(Self::Broken),
            sqlx::Error::PoolTimedOut => Some(Self::Away),
            sqlx::Error::Database(error) => match error.try_downcast_ref::<PgDatabaseError>() {
                Some(error) => Self::of_postgres(error.code()),
                None => Self::of_sqlite(error.code()?.parse().ok()?),
            },
            _ => None,
        }
    }

    /// PostgreSQL's `SQLSTATE`, of the appendix of its manual.
    fn of_postgres(state: &str) -> Option<Self> {
        match state {
            // The administrator or a crash ended the connection, a standby had to undo the question, or nobody spoke for
            // too long.
            "57P01" | "57P02" | "57P05" | "25P03" | "40001" | "40P01" | "08000" | "08003" | "08006" => {
                Some(Self::Broken)
            }
            // Starting or stopping, no connection to spare, no such database or user any more.
            "57P03" | "53300" | "53200" | "08001" | "08004" | "3D000" | "28000" | "28P01" => Some(Self::Away),
            "55P03" => Some(Self::Locked),
            "53100" => Some(Self::DiskFull),
            "25006" => Some(Self::ReadOnly),
            "XX001" | "XX002" | "58P01" | "58P02" => Some(Self::Damaged),
            "58000" | "58030" => Some(Self::Disk),
            _ => None,
        }
    }

    /// SQLite's extended result code.
    fn of_sqlite(code: i32) -> Option<Self> {
        match code {
            // No room for the memory that connections share, a file shorter than it says, a file system that is damaged.
            4874 => return Some(Self::DiskFull),
            522 | 8458 => return Some(Self::Damaged),
            _ => {}
        }
        match code & 0xff {
            5 | 6 => Some(Self::Locked),
            8 => Some(Self::ReadOnly),
            10 | 14 => Some(Self::Disk),
            11 | 26 => Some(Self::Damaged),
            13 => Some(Self::DiskFull),
            _ => None,
        }
    }
}

/// An error that can carry a fault which this program found itself.
pub(crate) trait FromFault: Error + 'static {
    fn from_fault(fault: Fault) -> Self;
}

impl FromFault for sqlx::Error {
    fn from_fault(fault: Fault) -> Self {
        Self::Io(std::io::Error::other(fault))
    }
}

impl FromFault for DbErr {
    fn from_fault(fault: Fault) -> Self {
        Self::Conn(RuntimeErr::SqlxError(sqlx::Error::from_fault(fault).into()))
    }
}

impl FromFault for WriteError {
    fn from_fault(fault: Fault) -> Self {
        fault.into()
    }
}

fn is_full(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded)
}

#[cfg(test)]
mod tests {
    use std::io;

    use rusqlite::ffi;

    use super::*;
    use crate::bundle::{BundleError, ImportError, ReadError};
    use crate::store::{LoadError, StoreError};

    fn sqlite(code: i32) -> rusqlite::Error {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)
    }

    #[test]
    fn a_fault_is_found_however_deep_it_lies() {
        let full = || WriteError::from(sqlite(ffi::SQLITE_FULL));
        let import = ImportError::Bundle(BundleError::Read(ReadError::Database(full())));
        assert_eq!(Fault::of(&import), Some(Fault::DiskFull));
        let load = LoadError::Store(StoreError::from(sqlite(ffi::SQLITE_CORRUPT)));
        assert_eq!(Fault::of(&load), Some(Fault::Damaged));
        let refused = sqlx::Error::Io(io::ErrorKind::ConnectionReset.into());
        let db = DbErr::Query(RuntimeErr::SqlxError(refused.into()));
        assert_eq!(Fault::of(&StoreError::from(db)), Some(Fault::Broken));
        let cut = sqlx::Error::Protocol("unexpected response from SSLRequest: 0x00".to_owned());
        assert_eq!(Fault::of(&cut), Some(Fault::Broken));
        let timeout = DbErr::ConnectionAcquire(ConnAcquireErr::Timeout);
        assert_eq!(Fault::of(&StoreError::from(timeout)), Some(Fault::Away));
        let told = StoreError::from(DbErr::from_fault(Fault::Replaced));
        assert_eq!(Fault::of(&told), Some(Fault::Replaced));
        assert_eq!(
            Fault::of(&io::Error::from(ErrorKind::StorageFull)),
            Some(Fault::DiskFull)
        );
    }

    #[test]
    fn what_is_no_fault_is_none() {
        assert_eq!(Fault::of(&sqlite(ffi::SQLITE_CONSTRAINT)), None);
        assert_eq!(Fault::of(&io::Error::from(ErrorKind::NotFound)), None);
        assert_eq!(Fault::of(&StoreError::Interrupted), None);
        assert_eq!(Fault::of_postgres("42P01"), None);
    }

    #[test]
    fn what_may_pass_is_told_to_come_again_and_what_lasts_is_not() {
        assert!(Fault::of_postgres("57P01").is_some_and(Fault::may_pass));
        assert!(Fault::of_sqlite(ffi::SQLITE_BUSY).is_some_and(Fault::may_pass));
        for lasting in ["53100", "25006", "XX001", "58030"] {
            assert!(
                Fault::of_postgres(lasting).is_some_and(|fault| !fault.may_pass()),
                "{lasting}"
            );
        }
    }
}
