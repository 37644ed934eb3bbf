//! `/graphql`: GraphQL over HTTP.

use std::sync::Arc;

use async_graphql::Executor;
use axum::extract::{Extension, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, LOCATION, RETRY_AFTER, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};

use super::engine::{Engine, Sender};
use super::outcome::Outcome;
use super::reply::{OnlyByPost, Reply, Via, WrittenAnswer};
use crate::admission::ClientAdmission;
use crate::asker::Asker;
use crate::error::ErrorCode;
use crate::http::observe::OperationRecord;
use crate::http::request::body::{self, Held};
use crate::http::request::{Parameters, RequestId};
use crate::http::response::{Failure, HeldUntilSent, Media, WHILE_IT_HOLDS, for_ever, wants_a_page};
use crate::metrics::OutcomeLabel;
use crate::traces::RequestSpan;

/// Answers GET and POST; the router lets no other method through.
pub(in crate::http) async fn graphql<E: Executor>(
    State(engine): State<Arc<Engine<E>>>,
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
    let admission = parts
        .extensions
        .get::<ClientAdmission>()
        .ok_or_else(Failure::internal)?;
    let asking = async {
        let (parameters, via, _held) = match parts.method {
            Method::POST => {
                let Held { bytes, held } =
                    body::read(engine.limits(), admission, &parts.headers, sent).await?;
                let parameters = Parameters::from_body(&parts.uri, &parts.headers, &bytes)?;
                (parameters, Via::Post, held)
            }
            _ => (Parameters::from_uri(&parts.uri)?, Via::Get(&parts.headers), None),
        };
        let sender = Sender {
            id: &id,
            admission,
            asker: Asker::of(&parts.headers),
            via,
        };
        let span = parts.extensions.get::<RequestSpan>();
        respond(&engine, parameters, sender, media, span).await
    };
    asking
        .await
        .map_err(|failure: Failure| failure.accepted_as(media))
}

async fn respond<E: Executor>(
    engine: &Engine<E>,
    parameters: Parameters,
    sender: Sender<'_>,
    media: Media,
    span: Option<&RequestSpan>,
) -> Result<Response, Failure> {
    let mut record = OperationRecord::of(parameters.operation_name.as_deref());
    let names_its_version = parameters.version.is_some() && matches!(sender.via, Via::Get(_));
    let keeping = |is_whole| match names_its_version && is_whole {
        true => for_ever(sender.asker),
        false => WHILE_IT_HOLDS,
    };
    let span = engine.traces.as_ref().zip(span);
    let span = span.map(|(traces, span)| traces.operation(span));
    let reply = engine.answer(parameters, sender, &mut record).await;
    let mut response = match reply.map_err(only_by_post)? {
        Reply::NotModified(etag) => {
            record.outcome = Some(OutcomeLabel::NotModified);
            let headers = [(ETAG, etag.value())];
            (StatusCode::NOT_MODIFIED, shared(keeping(true)), headers).into_response()
        }
        Reply::Written(answer) => {
            record.nodes = answer.nodes;
            record.errors = Some(answer.errors);
            record.outcome = Some(answer.outcome.label(answer.errors));
            let keeping = keeping(answer.is_whole());
            sent(answer, media, keeping)
        }
    };
    if let (Some(span), Some(observation)) = (span, record.observation()) {
        span.end(observation);
    }
    response.extensions_mut().insert(record);
    Ok(response)
}

/// The response that an answer is sent as.
fn sent(answer: WrittenAnswer, media: Media, keeping: HeaderValue) -> Response {
    let shared = shared(keeping);
    let content_type = HeaderValue::from_static(media.content_type());
    let headers = [(CONTENT_TYPE, content_type)];
    let mut response = (answer.outcome.status(media), shared, headers, answer.body).into_response();
    if let Outcome::Busy(seconds) = answer.outcome {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    if let Some(held) = answer.held {
        response.extensions_mut().insert(HeldUntilSent::new(held));
    }
    if let Some(etag) = answer.etag {
        response.headers_mut().insert(ETAG, etag.value());
    }
    response
}

/// The headers that tell caches what they may do.
fn shared(keeping: HeaderValue) -> [(HeaderName, HeaderValue); 2] {
    [
        (VARY, HeaderValue::from_static("accept")),
        (CACHE_CONTROL, keeping),
    ]
}

/// True for a person who typed the address into a browser, who is shown the page that asks, rather than an error.
fn is_reader(uri: &Uri, headers: &HeaderMap) -> bool {
    wants_a_page(headers) && uri.query().is_none_or(str::is_empty)
}

fn only_by_post(_: OnlyByPost) -> Failure {
    Failure::new(
        StatusCode::METHOD_NOT_ALLOWED,
        ErrorCode::BadUserInput,
        "only queries run by GET: send this operation by POST",
    )
    .allowing("POST")
}
