//! The order in which documents are found.

use super::*;
use MatchedField::{Name, OfficialName, PrintedName};

/// The texts found by a query, in order.
#[track_caller]
fn check(names: &[&str], text: &str, expected: &[&str]) {
    let index = index_of_names(names);
    let found: Vec<_> = search(&index, text).hits.iter().map(|hit| hit.matched).collect();
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn kinds_of_match_come_in_their_order() {
    check(
        &["Handikappidrotten", "Idrotta", "Idrott nu", "Idrot", "Idrott"],
        "idrott",
        &["Idrott", "Idrott nu", "Idrotta", "Idrot", "Handikappidrotten"],
    );
}

#[test]
fn a_rare_word_weighs_more_than_a_common_one() {
    let mut names = vec!["Kommunen Avesta", "Kommun Avestabygden"];
    names.extend([
        "Kommun A", "Kommun B", "Kommun C", "Kommun D", "Kommun E", "Kommun F",
    ]);
    check(
        &names,
        "kommun avesta",
        &["Kommunen Avesta", "Kommun Avestabygden"],
    );
}

#[test]
fn shorter_names_come_before_longer_ones() {
    check(
        &[
            "Region Skånes kulturråd och nämnd",
            "Region Skåne, Malmö",
            "Region Skåne, Lund",
        ],
        "region skåne",
        &[
            "Region Skåne, Lund",
            "Region Skåne, Malmö",
            "Region Skånes kulturråd och nämnd",
        ],
    );
}

#[test]
fn a_genitive_ranks_with_its_word() {
    check(
        &["Etikprövningsnämnden i Lund", "Lunds kommun", "Lundby", "Lund"],
        "lund",
        &["Lund", "Lunds kommun", "Etikprövningsnämnden i Lund", "Lundby"],
    );
}

#[test]
fn the_letters_typed_come_before_those_that_fold_alike() {
    check(
        &["Hålan", "Halan", "Hälan"],
        "hälan",
        &["Hälan", "Hålan", "Halan"],
    );
    check(
        &["Hålan", "Halan", "Hälan"],
        "halan",
        &["Halan", "Hålan", "Hälan"],
    );
}

#[test]
fn names_come_before_names_as_printed() {
    let index = index_of([
        &[(PrintedName, "Lunds stift")][..],
        &[(OfficialName, "Lunds stift")],
    ]);
    let fields: Vec<_> = search(&index, "lunds stift")
        .hits
        .iter()
        .map(|hit| hit.field)
        .collect();
    assert_eq!(fields, [OfficialName, PrintedName]);
}

#[test]
fn the_weight_of_a_document_decides_between_equals_only() {
    let mut builder = SearchIndexBuilder::new();
    for (doc, name) in [(9, "Rådet"), (4, "Rådet"), (7, "Rådet"), (2, "Rådet i Lund")] {
        builder.add(DocId(doc), Name, name);
    }
    builder.boost(DocId(7), 3);
    builder.boost(DocId(2), 100);
    let index = builder.build().unwrap();
    let docs: Vec<_> = search(&index, "rådet").hits.iter().map(|hit| hit.doc.0).collect();
    assert_eq!(docs, [7, 4, 9, 2]);
}

#[test]
fn a_common_word_is_not_widened() {
    let names: Vec<_> = (0..12).map(|number| format!("Idrott {number}")).collect();
    let mut builder = SearchIndexBuilder::new();
    for (doc, name) in (0..).map(DocId).zip(&names) {
        builder.add(doc, Name, name);
    }
    builder.add(DocId(99), Name, "Handikappidrott");
    let index = builder.build().unwrap();
    assert_eq!(search(&index, "idrott").total, 12);
    assert_eq!(search(&index, "idrotf").total, 12);
    assert_eq!(search(&index, "kappidrott").total, 1);
}
