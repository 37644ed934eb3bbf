//! `/export/…`: files that other programs open, sent while they are written, and resumed where a download broke off.

mod bundle;
mod range;
mod stream;

use std::fmt;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Extension, Path, Query, State};
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG,
    LINK,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use dataset::Versions;
use domain::bundle::nearest;
use domain::{ChangeId, Code as _};
use quick_cache::sync::Cache;
use tokio::time::Instant;

use self::bundle::Bundles;
use self::range::Wanted;
use self::stream::stream;
use super::caching::{FOR_EVER, WHILE_IT_HOLDS};
use super::etag::ETag;
use super::failure::Failure;
use super::outgoing::HeldUntilSent;
use super::request_id::RequestId;
use super::service::Service;
use crate::admission::{Caller, Share};
use crate::error::ErrorCode;
use crate::export::{Export, Format, Order, VERSION};
use crate::unanswered::Unanswered;

/// Of how many files the length is remembered.
const LENGTHS: usize = 10_000;

/// What a file takes while it is sent, in bytes: what is written ahead of the client, and what compresses it.
const AHEAD_BYTES: u64 = 1024 * 1024;

/// What a node takes while a file is written, in bytes, about.
const NODE_BYTES: u64 = 128;

const BUNDLE: &str = "bundle.zip";

/// What files are made of.
pub struct Exports {
    versions: Arc<Versions>,
    /// How long each file is that was written to its end, by version and fingerprint.
    lengths: Cache<(u64, u64), u64>,
    bundles: Bundles,
}

impl Exports {
    /// Exports of the current version.
    #[must_use]
    pub fn new(versions: Arc<Versions>) -> Self {
        Self {
            versions,
            lengths: Cache::new(LENGTHS),
            bundles: Bundles::default(),
        }
    }
}

impl fmt::Debug for Exports {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Exports").finish_non_exhaustive()
    }
}

/// Answers GET and HEAD; the router lets no other method through.
pub(super) async fn export(
    State(service): State<Service>,
    Extension(id): Extension<RequestId>,
    Extension(caller): Extension<Caller>,
    Path(file): Path<String>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let Some(exports) = service.exports() else {
        return Err(unknown(&file));
    };
    let Query(parameters) = Query::<Vec<(String, String)>>::try_from_uri(&uri)
        .map_err(|_| Failure::bad_request("the query string of the URL is not well-formed"))?;
    let asked = Asked {
        exports,
        is_head: method == Method::HEAD,
        headers: &headers,
        id: &id,
        caller: &caller,
        deadline: Instant::now() + service.wall_time(),
    };
    if file == BUNDLE {
        return asked.bundle(&parameters).await;
    }
    let format = Format::ALL.iter().copied().find(|it| it.file_name() == file);
    asked
        .network(format.ok_or_else(|| unknown(&file))?, &parameters)
        .await
}

/// A request for a file.
struct Asked<'r> {
    exports: &'r Arc<Exports>,
    is_head: bool,
    headers: &'r HeaderMap,
    id: &'r RequestId,
    caller: &'r Caller,
    /// When the first byte has to be there.
    deadline: Instant,
}

