//! A download: which bytes of a file are sent, with which headers, and what is counted for it meanwhile.

use std::io::{self, Write};
use std::ops::Range;

use axum::body::Body;
use axum::http::header::{ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use domain::measure::Cancel;

use super::range::Wanted;
use super::stream::stream;
use crate::admission::ClientAdmission;
use crate::http::request::RequestId;
use crate::http::response::{Failure, HeldUntilSent};

/// The bytes that a file takes while it is sent: what is written ahead of the client, and what compresses it.
const AHEAD_BYTES: u64 = 1024 * 1024;

/// Headers of a response.
pub(super) type Head = Vec<(HeaderName, HeaderValue)>;

/// One client's download.
pub(super) struct Download<'r> {
    pub(super) is_head: bool,
    pub(super) headers: &'r HeaderMap,
    pub(super) id: &'r RequestId,
    pub(super) admission: &'r ClientAdmission,
}

/// The part of a file that is sent, and the head that says so.
pub(super) struct Part {
    status: StatusCode,
    pub(super) range: Range<u64>,
    head: Head,
}

/// The writer of a file.
pub(super) struct Content<W, M> {
    /// Writes the file.
    pub(super) write: W,
    /// The part of what it writes that is sent.
    pub(super) range: Range<u64>,
    /// Is told the length of the file when it came to its end.
    pub(super) measured: M,
    /// The bytes that writing it takes.
    pub(super) bytes: u64,
    /// False for what is short, and is not kept from who has files under way.
    pub(super) counts_as_file: bool,
}

/// The headers that say what the file is, and that a download of it can be resumed.
pub(super) fn described(media_type: &'static str, name: &str) -> Head {
    let attachment = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    let attachment = attachment.unwrap_or(HeaderValue::from_static("attachment"));
    vec![
        (CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (CONTENT_DISPOSITION, attachment),
        (ACCEPT_RANGES, HeaderValue::from_static("bytes")),
    ]
}

/// A response that has a head and no body.
pub(super) fn bodiless(status: StatusCode, head: Head) -> Response {
    let mut response = (status, Body::empty()).into_response();
    response.headers_mut().extend(head);
    response
}

impl Part {
    /// The part that is wanted of a file of this length, where that is known.
    ///
    /// # Errors
    /// The head of the response to a client that wants a part which the file does not have.
    pub(super) fn of(wanted: Wanted, length: Option<u64>, mut head: Head) -> Result<Self, Head> {
        let Some(length) = length else {
            return Ok(Self {
                status: StatusCode::OK,
                range: 0..u64::MAX,
                head,
            });
        };
        let content_range = |told: String| HeaderValue::try_from(told).map(|it| (CONTENT_RANGE, it));
        let Some(range) = wanted.of(length) else {
            head.extend(content_range(format!("bytes */{length}")));
            return Err(head);
        };
        head.push((CONTENT_LENGTH, HeaderValue::from(range.end - range.start)));
        let status = match wanted {
            Wanted::All => StatusCode::OK,
            _ => {
                let told = format!("bytes {}-{}/{length}", range.start, range.end - 1);
                head.extend(content_range(told));
                StatusCode::PARTIAL_CONTENT
            }
        };
        Ok(Self { status, range, head })
    }
}

impl Download<'_> {
    /// Sends a part of a file while it is written, or its head alone.
    ///
    /// # Errors
    /// 503 when there is too much to do.
    pub(super) async fn send<W, M>(&self, part: Part, content: Content<W, M>) -> Result<Response, Failure>
    where
        W: FnOnce(&mut dyn Write, &Cancel) -> io::Result<()> + Send + 'static,
        M: FnOnce(u64) + Send + 'static,
    {
        let Part { status, head, .. } = part;
        if self.is_head {
            return Ok(bodiless(status, head));
        }
        let held = self.admission.hold(AHEAD_BYTES + content.bytes)?;
        let file = match content.counts_as_file {
            true => Some(self.admission.file().await?),
            false => None,
        };
        let permit = self.admission.permit().await?;
        let write = content.write;
        let body = stream(
            move |out, cancel| {
                let _file = file;
                write(out, cancel)
            },
            content.range,
            content.measured,
            (self.admission, permit),
            self.id.clone(),
        );
        let mut response = bodiless(status, head);
        *response.body_mut() = body;
        response.extensions_mut().insert(HeldUntilSent::new(held));
        Ok(response)
    }
}
