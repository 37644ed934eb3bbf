//! Whole-server tests: the real program, asked over real HTTP, on a real database.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test fails by panicking"
)]

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use entities::testing::TestDatabase;
use serde_json::{Value, json};

/// The program, as the workspace's tests have built it.
#[must_use]
pub fn program() -> PathBuf {
    let test = std::env::current_exe().expect("the test's own path");
    let folder = test.ancestors().nth(2).expect("the folder of the built programs");
    let program = folder.join("samverkan");
    assert!(
        program.is_file(),
        "{} is not built; run `cargo test --workspace`",
        program.display()
    );
    program
}

/// Runs the program to its end.
#[must_use]
pub fn run(arguments: &[&str]) -> Output {
    Command::new(program())
        .args(arguments)
        .env_remove("SAMVERKAN_DATABASE")
        .stdin(Stdio::null())
        .output()
        .expect("the program starts")
}

/// A running server, stopped when dropped.
pub struct Server {
    child: Child,
    url: String,
    said: Arc<Mutex<Vec<String>>>,
    client: reqwest::Client,
}

impl Server {
    /// Starts the server on a database and a free port, and waits until it says where it is.
    #[must_use]
    pub fn start(database: &TestDatabase, arguments: &[&str]) -> Self {
        Self::start_with(database, arguments, &[])
    }

    /// The same, with variables of the environment.
    #[must_use]
    pub fn start_with(database: &TestDatabase, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        Self::start_at(&database.url.to_string(), arguments, variables)
    }

    /// The same, on the database with this address.
    #[must_use]
    pub fn start_at(database: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut child = Command::new(program())
            .arg("serve")
            .args(["--listen", "127.0.0.1:0", "--database", database])
            .args(arguments)
            .env_remove("SAMVERKAN_DATABASE")
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let stderr = child.stderr.take().expect("its standard error");
        let stdout = child.stdout.take().expect("its standard output");
        // One thread for each stream, so that neither fills up while the other is read.
        let (said, saying) = std::sync::mpsc::channel();
        let all = Arc::<Mutex<Vec<String>>>::default();
        for stream in [
            Box::new(stderr) as Box<dyn std::io::Read + Send>,
            Box::new(stdout),
        ] {
            let (said, all) = (said.clone(), Arc::clone(&all));
            std::thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    all.lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push(line.clone());
                    // The listener is gone once the address is known; the stream must be read all the same.
                    let _ = said.send(line);
                }
            });
        }
        drop(said);
        let mut lines = Vec::new();
        for line in saying {
            if let Some(url) = line
                .split_whitespace()
                .find(|word| word.starts_with("http://127.0.0.1:"))
            {
                let url = url.trim_end_matches('/').to_owned();
                return Self {
                    child,
                    url,
                    said: all,
                    client: reqwest::Client::new(),
                };
            }
            lines.push(line);
        }
        let _ = child.kill();
        let _ = child.wait();
        panic!("the server did not start:\n{}", lines.join("\n"));
    }

    /// The address of a path.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// What it has said so far, its log included.
    #[must_use]
    pub fn said(&self) -> String {
        self.said
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .join("\n")
    }

    /// Waits until it ends by itself; `None` when it does not.
    pub fn wait(&mut self, patience: Duration) -> Option<ExitStatus> {
        let until = Instant::now() + patience;
        while Instant::now() < until {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }

    /// The client.
    #[must_use]
    pub const fn client(&self) -> &reqwest::Client {
        &self.client
    }

    /// Asks a query and returns the whole answer, errors and all.
    pub async fn ask(&self, query: &str, variables: &Value) -> Value {
        serde_json::from_str(&self.ask_for_text(query, variables).await).expect("the answer is JSON")
    }

    /// Asks a query and returns the whole answer as it came.
    pub async fn ask_for_text(&self, query: &str, variables: &Value) -> String {
        self.post_for_text("/graphql", query, variables).await
    }

    /// Posts a query to a path and returns the whole answer as it came.
    pub async fn post_for_text(&self, path: &str, query: &str, variables: &Value) -> String {
        let response = self
            .client
            .post(self.url(path))
            .header("accept", "application/graphql-response+json")
            .header("x-request-id", "test")
            .json(&json!({ "query": query, "variables": variables }))
            .send()
            .await
            .expect("the server answers");
        response.text().await.expect("the answer is text")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself, which is what some tests want.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
