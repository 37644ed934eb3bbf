//! Everything that a first program needs of Samverkan: lists to their end, paths, exports, and errors by their code.

use std::collections::VecDeque;

use graphql_client::{GraphQLQuery, QueryBody, Response};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A day, as ISO 8601 writes it.
type Date = String;
/// A county, municipality or NUTS code.
type RegionCode = String;

/// One page of organisations.
#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../../schema.graphql",
    query_path = "../queries/organisations.graphql",
    response_derives = "Debug, Clone, PartialEq",
    variables_derives = "Debug, Clone, Default",
    skip_serializing_none
)]
pub struct Organisations;

/// What the schema says when a scope does not: what is only possible counts too.
impl Default for organisations::Certainty {
    fn default() -> Self {
        Self::POSSIBLE
    }
}

/// All shortest paths between two organisations.
#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../../schema.graphql",
    query_path = "../queries/paths.graphql",
    response_derives = "Debug, Clone, PartialEq"
)]
pub struct Paths;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The server refused the question, or failed at it: the code says whose fault it is.
    #[error("{code}: {message} (request {request_id})")]
    Refused {
        /// `BAD_USER_INPUT`, `NOT_FOUND`, `COST_EXCEEDED` …
        code: String,
        /// What was wrong, and the way out.
        message: String,
        /// Finds the request in the server's log.
        request_id: String,
    },
    /// The server was not reached, or answered something else.
    #[error(transparent)]
    Transport(#[from] ureq::Error),
    /// An answer with neither data nor errors.
    #[error("the server gave no answer")]
    NoAnswer,
}

/// A part of the network, as exported.
#[derive(Debug, Deserialize)]
pub struct Network {
    /// The organisations.
    pub nodes: Vec<Node>,
    /// Who works with whom.
    pub edges: Vec<Edge>,
}

/// An organisation of an export.
#[derive(Debug, Deserialize)]
pub struct Node {
    /// Its type and key, such as `Organisation:region-skane`.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A tie of an export.
#[derive(Debug, Deserialize)]
pub struct Edge {
    /// The id of one end.
    pub source: String,
    /// The id of the other.
    pub target: String,
    /// How strong the tie is.
    pub weight: f64,
}

/// What is refused outside of GraphQL, as by the exports, has the same form as there.
#[derive(Deserialize)]
struct Refusal {
    errors: Vec<graphql_client::Error>,
}

/// A server.
#[derive(Debug, Clone)]
pub struct Samverkan {
    url: String,
    agent: ureq::Agent,
}

impl Samverkan {
    /// The server at an address such as `http://127.0.0.1:8000`.
    pub fn at(url: impl Into<String>) -> Self {
        // What a status of HTTP means is told better by the body.
        let config = ureq::Agent::config_builder().http_status_as_error(false).build();
        Self {
            url: url.into(),
            agent: config.into(),
        }
    }

    /// Asks, and fails for what the server refuses. A partial answer is refused too.
    pub fn ask<Q: GraphQLQuery>(&self, variables: Q::Variables) -> Result<Q::ResponseData, Error>
    where
        Q::ResponseData: DeserializeOwned,
    {
        let body: QueryBody<Q::Variables> = Q::build_query(variables);
        let mut answer = self
            .agent
            .post(format!("{}/graphql", self.url))
            .header("accept", "application/graphql-response+json")
            .send_json(&body)?;
        let answer: Response<Q::ResponseData> = answer.body_mut().read_json()?;
        refused(answer.errors)?;
        answer.data.ok_or(Error::NoAnswer)
    }

    /// The organisations that are chosen, page after page to the last; the variables say how long a page is.
    pub fn organisations(&self, variables: organisations::Variables) -> Pages<'_> {
        Pages {
            samverkan: self,
            next: Some(variables),
            rows: VecDeque::new(),
        }
    }

    /// All shortest paths between two organisations, as far as `first` goes, and how many there are.
    pub fn paths(&self, from: &str, to: &str, first: i64) -> Result<paths::PathsPaths, Error> {
        let by_key = |key: &str| paths::OrganisationBy::Key(key.to_owned());
        let variables = paths::Variables {
            from: by_key(from),
            to: by_key(to),
            first,
        };
        self.ask::<Paths>(variables)?.paths.ok_or(Error::NoAnswer)
    }

    /// A part of the network, whole: `[("at", "2014-10-01"), ("sectors", "STATE,REGIONAL")]`.
    pub fn network(&self, chosen: &[(&str, &str)]) -> Result<Network, Error> {
        let request = self.agent.get(format!("{}/export/network.json", self.url));
        let mut answer = request.query_pairs(chosen.iter().copied()).call()?;
        if !answer.status().is_success() {
            let refusal: Refusal = answer.body_mut().read_json()?;
            refused(Some(refusal.errors))?;
        }
        Ok(answer.body_mut().read_json()?)
    }
}

fn refused(errors: Option<Vec<graphql_client::Error>>) -> Result<(), Error> {
    let Some(error) = errors.and_then(|errors| errors.into_iter().next()) else {
        return Ok(());
    };
    let extension = |name: &str| {
        let value = error.extensions.as_ref()?.get(name)?.as_str()?;
        Some(value.to_owned())
    };
    Err(Error::Refused {
        code: extension("code").unwrap_or_default(),
        request_id: extension("requestId").unwrap_or_default(),
        message: error.message,
    })
}

/// The rows of a list, of which the next page is asked for when the last one has been read.
#[derive(Debug)]
pub struct Pages<'s> {
    samverkan: &'s Samverkan,
    next: Option<organisations::Variables>,
    rows: VecDeque<organisations::OrganisationsOrganisationsNodes>,
}

impl Iterator for Pages<'_> {
    type Item = Result<organisations::OrganisationsOrganisationsNodes, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.rows.is_empty() {
            let variables = self.next.take()?;
            let answer = self.samverkan.ask::<Organisations>(variables.clone());
            // A list of the root is null beside an error, which has been told already.
            let page = match answer.and_then(|answer| answer.organisations.ok_or(Error::NoAnswer)) {
                Ok(page) => page,
                Err(error) => return Some(Err(error)),
            };
            self.rows.extend(page.nodes);
            if page.page_info.has_next_page {
                let after = page.page_info.end_cursor;
                self.next = Some(organisations::Variables { after, ..variables });
            }
        }
        self.rows.pop_front().map(Ok)
    }
}
