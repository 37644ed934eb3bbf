//! `samverkan doctor`: what it looks at, what it says, and that it changes nothing.

use std::net::TcpListener;
use std::process::Output;

use serde_json::Value;

use crate::command::{Program, Server};

/// Lines on standard output, and the exit code.
fn lines(output: &Output) -> (Vec<String>, Option<i32>) {
    let said = String::from_utf8(output.stdout.clone()).unwrap();
    (said.lines().map(str::to_owned).collect(), output.status.code())
}

/// Expects exit code 1 and a line that begins with `level` and holds all of `words`.
#[track_caller]
fn finds(program: &Program, arguments: &[&str], level: &str, words: &[&str]) {
    let all = [&["doctor", "--listen", "127.0.0.1:0"], arguments].concat();
    let output = program.run(&all);
    let (lines, code) = lines(&output);
    let is_it = |line: &&String| line.starts_with(level) && words.iter().all(|word| line.contains(word));
    assert!(lines.iter().any(|line| is_it(&line)), "{lines:#?}");
    assert_eq!(code, Some(i32::from(level == "error")), "{lines:#?}");
}

#[test]
fn a_new_place_is_well_and_stays_as_it_is() {
    let program = Program::new();
    let output = program.run(&["doctor", "--listen", "127.0.0.1:0"]);
    let (lines, code) = lines(&output);
    assert_eq!(code, Some(0), "{lines:#?}");
    for check in [
        "configuration",
        "database",
        "versions",
        "clock",
        "disk",
        "memory",
        "open files",
        "threads",
        "port",
    ] {
        assert!(
            lines.iter().any(|line| line[9..].starts_with(check)),
            "{check}: {lines:#?}"
        );
    }
    assert!(
        lines
            .iter()
            .all(|line| line.starts_with("ok ") || line.starts_with("warning ")),
        "{lines:#?}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains("the first start creates it")),
        "{lines:#?}"
    );
    let left = std::fs::read_dir(program.home()).unwrap().count();
    assert_eq!(left, 0, "nothing was created");
}

#[test]
fn a_running_server_is_recognised_with_its_database() {
    let program = Program::new();
    let server = Server::start(&program, &["--listen", "127.0.0.1:0"]);
    let address = server.address();
    let output = program.run(&["doctor", "--json", "--listen", &address]);
    assert_eq!(output.status.code(), Some(0));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let has = |check: &str, words: &str| {
        let has = findings
            .iter()
            .any(|it| it["check"] == check && it["message"].as_str().unwrap().contains(words));
        assert!(has, "{check}: {words}: {report:#}");
    };
    has("port", &format!("a samverkan answers at {address}"));
    has("database", "SQLite ");
    has("database", "the file is sound");
    has("database", "its schema is this program's");
    has("database", "it can be written");
    has("versions", "the data at version 1 of 20");
    has("configuration", "`listen` is set by a flag");
    for it in findings {
        assert!(["ok", "warning"].contains(&it["level"].as_str().unwrap()), "{it}");
    }
    assert!(["ok", "warning"].contains(&report["level"].as_str().unwrap()));
}

#[test]
fn what_would_keep_a_server_from_starting_is_an_error_with_the_way_out() {
    let program = Program::new();
    let text = program.file("text.db", &"no database ".repeat(100));
    let is = |arguments: &[&str], words: &[&str]| finds(&program, arguments, "error", words);
    is(
        &["--database", &format!("sqlite://{text}")],
        &["is not a SQLite database"],
    );
    is(
        &["--database", "sqlite://missing/folder/a.db"],
        &["missing/folder/a.db"],
    );
    is(
        &["--documents", "nowhere.json"],
        &["configuration", "nowhere.json cannot be read"],
    );
    let holder = TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = holder.local_addr().unwrap().to_string();
    is(
        &["--metrics", &taken],
        &[&taken, "in use by another program", "--metrics"],
    );
    let broken = program.file("broken.toml", "listn = 1");
    program.refused(
        &["doctor", "--config", &broken],
        "the nearest known one is `listen`",
    );
}

#[test]
fn no_password_is_told() {
    let program = Program::new();
    let url = "postgres://user:hunter2@127.0.0.1:1/none";
    for arguments in [
        ["doctor", "--database", url].as_slice(),
        &["doctor", "--json", "--database", url],
    ] {
        let output = program.run(arguments);
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(
            said.contains("no PostgreSQL answers at postgres://user@127.0.0.1:1/none"),
            "{said}"
        );
        assert!(!said.contains("hunter2"), "{said}");
    }
}

#[test]
fn a_place_that_says_nothing_is_not_told_and_each_that_does_is() {
    let program = Program::new();
    let config = program.file(
        "a.toml",
        "log = 'warn'\nlisten = '127.0.0.1:0'\n[limits]\nnodes = 10\n",
    );
    let mut command = program.command(&["doctor", "--config", &config]);
    let output = command.env("SAMVERKAN_LOG", "error").output().unwrap();
    let (lines, _) = lines(&output);
    let told: Vec<&str> = lines
        .iter()
        .filter_map(|line| line.split_once("configuration ")?.1.trim().strip_prefix('`'))
        .collect();
    assert_eq!(
        told,
        [
            "listen` is set by the file",
            "log` is set by a variable",
            "limits` is set by the file"
        ],
        "{lines:#?}"
    );
    assert!(lines.iter().any(|line| line.contains(&config)), "{lines:#?}");
}

#[cfg(unix)]
#[test]
fn fewer_files_than_connections_are_a_warning() {
    let program = Program::new();
    let doctor = format!(
        "ulimit -n 300; exec {} doctor --listen 127.0.0.1:0",
        env!("CARGO_BIN_EXE_samverkan")
    );
    let mut command = program.command_of("sh", &["-c", &doctor]);
    let (lines, code) = lines(&command.output().unwrap());
    let is_it = |line: &&String| line.starts_with("warning  open files") && line.contains("LimitNOFILE=1280");
    assert!(lines.iter().any(|line| is_it(&line)), "{lines:#?}");
    assert_eq!(code, Some(0));
}

#[cfg(unix)]
#[test]
fn a_damaged_file_is_an_error_and_is_left_as_it_is() {
    let program = Program::new();
    let path = program.home().join("a.db");
    let url = format!("sqlite://{}", path.display());
    let mut server = Server::start(&program, &["--listen", "127.0.0.1:0", "--database", &url]);
    server.end();
    finds(&program, &["--database", &url], "ok", &["the file is sound"]);
    let mut bytes = std::fs::read(&path).unwrap();
    let half = bytes.len() / 2;
    bytes[half..half + 40_000].fill(0xa5);
    std::fs::write(&path, &bytes).unwrap();
    finds(
        &program,
        &["--database", &url],
        "error",
        &["is damaged", "restore the last backup"],
    );
    assert!(std::fs::read(&path).unwrap() == bytes);
}
