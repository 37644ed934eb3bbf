//! Messages: whose fault it is and the way out, and never a password.

use std::process::{Command, Stdio};

use entities::testing::TestDatabase;

use crate::bundles::said;

const SECRET: &str = "hemlig7";

#[test]
fn no_message_holds_a_password_wherever_it_was_said() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("samverkan.toml");
    let urls = [
        format!("postgres://anna:{SECRET}@127.0.0.1:1/x"),
        format!("postgres://anna:{SECRET}@127.0.0.1:port/x"),
        format!("mysql://anna:{SECRET}@127.0.0.1/x"),
        format!("anna:{SECRET}@127.0.0.1"),
        format!("host=127.0.0.1 user=anna password={SECRET}"),
        format!("postgres://127.0.0.1:port/x?user=anna&password={SECRET}"),
    ];
    let config_path = config.display().to_string();
    for url in &urls {
        std::fs::write(&config, format!("database = \"{url}\"\n")).unwrap();
        let glued = format!("--database={url}");
        let misspelt = format!("--databse={url}");
        for arguments in [
            &["serve", "--listen", "127.0.0.1:0", "--database", url][..],
            &["serve", "--listen", "127.0.0.1:0", &glued],
            &[&misspelt, "serve"],
            &[url],
            &["serve", "--listen", url],
            &["serve", "--cors-origin", url],
            &["serve", "--public-url", url],
            &["serve", "--listen", "127.0.0.1:0", "--config", &config_path],
        ] {
            assert_refused(arguments, None);
        }
        for variable in ["SAMVERKAN_DATABASE", "SAMVERKAN_LISTEN", "SAMVERKAN_CORS_ORIGINS"] {
            assert_refused(&["serve", "--listen", "127.0.0.1:0"], Some((variable, url)));
        }
    }
}

#[test]
fn a_password_in_the_address_of_a_collector_is_refused_since_it_would_be_logged_and_not_sent() {
    let database = TestDatabase::sqlite();
    let url = database.url.to_string();
    for collector in [
        format!("http://anna:{SECRET}@127.0.0.1:1"),
        format!("https://anna:{SECRET}@127.0.0.1:1/v1"),
        format!("anna:{SECRET}@127.0.0.1 port"),
    ] {
        let arguments = ["serve", "--empty", "--listen", "127.0.0.1:0", "--database", &url];
        assert_refused(&arguments, Some(("OTEL_EXPORTER_OTLP_ENDPOINT", &collector)));
    }
}

#[track_caller]
fn assert_refused(arguments: &[&str], variable: Option<(&str, &str)>) {
    let output = Command::new(tests::program())
        .args(arguments)
        .env_remove("SAMVERKAN_DATABASE")
        .envs(variable)
        .env("SAMVERKAN_LOG", "debug")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let told = said(&output) + &String::from_utf8_lossy(&output.stdout);
    assert!(!output.status.success(), "{arguments:?} {variable:?}");
    assert!(!told.contains(SECRET), "{arguments:?} {variable:?}: {told}");
}
