//! Search: finding who is meant by a few typed words, right or wrong.
//!
//! [`SearchIndexBuilder`] takes texts (names, former names, names as printed, numbers), each with its field and the
//! document it leads to; [`SearchIndex::search`] answers with the documents whose text matches, each with the text that
//! did and how.
//!
//! **What matches.** Texts are compared folded (see [`fold`](crate::text::fold)), word by word; the words of a query may
//! come in any order, and all must match words of one and the same text. A word matches, from best to worst:
//!
//! 1. exactly, also when the two sides put a space differently (`arbets förmedlingen`), or when from four letters one
//!    has the s of a genitive (`lund kommun` for `Lunds kommun`);
//! 2. as the beginning of a word;
//! 3. with typing errors (a letter too many, missing, wrong, or two swapped): one from 4 letters, two from 8, and one in
//!    the beginning of a last word of 5 letters or more;
//! 4. inside a compound word, from 4 letters (`förmedlingen` in `Arbetsförmedlingen`).
//!
//! Numbers (any word with a digit) match exactly or, with four digits or more, as the beginning of a number; hyphens and
//! spaces in them do not count, and no typing error is forgiven, since the next number is someone else's.
//!
//! **In stages.** First exact matches and the last word as a beginning, while it is being typed; the other kinds only
//! when fewer than ten documents were found. When no text has all words, those that have the most are found, if these
//! are at least half of the words and carry a third of their weight. An absurd query finds nothing.
//!
//! **Order.** A text that is the query comes first; then texts by the worst kind of match among their words; then by
//! how well the words match, a rare word weighing more than a common one; then names before former names before forms
//! as printed; then shorter texts; then the document's own weight; then its number. The same index and query always
//! give the same answer, whatever the limit.
//!
//! **Cost.** One byte per text and query word, and time linear in the texts that hold any of the words.

mod builder;
mod hit;
mod index;
mod level;
mod matches;
mod postings;
mod query;
mod rank;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use builder::{IndexTooLarge, SearchIndexBuilder};
pub use hit::{Coverage, DocId, Hit, Hits, MatchKind, MatchedField, Options};
pub use index::SearchIndex;
