//! Searches in a small list of names as they are.

use std::sync::LazyLock;

use super::*;
use MatchKind::{Exact, Fuzzy, Infix, Prefix};
use MatchedField::{
    Abbreviation, Alias, FormerName, Key, Name, OfficialName, OrganisationNumber, PrintedName,
    RegistryNumber, Translation,
};

static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| {
    let rows: &[&[(MatchedField, &str)]] = &[
        &[
            (Name, "Arbetsförmedlingen"),
            (OrganisationNumber, "202100-2114"),
            (Abbreviation, "AF"),
            (FormerName, "Arbetsmarknadsstyrelsen"),
            (Translation, "Swedish Public Employment Service"),
            (PrintedName, "Arbets-förmedl."),
            (Key, "se-arbetsformedlingen"),
        ],
        &[
            (Name, "Arbetsförmedlingen Jämtland"),
            (PrintedName, "Arbetsförmedlingen i Jämtlands län"),
        ],
        &[
            (Name, "Försäkringskassan"),
            (OrganisationNumber, "202100-5521"),
            (Abbreviation, "FK"),
        ],
        &[
            (Name, "Östersunds kommun"),
            (OfficialName, "Östersunds kommun"),
            (OrganisationNumber, "212000-2528"),
        ],
        &[(Name, "Östersund"), (PrintedName, "Ostersund")],
        &[(Name, "Åre kommun"), (OrganisationNumber, "212000-2494")],
        &[
            (Name, "Samordningsförbundet Jämtland"),
            (PrintedName, "Samordningsförbund Jämtlands län"),
        ],
        &[(Name, "Samordningsförbundet Västra Skåne")],
        &[
            (Name, "Föreningen Idrott för Handikappade"),
            (Abbreviation, "F.I.F.H."),
        ],
        &[(Name, "Svenska Handikappidrottsförbundet"), (FormerName, "SHIF")],
        &[
            (Name, "Region Jämtland Härjedalen"),
            (FormerName, "Jämtlands läns landsting"),
        ],
        &[(Name, "Steget före"), (RegistryNumber, "23-032-S03")],
        &[(Name, "Steget efter"), (RegistryNumber, "23-033-S03")],
        &[(Name, "Social Samverkan"), (PrintedName, "Sociala sam verkan")],
        &[(Name, "Café Linnéa"), (Alias, "L:a kaféet")],
        &[(Name, "Länsstyrelsen i Örebro län"), (Abbreviation, "Lst T")],
    ];
    index_of(rows.iter().copied())
});

/// The first hit of a query.
#[track_caller]
fn check(text: &str, matched: &str, field: MatchedField, how: MatchKind) {
    let found = search(&INDEX, text);
    let Some(first) = found.hits.first() else {
        panic!("nothing found for {text:?}")
    };
    assert_eq!(
        (first.matched, first.field, first.how),
        (matched, field, how),
        "{text:?}: {found:#?}"
    );
    assert_eq!(found.coverage, Coverage::AllWords, "{text:?}");
}

#[track_caller]
fn check_nothing(text: &str) {
    assert_eq!(search(&INDEX, text).hits, [], "{text:?}");
}

#[test]
fn accents_and_case_do_not_matter() {
    check("ostersunds kommun", "Östersunds kommun", Name, Exact);
    check("ARE KOMMUN", "Åre kommun", Name, Exact);
    check("cafe linnea", "Café Linnéa", Name, Exact);
    check(
        "arbetsformedlingen jamtland",
        "Arbetsförmedlingen Jämtland",
        Name,
        Exact,
    );
}

#[test]
fn right_letters_rank_before_folded_ones() {
    check("Östersund", "Östersund", Name, Exact);
    check("Ostersund", "Ostersund", PrintedName, Exact);
}

#[test]
fn a_genitive_is_the_same_word() {
    check("östersund kommun", "Östersunds kommun", Name, Exact);
    check(
        "regions jämtlands härjedalens",
        "Region Jämtland Härjedalen",
        Name,
        Exact,
    );
}

#[test]
fn typing_errors_are_forgiven() {
    check("Östersnud", "Östersund", Name, Fuzzy);
    check("Försäkringskasan", "Försäkringskassan", Name, Fuzzy);
    check("fösäkringskasan", "Försäkringskassan", Name, Fuzzy);
    check(
        "Samordnigsförbundet Vestra Skane",
        "Samordningsförbundet Västra Skåne",
        Name,
        Fuzzy,
    );
}

#[test]
fn a_word_may_be_typed_in_part() {
    check("forsakringskassa", "Försäkringskassan", Name, Prefix);
    check(
        "samordningsförbund jämtl",
        "Samordningsförbund Jämtlands län",
        PrintedName,
        Prefix,
    );
    check(
        "samordn väst sk",
        "Samordningsförbundet Västra Skåne",
        Name,
        Prefix,
    );
    check("försäkrinsk", "Försäkringskassan", Name, Fuzzy);
}

#[test]
fn a_part_of_a_compound_is_found() {
    check("förmedlingen", "Arbetsförmedlingen", Name, Infix);
    check(
        "idrott förbundet",
        "Svenska Handikappidrottsförbundet",
        Name,
        Infix,
    );
}

