//! libFuzzer with the targets that need files or the server: `fuzz/run` builds and starts it.
#![no_main]

use fuzz::driver;
use fuzz::targets::OF_SERVER;
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: driver::prepare(OF_SERVER), |input: &[u8]| driver::take(input));