impl Asked<'_> {
    async fn network(&self, format: Format, parameters: &[(String, String)]) -> Result<Response, Failure> {
        let versions = &self.exports.versions;
        let texts = parameters.iter().map(|(name, text)| (&**name, &**text));
        let read = Order::read(format, texts, versions).await;
        let (dataset, order) = read.map_err(|refusal| refused(refusal, self.id))?;
        let version = dataset.version().0.unsigned_abs();
        let key = (version, order.fingerprint());
        let tag = ETag::new(format_args!("{}-{:016x}", key.0, key.1));
        let link = format!(
            "<{}>; rel=\"describedby\"; type=\"text/csv\", <{}>; rel=\"describedby\"; type=\"text/markdown\"",
            order.address(Format::CodebookCsv),
            order.address(Format::CodebookMd)
        );
        let mut head = vec![(ETAG, tag.value()), (CACHE_CONTROL, kept(parameters))];
        head.extend(HeaderValue::try_from(link).map(|link| (LINK, link)));
        if tag.is_held_by(self.headers) {
            return Ok(with(StatusCode::NOT_MODIFIED, head, Body::empty()));
        }
        let network = dataset.network();
        // Those of its part of the network are fewer; how many, nobody has counted yet.
        let nodes = match format.is_codebook() {
            true => 0,
            false => {
                (network.organisations().len() + network.projects().len() + network.persons().len()) as u64
            }
        };
        let (spent, prepared) = self
            .caller
            .long(self.deadline, {
                let versions = Arc::clone(versions);
                async move { Export::prepare(&versions, &dataset, order).await }
            })
            .await;
        if spent.effort().is_exceeded() {
            return Err(Failure::new(
                StatusCode::BAD_REQUEST,
                ErrorCode::CostExceeded,
                "the part of the network takes more walking than one request may: narrow the scope",
            ));
        }
        let export = prepared?.map_err(|refusal| refused(refusal, self.id))?;
        head.push((CONTENT_TYPE, HeaderValue::from_static(format.media_type())));
        head.push((CONTENT_DISPOSITION, attachment(format.file_name())));
        head.push((ACCEPT_RANGES, HeaderValue::from_static("bytes")));
        // Where a part ends must be said before it begins; a file that nobody has fetched to its end yet is sent whole, as a
        // server may (RFC 9110, section 14.2), rather than written once to be measured and once more to be sent.
        let length = self.exports.lengths.get(&key);
        let wanted = match length.filter(|_| tag.continues(self.headers)) {
            Some(_) => Wanted::read(self.headers),
            None => Wanted::All,
        };
        let (status, range) = match part(wanted, length, &mut head) {
            Ok(found) => found,
            Err(()) => return Ok(with(StatusCode::RANGE_NOT_SATISFIABLE, head, Body::empty())),
        };
        if self.is_head {
            return Ok(with(status, head, Body::empty()));
        }
        let held = self.caller.hold(AHEAD_BYTES + nodes * NODE_BYTES)?;
        // A codebook is short, and is not kept from who has files under way.
        let file = match format.is_codebook() {
            true => None,
            false => Some(self.caller.file().await?),
        };
        let place = self.caller.place().await?;
        let exports = Arc::clone(self.exports);
        let body = stream(
            move |out, cancel| {
                let _file = file;
                export.write(out, cancel)
            },
            range,
            move |length| exports.lengths.insert(key, length),
            (self.caller, place),
            self.id.clone(),
        );
        Ok(held_until_sent(with(status, head, body), held))
    }

    async fn bundle(&self, parameters: &[(String, String)]) -> Result<Response, Failure> {
        let versions = &self.exports.versions;
        let version = match parameters {
            [] => versions.current().version(),
            [(name, number)] if name == VERSION => as_of(versions, number)?,
            [(name, _), ..] => {
                return Err(Failure::bad_request(format!(
                    "`{name}`: {BUNDLE} is all of the data and takes `{VERSION}` once and nothing else; the other exports do"
                )));
            }
        };
        let tag = ETag::new(format_args!("{}-bundle-{}", version.0, env!("CARGO_PKG_VERSION")));
        let mut head = vec![(ETAG, tag.value()), (CACHE_CONTROL, kept(parameters))];
        if tag.is_held_by(self.headers) {
            return Ok(with(StatusCode::NOT_MODIFIED, head, Body::empty()));
        }
        let bundle = self.exports.bundles.fetch(versions, version, self.id).await?;
        head.push((CONTENT_TYPE, HeaderValue::from_static("application/zip")));
        head.push((CONTENT_DISPOSITION, attachment(BUNDLE)));
        head.push((ACCEPT_RANGES, HeaderValue::from_static("bytes")));
        let wanted = match tag.continues(self.headers) {
            true => Wanted::read(self.headers),
            false => Wanted::All,
        };
        let (status, range) = match part(wanted, Some(bundle.length), &mut head) {
            Ok(found) => found,
            Err(()) => return Ok(with(StatusCode::RANGE_NOT_SATISFIABLE, head, Body::empty())),
        };
        if self.is_head {
            return Ok(with(status, head, Body::empty()));
        }
        let (held, file, place) = (
            self.caller.hold(AHEAD_BYTES)?,
            self.caller.file().await?,
            self.caller.place().await?,
        );
        let whole = 0..range.end - range.start;
        let body = stream(
            move |out, cancel| {
                let _file = file;
                bundle.copy(&range, out, cancel)
            },
            whole,
            |_| {},
            (self.caller, place),
            self.id.clone(),
        );
        Ok(held_until_sent(with(status, head, body), held))
    }
}

