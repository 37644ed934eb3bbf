//! Lines and columns of a text.

use async_graphql::Pos;

/// Characters are counted from the nearest of places that are so many bytes apart.
const BLOCK: usize = 256;

/// The lines of a text, and how many characters lie before each block of it.
pub(super) struct Positions<'t> {
    text: &'t [u8],
    /// The offset at which each line begins.
    lines: Vec<usize>,
    /// The characters before each block.
    characters: Vec<usize>,
}

impl<'t> Positions<'t> {
    /// Reads a text. A line ends with a line feed, a carriage return, or both (specification, section 2.1.2).
    ///
    /// # Complexity
    /// Linear in the text.
    pub(super) fn new(text: &'t str) -> Self {
        let text = text.as_bytes();
        let ends = text.iter().enumerate().filter(|&(at, &byte)| match byte {
            b'\n' => true,
            b'\r' => text.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        let lines = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        let blocks = text.chunks(BLOCK).scan(0, |before, block| {
            let here = *before;
            *before += begun(block);
            Some(here)
        });
        Self {
            text,
            lines,
            characters: blocks.collect(),
        }
    }

    /// Finds the line and character of an offset in bytes; a place beyond the text is its end.
    pub(super) fn at(&self, offset: usize) -> Pos {
        let offset = offset.min(self.text.len());
        let line = self.lines.partition_point(|&start| start <= offset);
        let start = line
            .checked_sub(1)
            .and_then(|line| self.lines.get(line))
            .copied()
            .unwrap_or_default();
        Pos {
            line,
            column: self.characters_before(offset) - self.characters_before(start) + 1,
        }
    }

    fn characters_before(&self, offset: usize) -> usize {
        let block = (offset / BLOCK).min(self.characters.len().saturating_sub(1));
        let before = self.characters.get(block).copied().unwrap_or_default();
        before + begun(&self.text[(block * BLOCK).min(offset)..offset])
    }
}

/// Counts the characters that begin among these bytes of UTF-8.
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_ends_with_either_character_or_with_both() {
        let text = "a\nbö\r\nc\rd";
        let positions = Positions::new(text);
        for (what, line, column) in [("a", 1, 1), ("b", 2, 1), ("ö", 2, 2), ("c", 3, 1), ("d", 4, 1)] {
            let at = positions.at(text.find(what).unwrap());
            assert_eq!(at, Pos { line, column }, "{what}");
        }
        assert_eq!(positions.at(text.len() + 7), Pos { line: 4, column: 2 });
        assert_eq!(Positions::new("").at(0), Pos { line: 1, column: 1 });
    }

    proptest! {
        #[test]
        fn columns_are_counted_in_characters(text in "[aö😀\n]{0,700}", offset in 0_usize..2_000) {
            let offset = text.floor_char_boundary(offset);
            let before = &text[..offset];
            let expected = Pos {
                line: before.matches('\n').count() + 1,
                column: before.chars().rev().take_while(|&c| c != '\n').count() + 1,
            };
            prop_assert_eq!(Positions::new(&text).at(offset), expected);
        }
    }
}
