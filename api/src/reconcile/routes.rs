//! Routes below `/reconcile`.

use axum::Router;
use axum::extract::{Extension as Beside, Path, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use domain::Code as _;
use serde_json::{Value as Json, json};

use super::answer::answer;
use super::candidate::candidates;
use super::entity_type::EntityType;
use super::extend::{Extension, propose};
use super::language::Language;
use super::manifest::manifest;
use super::page::{self, Setting};
use super::parameters::{Parameters, public_url};
use super::query::{parse_batch, parse_property, parse_type};
use super::reconciliation::Reconciliation;
use super::suggest;
use super::work::off_thread;
use crate::admission::ClientAdmission;
use crate::error::ErrorCode;
use crate::http::{Asset, Failure, body, method_not_allowed, only_get};

const DOCUMENTATION: &str = include_str!("../../../docs/RECONCILIATION.md");

/// The routes of the service; none when its limit of queries is 0.
pub fn routes(service: Reconciliation) -> Router {
    if service.limits().reconcile_queries == 0 {
        return Router::new();
    }
    let documentation = Asset::text(DOCUMENTATION.to_owned());
    Router::new()
        .route(
            "/reconcile",
            get(endpoint).post(endpoint).fallback(method_not_allowed),
        )
        .route("/reconcile/suggest/{what}", only_get(suggestions))
        .route("/reconcile/flyout/{what}", only_get(flyout))
        .route("/reconcile/preview", only_get(preview))
        .route("/reconcile/entity", only_get(entity_page))
        .route("/reconcile/extend/propose", only_get(proposal))
        .route(
            "/reconcile/documentation",
            only_get(async move |headers: HeaderMap| documentation.respond(&headers)),
        )
        .with_state(service)
}

/// The service's own address: the manifest, batches of queries, data extension.
async fn endpoint(State(service): State<Reconciliation>, request: Request) -> Result<Response, Failure> {
    let (parts, sent) = request.into_parts();
    let (uri, headers) = (&parts.uri, &parts.headers);
    let admission = parts
        .extensions
        .get::<ClientAdmission>()
        .ok_or_else(Failure::internal)?;
    let parameters = if parts.method == Method::POST {
        let body = body::read(service.limits(), admission, headers, sent).await?;
        Parameters::from_form(uri, headers, &body.bytes)?
    } else {
        Parameters::from_uri(uri)?
    };
    let language = Language::negotiate(headers);
    let json = match (parameters.get("queries"), parameters.get("extend")) {
        (Some(queries), None) => reconcile(&service, admission, queries, language).await?,
        (None, Some(extend)) => extension(&service, admission, extend).await?,
        (None, None) if parts.method != Method::POST && parameters.has_none_but(&["callback"]) => {
            let base = public_url(headers, uri, service.public_url());
            manifest(&base, service.limits().reconcile_queries)
        }
        (None, None) if parameters.get("query").is_some() => {
            return Err(Failure::bad_request(
                "single queries in `query` are of version 0.1: send {\"q0\": {\"query\": …}} as `queries`",
            ));
        }
        (None, None) => {
            return Err(Failure::bad_request(
                "send a batch as `queries`, or a data extension query as `extend`; a GET without either returns the manifest",
            ));
        }
        (Some(_), Some(_)) => {
            return Err(Failure::bad_request("send `queries` or `extend`, not both"));
        }
    };
    answer(&json, &parameters)
}

async fn reconcile(
    service: &Reconciliation,
    admission: &ClientAdmission,
    queries: &str,
    language: Language,
) -> Result<Json, Failure> {
    let batch = parse_batch(queries).map_err(|error| Failure::bad_request(error.to_string()))?;
    let most = service.limits().reconcile_queries;
    if batch.len() > most {
        let message = format!(
            "{} queries are more than the {most} of one batch (`batchSize` in the manifest): send them in several",
            batch.len()
        );
        let status = StatusCode::PAYLOAD_TOO_LARGE;
        return Err(Failure::new(status, ErrorCode::CostExceeded, message));
    }
    let shared = service.clone();
    off_thread(admission, service.wall_time(), move |cancel| {
        let reader = shared.reader();
        let mut results = serde_json::Map::new();
        for (name, query) in batch {
            let found = candidates(&query, &reader, cancel)?;
            let result: Json = found.iter().map(|it| it.json(&reader, language)).collect();
            results.insert(name, json!({ "result": result }));
        }
        Ok(Json::Object(results))
    })
    .await
}

async fn extension(
    service: &Reconciliation,
    admission: &ClientAdmission,
    extend: &str,
) -> Result<Json, Failure> {
    let query = Extension::parse(extend, service.limits())?;
    let shared = service.clone();
    off_thread(admission, service.wall_time(), move |cancel| {
        query.answer(&shared.reader(), shared.limits().nodes, cancel)
    })
    .await
}

/// The kind of thing that is suggested or shown.
enum Suggested {
    Entity,
    Type,
    Property,
}

impl Suggested {
    fn parse(what: &str, uri: &Uri) -> Result<Self, Failure> {
        match what {
            "entity" => Ok(Self::Entity),
            "type" => Ok(Self::Type),
            "property" => Ok(Self::Property),
            _ => {
                let message = format!(
                    "there is nothing at {}: entities, types and properties are suggested",
                    uri.path()
                );
                Err(Failure::new(StatusCode::NOT_FOUND, ErrorCode::NotFound, message))
            }
        }
    }
}

async fn suggestions(
    State(service): State<Reconciliation>,
    Beside(admission): Beside<ClientAdmission>,
    Path(what): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let parameters = Parameters::from_uri(&uri)?;
    let what = Suggested::parse(&what, &uri)?;
    let cursor = parameters.number("cursor", 0)?;
    let prefix = parameters.get("prefix").unwrap_or_default().to_owned();
    let json = match what {
        Suggested::Type => suggest::types(&prefix, cursor),
        Suggested::Property => suggest::properties(&prefix, cursor),
        Suggested::Entity => {
            let types = parameters.get("type").map(parse_type).transpose();
            let types: Vec<EntityType> = types.map_err(Failure::bad_request)?.into_iter().collect();
            let (shared, language) = (service.clone(), Language::negotiate(&headers));
            off_thread(&admission, service.wall_time(), move |_| {
                Ok(suggest::entities(
                    &prefix,
                    cursor,
                    &types,
                    &shared.reader(),
                    language,
                ))
            })
            .await?
        }
    };
    answer(&json, &parameters)
}

async fn flyout(
    State(service): State<Reconciliation>,
    Path(what): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let parameters = Parameters::from_uri(&uri)?;
    let id = parameters.get("id").unwrap_or_default();
    let html = match Suggested::parse(&what, &uri)? {
        Suggested::Entity => {
            let reader = service.reader();
            let entity = reader.find_text(id).ok_or_else(unknown_entity)?;
            page::flyout(&reader, entity, Language::negotiate(&headers))
        }
        Suggested::Type => {
            let of = parse_type(id).map_err(not_found)?;
            page::flyout_of(&of.name(), &[&of.id()])
        }
        Suggested::Property => {
            let property = parse_property(id).map_err(not_found)?;
            page::flyout_of(&property.name(), &[property.meaning(), property.code()])
        }
    };
    answer(&json!({ "id": id, "html": html }), &parameters)
}

fn not_found(message: String) -> Failure {
    Failure::new(StatusCode::NOT_FOUND, ErrorCode::NotFound, message)
}

fn unknown_entity() -> Failure {
    not_found("nothing has this id; ids are such as `organisation:malmo-kommun`".to_owned())
}

async fn preview(
    State(service): State<Reconciliation>,
    Beside(admission): Beside<ClientAdmission>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    shown((&service, &admission), &uri, Setting::Preview, &headers).await
}

/// The page that an entity's address leads to. When the explorer has a page for it, this can lead there: the address, which
/// clients keep, stays the same. The id is a parameter because paths are logged, and keys of persons hold their names.
async fn entity_page(
    State(service): State<Reconciliation>,
    Beside(admission): Beside<ClientAdmission>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    shown((&service, &admission), &uri, Setting::Page, &headers).await
}

async fn shown(
    (service, admission): (&Reconciliation, &ClientAdmission),
    uri: &Uri,
    setting: Setting,
    headers: &HeaderMap,
) -> Result<Response, Failure> {
    let language = Language::negotiate(headers);
    let parameters = Parameters::from_uri(uri)?;
    let id = parameters.get("id").unwrap_or_default().to_owned();
    let shared = service.clone();
    let page = off_thread(admission, service.wall_time(), move |_| {
        let reader = shared.reader();
        Ok(match reader.find_text(&id) {
            Some(entity) => (StatusCode::OK, page::document(&reader, entity, setting, language)),
            None => (StatusCode::NOT_FOUND, page::nothing(language)),
        })
    });
    let (status, html) = page.await?;
    Ok((status, page::headers(setting, language), html).into_response())
}

async fn proposal(uri: Uri) -> Result<Response, Failure> {
    let parameters = Parameters::from_uri(&uri)?;
    let of = parameters.get("type").map(parse_type).transpose();
    let limit = match parameters.get("limit") {
        Some(_) => Some(parameters.number("limit", 0)?),
        None => None,
    };
    let json = propose(of.map_err(Failure::bad_request)?, limit);
    answer(&json, &parameters)
}
