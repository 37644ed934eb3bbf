//! Errors of archives.

use std::io;

use super::budget::{MOST_BYTES, MOST_RATIO, Spent};
use super::names::{MOST_FOLDERS, MOST_NAME_BYTES};
use super::target::MOST_ENTRIES;

/// The reason why an archive cannot be unpacked.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// It is damaged, or it is no archive.
    #[error("the archive cannot be read; pack the folder again")]
    Damaged(#[source] io::Error),
    /// It holds more entries than a bundle can need.
    #[error("the archive holds more than {MOST_ENTRIES} files and folders; unpack it and give the folder")]
    TooManyEntries,
    /// It unpacks to more than any bundle.
    #[error("the archive unpacks to more than {} GiB; unpack it and give the folder", MOST_BYTES >> 30)]
    TooLarge,
    /// It unpacks to far more than its own size.
    #[error(
        "the archive unpacks to more than {MOST_RATIO} times its size, as a zip bomb does; unpack it and give the folder"
    )]
    Bomb,
    /// A part of it that has to be in memory at once is longer than an honest one.
    #[error("the archive holds {what} of {bytes} bytes, and at most {most} are read; {way_out}")]
    TooLong {
        /// The part that is too long.
        what: &'static str,
        /// The length that it says it has.
        bytes: u64,
        /// The length that it may have.
        most: u64,
        /// The way out.
        way_out: &'static str,
    },
    /// A file or folder of it has a longer name than a disk takes.
    #[error(
        "the archive holds \"{0}\", a name in which is longer than {MOST_NAME_BYTES} bytes; give it a shorter one"
    )]
    LongName(String),
    /// One of its paths leads outside.
    #[error("the archive holds the path \"{0}\", which leads outside the bundle")]
    Outside(String),
    /// One of its paths leads through more folders than are looked into.
    #[error(
        "the archive holds \"{0}\", which lies more than {MOST_FOLDERS} folders deep; move it up and pack the folder again"
    )]
    TooDeep(String),
    /// Two of its files have one name.
    #[error("the archive holds \"{0}\" twice; pack the folder again, with each file once")]
    Twice(String),
    /// One name is a file and a folder.
    #[error(
        "the archive holds \"{0}\" in the way of a folder or a file of the same name; pack the folder again"
    )]
    Clash(String),
    /// One of its entries is a link.
    #[error("the archive holds \"{0}\", which is a link; pack the folder again with the file itself")]
    Link(String),
    /// One of its entries is a device.
    #[error(
        "the archive holds \"{0}\", which is neither a file nor a folder; pack the folder again without it"
    )]
    Special(String),
    /// One of its files has holes.
    #[error("the archive holds \"{0}\" as a sparse file; pack the folder again without holes")]
    Sparse(String),
    /// Its headers disagree on how long a file is, as they do for a file of more than 8 GiB.
    #[error("the archive gives \"{0}\" two sizes; unpack it and give the folder")]
    TwoSizes(String),
    /// One of its files asks for a password.
    #[error("the archive holds \"{0}\" encrypted; pack the folder again without a password")]
    Encrypted(String),
    /// One of its files is packed by another method.
    #[error("the archive packs \"{0}\" otherwise than by deflate; pack the folder again as an ordinary .zip")]
    Method(String),
    /// There is something behind what says it is the end.
    #[error("the archive goes on after its end; pack the folder again, in one archive")]
    AfterEnd,
    /// Unpacking failed here: no room, no right.
    #[error("the archive could not be unpacked into a temporary folder")]
    Unpack(#[source] io::Error),
}

impl ArchiveError {
    /// The error that a failed read of the archive means: the budget is spent, or the archive is damaged.
    pub(super) fn of_read(error: io::Error) -> Self {
        match error.downcast::<Spent>() {
            Ok(Spent::Ratio) => Self::Bomb,
            Ok(Spent::Bytes) => Self::TooLarge,
            Err(error) => Self::Damaged(error),
        }
    }
}
