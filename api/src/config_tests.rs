use super::*;

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

    fn read(&self) -> Result<Stated, ConfigError> {
        Stated::from_file(&self.0.path().join("samverkan.toml"))
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
    let empty = Written::new("");
    let path = empty.0.path().join("samverkan.toml");
    let config = Config::resolve(Stated::default(), Some(&path), nothing).unwrap();
    assert!(config.listen.ip().is_loopback() && config.listen.port() == 8000);
    assert_eq!(
        (config.origins, config.log_format, config.limits),
        (Origins::Own, LogFormat::Text, Limits::default())
    );
    assert!(matches!(config.database, Database::Default(_)));
    assert!(config.database.url().to_string().ends_with("samverkan.sqlite"));
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
    let flags = Stated {
        listen: Some("127.0.0.1:3".parse().unwrap()),
        ..Stated::default()
    };
    let path = file.0.path().join("samverkan.toml");
    let config = Config::resolve(flags, Some(&path), variable).unwrap();
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
}

#[test]
fn every_key_of_the_file_is_read() {
    let stated = Written::new(
        "database = 'postgres://db.example/samverkan'\nlisten = '[::1]:80'\ncors_origins = ['https://a.example']\n\
         public_url = 'https://b.example/'\nlog = 'debug'\nlog_format = 'json'\nmetrics = '127.0.0.1:9464'\n\
         trusted_proxies = ['10.0.0.0/8']\n[limits]\ndepth = 3\n\
         [dataset]\ntitle = 'Ours'\n[documents]\nmanifest = 'a.json'\nmode = 'log'\n",
    )
    .read()
    .unwrap();
    let Stated {
        database,
        listen,
        origins,
        public_url,
        log,
        log_format,
        limits,
        dataset,
        manifests,
        documents_mode,
        metrics,
        addresses,
    } = stated;
    assert!(database.is_some() && listen.is_some() && log.is_some() && log_format == Some(LogFormat::Json));
    assert_eq!(origins, Some(Origins::parse(["https://a.example"]).unwrap()));
    assert_eq!(public_url.unwrap().as_str(), "https://b.example");
    assert_eq!(limits.unwrap().depth, 3);
    assert_eq!(dataset.unwrap().title, "Ours");
    assert_eq!(metrics.unwrap().port(), 9464);
    assert_eq!(addresses, Some(ClientAddresses::behind(["10.0.0.0/8"]).unwrap()));
    assert!(manifests.unwrap()[0].ends_with("a.json") && documents_mode == Some(Mode::Log));
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
    let error = Config::resolve(Stated::default(), None, |name| {
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
    let manifests = file.read().unwrap().manifests.unwrap();
    assert_eq!(manifests, [file.0.path().join("a.json"), "/b.json".into()]);
    let variable = |name: &str| match name {
        "SAMVERKAN_DOCUMENTS" => Some("c.json, d.json".to_owned()),
        "SAMVERKAN_DOCUMENTS_MODE" => Some("enforce".to_owned()),
        _ => None,
    };
    let path = file.0.path().join("samverkan.toml");
    let config = Config::resolve(Stated::default(), Some(&path), variable).unwrap();
    assert_eq!(
        config.documents.manifests,
        [Path::new("c.json"), Path::new("d.json")]
    );
    assert_eq!(config.documents.mode, Mode::Enforce);
}

#[test]
fn documents_cannot_be_checked_against_nothing() {
    let flags = Stated {
        documents_mode: Some(Mode::Log),
        ..Stated::default()
    };
    let path = Written::new("");
    let path = path.0.path().join("samverkan.toml");
    let error = Config::resolve(flags, Some(&path), nothing).unwrap_err();
    assert!(matches!(error, ConfigError::NoManifest));
}

#[test]
fn a_file_that_is_named_must_be_there() {
    let error = Config::resolve(
        Stated::default(),
        Some(Path::new("/nowhere/samverkan.toml")),
        nothing,
    );
    assert!(matches!(error, Err(ConfigError::Unreadable(..))));
}
