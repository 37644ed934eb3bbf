//! The inputs that are kept, each given to its target.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;

use fuzz::measure::MOST;
use fuzz::targets::all;

#[test]
fn no_kept_input_breaks_a_promise_or_takes_too_much() {
    for target in all() {
        target.prepare();
        let mut given = 0;
        for entry in fs::read_dir(target.corpus()).unwrap() {
            let path = entry.unwrap().path();
            let taken = target.take(&fs::read(&path).unwrap());
            assert!(
                !taken.is_too_much(),
                "{}: {taken}, more than {MOST}",
                path.display()
            );
            given += 1;
        }
        assert!(given > 0, "{} has no kept input", target.name);
    }
}

#[test]
fn every_folder_of_kept_inputs_has_a_target() {
    let folders = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus")).unwrap();
    let folders: BTreeSet<_> = folders
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let targets: BTreeSet<_> = all().map(|target| target.name.to_owned()).collect();
    assert_eq!(folders, targets);
}
