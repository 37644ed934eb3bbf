//! Quotes: whether the words that carry a fact stand in the text that they are said to be from.

use memchr::memmem;

/// The text of a source (källtext) with its white space put aside, ready for many quotes.
#[derive(Debug, Clone)]
pub struct SourceText(Box<str>);

/// The mark that stands for words left out.
const ELLIPSIS: &str = " … ";

/// A quote that its text does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QuoteError {
    /// A piece is nowhere in the text.
    #[error("words that stand in the text of the source, exactly as printed")]
    Missing,
    /// Every piece is in the text, but not in this order.
    #[error("pieces that stand in the text of the source in this order")]
    Order,
}

impl SourceText {
    /// A text to search. White space is put aside, because line breaks and columns are not part of what is said.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(without_space(text).into())
    }

    /// Memory that it takes, in bytes.
    #[must_use]
    pub fn size_bytes(&self) -> usize {
        self.0.len()
    }

    /// Checks that each piece of the quote stands in the text, in order; pieces are what lies between ` … `.
    ///
    /// # Errors
    /// Whether a piece is missing or only the order is wrong.
    ///
    /// # Complexity
    /// Linear in the length of the text.
    pub fn verify(&self, quote: &str) -> Result<(), QuoteError> {
        let text = self.0.as_bytes();
        let mut from = 0;
        for piece in quote
            .split(ELLIPSIS)
            .map(without_space)
            .filter(|piece| !piece.is_empty())
        {
            match memmem::find(&text[from..], piece.as_bytes()) {
                Some(place) => from += place + piece.len(),
                None if memmem::find(text, piece.as_bytes()).is_some() => return Err(QuoteError::Order),
                None => return Err(QuoteError::Missing),
            }
        }
        Ok(())
    }
}

fn without_space(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "Styrgruppen består av\n  Försäkringskassan,\u{a0}Region Skåne och\r\nArbetsförmedlingen.";

    #[track_caller]
    fn check(quote: &str, expect: Result<(), QuoteError>) {
        assert_eq!(SourceText::new(TEXT).verify(quote), expect, "{quote}");
    }

    #[test]
    fn white_space_is_put_aside() {
        check("består av Försäkringskassan, Region Skåne", Ok(()));
        check("och Arbetsförmedlingen", Ok(()));
    }

    #[test]
    fn pieces_stand_in_order() {
        check("Styrgruppen … Region Skåne … Arbetsförmedlingen", Ok(()));
        check("Region Skåne … Styrgruppen", Err(QuoteError::Order));
        check("Region Skåne … Region Skåne", Err(QuoteError::Order));
    }

    #[test]
    fn words_are_exactly_as_printed() {
        check("styrgruppen", Err(QuoteError::Missing));
        check("Styrgruppen … Malmö stad", Err(QuoteError::Missing));
    }
}
