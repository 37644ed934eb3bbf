//! A GraphQL request as a client sends it: in a URL or in a JSON body.

use async_graphql::Variables;
use axum::extract::Query;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode, Uri};
use mediatype::names::{APPLICATION, CHARSET, JSON};
use mediatype::{MediaType, ReadParams as _};
use serde_json::{Map, Value};

use super::json;
use crate::documents::DocumentReference;
use crate::error::ErrorCode;
use crate::http::response::Failure;

/// The parameters of a GraphQL request (GraphQL over HTTP, section 5.1), each of the right type; and what is our own: the
/// version that is asked, as `version` in the URL (of GET and POST alike, so that a client that takes an address is pinned
/// by it) or in `extensions`, and `permalink` in `extensions`.
#[derive(Debug)]
pub(in crate::http) struct Parameters {
    /// The document, or how it is called.
    pub(in crate::http) document: DocumentReference,
    /// The name of its operation that is to run.
    pub(in crate::http) operation_name: Option<String>,
    /// The values of its variables.
    pub(in crate::http) variables: Variables,
    /// The version of the data that is asked; `None` is the current one.
    pub(in crate::http) version: Option<u64>,
    /// True when the answer is to say where it can be had again.
    pub(in crate::http) wants_permalink: bool,
    /// The place where its cost is to be told: `extensions.cost`.
    pub(in crate::http) cost: CostWanted,
}

/// A wish that the cost of a request be told in `extensions.cost` of its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::http) enum CostWanted {
    /// No.
    No,
    /// Beside the data: `true`.
    Beside,
    /// Instead of the data: `"only"`. Nothing is run.
    Only,
}

impl CostWanted {
    fn read(extensions: &Map<String, Value>) -> Result<Self, Failure> {
        match extensions.get("cost") {
            None | Some(Value::Null | Value::Bool(false)) => Ok(Self::No),
            Some(Value::Bool(true)) => Ok(Self::Beside),
            Some(Value::String(text)) if text == "only" => Ok(Self::Only),
            Some(_) => Err(Failure::bad_request(
                "`extensions.cost` must be true, false or \"only\"",
            )),
        }
    }
}

impl Parameters {
    /// From the query string of a GET. `variables` and `extensions` are JSON there.
    pub(in crate::http) fn from_uri(uri: &Uri) -> Result<Self, Failure> {
        let Query(pairs) = Query::<Vec<(String, String)>>::try_from_uri(uri)
            .map_err(|_| Failure::bad_request("the query string of the URL is not well-formed"))?;
        let mut members = Map::new();
        let mut version = None;
        for (name, text) in pairs {
            let value = match name.as_str() {
                "query" | "documentId" | "operationName" => Value::String(text),
                // An empty parameter is one that a form left out.
                "variables" | "extensions" if text.is_empty() => Value::Null,
                "variables" | "extensions" => json::parse(text.as_bytes())
                    .map_err(|error| Failure::bad_request(format!("`{name}` {error}")))?,
                "version" if version.is_none() => {
                    version = Some(parse_version(&text)?);
                    continue;
                }
                "version" => return Err(twice(&name)),
                _ => continue,
            };
            if members.insert(name.clone(), value).is_some() {
                return Err(twice(&name));
            }
        }
        if members.get("operationName").is_some_and(|name| name == "") {
            members.remove("operationName");
        }
        Self::from_members(members, version)
    }

    /// From the body of a POST, which must be JSON and say so; the version may stand in the URL.
    ///
    /// `text/plain` and forms are refused: a page of another site can send those with a reader's cookies and without the
    /// browser asking the server first.
    pub(in crate::http) fn from_body(uri: &Uri, headers: &HeaderMap, body: &[u8]) -> Result<Self, Failure> {
        if !is_json(headers) {
            return Err(Failure::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                ErrorCode::BadUserInput,
                "a POST needs the header `Content-Type: application/json` and a body in UTF-8",
            ));
        }
        match json::parse(body) {
            Ok(Value::Object(members)) => Self::from_members(members, version_in(uri)?),
            Ok(Value::Array(_)) => Err(Failure::bad_request(
                "batches are not taken: send one request each, or several fields in one query",
            )),
            Ok(_) => Err(Failure::bad_request(
                "the body is not a JSON object with a `query` or a `documentId`",
            )),
            Err(error) => Err(Failure::bad_request(format!("the body {error}"))),
        }
    }

    fn from_members(mut members: Map<String, Value>, version: Option<u64>) -> Result<Self, Failure> {
        let wrong = |name: &str, wanted: &str| Failure::bad_request(format!("`{name}` must be {wanted}"));
        let extensions = match members.remove("extensions") {
            None | Some(Value::Null) => Map::new(),
            Some(Value::Object(extensions)) => extensions,
            Some(_) => return Err(wrong("extensions", "an object or null")),
        };
        let document = DocumentReference::take(&mut members, &extensions)
            .map_err(|unreadable| Failure::bad_request(unreadable.to_string()))?;
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
        let in_extensions = match extensions.get("version") {
            None | Some(Value::Null) => None,
            Some(Value::Number(number)) => Some(parse_version(&number.to_string())?),
            Some(Value::String(text)) => Some(parse_version(text)?),
            Some(_) => return Err(wrong("extensions.version", "a whole number")),
        };
        let version = match (version, in_extensions) {
            (Some(one), Some(other)) if one != other => {
                return Err(Failure::bad_request(format!(
                    "the URL asks version {one} and `extensions` version {other}: ask one of them"
                )));
            }
            (one, other) => one.or(other),
        };
        let wants_permalink = match extensions.get("permalink") {
            None | Some(Value::Null | Value::Bool(false)) => false,
            Some(Value::Bool(true)) => true,
            Some(_) => return Err(wrong("extensions.permalink", "true or false")),
        };
        Ok(Self {
            document,
            operation_name,
            variables,
            version,
            wants_permalink,
            cost: CostWanted::read(&extensions)?,
        })
    }
}

/// True when a body says that it is JSON, in the one encoding that JSON has.
fn is_json(headers: &HeaderMap) -> bool {
    let stated = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    stated
        .and_then(|text| MediaType::parse(text).ok())
        .is_some_and(|media| {
            let is_utf8 =
                |charset: mediatype::Value<'_>| charset.unquoted_str().eq_ignore_ascii_case("utf-8");
            media.essence() == MediaType::new(APPLICATION, JSON)
                && media.get_param(CHARSET).is_none_or(is_utf8)
        })
}

fn twice(name: &str) -> Failure {
    Failure::bad_request(format!("`{name}` is given twice in the URL"))
}

/// The version in the query string of a URL, most of which have none.
fn version_in(uri: &Uri) -> Result<Option<u64>, Failure> {
    let mut version = None;
    for (name, text) in form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()) {
        if name == "version" && version.replace(parse_version(&text)?).is_some() {
            return Err(twice("version"));
        }
    }
    Ok(version)
}

fn parse_version(text: &str) -> Result<u64, Failure> {
    text.parse().map_err(|_| {
        let shown: String = text.chars().take(40).collect();
        Failure::bad_request(format!(
            "`version` must be the number of a version, such as 3, and is \"{shown}\"; `{{ versions {{ nodes {{ number }} }} }}` \
             lists them"
        ))
    })
}
