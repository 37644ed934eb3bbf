//! A GraphQL request as a client sends it: in a URL or in a JSON body.

use async_graphql::Variables;
use axum::extract::Query;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode, Uri};
use serde_json::{Map, Value};

use super::failure::Failure;
use crate::error::ErrorCode;

/// The parameters of a GraphQL request (GraphQL over HTTP, section 5.1), each of the right type.
#[derive(Debug)]
pub(super) struct Parameters {
    /// The document; never empty.
    pub(super) query: String,
    /// Which of its operations to run.
    pub(super) operation_name: Option<String>,
    /// The values of its variables.
    pub(super) variables: Variables,
}

impl Parameters {
    /// From the query string of a GET. `variables` and `extensions` are JSON there.
    pub(super) fn from_uri(uri: &Uri) -> Result<Self, Failure> {
        let Query(pairs) = Query::<Vec<(String, String)>>::try_from_uri(uri)
            .map_err(|_| Failure::bad_request("the query string of the URL is not well-formed"))?;
        let mut members = Map::new();
        for (name, text) in pairs {
            let value = match name.as_str() {
                "query" | "operationName" => Value::String(text),
                // An empty parameter is one that a form left out.
                "variables" | "extensions" if text.is_empty() => Value::Null,
                "variables" | "extensions" => serde_json::from_str(&text)
                    .map_err(|error| Failure::bad_request(format!("`{name}` is not JSON: {error}")))?,
                _ => continue,
            };
            if members.insert(name.clone(), value).is_some() {
                return Err(Failure::bad_request(format!(
                    "`{name}` is given twice in the URL"
                )));
            }
        }
        if members.get("operationName").is_some_and(|name| name == "") {
            members.remove("operationName");
        }
        Self::from_members(members)
    }

    /// From the body of a POST, which must be JSON and say so.
    ///
    /// `text/plain` and forms are refused: a page of another site can send those with a reader's cookies and without the
    /// browser asking the server first.
    pub(super) fn from_body(headers: &HeaderMap, body: &[u8]) -> Result<Self, Failure> {
        let content_type = headers
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let mut parts = content_type.split(';').map(str::trim);
        let media = parts.next().unwrap_or_default();
        let is_utf8 = |parameter: &str| {
            parameter.split_once('=').is_none_or(|(name, value)| {
                !name.eq_ignore_ascii_case("charset") || value.trim_matches('"').eq_ignore_ascii_case("utf-8")
            })
        };
        if !media.eq_ignore_ascii_case("application/json") || !parts.all(is_utf8) {
            return Err(Failure::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                ErrorCode::BadUserInput,
                "a POST needs the header `Content-Type: application/json` and a body in UTF-8",
            ));
        }
        match serde_json::from_slice(body) {
            Ok(Value::Object(members)) => Self::from_members(members),
            Ok(Value::Array(_)) => Err(Failure::bad_request(
                "batches are not taken: send one request each, or several fields in one query",
            )),
            Ok(_) => Err(Failure::bad_request(
                "the body is not a JSON object with a `query`",
            )),
            Err(error) => Err(Failure::bad_request(format!("the body is not JSON: {error}"))),
        }
    }

    fn from_members(mut members: Map<String, Value>) -> Result<Self, Failure> {
        let wrong = |name: &str, wanted: &str| Failure::bad_request(format!("`{name}` must be {wanted}"));
        let query = match members.remove("query") {
            Some(Value::String(query)) if !query.is_empty() => query,
            None => return Err(Failure::bad_request("the request has no `query`")),
            Some(_) => return Err(wrong("query", "a string that is not empty")),
        };
        let operation_name = match members.remove("operationName") {
            None | Some(Value::Null) => None,
            Some(Value::String(name)) => Some(name),
            Some(_) => return Err(wrong("operationName", "a string or null")),
        };
        let variables = match members.remove("variables") {
            None | Some(Value::Null) => Variables::default(),
            Some(object @ Value::Object(_)) => Variables::from_json(object),
            Some(_) => return Err(wrong("variables", "an object or null")),
        };
        match members.remove("extensions") {
            None | Some(Value::Null | Value::Object(_)) => Ok(Self {
                query,
                operation_name,
                variables,
            }),
            Some(_) => Err(wrong("extensions", "an object or null")),
        }
    }
}
