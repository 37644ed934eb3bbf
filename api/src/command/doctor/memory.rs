//! Memory: the system should grant what the server's limits let it keep.

use std::path::{Path, PathBuf};

use entities::store::Inspection;

use super::finding::Finding;
use super::size::Size;
use crate::guard::Limits;

const CHECK: &str = "memory";

/// The bytes that the program takes before it has data, with the stacks of its threads.
const PROGRAM: u64 = 96 << 20;

/// The memory that a network takes, beside the database that it is loaded from: measured at 1.2 to 1.5 times its bytes
/// (docs/OPERATING.md), and more while it is being loaded.
const OF_DATABASE: u64 = 2;

pub(super) fn examine(limits: &Limits, inspection: Option<&Inspection>) -> Finding {
    let bytes = inspection.map_or(0, |found| found.bytes);
    let groups = std::fs::read_to_string("/proc/self/cgroup").unwrap_or_default();
    let granted = granted(&groups, |path| std::fs::read_to_string(path).ok());
    weigh(granted, wanted(limits, bytes))
}

/// The memory that the server takes once every cache is full, requests hold all that they may, and each past version that may be kept is
/// asked for.
fn wanted(limits: &Limits, bytes: u64) -> Size {
    let caches = [
        limits.held_bytes,
        limits.kept_bytes,
        limits.slice_bytes,
        limits.registered_bytes,
    ];
    let caches = caches
        .iter()
        .fold(0_u64, |sum, &it| sum.saturating_add(it as u64));
    let networks = bytes
        .saturating_mul(OF_DATABASE)
        .saturating_mul(1 + limits.past_versions as u64);
    Size(PROGRAM.saturating_add(caches).saturating_add(networks))
}

/// The memory that the system grants, and who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Granted {
    bytes: Size,
    by: &'static str,
}

fn weigh(granted: Option<Granted>, wanted: Size) -> Finding {
    match granted {
        None => Finding::ok(
            CHECK,
            format!("up to {wanted} are wanted; the system does not say what there is"),
        ),
        Some(Granted { bytes, by }) if bytes < wanted => Finding::warning(
            CHECK,
            format!(
                "{by} grants {bytes}, and up to {wanted} are wanted with every cache full: grant more, or lower `held_bytes`, \
                 `slice_bytes` and `past_versions` in [limits]"
            ),
        ),
        Some(Granted { bytes, by }) => Finding::ok(
            CHECK,
            format!("{by} grants {bytes}, and up to {wanted} are wanted"),
        ),
    }
}

/// The narrowest of the control groups that the process is in and of the machine itself. `groups` is `/proc/self/cgroup`.
fn granted(groups: &str, read: impl Fn(&Path) -> Option<String>) -> Option<Granted> {
    let in_group = groups.lines().flat_map(|line| {
        let mut parts = line.splitn(3, ':').skip(1);
        let (root, file) = match parts.next() {
            Some("") => ("/sys/fs/cgroup", "memory.max"),
            Some(controllers) if controllers.split(',').any(|it| it == "memory") => {
                ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")
            }
            _ => return Vec::new(),
        };
        // A group has no more than those above it. In a container its own may be mounted as the root.
        let group = Path::new(parts.next().unwrap_or("/"));
        let above = group.ancestors().map(|it| {
            let below = it.strip_prefix("/").unwrap_or(it);
            [Path::new(root), below, Path::new(file)]
                .iter()
                .collect::<PathBuf>()
        });
        above.collect()
    });
    let in_group = in_group.filter_map(|path| read(&path)?.trim().parse().ok());
    let group = in_group.min().map(|bytes| Granted {
        bytes: Size(bytes),
        by: "the control group",
    });
    let machine = machine(&read("/proc/meminfo".as_ref()).unwrap_or_default());
    // A group without a limit says a number beyond any machine.
    group.into_iter().chain(machine).min_by_key(|it| it.bytes)
}

fn machine(meminfo: &str) -> Option<Granted> {
    let line = meminfo.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(Granted {
        bytes: Size(kilobytes << 10),
        by: "the machine",
    })
}

#[cfg(test)]
mod tests {
    use super::super::finding::Level;
    use super::*;

    #[track_caller]
    fn check(groups: &str, files: &[(&str, &str)], expected: Option<(u64, &'static str)>) {
        let found = granted(groups, |path| {
            let file = files.iter().find(|(name, _)| Path::new(name) == path);
            file.map(|(_, text)| (*text).to_owned())
        });
        assert_eq!(found.map(|it| (it.bytes.0, it.by)), expected);
    }

    #[test]
    fn the_narrowest_group_counts_or_the_machine() {
        let machine = ("/proc/meminfo", "MemTotal:       1024 kB\nMemFree: 1 kB\n");
        check("", &[machine], Some((1 << 20, "the machine")));
        let unit = "/sys/fs/cgroup/system.slice/samverkan.service/memory.max";
        let slice = "/sys/fs/cgroup/system.slice/memory.max";
        let groups = "0::/system.slice/samverkan.service\n";
        check(
            groups,
            &[(unit, "max\n"), machine],
            Some((1 << 20, "the machine")),
        );
        check(
            groups,
            &[(unit, "500000\n"), (slice, "max\n"), machine],
            Some((500_000, "the control group")),
        );
        check(
            groups,
            &[(unit, "500000\n"), (slice, "400000\n"), machine],
            Some((400_000, "the control group")),
        );
        // The older kind, whose group is mounted as the root in a container.
        let root = "/sys/fs/cgroup/memory/memory.limit_in_bytes";
        check(
            "4:memory:/docker/ab\n1:cpu:/\n",
            &[(root, "300000"), machine],
            Some((300_000, "the control group")),
        );
        check("nonsense", &[], None);
    }

    #[test]
    fn less_than_the_caches_may_hold_is_told() {
        let limits = Limits::default();
        let small = Granted {
            bytes: Size(256 << 20),
            by: "the control group",
        };
        assert_eq!(weigh(Some(small), wanted(&limits, 0)).level, Level::Warning);
        let enough = Granted {
            bytes: Size(1 << 30),
            by: "the machine",
        };
        assert_eq!(weigh(Some(enough), wanted(&limits, 10 << 20)).level, Level::Ok);
        assert_eq!(
            weigh(Some(enough), wanted(&limits, 10 << 30)).level,
            Level::Warning
        );
    }
}
