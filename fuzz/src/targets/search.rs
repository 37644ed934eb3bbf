//! Texts typed into the search, asked of the names that ship.

use std::sync::LazyLock;

use domain::search::{DocId, MatchedField, Options, SearchIndex, SearchIndexBuilder};

use crate::data::shipped_column;

/// The names and numbers of the organisations that ship.
static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| {
    let mut builder = SearchIndexBuilder::new();
    let mut doc = 0;
    for (file, column, field) in [
        ("organisations.csv", "name", MatchedField::Name),
        (
            "organisations.csv",
            "org_number",
            MatchedField::OrganisationNumber,
        ),
        ("organisations.csv", "id", MatchedField::Key),
        ("names.csv", "name", MatchedField::Alias),
        ("identifiers.csv", "value", MatchedField::Identifier),
    ] {
        for text in shipped_column(file, column) {
            builder.add(DocId(doc), field, &text);
            doc += 1;
        }
    }
    builder.build().expect("some thousand names fit")
});

pub(super) fn run(input: &[u8]) {
    let text = super::text(input);
    let all = |_: DocId| true;
    let even = |doc: DocId| doc.0.is_multiple_of(2);
    for (limit, accept) in [(10, &all as &dyn Fn(DocId) -> bool), (1_000, &even), (0, &all)] {
        let found = INDEX.search(&text, &Options { limit, accept });
        assert!(found.hits.len() <= limit.min(found.total), "{text}");
        for pair in found.hits.windows(2) {
            assert!(pair[0].score >= pair[1].score, "{text}: {pair:?}");
        }
        for hit in &found.hits {
            assert!(
                (0.0..=1.0).contains(&hit.score) && accept(hit.doc),
                "{text}: {hit:?}"
            );
        }
    }
}
