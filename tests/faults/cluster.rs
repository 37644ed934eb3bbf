//! A PostgreSQL server of our own, which may be stopped, frozen, cut off and promoted without harm to anybody else's.

use std::ffi::OsStr;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// A cluster in a folder of its own, on a port of its own; stopped when dropped.
pub(crate) struct Cluster {
    programs: PathBuf,
    folder: TempDir,
    port: u16,
}

/// How a server is stopped.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Stop {
    /// Connections are ended in order.
    Fast,
    /// As if the machine were switched off.
    Immediate,
}

impl Cluster {
    /// A new one that runs; `None`, with a printed line, when PostgreSQL's programs are not here, which is a failure under
    /// `SAMVERKAN_REQUIRE_POSTGRES=1`.
    pub(crate) fn running() -> Option<Self> {
        let Some(programs) = programs() else {
            let reason = "PostgreSQL's initdb is neither in the path, nor where pg_config says, nor in /usr/lib/postgresql";
            let is_required = std::env::var("SAMVERKAN_REQUIRE_POSTGRES").is_ok_and(|value| value == "1");
            assert!(!is_required, "PostgreSQL is required: {reason}");
            println!("skipped: {reason}");
            return None;
        };
        let cluster = Self::in_new_folder(programs);
        // Not synchronised: what is tried here are ends of programs, not of the machine.
        cluster.run(
            "initdb",
            &[
                "-D",
                &cluster.data(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-locale",
                "--no-sync",
            ],
        );
        let settings = format!(
            "listen_addresses = '127.0.0.1'\nport = {}\nunix_socket_directories = '{}'\nfsync = off\nshared_buffers = 16MB\n",
            cluster.port,
            cluster.folder.path().display()
        );
        cluster.append_settings(&settings);
        cluster.start();
        Some(cluster)
    }

    /// A standby of this one that follows it, on a port of its own.
    pub(crate) fn standby(&self) -> Self {
        let standby = Self::in_new_folder(self.programs.clone());
        let port = self.port.to_string();
        standby.run(
            "pg_basebackup",
            &[
                "-h",
                "127.0.0.1",
                "-p",
                &port,
                "-U",
                "postgres",
                "-D",
                &standby.data(),
                "-R",
                "-c",
                "fast",
                "--no-sync",
            ],
        );
        standby.append_settings(&format!(
            "port = {}\nunix_socket_directories = '{}'\n",
            standby.port,
            standby.folder.path().display()
        ));
        standby.start();
        standby
    }

    /// Waits until this standby holds what its primary holds.
    #[track_caller]
    pub(crate) fn catch_up_with(&self, primary: &Self) {
        let written = primary.psql("postgres", "SELECT pg_current_wal_lsn()");
        let caught_up = format!("SELECT pg_last_wal_replay_lsn() >= '{written}'::pg_lsn");
        let until = Instant::now() + Duration::from_secs(30);
        while self.psql("postgres", &caught_up) != "t" {
            assert!(Instant::now() < until, "the standby does not follow");
            sleep(Duration::from_millis(20));
        }
    }

    fn in_new_folder(programs: PathBuf) -> Self {
        let folder = tempfile::tempdir().unwrap();
        if is_root() {
            let chown = Command::new("chown").arg("postgres").arg(folder.path()).status();
            assert!(chown.unwrap().success(), "the system has no user postgres");
        }
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        Self {
            programs,
            folder,
            port,
        }
    }

    fn append_settings(&self, settings: &str) {
        use std::io::Write as _;
        let path = self.folder.path().join("data/postgresql.conf");
        let mut file = std::fs::OpenOptions::new().append(true).open(path).unwrap();
        file.write_all(settings.as_bytes()).unwrap();
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// The address of a database of it.
    pub(crate) fn url(&self, database: &str) -> String {
        url_at(self.port, database)
    }

    pub(crate) fn start(&self) {
        let log = self.folder.path().join("log").display().to_string();
        self.run("pg_ctl", &["-D", &self.data(), "-l", &log, "-w", "-s", "start"]);
    }

    pub(crate) fn stop(&self, stop: Stop) {
        let mode = match stop {
            Stop::Fast => "fast",
            Stop::Immediate => "immediate",
        };
        self.run("pg_ctl", &["-D", &self.data(), "-m", mode, "-w", "-s", "stop"]);
    }

    /// Makes a standby the one that takes writes.
    pub(crate) fn promote(&self) {
        self.run("pg_ctl", &["-D", &self.data(), "-w", "-s", "promote"]);
    }

    /// Stops all its processes where they are; their connections stay open.
    pub(crate) fn freeze(&self) {
        self.signal("-STOP");
    }

    pub(crate) fn thaw(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, signal: &str) {
        let Ok(text) = std::fs::read_to_string(self.folder.path().join("data/postmaster.pid")) else {
            return;
        };
        let postmaster = text.lines().next().unwrap().trim().to_owned();
        let children = Command::new("pgrep").args(["-P", &postmaster]).output().unwrap();
        let children = String::from_utf8(children.stdout).unwrap();
        let status = Command::new("kill")
            .arg(signal)
            .arg(&postmaster)
            .args(children.split_whitespace())
            // A process may have ended meanwhile.
            .stderr(Stdio::null())
            .status();
        status.unwrap();
    }

    pub(crate) fn create_database(&self, name: &str) {
        self.psql("postgres", &format!("CREATE DATABASE {name}"));
    }

    /// Waits until no program is connected to a database: one that was killed may have a server process that still ends.
    pub(crate) fn settle(&self, database: &str) {
        let connected = format!("SELECT count(*) FROM pg_stat_activity WHERE datname = '{database}'");
        let until = Instant::now() + Duration::from_secs(30);
        while self.psql("postgres", &connected) != "0" {
            assert!(Instant::now() < until, "a connection to {database} does not end");
            sleep(Duration::from_millis(10));
        }
    }

    /// The answer to a statement, as bare text.
    #[track_caller]
    pub(crate) fn psql(&self, database: &str, sql: &str) -> String {
        let output = Command::new(self.programs.join("psql"))
            .args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql])
            .arg(self.url(database))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let (told, refused) = (
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
        assert!(output.status.success(), "{sql}: {refused}");
        told.trim().to_owned()
    }

    fn data(&self) -> String {
        self.folder.path().join("data").display().to_string()
    }

    #[track_caller]
    fn run(&self, program: &str, arguments: &[&str]) {
        let path = self.programs.join(program);
        let output = as_postgres(&path)
            .args(arguments)
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            // A server that is started keeps these open; what it says is in its log.
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(
            output.unwrap().success(),
            "{program} {arguments:?} failed:\n{}",
            self.log()
        );
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.thaw();
        let _ = as_postgres(&self.programs.join("pg_ctl"))
            .args(["-D", &self.data(), "-m", "immediate", "-w", "-s", "stop"])
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    }
}

/// The address of a database on this machine.
pub(crate) fn url_at(port: u16, database: &str) -> String {
    format!("postgres://postgres@127.0.0.1:{port}/{database}")
}

/// PostgreSQL refuses to run as the system's administrator.
fn as_postgres(program: &Path) -> Command {
    if is_root() {
        let mut command = Command::new("runuser");
        command.args([
            OsStr::new("-u"),
            OsStr::new("postgres"),
            OsStr::new("--"),
            program.as_os_str(),
        ]);
        command
    } else {
        Command::new(program)
    }
}

pub(crate) fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output().unwrap();
    output.stdout == b"0\n"
}

/// The folder of PostgreSQL's programs: where pg_config says, the newest of those that Debian keeps, or in the path.
fn programs() -> Option<PathBuf> {
    let told = Command::new("pg_config").arg("--bindir").output();
    let told = told
        .ok()
        .and_then(|output| String::from_utf8(output.stdout).ok())
        .map(|text| PathBuf::from(text.trim()));
    let mut kept: Vec<_> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    kept.sort_by_key(|path| {
        let version = path.parent().and_then(Path::file_name).and_then(OsStr::to_str);
        version.and_then(|version| version.parse::<u32>().ok())
    });
    let in_path = std::env::var_os("PATH").unwrap_or_default();
    told.into_iter()
        .chain(kept.into_iter().rev())
        .chain(std::env::split_paths(&in_path))
        .find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
}
