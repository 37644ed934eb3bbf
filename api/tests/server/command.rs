//! The command line: what the program answers, and with which exit code.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use serde_json::json;
use tempfile::TempDir;

/// The program with a home of its own, so that no test sees another's files or the developer's.
pub(crate) struct Program {
    home: TempDir,
}

impl Program {
    pub(crate) fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        self.command_of(env!("CARGO_BIN_EXE_samverkan"), arguments)
    }

    /// The same of another program, which may start this one.
    pub(crate) fn command_of(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .args(arguments)
            .stdin(Stdio::null())
            .current_dir(self.home.path())
            .env("HOME", self.home.path());
        for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
            command.env_remove(name);
        }
        for name in [
            "DATABASE",
            "LISTEN",
            "CORS_ORIGINS",
            "LOG",
            "LOG_FORMAT",
            "CONFIG",
            "DOCUMENTS",
            "DOCUMENTS_MODE",
            "METRICS",
        ] {
            command.env_remove(format!("SAMVERKAN_{name}"));
        }
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Expects exit code 1 and one line on standard error that holds `expected`.
    #[track_caller]
    pub(crate) fn refused(&self, arguments: &[&str], expected: &str) {
        let output = self.run(arguments);
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        assert_eq!(stderr.lines().count(), 1, "{stderr}");
        assert!(
            stderr.starts_with("samverkan: ") && stderr.contains(expected),
            "{stderr}"
        );
    }

    /// Expects exit code 2 and an explanation that holds `expected`.
    #[track_caller]
    fn misused(&self, arguments: &[&str], expected: &str) {
        let output = self.run(arguments);
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{stderr}");
        assert!(stderr.contains(expected), "{stderr}");
    }

    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.home.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }
}

/// A server that was started, killed when dropped.
pub(crate) struct Server {
    child: Child,
    url: String,
    said: Vec<String>,
}

impl Server {
    /// Waits for the line that names the address.
    #[track_caller]
    pub(crate) fn start(program: &Program, arguments: &[&str]) -> Self {
        Self::logging_to(program, arguments, Stdio::null())
    }

    #[track_caller]
    fn logging_to(program: &Program, arguments: &[&str], log: Stdio) -> Self {
        let child = program
            .command(arguments)
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut server = Self {
            child,
            url: String::new(),
            said: Vec::new(),
        };
        let said = BufReader::new(server.child.stdout.take().unwrap());
        for line in said.lines().map_while(Result::ok) {
            let url = line
                .split(' ')
                .find(|word| word.starts_with("http://"))
                .map(str::to_owned);
            server.said.push(line);
            if let Some(url) = url {
                server.url = url;
                return server;
            }
        }
        panic!("the server ended: {:?}", server.said);
    }

    /// The address and port that it listens at.
    pub(crate) fn address(&self) -> String {
        let address = self.url.trim_start_matches("http://");
        address.trim_end_matches('/').to_owned()
    }

    /// Tells it to stop, and waits.
    #[cfg(unix)]
    pub(crate) fn end(&mut self) {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
    }

