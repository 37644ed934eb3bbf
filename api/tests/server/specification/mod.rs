//! What the GraphQL specification (September 2025) says of documents, variables and arguments, case by case, asked over real HTTP.
//!
//! The cases stand in files beside this one, a file for each section: see `Case` for what can be said of one.

mod echo;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use api::admission::ClientAddresses;
use api::http::{Origins, Parts, router, serve};
use api::language::Scalars;
use async_graphql::{EmptySubscription, Schema};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::data::Data;

/// One request, and what is to come of it: `data`, or a refusal, or both data and failed fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What holds, as a sentence.
    claim: String,
    /// The section of the specification that says so.
    section: String,
    query: String,
    /// JSON.
    variables: Option<String>,
    operation: Option<String>,
    /// The data of the answer, as JSON. Nothing else is in the answer unless `failed` says so.
    data: Option<String>,
    /// A part of the first error's message, where the request is refused: status 400, no data, and no error with a path.
    refused: Option<String>,
    /// The code of a refusal.
    code: Option<String>,
    /// The line and column of a refusal's first error.
    at: Option<[u64; 2]>,
    /// The path of the one field that fails, which is null in `data`.
    failed: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

async fn echo() -> String {
    let schema = || Schema::build(echo::Query, echo::Mutation, EmptySubscription);
    let data = Data::empty().await;
    let service = Parts {
        scalars: Scalars::default().with::<echo::Even>(),
        ..Parts::new(schema(), schema().finish().sdl(), Arc::clone(&data.versions))
    };
    let service = service.assemble().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let routes = router(&service, Origins::Own);
        let (limits, never) = (service.limits(), std::future::pending());
        serve(listener, routes, limits, ClientAddresses::default(), never).await;
        drop(data);
    });
    format!("http://{address}/graphql")
}

impl Case {
    /// What is wrong with the answer, if anything is.
    fn judge(&self, status: u16, answer: &Value) -> Result<(), String> {
        let errors = answer["errors"].as_array().cloned().unwrap_or_default();
        if let Some(part) = &self.refused {
            let first = errors.first().cloned().unwrap_or_default();
            let says = |expected: bool, what: &str| expected.then_some(()).ok_or_else(|| what.to_owned());
            says(status == 400, "the status is not 400")?;
            says(answer.get("data").is_none(), "there is data")?;
            says(
                errors.iter().all(|error| error.get("path").is_none()),
                "an error has a path",
            )?;
            let message = first["message"].as_str().unwrap_or_default();
            says(message.contains(part.as_str()), "the message says something else")?;
            let code = &first["extensions"]["code"];
            says(
                self.code.as_ref().is_none_or(|expected| *code == json!(expected)),
                "the code is another",
            )?;
            let place = json!([{ "line": self.at.map(|at| at[0]), "column": self.at.map(|at| at[1]) }]);
            return says(
                self.at.is_none() || first["locations"] == place,
                "the place is another",
            );
        }
        let Some(data) = &self.data else {
            return Err("the case expects nothing".to_owned());
        };
        let data: Value = serde_json::from_str(data).map_err(|error| format!("the case's data: {error}"))?;
        if status != 200 || answer["data"] != data {
            return Err(format!("expected {data}"));
        }
        let paths: Vec<Value> = errors.iter().map(|error| error["path"].clone()).collect();
        let expected: Vec<Value> = self.failed.iter().map(|path| json!(path)).collect();
        if paths != expected {
            return Err(format!("expected errors at {expected:?}"));
        }
        Ok(())
    }
}

async fn check(file: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/server/specification")
        .join(file);
    let cases: Cases = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let url = echo().await;
    let client = reqwest::Client::builder()
        .timeout(Duration::from_secs(20))
        .build()
        .unwrap();
    let mut wrong = Vec::new();
    for case in &cases.case {
        let variables: Value = case
            .variables
            .as_ref()
            .map_or(Value::Null, |text| serde_json::from_str(text).unwrap());
        let body = json!({ "query": case.query, "variables": variables, "operationName": case.operation });
        // The second time the document is known.
        for time in ["first", "second"] {
            let response = client
                .post(&url)
                .header("accept", "application/graphql-response+json")
                .json(&body)
                .send()
                .await
                .unwrap();
            let status = response.status().as_u16();
            let answer: Value = response.json().await.unwrap();
            if let Err(reason) = case.judge(status, &answer) {
                wrong.push(format!(
                    "{} ({}, the {time} time): {reason}\n  {}\n  {status} {answer}",
                    case.claim, case.section, case.query
                ));
                break;
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} cases:\n{}",
        wrong.len(),
        cases.case.len(),
        wrong.join("\n")
    );
    assert!(cases.case.len() >= 10, "{file} has hardly any cases");
}

#[tokio::test]
async fn section_2_language() {
    check("2_language.toml").await;
}

#[tokio::test]
async fn section_3_type_system() {
    check("3_type_system.toml").await;
}

#[tokio::test]
async fn section_5_validation() {
    check("5_validation.toml").await;
}

#[tokio::test]
async fn section_6_execution() {
    check("6_execution.toml").await;
}
