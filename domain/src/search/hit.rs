//! Questions to a search, and its answers.

use crate::codes;

/// Number of a document, as whoever builds the index chooses it: what a hit leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocId(pub u32);

codes! {
    /// Field of an entry whose text matched a search (sökträffens fält).
    pub enum MatchedField {
        /// Its name (namn).
        Name = "name",
        /// Its name in the official register (officiellt namn).
        OfficialName = "official_name",
        /// Another name in use (alias).
        Alias = "alias",
        /// An abbreviation (förkortning).
        Abbreviation = "abbreviation",
        /// A name borne before (tidigare namn).
        FormerName = "former_name",
        /// A name in another language (översättning).
        Translation = "translation",
        /// A name as a source prints it, misspelt or not (som i källan).
        PrintedName = "printed_name",
        /// Its organisation number (organisationsnummer).
        OrganisationNumber = "organisation_number",
        /// Another identifier (identifierare).
        Identifier = "identifier",
        /// Its number in a register of projects (diarienummer).
        RegistryNumber = "registry_number",
        /// Its key (nyckel): the id that whoever wrote the bundle chose.
        Key = "key",
    }
}

impl MatchedField {
    /// Returns whether the words of its texts can be found each by itself; those of numbers and keys mean nothing alone.
    pub(crate) const fn has_words(self) -> bool {
        !matches!(
            self,
            Self::OrganisationNumber | Self::Identifier | Self::RegistryNumber | Self::Key
        )
    }

    /// Returns whether its texts are found as one word too, whatever signs stand in them.
    pub(crate) const fn is_solid(self) -> bool {
        matches!(self, Self::Abbreviation) || !self.has_words()
    }

    /// The authority of a match in it at otherwise equal match: 2 names in use, 1 other names and numbers, 0 the rest.
    pub(crate) const fn authority(self) -> u8 {
        match self {
            Self::Name | Self::OfficialName | Self::Alias | Self::Abbreviation => 2,
            Self::FormerName
            | Self::Translation
            | Self::OrganisationNumber
            | Self::Identifier
            | Self::RegistryNumber => 1,
            Self::PrintedName | Self::Key => 0,
        }
    }
}

codes! {
    /// Way in which a text matched a search, by the worst matching of its words (träfftyp).
    pub enum MatchKind {
        /// Every word as typed, but for case, accents, spaces and a genitive's s (exakt).
        Exact = "exact",
        /// A word begins as typed (början av ord).
        Prefix = "prefix",
        /// A word differs by one or two letters: a typing error (felstavning).
        Fuzzy = "fuzzy",
        /// A word stands within a longer one, such as a part of a compound (del av ord).
        Infix = "infix",
        /// Some of the words stand nowhere in it, or were too many to be read; the others match in whichever way (delvis).
        Partial = "partial",
    }
}

/// The conditions of a search besides the text.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// The most hits to return, the best ones; the total counts them all.
    pub limit: usize,
    /// The documents that may be found. It is asked in each stage, about those that match, in ascending order.
    pub accept: &'a dyn Fn(DocId) -> bool,
}

/// A document that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit<'a> {
    /// The document.
    pub doc: DocId,
    /// The quality of the match, 0 to 1: 1 when the text is the query, from 0.8 when every word is exact, from 0.6 as
    /// beginnings of words, from 0.4 with typing errors, from 0.2 within words, and below 0.2 when words are missing.
    pub score: f32,
    /// The one of its texts that matched best.
    pub field: MatchedField,
    /// That text, as stored.
    pub matched: &'a str,
    /// The kind of match.
    pub how: MatchKind,
}

/// The answer to a search.
#[derive(Debug, Clone, PartialEq)]
pub struct Hits<'a> {
    /// The best hits, one per document, best first.
    pub hits: Vec<Hit<'a>>,
    /// The number of documents that were found, those beyond the limit included.
    pub total: usize,
    /// The part of the query that was found.
    pub coverage: Coverage,
}

/// The part of a query that its hits match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// Every hit matches all words.
    AllWords,
    /// Nothing matches all words; every hit matches as many as any does.
    MostWords,
}
