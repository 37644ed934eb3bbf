//! Tests of the index as a whole.

mod brute_force;
mod names;
mod properties;
mod ranking;

use super::*;

/// An index of one document per row of texts.
fn index_of<'a>(rows: impl IntoIterator<Item = &'a [(MatchedField, &'a str)]>) -> SearchIndex {
    let mut builder = SearchIndexBuilder::new();
    for (doc, texts) in (0..).map(DocId).zip(rows) {
        for &(field, text) in texts {
            builder.add(doc, field, text);
        }
    }
    builder.build().unwrap()
}

/// An index of one document per name.
fn index_of_names<S: AsRef<str>>(names: &[S]) -> SearchIndex {
    let rows: Vec<_> = names
        .iter()
        .map(|name| [(MatchedField::Name, name.as_ref())])
        .collect();
    index_of(rows.iter().map(<[_; 1]>::as_slice))
}

fn search<'a>(index: &'a SearchIndex, text: &str) -> Hits<'a> {
    index.search(
        text,
        &Options {
            limit: usize::MAX,
            accept: &|_| true,
        },
    )
}
