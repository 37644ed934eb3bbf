//! The tables, the bundles and the store: the only crate that writes queries
