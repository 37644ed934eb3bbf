//! The texts of a network: one string for all of them, and one copy of each word that recurs.

use std::collections::HashMap;
use std::num::NonZeroU32;

/// A text in the pool; an empty one is not stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Text {
    start: u32,
    length: u32,
}

/// A word that recurs (a county, a fund, a language): equal words are equal numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Word(NonZeroU32);

impl Word {
    /// Its position among the words.
    pub(crate) fn position(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// All texts of a network, end to end.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pool: String,
    words: Vec<Text>,
}

/// The texts no longer fit in an address of 32 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PoolFull;

impl Texts {
    pub(crate) fn text(&self, text: Text) -> &str {
        let start = text.start as usize;
        self.pool
            .get(start..start + text.length as usize)
            .unwrap_or_default()
    }

    /// The text, or `None` when it is empty: not stated.
    pub(crate) fn stated(&self, text: Text) -> Option<&str> {
        (text.length > 0).then(|| self.text(text))
    }

    pub(crate) fn word(&self, word: Word) -> &str {
        self.words
            .get(word.position())
            .map_or("", |&text| self.text(text))
    }

    /// Every word, in the order of its number.
    pub(crate) fn words(&self) -> impl ExactSizeIterator<Item = &str> {
        self.words.iter().map(|&text| self.text(text))
    }

    fn push(&mut self, text: &str) -> Result<Text, PoolFull> {
        let start = u32::try_from(self.pool.len()).map_err(|_| PoolFull)?;
        let length = u32::try_from(text.len()).map_err(|_| PoolFull)?;
        self.pool.push_str(text);
        Ok(Text { start, length })
    }
}

/// Texts being collected.
#[derive(Debug, Default)]
pub(crate) struct TextBuilder {
    texts: Texts,
    numbers: HashMap<Box<str>, Word>,
}

impl TextBuilder {
    pub(crate) fn text(&mut self, text: &str) -> Result<Text, PoolFull> {
        self.texts.push(text)
    }

    pub(crate) fn stated(&mut self, text: Option<&str>) -> Result<Text, PoolFull> {
        self.texts.push(text.unwrap_or_default())
    }

    pub(crate) fn word(&mut self, word: &str) -> Result<Word, PoolFull> {
        if let Some(&known) = self.numbers.get(word) {
            return Ok(known);
        }
        let text = self.texts.push(word)?;
        self.texts.words.push(text);
        let number = u32::try_from(self.texts.words.len()).map_err(|_| PoolFull)?;
        let word_ix = Word(NonZeroU32::new(number).ok_or(PoolFull)?);
        self.numbers.insert(word.into(), word_ix);
        Ok(word_ix)
    }

    /// The word, or `None` when it is not stated or empty.
    pub(crate) fn stated_word(&mut self, word: Option<&str>) -> Result<Option<Word>, PoolFull> {
        word.filter(|word| !word.is_empty())
            .map(|word| self.word(word))
            .transpose()
    }

    pub(crate) fn finish(mut self) -> Texts {
        self.texts.pool.shrink_to_fit();
        self.texts.words.shrink_to_fit();
        self.texts
    }
}
