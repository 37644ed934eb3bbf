//! Open files: the system should let the server hold as many connections as it is set to: each is an open file.

use super::finding::Finding;
use crate::guard::Limits;

const CHECK: &str = "open files";

/// Files that are open beside connections: the database's, the temporary ones of exports, the runtime's own.
const BESIDE: u64 = 256;

pub(super) fn examine(limits: &Limits, has_metrics: bool) -> Finding {
    let connections = limits.connections as u64;
    // The address of the metrics takes as many again.
    let wanted = connections * if has_metrics { 2 } else { 1 } + BESIDE;
    match most() {
        Some(most) => weigh(connections, wanted, most),
        None => Finding::ok(CHECK, "the system sets no limit on open files"),
    }
}

fn weigh(connections: u64, wanted: u64, most: u64) -> Finding {
    if most < wanted {
        return Finding::warning(
            CHECK,
            format!(
                "{most} files may be open, and `connections = {connections}` wants {wanted}: raise it (LimitNOFILE={wanted}, or \
                 `ulimit -n {wanted}`), or lower `connections` in [limits]"
            ),
        );
    }
    Finding::ok(
        CHECK,
        format!("{most} files may be open, and `connections = {connections}` wants {wanted}"),
    )
}

#[cfg(unix)]
fn most() -> Option<u64> {
    rustix::process::getrlimit(rustix::process::Resource::Nofile).current
}

#[cfg(not(unix))]
fn most() -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::super::finding::Level;
    use super::*;

    #[test]
    fn fewer_files_than_connections_are_told_with_the_number_that_helps() {
        let finding = weigh(1_024, 1_280, 1_024);
        assert_eq!(finding.level, Level::Warning);
        assert!(finding.message.contains("LimitNOFILE=1280"), "{finding}");
        assert_eq!(weigh(1_024, 1_280, 1_280).level, Level::Ok);
    }
}
