//! Matching: whether a name on somebody's list is the name of what we know, and when that is sure enough.
//!
//! Search finds who *may* be meant; matching says how well each fits, in figures that mean something by themselves,
//! and which one is meant beyond reasonable doubt. It compares texts only, so that it is the same for all nouns.
//!
//! | question | file |
//! | --- | --- |
//! | what does a word of a name tell? | `word` |
//! | how alike are two names? | `name` |
//! | what do all signs together say? | `score` |
//! | is one of the candidates safely meant? | `decision` |

mod decision;
mod name;
mod score;
mod word;

pub use decision::{Standing, safe_match};
pub use name::{Likeness, MatchedName, Resemblance};
pub use score::{Sign, score};
pub use word::Level;
