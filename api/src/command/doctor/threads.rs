//! The processors that there are to answer with.

use super::finding::Finding;

const CHECK: &str = "threads";

pub(super) fn examine() -> Finding {
    match std::thread::available_parallelism() {
        Ok(threads) if threads.get() == 1 => Finding::warning(
            CHECK,
            "one processor may be used: what takes long holds up all others; give the server two",
        ),
        Ok(threads) => Finding::ok(CHECK, format!("{threads} processors may be used")),
        Err(error) => Finding::warning(
            CHECK,
            format!("the system does not say how many processors there are ({error}): one is taken"),
        ),
    }
}
