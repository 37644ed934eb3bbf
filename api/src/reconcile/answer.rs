//! Answers: JSON, or JSON in a call to a function of the client's (JSONP).

use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::response::{IntoResponse as _, Response};
use serde_json::Value as Json;

use super::parameters::Parameters;
use crate::http::Failure;

/// The longest name of a function, in bytes.
const LONGEST_CALLBACK: usize = 128;

/// A JSON answer; as a call to the function that `callback` names, if it does, for clients that are older than CORS.
///
/// # Errors
/// 400 for a name that is no function's.
pub(super) fn answer(json: &Json, parameters: &Parameters) -> Result<Response, Failure> {
    let (content_type, body) = match parameters.get("callback") {
        None => ("application/json; charset=utf-8", json.to_string()),
        Some(callback) if is_function(callback) => (
            "text/javascript; charset=utf-8",
            // The comment keeps the name from being the first bytes, which some plug-ins took for a file of their own kind.
            format!("/**/{callback}({json});"),
        ),
        Some(_) => {
            return Err(Failure::bad_request(
                "`callback` is the name of a function: letters, digits, _, $ and dots",
            ));
        }
    };
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(content_type)),
        // The data may change with the next import.
        (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (VARY, HeaderValue::from_static("accept-language")),
    ];
    Ok((headers, body).into_response())
}

fn is_function(name: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && !word.starts_with(|first: char| first.is_ascii_digit())
            && word
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"_$".contains(&byte))
    };
    name.len() <= LONGEST_CALLBACK && name.split('.').all(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_functions_are_called() {
        for name in ["f", "jQuery321_1", "a.b.$c", "_"] {
            assert!(is_function(name), "{name}");
        }
        for name in ["", "1f", "a..b", "alert(1)//", "a b", "å", &"f".repeat(129)] {
            assert!(!is_function(name), "{name}");
        }
    }
}
