//! Properties that hold for any list of names.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::text::fold;

/// Names of one to four words as they occur, so that they share words and parts of words.
fn names() -> impl Strategy<Value = Vec<String>> {
    let part = prop::sample::select(vec![
        "Arbets",
        "förmedling",
        "Östersund",
        "idrott",
        "förening",
        "Samordnings",
        "förbund",
        "Skåne",
        "Åre",
        "kommun",
        "råd",
        "social",
        "tjänst",
        "läns",
        "styrelse",
        "Malmö",
        "s",
        "en",
        "i",
        "Region",
    ]);
    let word = prop::collection::vec(part, 1..3).prop_map(|parts| parts.concat());
    let name = prop::collection::vec(word, 1..5).prop_map(|words| words.join(" "));
    prop::collection::vec(name, 1..12)
}

/// One way to mistype a word.
#[derive(Debug, Clone)]
enum Slip {
    LeaveOut,
    Add(char),
    Change(char),
    Swap,
}

fn slip() -> impl Strategy<Value = Slip> {
    let letter = || prop::char::range('a', 'z');
    prop_oneof![
        Just(Slip::LeaveOut),
        letter().prop_map(Slip::Add),
        letter().prop_map(Slip::Change),
        Just(Slip::Swap)
    ]
}

/// A name with a slip in one of its words of five letters or more, if it has one.
fn mistyped(name: &str, word: Index, place: Index, slip: &Slip) -> String {
    let mut words: Vec<Vec<char>> = name.split(' ').map(|word| word.chars().collect()).collect();
    let mut long: Vec<_> = words.iter_mut().filter(|word| word.len() >= 5).collect();
    if !long.is_empty() {
        let chosen = word.index(long.len());
        let word = &mut long[chosen];
        let place = place.index(word.len() - 1);
        match *slip {
            Slip::LeaveOut => drop(word.remove(place)),
            Slip::Add(letter) => word.insert(place, letter),
            Slip::Change(letter) => word[place] = letter,
            Slip::Swap => word.swap(place, place + 1),
        }
    }
    let words: Vec<String> = words.into_iter().map(String::from_iter).collect();
    words.join(" ")
}

proptest! {
    #[test]
    fn every_name_is_found_first_by_itself(names in names(), chosen: Index) {
        let index = index_of_names(&names);
        let name = chosen.get(&names);
        for text in [name.clone(), fold(name), name.to_uppercase(), name.replace(' ', "-")] {
            let first = search(&index, &text).hits[0];
            prop_assert_eq!(fold(first.matched).replace(' ', ""), fold(name).replace(' ', ""));
            prop_assert_eq!(first.how, MatchKind::Exact);
            prop_assert!(first.score >= 0.98);
        }
    }

    #[test]
    fn every_name_is_found_with_a_typing_error(
        names in names(), chosen: Index, word: Index, place: Index, slip in slip(),
    ) {
        let index = index_of_names(&names);
        let doc = DocId(chosen.index(names.len()) as u32);
        let text = mistyped(&names[chosen.index(names.len())], word, place, &slip);
        let found = search(&index, &text);
        prop_assert!(found.total >= 10 || found.hits.iter().any(|hit| hit.doc == doc), "{} {:?}", text, found);
    }

    #[test]
    fn a_limit_only_cuts_the_answer_short(names in names(), chosen: Index, limit in 0usize..6) {
        let index = index_of_names(&names);
        let text = chosen.get(&names);
        let all = search(&index, text);
        let some = index.search(text, &Options { limit, accept: &|_| true });
        prop_assert_eq!(some.total, all.total);
        prop_assert_eq!(&some.hits[..], &all.hits[..limit.min(all.hits.len())]);
        prop_assert_eq!(all.hits.len(), all.total);
    }

    #[test]
    fn the_order_of_adding_does_not_matter(names in names(), chosen: Index) {
        let index = index_of_names(&names);
        let mut builder = SearchIndexBuilder::new();
        for (doc, name) in names.iter().enumerate().rev() {
            builder.add(DocId(doc as u32), MatchedField::Name, name);
        }
        let reversed = builder.build().unwrap();
        let text = chosen.get(&names);
        prop_assert_eq!(search(&index, text), search(&reversed, text));
    }

    #[test]
    fn what_is_found_is_what_comparing_everything_finds(
        names in prop::collection::vec("[aså]{1,5}( [aså]{1,5}){0,3}", 1..40), text in "[aså]{1,5}( [as]{1,5}){0,2}",
    ) {
        agrees_with_comparing_everything(&names, &text)?;
    }

    #[test]
    fn what_is_found_of_real_words_is_what_comparing_everything_finds(
        names in names(), chosen: Index, word: Index, places: [Index; 2], slips in [slip(), slip()],
    ) {
        let once = mistyped(&names[chosen.index(names.len())], word, places[0], &slips[0]);
        agrees_with_comparing_everything(&names, &once)?;
        agrees_with_comparing_everything(&names, &mistyped(&once, word, places[1], &slips[1]))?;
    }

    #[test]
    fn no_text_is_too_strange_to_search_for(names in names(), text in "\\PC{0,60}") {
        let index = index_of_names(&names);
        let found = search(&index, &text);
        prop_assert!(found.hits.iter().all(|hit| hit.score > 0.0 && hit.score <= 1.0));
        prop_assert!(found.hits.is_sorted_by(|left, right| left.score >= right.score));
    }
}

fn agrees_with_comparing_everything(names: &[String], text: &str) -> Result<(), TestCaseError> {
    let index = index_of_names(names);
    let found = search(&index, text);
    let all_words = found.hits.iter().filter(|_| found.coverage == Coverage::AllWords);
    let kinds: BTreeMap<_, _> = all_words.map(|hit| (hit.doc, hit.how)).collect();
    prop_assert_eq!(kinds, brute_force::found(names, text), "{:?}", text);
    Ok(())
}
