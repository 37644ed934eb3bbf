//! The file that an address names, and the part of it that is sent.

use std::io::Write;
use std::sync::Arc;

use axum::extract::{Extension, Path, Query, State};
use axum::http::header::{CACHE_CONTROL, ETAG, LINK};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::response::Response;
use dataset::{Dataset, Versions};
use domain::bundle::nearest;
use domain::measure::Cancel;
use domain::{ChangeId, Code as _};
use tokio::time::Instant;

use super::download::{Content, Download, Part, bodiless, described};
use super::files::{Exports, FileKey};
use super::range::Wanted;
use crate::admission::ClientAdmission;
use crate::asker::Asker;
use crate::error::ErrorCode;
use crate::export::{Export, Format, Order, VERSION};
use crate::http::request::RequestId;
use crate::http::response::{ETag, Failure, WHILE_IT_HOLDS, for_ever};
use crate::unanswered::Unanswered;

/// The bytes that a node takes while a file is written, about.
const NODE_BYTES: u64 = 128;

const BUNDLE: &str = "bundle.zip";

/// Answers GET and HEAD; the router lets no other method through.
pub(in crate::http) async fn export(
    State(exports): State<Arc<Exports>>,
    Extension(id): Extension<RequestId>,
    Extension(admission): Extension<ClientAdmission>,
    Path(file): Path<String>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let Query(parameters) = Query::<Vec<(String, String)>>::try_from_uri(&uri)
        .map_err(|_| Failure::bad_request("the query string of the URL is not well-formed"))?;
    let deadline = Instant::now() + exports.wall_time;
    let request = FileRequest {
        asker: Asker::of(&headers),
        exports: &exports,
        download: Download {
            is_head: method == Method::HEAD,
            headers: &headers,
            id: &id,
            admission: &admission,
        },
        deadline,
    };
    if file == BUNDLE {
        return request.bundle(&parameters).await;
    }
    let format = Format::ALL.iter().copied().find(|it| it.file_name() == file);
    let format = format.ok_or_else(|| unknown(&file))?;
    request.network(format, &parameters).await
}

/// A request for a file.
struct FileRequest<'r> {
    asker: Asker,
    exports: &'r Arc<Exports>,
    download: Download<'r>,
    /// The moment at which the first byte has to be there.
    deadline: Instant,
}

impl FileRequest<'_> {
    /// A part of the network, in a format that other programs read.
    async fn network(&self, format: Format, parameters: &[(String, String)]) -> Result<Response, Failure> {
        let texts = parameters.iter().map(|(name, text)| (&**name, &**text));
        let read = Order::read(format, texts, &self.exports.versions).await;
        let (dataset, order) = read.map_err(|refusal| refused(refusal, self.download.id))?;
        let version = dataset.version().0.unsigned_abs();
        let key = FileKey {
            asker: self.asker,
            version,
            order: order.fingerprint(),
        };
        let tag = ETag::of(self.asker, format_args!("{version}-{:016x}", key.order));
        let mut head = vec![(ETAG, tag.value()), (CACHE_CONTROL, kept(self.asker, parameters))];
        head.extend(codebooks(&order));
        if tag.is_held_by(self.download.headers) {
            return Ok(bodiless(StatusCode::NOT_MODIFIED, head));
        }
        let bytes = match format.is_codebook() {
            true => 0,
            false => most_nodes(&dataset) * NODE_BYTES,
        };
        let export = self.prepare(dataset, order).await?;
        head.extend(described(format.media_type(), format.file_name()));
        // The end of a part must be said before the part begins; a file that nobody has fetched to its end yet is sent whole, as a
        // server may (RFC 9110, section 14.2), rather than written once to be measured and once more to be sent.
        let length = self.exports.lengths.get(&key);
        let wanted = match length {
            Some(_) => Wanted::continuing(&tag, self.download.headers),
            None => Wanted::All,
        };
        let part = match Part::of(wanted, length, head) {
            Ok(part) => part,
            Err(head) => return Ok(bodiless(StatusCode::RANGE_NOT_SATISFIABLE, head)),
        };
        let exports = Arc::clone(self.exports);
        let content = Content {
            range: part.range.clone(),
            write: move |out: &mut dyn Write, cancel: &Cancel| export.write(out, cancel),
            measured: move |length| exports.lengths.insert(key, length),
            bytes,
            counts_as_file: !format.is_codebook(),
        };
        self.download.send(part, content).await
    }

    /// Gathers what the file is written from, in the long lane.
    async fn prepare(&self, dataset: Arc<Dataset>, order: Order) -> Result<Export, Failure> {
        let versions = Arc::clone(&self.exports.versions);
        let preparing = async move { Export::prepare(&versions, &dataset, order).await };
        let (spent, prepared) = self.download.admission.long(self.deadline, preparing).await;
        if spent.effort().is_exceeded() {
            return Err(Failure::new(
                StatusCode::BAD_REQUEST,
                ErrorCode::CostExceeded,
                "the part of the network takes more walking than one request may: narrow the scope",
            ));
        }
        prepared?.map_err(|refusal| refused(refusal, self.download.id))
    }

    /// The whole database.
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
        let tag = ETag::of(
            self.asker,
            format_args!("{}-bundle-{}", version.0, env!("CARGO_PKG_VERSION")),
        );
        let mut head = vec![(ETAG, tag.value()), (CACHE_CONTROL, kept(self.asker, parameters))];
        if tag.is_held_by(self.download.headers) {
            return Ok(bodiless(StatusCode::NOT_MODIFIED, head));
        }
        let bundle = self
            .exports
            .bundles
            .fetch(self.asker, versions, version, self.download.id);
        let bundle = bundle.await?;
        head.extend(described("application/zip", BUNDLE));
        let wanted = Wanted::continuing(&tag, self.download.headers);
        let part = match Part::of(wanted, Some(bundle.length), head) {
            Ok(part) => part,
            Err(head) => return Ok(bodiless(StatusCode::RANGE_NOT_SATISFIABLE, head)),
        };
        let range = part.range.clone();
        let content = Content {
            range: 0..range.end - range.start,
            write: move |out: &mut dyn Write, cancel: &Cancel| bundle.copy(&range, out, cancel),
            measured: |_| {},
            bytes: 0,
            counts_as_file: true,
        };
        self.download.send(part, content).await
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

/// The header that names the codebooks of an export.
fn codebooks(order: &Order) -> Option<(HeaderName, HeaderValue)> {
    let link = format!(
        "<{}>; rel=\"describedby\"; type=\"text/csv\", <{}>; rel=\"describedby\"; type=\"text/markdown\"",
        order.address(Format::CodebookCsv),
        order.address(Format::CodebookMd)
    );
    Some((LINK, HeaderValue::try_from(link).ok()?))
}

/// All nodes that a part of the network can have. It has fewer; how many, nobody has counted yet.
fn most_nodes(dataset: &Dataset) -> u64 {
    let network = dataset.network();
    (network.organisations().len() + network.projects().len() + network.persons().len()) as u64
}

/// The file of a version that the address names may be kept for ever, since it never changes.
fn kept(asker: Asker, parameters: &[(String, String)]) -> HeaderValue {
    match parameters.iter().any(|(name, _)| name == VERSION) {
        true => for_ever(asker),
        false => WHILE_IT_HOLDS,
    }
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
