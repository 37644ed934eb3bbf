use super::*;

fn unstated(_: &Setting) -> Option<&'static [String]> {
    None
}

fn nothing(_: &str) -> Option<String> {
    None
}

/// A configuration file in a folder of its own, which goes with it.
struct Written(tempfile::TempDir);

impl Written {
    fn new(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("samverkan.toml"), text).unwrap();
        Self(folder)
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("samverkan.toml")
    }

    fn read(&self) -> Result<Config, ConfigError> {
        Config::resolve(unstated, Some(&self.path()), nothing)
    }
}

#[track_caller]
fn refused(text: &str, expected: &str) {
    let error = Written::new(text).read().unwrap_err().to_string();
    assert!(error.ends_with(expected), "{error}");
    assert_eq!(error.lines().count(), 1, "{error}");
}

#[test]
fn nothing_stated_is_a_server_for_this_machine_alone() {
    let config = Written::new("").read().unwrap();
    assert!(config.listen.ip().is_loopback() && config.listen.port() == 8000);
    assert_eq!(
        (config.origins, config.log_format, config.limits),
        (Origins::Own, LogFormat::Text, Limits::default())
    );
    assert!(matches!(config.database, Database::Default(_)));
    assert!(config.database.url().to_string().ends_with("samverkan.sqlite"));
    assert_eq!(config.made, []);
}

#[test]
fn flags_win_over_variables_and_variables_over_the_file() {
    let file = Written::new(
        "database = 'sqlite://file.db'\nlisten = '127.0.0.1:1'\nlog = 'file'\n[limits]\nnodes = 7\n",
    );
    let variable = |name: &str| match name {
        "SAMVERKAN_DATABASE" => Some("sqlite://variable.db".to_owned()),
        "SAMVERKAN_LISTEN" => Some("127.0.0.1:2".to_owned()),
        "SAMVERKAN_LOG" => Some(String::new()),
        _ => None,
    };
    let stated = ["127.0.0.1:3".to_owned()];
    let flag = |setting: &Setting| (setting.flag == "listen").then_some(&stated[..]);
    let config = Config::resolve(flag, Some(&file.path()), variable).unwrap();
    assert_eq!(config.listen.port(), 3);
    assert_eq!(
        config.database,
        Database::Named("sqlite://variable.db".parse().unwrap())
    );
    assert_eq!(
        config.log.as_deref(),
        Some("file"),
        "an empty variable says nothing"
    );
    assert_eq!(
        config.limits,
        Limits {
            nodes: 7,
            ..Limits::default()
        }
    );
    let places: Vec<_> = config
        .made
        .iter()
        .map(|made| (made.key, made.place.to_string()))
        .collect();
    let expected = [
        ("listen", "a flag"),
        ("database", "a variable"),
        ("log", "the file"),
        ("limits", "the file"),
    ];
    assert_eq!(places, expected.map(|(key, place)| (key, place.to_owned())));
}

#[test]
fn every_setting_is_read_from_the_file_as_its_example_writes_it() {
    let mut text = "[limits]\ndepth = 3\n[dataset]\ntitle = 'Ours'\n".to_owned();
    for setting in &SETTINGS {
        // A key with its table may stand before the tables.
        text = format!("{} = {}\n{text}", setting.key, setting.example);
    }
    let config = Written::new(&text).read().unwrap();
    let mut made: Vec<_> = config.made.iter().map(|made| made.key).collect();
    let mut keys: Vec<_> = SETTINGS.iter().map(|setting| setting.key).collect();
    keys.extend(["limits", "dataset"]);
    made.sort_unstable();
    keys.sort_unstable();
    assert_eq!(made, keys);
    assert_eq!(config.origins, Origins::parse(["https://a.example"]).unwrap());
    assert_eq!(config.public_url.unwrap().as_str(), "https://a.example");
    assert_eq!((config.limits.depth, &*config.dataset.title), (3, "Ours"));
    assert_eq!(config.metrics.unwrap().port(), 9464);
    assert_eq!(config.addresses, ClientAddresses::behind(["127.0.0.1"]).unwrap());
    assert_eq!(config.log_format, LogFormat::Json);
    assert!(config.documents.manifests[0].ends_with("persisted-documents.json"));
    assert_eq!(config.documents.mode, Mode::Log);
}

