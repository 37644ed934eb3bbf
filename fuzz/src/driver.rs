//! Between libFuzzer and the targets.
//!
//! `SAMVERKAN_FUZZ_TARGET` names the target. `SAMVERKAN_FUZZ_FIGURES` names a folder that gets the slowest input and the one that
//! took the most memory, with what they took.

use std::fs;
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, OnceLock};

use crate::measure::{MOST, Taken};
use crate::targets::Target;

static TARGET: OnceLock<&Target> = OnceLock::new();

/// The file that the figures go into, and the most that an input took so far.
static FIGURES: LazyLock<Option<PathBuf>> =
    LazyLock::new(|| std::env::var_os("SAMVERKAN_FUZZ_FIGURES").map(PathBuf::from));
static MOST_TAKEN: Mutex<Option<Taken>> = Mutex::new(None);

/// Chooses the target that is named, and makes what it needs. Ends the program when there is none.
pub fn prepare(targets: &'static [Target]) {
    let named = std::env::var("SAMVERKAN_FUZZ_TARGET").unwrap_or_default();
    let Some(target) = targets.iter().find(|target| target.name == named) else {
        let names: Vec<_> = targets.iter().map(|target| target.name).collect();
        eprintln!(
            "SAMVERKAN_FUZZ_TARGET is \"{named}\"; it names one of {}",
            names.join(", ")
        );
        std::process::exit(2);
    };
    target.prepare();
    TARGET.get_or_init(|| target);
}

/// Gives the target an input, and panics when it took too much.
pub fn take(input: &[u8]) {
    let target = TARGET.get().expect("a target is chosen first");
    let taken = target.take(input);
    keep(target, input, taken);
    assert!(
        !taken.is_too_much(),
        "an input of {} bytes took {taken}; at most {MOST} are allowed",
        input.len()
    );
}

/// Keeps an input that took more than any before, and what it took.
fn keep(target: &Target, input: &[u8], taken: Taken) {
    let (Some(folder), Ok(mut most)) = (&*FIGURES, MOST_TAKEN.lock()) else {
        return;
    };
    let so_far = most.unwrap_or_default();
    let (is_slowest, is_largest) = (taken.time > so_far.time, taken.bytes > so_far.bytes);
    if !is_slowest && !is_largest {
        return;
    }
    let now = Taken {
        time: taken.time.max(so_far.time),
        bytes: taken.bytes.max(so_far.bytes),
    };
    *most = Some(now);
    let write = |name: &str, content: &[u8]| {
        if let Err(error) = fs::write(folder.join(format!("{}.{name}", target.name)), content) {
            eprintln!("{}: {error}", folder.display());
        }
    };
    write("most", now.to_string().as_bytes());
    if is_slowest {
        write("slowest", input);
    }
    if is_largest {
        write("largest", input);
    }
}
