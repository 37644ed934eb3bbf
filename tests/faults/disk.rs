//! Disks that are full, or that nothing may be written to. Where the system lets us, a small disk in memory is mounted; else
//! the size of files is limited, and a line says so.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;
use tests::Server;

use crate::bundles::{Bundles, import, imported, said};
use crate::state::{assert_sound, state};

/// A small disk in memory, gone when dropped.
pub(crate) struct Disk {
    folder: TempDir,
}

impl Disk {
    /// `None` where it may not be mounted.
    pub(crate) fn of_megabytes(megabytes: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={megabytes}m"), "tmpfs"])
            .arg(folder.path())
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .status();
        mounted
            .is_ok_and(|status| status.success())
            .then_some(Self { folder })
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn give_to_postgres(&self) {
        let owned = Command::new("chown").arg("postgres").arg(self.path()).status();
        assert!(owned.unwrap().success());
    }

    pub(crate) fn remount(&self, options: &str) {
        let mounted = Command::new("mount")
            .args(["-o", &format!("remount,{options}")])
            .arg(self.path())
            .status();
        assert!(mounted.unwrap().success(), "remount with {options}");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily, should a program that ends still have a file open.
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

fn url(path: &Path) -> String {
    format!("sqlite://{}", path.display())
}

/// A database with a first bundle in it, and what is imported next.
struct Prepared {
    path: PathBuf,
    bundles: Bundles,
}

impl Prepared {
    fn at(folder: &Path) -> Self {
        let (path, bundles) = (folder.join("samverkan.db"), Bundles::new(100_000));
        imported(&url(&path), &bundles.first());
        Self { path, bundles }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_into_a_full_disk_is_undone_told_as_such_and_can_be_made_when_there_is_room() {
    let Some(disk) = Disk::of_megabytes(8) else {
        println!("no small disk may be mounted here: the size of files is limited instead");
        return with_limited_files().await;
    };
    let prepared = Prepared::at(disk.path());
    let before = state(&url(&prepared.path)).await;
    let refused = import(&url(&prepared.path), &prepared.bundles.second());
    assert_full(&refused);
    assert_eq!(state(&url(&prepared.path)).await, before);
    assert_sound(&prepared.path);
    disk.remount("size=200m");
    imported(&url(&prepared.path), &prepared.bundles.second());
    assert_sound(&prepared.path);
}

#[track_caller]
fn assert_full(refused: &Output) {
    let told = said(refused);
    assert!(told.contains("the disk is full; make room"), "{told}");
    assert_eq!(refused.status.code(), Some(1), "{told}");
}

async fn with_limited_files() {
    let folder = tempfile::tempdir().unwrap();
    let prepared = Prepared::at(folder.path());
    let before = state(&url(&prepared.path)).await;
    // In blocks of 512 or 1,024 bytes. Without the trap the system would end the program, which is a kill and not a fault.
    let limited = "trap '' XFSZ; ulimit -f 3000; exec \"$0\" import \"$1\" --database \"$2\"";
    let refused = Command::new("sh")
        .args(["-c", limited])
        .arg(tests::program())
        .args([prepared.bundles.second(), url(&prepared.path)])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let told = said(&refused);
    assert!(told.contains("disk") && told.contains("try again"), "{told}");
    assert_eq!(refused.status.code(), Some(1), "{told}");
    assert_eq!(state(&url(&prepared.path)).await, before);
    assert_sound(&prepared.path);
    imported(&url(&prepared.path), &prepared.bundles.second());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_start_on_a_full_disk_is_told_as_such_and_serves_when_there_is_room() {
    let Some(disk) = Disk::of_megabytes(1) else {
        println!("not tried: only the system's administrator can mount a small disk here");
        return;
    };
    let path = disk.path().join("samverkan.db");
    let refused = tests::run(&["serve", "--listen", "127.0.0.1:0", "--database", &url(&path)]);
    assert_full(&refused);
    disk.remount("size=100m");
    drop(Server::start_at(&url(&path), &[], &[]));
    assert_sound(&path);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_into_what_may_not_be_written_is_told_as_such_and_changes_nothing() {
    let Some(disk) = Disk::of_megabytes(100) else {
        return into_a_file_without_permission().await;
    };
    let prepared = Prepared::at(disk.path());
    let before = state(&url(&prepared.path)).await;
    disk.remount("ro");
    let refused = import(&url(&prepared.path), &prepared.bundles.second());
    assert_unwritable(&refused);
    disk.remount("rw");
    assert_eq!(state(&url(&prepared.path)).await, before);
    imported(&url(&prepared.path), &prepared.bundles.second());
}

async fn into_a_file_without_permission() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    let prepared = Prepared::at(folder.path());
    let before = state(&url(&prepared.path)).await;
    let allow =
        |mode| std::fs::set_permissions(&prepared.path, std::fs::Permissions::from_mode(mode)).unwrap();
    allow(0o444);
    let refused = import(&url(&prepared.path), &prepared.bundles.second());
    assert_unwritable(&refused);
    allow(0o644);
    assert_eq!(state(&url(&prepared.path)).await, before);
}

#[track_caller]
fn assert_unwritable(refused: &Output) {
    let told = said(refused);
    let is_plain = told.contains("let this user write the file and its folder")
        || told.contains("must be readable and writable");
    assert!(is_plain, "{told}");
    assert_eq!(refused.status.code(), Some(1), "{told}");
}