/// The table of settings, as the documentation has it.
fn documented() -> String {
    let rows = SETTINGS.iter().map(|setting| {
        let Setting {
            key,
            flag,
            variable,
            means,
            default,
            ..
        } = setting;
        let several = match setting.values {
            Values::Several => "; several",
            Values::One | Values::OneOf(_) => "",
        };
        format!("| `{key}` | `--{flag}`, `{variable}` | {means}{several} | {default} |\n")
    });
    let head = "| key | flag, variable | | when nobody says |\n| --- | --- | --- | --- |\n";
    std::iter::once(head.to_owned()).chain(rows).collect()
}

#[test]
fn the_documentation_has_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/OPERATING.md");
    let text = std::fs::read_to_string(path).unwrap();
    assert!(
        text.contains(&documented()),
        "docs/OPERATING.md should have:\n\n{}",
        documented()
    );
}

#[test]
fn an_unknown_key_is_refused_with_the_nearest_one() {
    refused(
        "listn = 'x'",
        "has the unknown key `listn`; the nearest known one is `listen`",
    );
    refused(
        "[documents]\nmanifests = 'a.json'",
        "has the unknown key `documents.manifests`; the nearest known one is `manifest`",
    );
    refused(
        "[limits]\nnode = 3",
        "has the unknown key `limits.node`; the nearest known one is `nodes`",
    );
    refused(
        "[dataset]\nlicense = 'MIT'",
        "has the unknown key `dataset.license`; the nearest known one is `licence`",
    );
}

#[test]
fn a_value_that_cannot_be_used_is_named_with_its_place() {
    refused("listen = 'here'", "invalid socket address syntax");
    refused("database = 'mysql://x'", "not `mysql://x`");
    refused("cors_origins = ['a.example']", "or * for all");
    refused(
        "public_url = 'b.example'",
        "a public address is such as https://samverkan.example.se",
    );
    refused(
        "\n[limits]\nnodes = 'many'",
        "line 3: invalid type: string \"many\", expected u64",
    );
    refused("listen = 8000", "it takes a text, such as \"127.0.0.1:8000\"");
    refused("documents = 'a.json'", "it is a table, such as [documents]");
    let file = Written::new("");
    let error = Config::resolve(unstated, Some(&file.path()), |name| {
        (name == "SAMVERKAN_LOG_FORMAT").then(|| "xml".to_owned())
    });
    assert_eq!(
        error.unwrap_err().to_string(),
        "SAMVERKAN_LOG_FORMAT: a log's format is text or json"
    );
}

#[test]
fn manifests_lie_beside_the_file_that_names_them() {
    let file = Written::new("[documents]\nmanifest = ['a.json', '/b.json']");
    let manifests = file.read().unwrap().documents.manifests;
    assert_eq!(manifests, [file.0.path().join("a.json"), "/b.json".into()]);
    let variable = |name: &str| match name {
        "SAMVERKAN_DOCUMENTS" => Some("c.json, d.json".to_owned()),
        "SAMVERKAN_DOCUMENTS_MODE" => Some("enforce".to_owned()),
        _ => None,
    };
    let config = Config::resolve(unstated, Some(&file.path()), variable).unwrap();
    assert_eq!(
        config.documents.manifests,
        [Path::new("c.json"), Path::new("d.json")]
    );
    assert_eq!(config.documents.mode, Mode::Enforce);
}

#[test]
fn documents_cannot_be_checked_against_nothing() {
    let stated = ["log".to_owned()];
    let flag = |setting: &Setting| (setting.key == "documents.mode").then_some(&stated[..]);
    let error = Config::resolve(flag, Some(&Written::new("").path()), nothing).unwrap_err();
    assert!(matches!(error, ConfigError::NoManifest));
}

#[test]
fn a_file_that_is_named_must_be_there() {
    let error = Config::resolve(unstated, Some(Path::new("/nowhere/samverkan.toml")), nothing);
    assert!(matches!(error, Err(ConfigError::Unreadable(..))));
}
