//! Drawing at random, the same for everyone.

/// A source of random numbers (SplitMix64) that begins at the same seed each time.
///
/// Figures of different days are compared, so whom they are about must not depend on the version of a library.
#[derive(Debug, Clone)]
pub struct Draw(u64);

impl Default for Draw {
    fn default() -> Self {
        Self(7)
    }
}

impl Draw {
    /// Any number.
    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A position below `count`, each as likely as another.
    ///
    /// # Panics
    /// When there is nothing to draw from.
    pub fn below(&mut self, count: usize) -> usize {
        (self.number() % count as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        let mut draw = Draw(1_234_567);
        let numbers = [draw.number(), draw.number(), draw.number()];
        assert_eq!(
            numbers,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }
}