#[test]
fn words_may_come_in_any_order() {
    check("kommun åre", "Åre kommun", Name, Exact);
    check(
        "idrott handikappade",
        "Föreningen Idrott för Handikappade",
        Name,
        Exact,
    );
    check(
        "handikappade idrott",
        "Föreningen Idrott för Handikappade",
        Name,
        Exact,
    );
}

#[test]
fn a_word_may_be_typed_as_two_and_two_as_one() {
    check("arbets förmedlingen", "Arbetsförmedlingen", Name, Exact);
    check("arbets förmedlinge", "Arbetsförmedlingen", Name, Prefix);
    check("arbets förmedligen", "Arbetsförmedlingen", Name, Fuzzy);
    check(
        "handikappidrott förbundet",
        "Svenska Handikappidrottsförbundet",
        Name,
        Fuzzy,
    );
    check("socialsamverkan", "Social Samverkan", Name, Exact);
    check("sociala samverkan", "Sociala sam verkan", PrintedName, Exact);
}

#[test]
fn an_abbreviation_is_found_with_and_without_stops() {
    check("FIFH", "F.I.F.H.", Abbreviation, Exact);
    check("f.i.f.h", "F.I.F.H.", Abbreviation, Exact);
    check("shif", "SHIF", FormerName, Exact);
    check("lst t", "Lst T", Abbreviation, Exact);
}

#[test]
fn numbers_are_compared_by_their_digits() {
    for text in [
        "202100-2114",
        "2021002114",
        "2021 00 2114",
        "16202100-2114",
        "162021002114",
    ] {
        check(text, "202100-2114", OrganisationNumber, Exact);
        assert_eq!(search(&INDEX, text).total, 1, "{text:?}");
    }
    check("202100-21", "202100-2114", OrganisationNumber, Prefix);
    check("23-032-S03", "23-032-S03", RegistryNumber, Exact);
    check("23 032 s03", "23-032-S03", RegistryNumber, Exact);
    check("23-032", "23-032-S03", RegistryNumber, Prefix);
}

#[test]
fn a_number_is_never_taken_for_another() {
    for text in [
        "202100-2115",
        "202100",
        "20210-2114",
        "23-034-S03",
        "2021002114 212000-2494",
    ] {
        let found = search(&INDEX, text);
        assert!(
            found.hits.iter().all(|hit| hit.how != Fuzzy && hit.how != Infix),
            "{text:?}"
        );
    }
    check_nothing("202100-2115");
    check_nothing("23-034-S03");
    check_nothing("202");
}

#[test]
fn old_printed_and_translated_names_are_found() {
    check(
        "arbetsmarknadsstyrelsen",
        "Arbetsmarknadsstyrelsen",
        FormerName,
        Exact,
    );
    check(
        "jämtlands läns landsting",
        "Jämtlands läns landsting",
        FormerName,
        Exact,
    );
    check(
        "public employment",
        "Swedish Public Employment Service",
        Translation,
        Exact,
    );
    check("arbets-förmedl.", "Arbets-förmedl.", PrintedName, Exact);
    check("se-arbetsformedlingen", "se-arbetsformedlingen", Key, Exact);
}

#[test]
fn a_document_is_found_once_by_its_best_text() {
    let found = search(&INDEX, "östersunds kommun");
    let docs: Vec<_> = found.hits.iter().map(|hit| hit.doc).collect();
    assert_eq!((docs.as_slice(), found.total), (&[DocId(3)][..], 1));
    assert_eq!(found.hits[0].score, 1.0);
}

#[test]
fn a_word_too_many_still_finds_what_has_the_others() {
    let found = search(&INDEX, "samordningsförbundet västra skåne kansli");
    assert_eq!(found.coverage, Coverage::MostWords);
    assert_eq!(found.hits[0].matched, "Samordningsförbundet Västra Skåne");
    assert_eq!(found.total, 1);
    assert!(found.hits[0].score < 0.2);
}

#[test]
fn no_match_is_exact_unless_every_word_stands_as_typed() {
    for text in [
        "arbetsförmedlingen medieråd",
        "östersunds medieråd",
        "västra medieråd samordningsförbundet",
        "kommun östersunds ett två tre fyra fem sex sju",
        "svenska handikappidrottsförbundet i sverige och norden med fler och",
    ] {
        let found = search(&INDEX, text);
        assert!(found.hits.iter().all(|hit| hit.how != Exact), "{text}: {found:?}");
    }
    let found = search(&INDEX, "arbetsförmedlingen medieråd");
    assert_eq!(found.hits[0].how, MatchKind::Partial);
}

#[test]
fn an_absurd_query_finds_nothing() {
    for text in [
        "",
        "   ",
        "!?–",
        "xyzzy",
        "qwertyuiop asdfghjkl",
        "i och zzzz qqqq",
        "kommun zzzz qqqq",
        "99",
    ] {
        check_nothing(text);
    }
}

#[test]
fn an_empty_index_finds_nothing() {
    let empty = SearchIndexBuilder::new().build().unwrap();
    assert!(empty.is_empty());
    assert_eq!(search(&empty, "arbetsförmedlingen").total, 0);
}

#[test]
fn only_accepted_documents_are_found_and_counted() {
    let accept = |doc: DocId| doc.0 != 0;
    let found = INDEX.search(
        "arbetsförmedlingen",
        &Options {
            limit: 1,
            accept: &accept,
        },
    );
    assert_eq!(
        (found.hits[0].doc, found.hits.len(), found.total),
        (DocId(1), 1, 1)
    );
}
