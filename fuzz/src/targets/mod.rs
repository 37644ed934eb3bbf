//! The targets, a file each, and what all of them have.

mod archives;
mod dates;
mod exports;
mod guard;
mod http;
mod ids;
mod matching;
mod numbers;
mod reconcile;
mod rows;
mod search;
mod tables;
mod variables;

use std::path::PathBuf;

use crate::measure::{Taken, taken};

/// A part of the program that takes what comes from outside.
#[derive(Debug)]
pub struct Target {
    /// The name: its file here, its folder in `fuzz/corpus/`.
    pub name: &'static str,
    /// The longest inputs that are made for it, in bytes.
    pub longest: usize,
    run: fn(&[u8]),
}

macro_rules! targets {
    ($(#[$meaning:meta])* $all:ident: $( $name:ident $longest:literal )+) => {
        $(#[$meaning])*
        pub static $all: &[Target] = &[$(
            Target { name: stringify!($name), longest: $longest, run: $name::run },
        )+];
    };
}

targets! {
    /// The targets that need nothing but the vocabulary. They are a program of their own, because libFuzzer looks after each input
    /// through all the code that a program has.
    OF_WORDS:
    dates 64
    matching 512
    numbers 64
    rows 1_024
    search 512
}

targets! {
    /// The targets that need files or the server.
    OF_SERVER:
    archives 16_384
    exports 1_024
    guard 4_096
    http 4_096
    ids 512
    reconcile 2_048
    tables 4_096
    variables 4_096
}

/// Every target.
pub fn all() -> impl Iterator<Item = &'static Target> {
    OF_WORDS.iter().chain(OF_SERVER)
}

impl Target {
    /// Makes what every input needs, such as the data that the server answers from.
    pub fn prepare(&self) {
        (self.run)(b"");
    }

    /// Gives it an input, and says what that took.
    #[must_use]
    pub fn take(&self, input: &[u8]) -> Taken {
        taken(|| (self.run)(input))
    }

    /// The folder of the inputs that are kept.
    #[must_use]
    pub fn corpus(&self) -> PathBuf {
        PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus")).join(self.name)
    }
}

/// The input as text, for what is never given anything else; bytes that are none are left out, not the rest with them.
fn text(input: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(input)
}

/// The first byte, which chooses, and what is left.
fn choice(input: &[u8]) -> (u8, &[u8]) {
    input
        .split_first()
        .map_or((0, input), |(first, rest)| (*first, rest))
}
