//! `/export/…`: files that other programs open, sent while they are written, and resumed where a download broke off.

mod bundle;
mod download;
mod endpoint;
mod files;
mod range;
mod stream;

pub(super) use endpoint::export;
pub(super) use files::Exports;