/// The version that an address names.
fn as_of(versions: &Versions, number: &str) -> Result<ChangeId, Failure> {
    let number = number.parse().map_err(|_| {
        Failure::bad_request(format!(
            "`{VERSION}`: \"{number}\" is not the number of a version"
        ))
    })?;
    let found = versions.find(number);
    found.map_err(|error| Failure::new(StatusCode::NOT_FOUND, ErrorCode::NotFound, error.to_string()))
}

type Head = Vec<(axum::http::HeaderName, HeaderValue)>;

/// Which bytes are sent, and with which status; the headers that say so are added. `Err` when the file has none of them.
fn part(
    wanted: Wanted,
    length: Option<u64>,
    head: &mut Head,
) -> Result<(StatusCode, std::ops::Range<u64>), ()> {
    let Some(length) = length else {
        return Ok((StatusCode::OK, 0..u64::MAX));
    };
    let range = if wanted == Wanted::All {
        Some(0..length)
    } else {
        wanted.of(length)
    };
    let Some(range) = range else {
        head.extend(HeaderValue::try_from(format!("bytes */{length}")).map(|it| (CONTENT_RANGE, it)));
        return Err(());
    };
    head.push((CONTENT_LENGTH, HeaderValue::from(range.end - range.start)));
    if wanted == Wanted::All {
        return Ok((StatusCode::OK, range));
    }
    let told = format!("bytes {}-{}/{length}", range.start, range.end - 1);
    head.extend(HeaderValue::try_from(told).map(|it| (CONTENT_RANGE, it)));
    Ok((StatusCode::PARTIAL_CONTENT, range))
}

/// The file of a version that the address names may be kept for ever, since it never changes.
fn kept(parameters: &[(String, String)]) -> HeaderValue {
    match parameters.iter().any(|(name, _)| name == VERSION) {
        true => FOR_EVER,
        false => WHILE_IT_HOLDS,
    }
}

fn with(status: StatusCode, head: Head, body: Body) -> Response {
    let mut response = (status, body).into_response();
    response.headers_mut().extend(head);
    response
}

fn held_until_sent(mut response: Response, held: Share) -> Response {
    response.extensions_mut().insert(HeldUntilSent::new(held));
    response
}

fn attachment(name: &str) -> HeaderValue {
    let value = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    value.unwrap_or(HeaderValue::from_static("attachment"))
}

fn refused(refusal: Unanswered, id: &RequestId) -> Failure {
    if let Some(detail) = &refusal.detail {
        tracing::error!(request = %id, error = %detail, "an export could not be made");
    }
    let status = match refusal.code {
        ErrorCode::NotFound => StatusCode::NOT_FOUND,
        ErrorCode::Timeout | ErrorCode::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorCode::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::BAD_REQUEST,
    };
    Failure::new(status, refusal.code, refusal.message)
}

fn unknown(file: &str) -> Failure {
    let known = || Format::ALL.iter().map(|it| it.file_name()).chain([BUNDLE]);
    let names: Vec<_> = known().collect();
    let near = nearest(file, known()).unwrap_or(BUNDLE);
    let message = format!(
        "there is no export of this name; the nearest is /export/{near}, and there are {}",
        names.join(", ")
    );
    Failure::new(StatusCode::NOT_FOUND, ErrorCode::NotFound, message)
}
