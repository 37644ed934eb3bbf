//! The parameters of a request: in the query string, or in the body of a form.

use axum::http::header::{CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, StatusCode, Uri};

use crate::error::ErrorCode;
use crate::http::Failure;

/// What a request was sent with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// From the query string of a URL.
    pub(super) fn from_uri(uri: &Uri) -> Self {
        Self::decode(uri.query().unwrap_or_default().as_bytes())
    }

    /// From the body of a form, and the query string of its URL.
    ///
    /// # Errors
    /// 415 for a body that is no form.
    pub(super) fn from_form(uri: &Uri, headers: &HeaderMap, body: &[u8]) -> Result<Self, Failure> {
        let content_type = headers
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let media = content_type.split(';').next().unwrap_or_default().trim();
        if !media.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(Failure::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                ErrorCode::BadUserInput,
                "a POST needs the header `Content-Type: application/x-www-form-urlencoded` and a form with `queries` or \
                 `extend`",
            ));
        }
        let mut parameters = Self::decode(body);
        parameters.0.extend(Self::from_uri(uri).0);
        Ok(parameters)
    }

    fn decode(encoded: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(encoded);
        Self(
            pairs
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect(),
        )
    }

    /// The value of a parameter; `None` when it is not given, or given without a value.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let value = self.0.iter().find(|(given, _)| given == name)?.1.as_str();
        (!value.is_empty()).then_some(value)
    }

    /// Whether none is given but those named.
    pub(super) fn has_none_but(&self, names: &[&str]) -> bool {
        self.0.iter().all(|(given, _)| names.contains(&given.as_str()))
    }

    /// The value of a parameter that is a whole number; `default` when it is not given.
    ///
    /// # Errors
    /// 400 when it is no whole number.
    pub(super) fn number(&self, name: &str, default: usize) -> Result<usize, Failure> {
        match self.get(name) {
            None => Ok(default),
            Some(text) => text
                .parse()
                .map_err(|_| Failure::bad_request(format!("`{name}` is a whole number from 0"))),
        }
    }
}

/// The address by which the client reaches the server, without a slash at its end: `configured`, else the host that the
/// request names, with the scheme that a proxy before the server says it was asked by.
pub(super) fn public_url(headers: &HeaderMap, uri: &Uri, configured: Option<&str>) -> String {
    if let Some(url) = configured {
        return url.to_owned();
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let secure = text("x-forwarded-proto").is_some_and(|scheme| scheme.trim().eq_ignore_ascii_case("https"));
    let scheme = if secure { "https" } else { "http" };
    // HTTP/2 has no header `Host`.
    let host = headers
        .get(HOST)
        .and_then(|value| value.to_str().ok())
        .or_else(|| uri.authority().map(|authority| authority.as_str()));
    let is_host = |host: &&str| {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        !host.is_empty() && host.bytes().all(is_plain)
    };
    let host = host.filter(is_host).unwrap_or("localhost");
    format!("{scheme}://{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_read_from_the_url_and_from_a_form() {
        let uri: Uri = "/reconcile?callback=f&prefix=Malm%C3%B6+s&empty="
            .parse()
            .unwrap();
        let parameters = Parameters::from_uri(&uri);
        assert_eq!(parameters.get("prefix"), Some("Malmö s"));
        assert_eq!(parameters.get("empty"), None);
        assert!(!parameters.has_none_but(&["callback"]));
        assert_eq!(parameters.number("cursor", 3).unwrap(), 3);
        assert!(parameters.number("prefix", 0).is_err());

        let mut headers = HeaderMap::new();
        assert!(Parameters::from_form(&uri, &headers, b"queries=%7B%7D").is_err());
        headers.insert(
            CONTENT_TYPE,
            "application/x-www-form-urlencoded; charset=UTF-8"
                .parse()
                .unwrap(),
        );
        let form = Parameters::from_form(&uri, &headers, b"queries=%7B%7D").unwrap();
        assert_eq!(
            (form.get("queries"), form.get("callback")),
            (Some("{}"), Some("f"))
        );
    }

    #[test]
    fn the_address_is_the_configured_one_or_that_of_the_host() {
        let uri: Uri = "/reconcile".parse().unwrap();
        let mut headers = HeaderMap::new();
        assert_eq!(public_url(&headers, &uri, None), "http://localhost");
        headers.insert(HOST, "example.org:8000".parse().unwrap());
        assert_eq!(public_url(&headers, &uri, None), "http://example.org:8000");
        headers.insert("x-forwarded-proto", "https".parse().unwrap());
        assert_eq!(public_url(&headers, &uri, None), "https://example.org:8000");
        assert_eq!(
            public_url(&headers, &uri, Some("https://a.example")),
            "https://a.example"
        );
        headers.insert(HOST, "a\"><script>".parse().unwrap());
        assert_eq!(public_url(&headers, &uri, None), "https://localhost");
    }
}
