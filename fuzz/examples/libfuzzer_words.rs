//! libFuzzer with the targets that need nothing but the vocabulary: `fuzz/run` builds and starts it.
#![no_main]

use fuzz::driver;
use fuzz::targets::OF_WORDS;
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: driver::prepare(OF_WORDS), |input: &[u8]| driver::take(input));
