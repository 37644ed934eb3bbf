//! The same search without an index: every word of the query against every word of every text.

use std::collections::BTreeMap;

use super::*;
use crate::text::fold;

/// The documents that a search finds among names, as kind of match by document; every word is matched as it stands.
pub(super) fn found(names: &[String], text: &str) -> BTreeMap<DocId, MatchKind> {
    let folded = fold(text);
    let typed: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut found = BTreeMap::new();
    for stage in 1..=3 {
        found.clear();
        for (doc, name) in (0..).map(DocId).zip(names) {
            let folded = fold(name);
            let words: Vec<&str> = folded.split(' ').collect();
            let kinds = (0..typed.len()).map(|place| kind(stage, &typed, place, &words));
            // Kinds are declared from the best to the worst.
            if let Some(worst) = kinds
                .collect::<Option<Vec<_>>>()
                .and_then(|kinds| kinds.into_iter().max())
            {
                found.insert(doc, worst);
            }
        }
        if found.len() >= 10 {
            break;
        }
    }
    found
}

/// The way in which the word in one place of a query matches a text, alone or as part of a run of words.
fn kind(stage: u8, typed: &[&str], place: usize, words: &[&str]) -> Option<MatchKind> {
    let mut best = None;
    for start in 0..=place {
        for end in place + 1..=typed.len() {
            let run = typed[start..end].concat();
            let (single, open) = (end - start == 1, end == typed.len());
            let word_kinds = words
                .iter()
                .filter_map(|word| word_kind(stage, &run, single, open, word));
            let halves = words.windows(2).filter(|pair| {
                single && pair.concat() == run && pair.iter().all(|half| half.chars().count() >= 2)
            });
            best = word_kinds
                .chain(halves.map(|_| MatchKind::Exact))
                .chain(best)
                .min();
        }
    }
    best
}

fn word_kind(stage: u8, run: &str, single: bool, open: bool, word: &str) -> Option<MatchKind> {
    let letters = run.chars().count();
    let errors = match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ if single => 2,
        _ => 1,
    };
    let mistyped_beginning = || {
        (0..=word.len())
            .filter(|&end| word.is_char_boundary(end))
            .any(|end| distance(run, &word[..end]) <= 1)
    };
    let genitive = |nominative: &str, genitive: &str| {
        nominative.chars().count() >= 4 && genitive == format!("{nominative}s")
    };
    if run == word || genitive(run, word) || genitive(word, run) {
        Some(MatchKind::Exact)
    } else if word.starts_with(run) && (open || stage >= 2 && letters >= 3) {
        Some(MatchKind::Prefix)
    } else if stage >= 2
        && (errors > 0 && distance(run, word) <= errors
            || single && open && letters >= 5 && mistyped_beginning())
    {
        Some(MatchKind::Fuzzy)
    } else if stage >= 3 && single && letters >= 4 && word.contains(run) {
        Some(MatchKind::Infix)
    } else {
        None
    }
}

/// The number of letters that must be added, left out, changed or swapped with their neighbour (once each) to make one of
/// the other; written as its definition, with memory.
pub(super) fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut table = vec![vec![0; right.len() + 1]; left.len() + 1];
    for i in 0..=left.len() {
        for j in 0..=right.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let changed = usize::from(left[i - 1] != right[j - 1]);
                let nearest = (table[i - 1][j] + 1)
                    .min(table[i][j - 1] + 1)
                    .min(table[i - 1][j - 1] + changed);
                let swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if swapped {
                    nearest.min(table[i - 2][j - 2] + 1)
                } else {
                    nearest
                }
            };
        }
    }
    table[left.len()][right.len()]
}

#[test]
fn distances_are_as_counted_by_hand() {
    for (left, right, expected) in [
        ("", "abc", 3),
        ("kommun", "komun", 1),
        ("östersund", "östersnud", 1),
        ("lund", "lind", 1),
        ("ab", "cd", 2),
    ] {
        assert_eq!(distance(left, right), expected, "{left} {right}");
    }
}