    fn get(&self, path: &str) -> reqwest::Response {
        let url = format!("{}{path}", self.url.trim_end_matches('/'));
        tokio::runtime::Runtime::new()
            .unwrap()
            .block_on(reqwest::get(url))
            .unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn help_and_version_are_0_and_go_to_standard_output() {
    let program = Program::new();
    for (argument, expected) in [("--help", "import"), ("--version", env!("CARGO_PKG_VERSION"))] {
        let output = program.run(&[argument]);
        assert_eq!(output.status.code(), Some(0));
        assert!(String::from_utf8(output.stdout).unwrap().contains(expected));
    }
}

#[test]
fn wrong_usage_is_2() {
    let program = Program::new();
    program.misused(&["improt"], "import");
    program.misused(&["import"], "<PATH>");
    program.misused(&["check"], "<PATH>");
    program.misused(&["serve", "--listen", "here"], "--listen");
    program.misused(&["serve", "--cors-origin", "a.example"], "is not an origin");
    program.misused(&["--log-format", "xml"], "text, json");
    program.misused(&["--database", "mysql://x"], "sqlite://FILE or postgres://");
    program.misused(&["import", "x", "--database", "sqlite::memory:"], "in memory");
    program.misused(
        &["--listen", "127.0.0.1:1", "schema"],
        "are for `samverkan serve`",
    );
}

#[test]
fn the_schema_needs_nothing_and_is_all_that_is_printed() {
    let program = Program::new();
    let output = program.run(&["schema", "--log", "debug"]);
    assert_eq!(output.status.code(), Some(0));
    let sdl = String::from_utf8(output.stdout).unwrap();
    assert!(
        sdl.contains("type Query") && async_graphql::parser::parse_schema(&sdl).is_ok(),
        "{sdl}"
    );
    assert!(
        std::fs::read_dir(program.home.path()).unwrap().next().is_none(),
        "nothing was created"
    );
}

#[test]
fn what_cannot_be_done_is_1_with_one_line() {
    let program = Program::new();
    program.refused(&["import", "nowhere"], "nowhere does not exist");
    program.refused(&["check", "nowhere"], "nowhere does not exist");
    program.refused(
        &["--config", "nowhere.toml", "schema"],
        "nowhere.toml cannot be read",
    );
    program.refused(&["--log", "=,=", "schema"], "is no log filter");
    program.refused(
        &["--database", "sqlite://missing/folder/a.db"],
        "the folder missing/folder does not exist",
    );
    let text = program.file("text.db", &"no database ".repeat(100));
    program.refused(
        &[
            "--listen",
            "127.0.0.1:0",
            "--database",
            &format!("sqlite://{text}"),
        ],
        "is not a SQLite database",
    );
    program.refused(
        &[
            "--listen",
            "127.0.0.1:0",
            "--database",
            "postgres://nobody@127.0.0.1:1/none",
        ],
        "no PostgreSQL answers",
    );
}

#[test]
fn a_misspelt_key_of_the_configuration_is_1_with_the_nearest_one() {
    let program = Program::new();
    let config = program.file("a.toml", "listn = '127.0.0.1:0'");
    program.refused(
        &["--config", &config, "schema"],
        "the nearest known one is `listen`",
    );
}

#[test]
fn a_port_in_use_is_1_before_anything_is_created() {
    let program = Program::new();
    let holder = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = holder.local_addr().unwrap().to_string();
    program.refused(
        &["--listen", &address],
        "is in use; stop the program that has it, or take another with --listen",
    );
    assert!(
        std::fs::read_dir(program.home.path()).unwrap().next().is_none(),
        "nothing was created"
    );
}

#[test]
fn a_first_start_says_where_the_data_is_and_what_to_open() {
    let program = Program::new();
    let server = Server::start(&program, &["--listen", "127.0.0.1:0"]);
    let said = server.said.join("\n");
    assert!(
        said.contains("samverkan.sqlite") && said.contains("Loaded "),
        "{said}"
    );
    assert_eq!(server.get("/readyz").status(), 200);
    drop(server);
    // The second start finds what the first one loaded.
    let server = Server::start(&program, &["serve", "--listen", "127.0.0.1:0"]);
    assert!(!server.said.join("\n").contains("Loaded "), "{:?}", server.said);
}

#[test]
fn variables_and_the_user_s_file_are_read_when_flags_say_nothing() {
    let program = Program::new();
    let folder = program.home.path().join(".config/samverkan");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(
        folder.join("samverkan.toml"),
        "listen = '127.0.0.1:0'\ndatabase = 'sqlite://from-file.db'\n",
    )
    .unwrap();
    if cfg!(target_os = "linux") {
        let server = Server::start(&program, &["serve", "--empty"]);
        assert!(
            server.said[0].ends_with("sqlite://from-file.db"),
            "{:?}",
            server.said
        );
    }
    let mut command = program.command(&["schema"]);
    let output = command.env("SAMVERKAN_LISTEN", "here").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .starts_with("samverkan: SAMVERKAN_LISTEN: ")
    );
}

/// Each line is an object; a line on a request has what an operator needs and nothing that a person typed.
#[test]
fn the_log_can_be_json_and_tells_what_no_manifest_lists() {
    let program = Program::new();
    let documents = json!({ "a": "query Listed { __typename }", "b": "query Old { nothing }" });
    let manifest = program.file("documents.json", &documents.to_string());
    let log = program.file("log", "");
    let arguments = [
        "--empty",
        "--listen",
        "127.0.0.1:0",
        "--log",
        "api=debug",
        "--log-format",
        "json",
        "--documents",
        &manifest,
        "--documents-mode",
        "log",
    ];
    let file = std::fs::File::create(&log).unwrap();
    let server = Server::logging_to(&program, &arguments, file.into());
    for _ in 0..2 {
        let answer = server.get("/graphql?query=query%20Secret%7B__typename%7D");
        assert_eq!(answer.status(), 200);
    }
    assert_eq!(server.get("/graphql?documentId=a").status(), 200);
    drop(server);
    let log = std::fs::read_to_string(&log).unwrap();
    let lines: Vec<serde_json::Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}")))
        .collect();
    let with = |message: &str| -> Vec<_> { lines.iter().filter(|line| line["message"] == message).collect() };
    let answered = with("answered");
    assert_eq!(answered.len(), 3, "{log}");
    for line in answered {
        assert_eq!(
            (&line["method"], &line["path"], &line["status"]),
            (&"GET".into(), &"/graphql".into(), &200.into())
        );
        assert!(
            line["request"].is_string() && line["duration_ms"].is_number() && line["timestamp"].is_string(),
            "{line}"
        );
    }
    let unlisted = with("a document is not in the manifest");
    assert_eq!(unlisted.len(), 1, "told once: {log}");
    assert_eq!(unlisted[0]["operation"], "Secret");
    assert!(unlisted[0]["document"].as_str().unwrap().starts_with("sha256:"));
    let invalid = with("a document of the manifest cannot be run by this schema");
    assert_eq!(
        (invalid.len(), &invalid[0]["document"]),
        (1, &"b".into()),
        "{log}"
    );
    assert!(invalid[0]["reason"].as_str().unwrap().contains("nothing"));
    assert!(
        !log.contains("__typename"),
        "no text of a document is logged: {log}"
    );
}

#[test]
fn a_manifest_that_cannot_be_used_is_1_with_one_line() {
    let program = Program::new();
    let wrong = program.file("wrong.json", "{ \"sha256:ab\": \"{ a }\" }");
    let serve = |arguments: &[&str], expected: &str| {
        let all = ["serve", "--listen", "127.0.0.1:0"];
        program.refused(&[&all, arguments].concat(), expected);
    };
    serve(&["--documents", &wrong], "is not the hash of its document");
    serve(&["--documents", "nowhere.json"], "nowhere.json cannot be read");
    serve(&["--documents-mode", "enforce"], "no manifest lists any");
}

#[cfg(unix)]
#[test]
fn a_server_that_is_told_to_stop_ends_with_0() {
    let program = Program::new();
    let mut server = Server::start(
        &program,
        &[
            "--empty",
            "--listen",
            "127.0.0.1:0",
            "--database",
            "sqlite://a.db",
        ],
    );
    server.end();
    assert!(Path::new(&program.home.path().join("a.db")).is_file());
}
