//! Permalinks: an address under which a question has the same answer for as long as its version is kept.

use async_graphql::{Name, Value, Variables};

/// The longest address, in characters: what every server and proxy has to take (RFC 9110, section 4.1).
const LONGEST: usize = 8_000;

/// The address at which an answer can be had again.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Permalink {
    version: u64,
    url: String,
}

impl Permalink {
    pub(super) fn new(
        version: u64,
        query: &str,
        operation_name: Option<&str>,
        variables: &Variables,
    ) -> Self {
        let path = "/graphql?";
        let mut url = form_urlencoded::Serializer::for_suffix(path.to_owned(), path.len());
        url.append_pair("query", query);
        if let Some(name) = operation_name {
            url.append_pair("operationName", name);
        }
        if !variables.is_empty() {
            // Values of variables were read from JSON.
            let json = serde_json::to_string(variables).unwrap_or_default();
            url.append_pair("variables", &json);
        }
        url.append_pair("version", &version.to_string());
        Self {
            version,
            url: url.finish(),
        }
    }

    /// The value of `extensions.permalink` in the answer.
    pub(super) fn into_value(self) -> Value {
        let Self { version, url } = self;
        let mut members = vec![(Name::new("version"), Value::from(version))];
        if url.len() <= LONGEST {
            members.push((Name::new("url"), url.into()));
        } else {
            let reason = format!(
                "as an address the question takes {} characters, and more than {LONGEST} are not taken everywhere: \
                 POST the same body to /graphql?version={version}",
                url.len()
            );
            members.push((Name::new("url"), Value::Null));
            members.push((Name::new("reason"), reason.into()));
        }
        Value::Object(members.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_permalink_holds_the_whole_question_and_the_version() {
        let variables = Variables::from_json(serde_json::json!({ "name": "Åmål & co" }));
        let permalink = Permalink::new(
            3,
            "query A($name: String) { a(name: $name) }",
            Some("A"),
            &variables,
        );
        assert_eq!(
            permalink.url,
            "/graphql?query=query+A%28%24name%3A+String%29+%7B+a%28name%3A+%24name%29+%7D&operationName=A\
             &variables=%7B%22name%22%3A%22%C3%85m%C3%A5l+%26+co%22%7D&version=3"
        );
    }

    #[test]
    fn a_question_too_long_for_an_address_says_what_to_do() {
        let long = format!("{{ a }} # {}", "x".repeat(LONGEST));
        let Value::Object(members) = Permalink::new(3, &long, None, &Variables::default()).into_value()
        else {
            panic!("no object");
        };
        assert_eq!(members["url"], Value::Null);
        assert!(members["reason"].to_string().contains("/graphql?version=3"));
    }
}
