//! Fingerprints: what recognises a row that has no id.

use xxhash_rust::xxh3::xxh3_64;

/// The sum (xxh3, 64 bits) over the texts of the columns that identify a row, each written as its length (four bytes,
/// the lowest first) and its bytes. Two rows that state the same have the same one, in every database and at any time.
///
/// Among ten million rows the chance that some two different ones share it is one in 370,000.
#[derive(Debug, Default)]
pub struct Fingerprint(Vec<u8>);

impl Fingerprint {
    /// The fingerprint of texts in the order of [`Identity::Columns`](super::Identity::Columns); what is not stated is
    /// the empty text.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> i64 {
        let mut sum = Self::default();
        for text in texts {
            sum.write(text);
        }
        sum.finish()
    }

    /// Adds the text of the next column.
    pub fn write(&mut self, text: &str) {
        // A cell is far shorter than four gigabytes.
        self.0.extend_from_slice(&(text.len() as u32).to_le_bytes());
        self.0.extend_from_slice(text.as_bytes());
    }

    /// The sum, as the database keeps it.
    #[must_use]
    pub fn finish(&self) -> i64 {
        xxh3_64(&self.0).cast_signed()
    }

    /// Begins anew, with the memory it has.
    pub fn reset(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_do_not_run_into_each_other() {
        assert_ne!(Fingerprint::of(["ab", "c"]), Fingerprint::of(["a", "bc"]));
        assert_ne!(Fingerprint::of(["a", ""]), Fingerprint::of(["a"]));
    }

    /// Databases keep it: another value would make every row of theirs a stranger.
    #[test]
    fn it_is_the_same_for_ever() {
        assert_eq!(
            Fingerprint::of(["p1", "o1", "owner", "", "2014", "s", "p. 2"]),
            230_993_058_561_714_170
        );
    }
}
