//! `/graphql`: GraphQL over HTTP.

use std::sync::Arc;

use async_graphql_parser::types::OperationType;
use axum::extract::{Extension, Request, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE, ETAG, LOCATION, RETRY_AFTER, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};

use super::accept::Media;
use super::answer::Outcome;
use super::answered::{Answered, OnlyByPost, Sent, Written};
use super::body::{self, Held};
use super::caching::{FOR_EVER, WHILE_IT_HOLDS};
use super::failure::Failure;
use super::outgoing::HeldUntilSent;
use super::parameters::Parameters;
use super::request_id::RequestId;
use super::service::Service;
use crate::admission::Caller;
use crate::documents::Listed;
use crate::error::ErrorCode;
use crate::metrics::{Ended, Observed};
use crate::traces::RequestSpan;

/// What the log says of an operation.
#[derive(Debug, Clone, Default)]
pub(super) struct Ran {
    /// The operation's name, when the client named it.
    pub(super) operation: Option<String>,
    /// The nodes that it was estimated to return.
    pub(super) nodes: Option<u64>,
    /// How many errors its answer has.
    pub(super) errors: Option<usize>,
    /// The document, when a manifest lists it.
    pub(super) listed: Option<Arc<Listed>>,
    /// What the operation would do; `None` when it was refused before that was known.
    pub(super) kind: Option<OperationType>,
    /// How it ended.
    pub(super) ended: Option<Ended>,
    /// Whether its answer was among those that are kept; `None` where it was not looked for.
    pub(super) kept: Option<bool>,
}

impl Ran {
    /// The operation's name, when a manifest lists it: what may become a label.
    pub(super) fn listed_name(&self) -> Option<&str> {
        self.listed.as_ref()?.operation(self.operation.as_deref())
    }

    /// What the metrics count; `None` when no operation was looked at.
    pub(super) fn observed(&self) -> Option<Observed<'_>> {
        Some(Observed {
            operation: self.listed_name(),
            kind: self.kind,
            ended: self.ended?,
            nodes: self.nodes,
            kept: self.kept,
        })
    }
}

fn ended(outcome: Outcome, errors: usize) -> Ended {
    match (outcome, errors) {
        (Outcome::Ran, 0) => Ended::Ok,
        (Outcome::Ran, _) => Ended::Partial,
        (Outcome::Refused, _) => Ended::Refused,
        (Outcome::TimedOut, _) => Ended::TimedOut,
        (Outcome::Busy(_), _) => Ended::Busy,
        (Outcome::Unavailable | Outcome::Failed, _) => Ended::Failed,
    }
}

/// The longest operation name that is logged, in characters.
const LONGEST_LOGGED_NAME: usize = 64;

/// Answers GET and POST; the router lets no other method through.
pub(super) async fn graphql(
    State(service): State<Service>,
    Extension(id): Extension<RequestId>,
    request: Request,
) -> Result<Response, Failure> {
    let (parts, sent) = request.into_parts();
    if parts.method == Method::GET && is_reader(&parts.uri, &parts.headers) {
        let page = [(LOCATION, "/graphiql")];
        return Ok((StatusCode::SEE_OTHER, page).into_response());
    }
    let media = Media::negotiate(&parts.headers).ok_or_else(|| {
        Failure::new(
            StatusCode::NOT_ACCEPTABLE,
            ErrorCode::BadUserInput,
            "answers are application/graphql-response+json or application/json: accept one of them",
        )
    })?;
    let span = parts.extensions.get::<RequestSpan>();
    let caller = parts.extensions.get::<Caller>().ok_or_else(Failure::internal)?;
    let answered = match parts.method {
        Method::POST => match body::read(service.limits(), caller, &parts.headers, sent).await {
            Ok(Held { bytes, held: _held }) => {
                respond(
                    &service,
                    Parameters::from_body(&parts.uri, &parts.headers, &bytes),
                    Sent::ByPost,
                    media,
                    (&id, caller, span),
                )
                .await
            }
            Err(failure) => Err(failure),
        },
        _ => {
            respond(
                &service,
                Parameters::from_uri(&parts.uri),
                Sent::ByGet(&parts.headers),
                media,
                (&id, caller, span),
            )
            .await
        }
    };
    answered.map_err(|failure| failure.accepted_as(media))
}

async fn respond(
    service: &Service,
    parameters: Result<Parameters, Failure>,
    sent: Sent<'_>,
    media: Media,
    (id, caller, span): (&RequestId, &Caller, Option<&RequestSpan>),
) -> Result<Response, Failure> {
    let parameters = parameters?;
    let operation = parameters
        .operation_name
        .as_ref()
        .map(|name| name.chars().take(LONGEST_LOGGED_NAME).collect());
    let is_pinned = parameters.version.is_some() && matches!(sent, Sent::ByGet(_));
    let shared = |is_whole| {
        let kept = if is_pinned && is_whole {
            FOR_EVER
        } else {
            WHILE_IT_HOLDS
        };
        [(VARY, HeaderValue::from_static("accept")), (CACHE_CONTROL, kept)]
    };
    let mut ran = Ran {
        operation,
        ..Ran::default()
    };
    let span = service
        .traces()
        .zip(span)
        .map(|(traces, span)| traces.operation(span));
    let answered = service.answer(parameters, sent, (id, caller), &mut ran).await;
    let (mut response, etag) = match answered.map_err(only_by_post)? {
        Answered::Held(etag) => {
            ran.ended = Some(Ended::NotModified);
            (
                (StatusCode::NOT_MODIFIED, shared(true)).into_response(),
                Some(etag),
            )
        }
        Answered::Written(Written {
            outcome,
            body,
            errors,
            nodes,
            etag,
            held,
        }) => {
            ran.nodes = nodes;
            ran.errors = Some(errors);
            ran.ended = Some(ended(outcome, errors));
            let content_type = HeaderValue::from_static(media.content_type());
            let headers = [(CONTENT_TYPE, content_type)];
            let is_whole = outcome == Outcome::Ran && errors == 0;
            let mut response = (outcome.status(media), shared(is_whole), headers, body).into_response();
            if let Outcome::Busy(seconds) = outcome {
                response.headers_mut().insert(RETRY_AFTER, seconds.into());
            }
            if let Some(held) = held {
                response.extensions_mut().insert(HeldUntilSent::new(held));
            }
            (response, etag)
        }
    };
    if let Some(etag) = etag {
        response.headers_mut().insert(ETAG, etag.value());
    }
    if let (Some(span), Some(observed)) = (span, ran.observed()) {
        span.end(observed);
    }
    response.extensions_mut().insert(ran);
    Ok(response)
}

/// A person who typed the address into a browser: shown the page that asks, rather than an error.
fn is_reader(uri: &Uri, headers: &HeaderMap) -> bool {
    let accepts_html = headers
        .get(ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accept| {
            accept
                .split(',')
                .any(|range| range.trim_start().starts_with("text/html"))
        });
    accepts_html && uri.query().is_none_or(str::is_empty)
}

fn only_by_post(_: OnlyByPost) -> Failure {
    Failure::new(
        StatusCode::METHOD_NOT_ALLOWED,
        ErrorCode::BadUserInput,
        "only queries run by GET: send this operation by POST",
    )
    .allowing("POST")
}
