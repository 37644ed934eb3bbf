//! `samverkan snapshot`: a version as files that can be verified, cited and read back.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use entities::testing::{TestDatabase, on_both};
use serde_json::{Value, json};
use tests::{Server, run};

fn snapshot(database: &TestDatabase, output: &Path, arguments: &[&str]) -> Output {
    let url = database.url.to_string();
    let shared = [
        "snapshot",
        "--database",
        &url,
        "--output",
        output.to_str().unwrap(),
    ];
    run(&[&shared, arguments].concat())
}

#[track_caller]
fn done(output: &Output) -> String {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn import(database: &TestDatabase, path: &Path) {
    let url = database.url.to_string();
    done(&run(&["import", "--database", &url, path.to_str().unwrap()]));
}

async fn checksum(server: &Server, version: u32) -> String {
    let query = format!("{{ asOf(version: {version}) {{ dataset {{ checksum }} }} }}");
    let answer = server.ask(&query, &json!({})).await;
    answer["data"]["asOf"]["dataset"]["checksum"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// What a command of the shell prints in a folder.
fn shell(folder: &Path, command: &str) -> String {
    let output = Command::new("sh")
        .args(["-c", command])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{command}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_snapshot_of_any_version_is_verified_read_back_and_has_the_same_checksum() {
    let folder = tempfile::tempdir().unwrap();
    let mut sums = Vec::new();
    let databases = [Some(TestDatabase::sqlite()), TestDatabase::postgres().await];
    for (number, database) in databases.iter().flatten().enumerate() {
        let at = |name: &str| folder.path().join(format!("{number}-{name}"));
        {
            let server = Server::start(database, &[]);
            sums.push(checksum(&server, 1).await);
        }
        done(&snapshot(database, &at("one"), &[]));
        let change = at("change");
        fs::create_dir(&change).unwrap();
        let csv = "id,name,kind\nregion-skane,Skåne läns landsting,region\nny,Ny,region\n";
        fs::write(change.join("organisations.csv"), csv).unwrap();
        import(database, &change);
        let said = done(&snapshot(database, &at("again"), &["--version", "1"]));
        assert!(
            said.contains(&format!("Version 1, checksum {}", sums[number])),
            "{said}"
        );
        done(&snapshot(database, &at("two.zip"), &[]));

        // The first version, written before and after the second came: the same files.
        let names = |folder: &Path| {
            let mut names: Vec<_> = fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name())
                .collect();
            names.sort();
            names
        };
        assert_eq!(names(&at("one")), names(&at("again")));
        for name in names(&at("one")) {
            let (one, again) = (at("one").join(&name), at("again").join(&name));
            assert_eq!(fs::read(one).unwrap(), fs::read(again).unwrap(), "{name:?}");
        }
        let verified = shell(&at("one"), "sha256sum -c SHA256SUMS");
        assert!(
            verified.contains("organisations.csv: OK") && verified.contains("CITATION.cff: OK"),
            "{verified}"
        );
        let listed = shell(&at("one"), "LC_ALL=C sha256sum *.csv | sha256sum");
        assert_eq!(listed.split_whitespace().next().unwrap(), sums[number]);

        let server = Server::start(database, &[]);
        assert_eq!(checksum(&server, 1).await, sums[number]);
        let second = checksum(&server, 2).await;
        assert_ne!(second, sums[number]);
        for (from, sum) in [("one", &sums[number]), ("two.zip", &second)] {
            let copy = TestDatabase::sqlite();
            import(&copy, &at(from));
            assert_eq!(&checksum(&Server::start(&copy, &[]), 1).await, sum);
        }
    }
    assert!(sums.windows(2).all(|pair| pair[0] == pair[1]), "{sums:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_version_or_in_the_way_is_refused_and_nothing_is_left() {
    on_both(async |database| {
        drop(Server::start(database, &[]));
        let folder = tempfile::tempdir().unwrap();
        let refused = snapshot(database, &folder.path().join("x"), &["--version", "7"]);
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(1), "{said}");
        assert!(
            said.contains("there is no version 7; there are versions 0") && said.contains("to 1"),
            "{said}"
        );
        let refused = snapshot(database, &folder.path().join("x"), &["--version", "0"]);
        assert!(String::from_utf8_lossy(&refused.stderr).contains("empty"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);

        let path = folder.path().join("x");
        done(&snapshot(database, &path, &[]));
        assert_eq!(snapshot(database, &path, &[]).status.code(), Some(1));
        done(&snapshot(database, &path, &["--force"]));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    })
    .await;
}

/// The program that has cffconvert, unless there is none: a failure only where `SAMVERKAN_REQUIRE_PYTHON` asks for it.
fn python() -> Option<String> {
    let python = std::env::var("SAMVERKAN_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut command = Command::new(&python);
    let asked = command
        .args(["-c", "import cffconvert"])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if asked.status().is_ok_and(|status| status.success()) {
        return Some(python);
    }
    let required = std::env::var("SAMVERKAN_REQUIRE_PYTHON").is_ok_and(|value| value == "1");
    assert!(
        !required,
        "{python} has not got cffconvert, which SAMVERKAN_REQUIRE_PYTHON asks for"
    );
    eprintln!("not validated: {python} has not got cffconvert");
    None
}

#[tokio::test(flavor = "multi_thread")]
async fn the_citation_file_is_valid_and_says_what_the_server_says() {
    let database = TestDatabase::sqlite();
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("samverkan.toml");
    let text = "[dataset]\ntitle = 'Our \"network\": 100 % {tried}'\ncreator = 'Östersunds kommun & co'\n\
                licence = 'CC-BY-4.0'\nurl = 'https://data.example.org/samverkan'\n";
    fs::write(&settings, text).unwrap();
    let with_settings = ["--config", settings.to_str().unwrap()];
    let server = Server::start(&database, &with_settings);
    let query = "{ dataset { title licence version checksum at citation { text bibtex cslJson cff } } }";
    let answer = server.ask(query, &json!({})).await;
    let dataset = &answer["data"]["dataset"];
    let said = |name: &str| {
        dataset["citation"][name]
            .as_str()
            .unwrap_or_else(|| panic!("{answer}"))
            .to_owned()
    };
    let (sum, day) = (
        dataset["checksum"].as_str().unwrap(),
        &dataset["at"].as_str().unwrap()[..10],
    );
    assert_eq!(
        said("text"),
        format!(
            "Östersunds kommun & co. ({}). Our \"network\": 100 % {{tried}} (Version 1, {day}) [Data set]. Licence: CC-BY-4.0. \
             SHA-256: {sum}. https://data.example.org/samverkan",
            &day[..4]
        )
    );
    assert!(
        said("bibtex").contains(r#"title = {{Our "network": 100 \% \{tried\}}},"#),
        "{}",
        said("bibtex")
    );
    let csl: Value = serde_json::from_str(&said("cslJson")).unwrap();
    assert_eq!(csl[0]["issued"]["date-parts"][0].as_array().unwrap().len(), 3);

    let output = folder.path().join("snapshot");
    done(&snapshot(&database, &output, &with_settings));
    let file = output.join("CITATION.cff");
    assert_eq!(fs::read_to_string(&file).unwrap(), said("cff"));
    let Some(python) = python() else { return };
    let other = folder.path().join("default");
    done(&snapshot(&database, &other, &[]));
    for path in [&file, &other.join("CITATION.cff")] {
        let validated = Command::new(&python)
            .args(["-c", "import sys; from cffconvert import Citation; c = Citation(open(sys.argv[1], encoding='utf-8').read()); c.validate(); print(c.as_bibtex())"])
            .arg(path)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&validated.stderr);
        assert!(validated.status.success(), "{}: {told}", path.display());
    }
}
