//! A machine whose clock is beyond the years that dates of HTTP and of the change log can hold. A small library in C, built by
//! the compiler that links Rust, stands between the program and the clock.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tempfile::TempDir;
use tests::Server;

use crate::asked::{ask_memory, until_said};
use crate::bundles::said;

/// The first second of these years.
const YEAR_1969: i64 = -31_536_000;
const YEAR_1970: i64 = 0;
const YEAR_9998: i64 = 253_339_228_800;
const YEAR_9999: i64 = 253_370_764_800;
const YEAR_10000: i64 = 253_402_300_800;

struct WrongClock {
    folder: TempDir,
}

impl WrongClock {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("faults/wrong_clock.c");
        let built = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(folder.path().join("wrong_clock.so"))
            .arg(source)
            .status();
        assert!(
            built.unwrap().success(),
            "the C compiler that links Rust builds the library"
        );
        Self { folder }
    }

    /// From now on it is this time, in seconds since 1970.
    #[expect(
        clippy::disallowed_methods,
        reason = "the difference to the real clock is what is set"
    )]
    fn set(&self, time: i64) {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        let path = self.file();
        let new = path.with_extension("new");
        std::fs::write(&new, (time - i64::try_from(now).unwrap()).to_string()).unwrap();
        std::fs::rename(new, path).unwrap();
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("off")
    }

    fn variables(&self) -> [(&'static str, String); 2] {
        let library = self.folder.path().join("wrong_clock.so");
        [
            ("LD_PRELOAD", library.display().to_string()),
            ("SAMVERKAN_CLOCK", self.file().display().to_string()),
        ]
    }

    fn database(&self) -> String {
        format!("sqlite://{}", self.folder.path().join("samverkan.db").display())
    }

    fn serve(&self) -> Server {
        let variables = self.variables();
        let variables = variables.each_ref().map(|(name, value)| (*name, value.as_str()));
        Server::start_at(&self.database(), &[], &variables)
    }
}

#[test]
fn a_clock_before_1970_or_after_9998_ends_every_command_with_its_reason() {
    let clock = WrongClock::new();
    for time in [
        YEAR_1969,
        YEAR_1970 - 3_600,
        YEAR_9999,
        YEAR_10000,
        YEAR_10000 * 10,
    ] {
        clock.set(time);
        for command in [
            &["serve", "--listen", "127.0.0.1:0"][..],
            &["import", "no-such-folder"],
            &["schema"],
        ] {
            let ended = Command::new(tests::program())
                .args(command)
                .args(["--database", &clock.database()])
                .envs(clock.variables())
                .stdin(Stdio::null())
                .output()
                .unwrap();
            let told = said(&ended);
            assert_eq!(ended.status.code(), Some(1), "{time} {command:?}: {told}");
            assert!(
                told.contains("the machine's clock says") && told.contains("set it right"),
                "{told}"
            );
            assert!(!told.contains("panicked"), "{told}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_serves_from_1970_to_9998() {
    let clock = WrongClock::new();
    for time in [YEAR_1970 + 1, YEAR_9998, YEAR_9999 - 600] {
        clock.set(time);
        let server = clock.serve();
        ask_memory(&server).await.assert_answered();
        let told = server.said();
        assert!(!told.contains("panicked"), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_leaves_its_years_under_a_server_ends_it_with_the_reason() {
    for time in [YEAR_1969, YEAR_9999, YEAR_10000] {
        let clock = WrongClock::new();
        clock.set(YEAR_9998);
        let mut server = clock.serve();
        ask_memory(&server).await.assert_answered();
        clock.set(time);
        let ended = server.wait(Duration::from_secs(20));
        until_said(&server, "the machine's clock says").await;
        let told = server.said();
        assert_eq!(ended.and_then(|status| status.code()), Some(1), "{told}");
        assert!(!told.contains("panicked"), "{told}");
    }
}
