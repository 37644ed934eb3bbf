//! Text: how names are ordered, and how they are folded for search.

mod collate;
mod fold;

pub use collate::Collation;
pub use fold::{fold, fold_exact};
