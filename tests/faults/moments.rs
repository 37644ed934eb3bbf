//! Random moments, which a seed repeats.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::time::Duration;

/// How many rounds there are of what is most often done: 24, or as many as `SAMVERKAN_FAULT_ROUNDS` says.
pub(crate) fn rounds() -> u64 {
    number("SAMVERKAN_FAULT_ROUNDS").unwrap_or(24)
}

/// Numbers that look random: SplitMix64.
pub(crate) struct Moments(u64);

impl Moments {
    /// Those of one test: of `SAMVERKAN_FAULT_SEED`, or a random one, which is printed so that a failure can be repeated.
    pub(crate) fn of(test: &str) -> Self {
        let seed =
            number("SAMVERKAN_FAULT_SEED").unwrap_or_else(|| RandomState::new().build_hasher().finish());
        println!("{test}: SAMVERKAN_FAULT_SEED={seed}");
        // Tests of one seed go through different moments.
        let salt = test.bytes().fold(0_u64, |salt, byte| {
            salt.wrapping_mul(31).wrapping_add(byte.into())
        });
        Self(seed ^ salt)
    }

    /// A number below this one.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end.max(1)
    }

    /// A moment within this time.
    pub(crate) fn within(&mut self, time: Duration) -> Duration {
        Duration::from_micros(self.below(u64::try_from(time.as_micros()).unwrap()))
    }
}

fn number(variable: &str) -> Option<u64> {
    let text = std::env::var(variable).ok().filter(|text| !text.is_empty())?;
    let number = text.parse();
    Some(number.unwrap_or_else(|_| panic!("{variable} is a whole number, not `{text}`")))
}
