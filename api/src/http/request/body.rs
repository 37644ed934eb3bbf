//! Reading the body of a request.

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_LENGTH, EXPECT};
use axum::http::{HeaderMap, StatusCode};
use http_body_util::BodyExt as _;

use crate::admission::{ClientAdmission, Share};
use crate::error::ErrorCode;
use crate::guard::Limits;
use crate::http::response::Failure;

/// The bytes of a body that is too long which are read beyond its limit and thrown away. A connection that is closed while
/// the client still sends is reset, and the refusal may be lost with it; once the body is read, the client has the refusal and
/// the connection serves its next request.
const READ_TO_REFUSE: u64 = 16 * 1024 * 1024;

/// The bytes that a body takes for each of its own, with what is made of it until it is answered.
const TAKEN_FOR_EACH: u64 = 4;

/// Bodies that are no longer, in bytes, are a part of what a connection takes anyway, and are not counted.
const UNCOUNTED: u64 = 4 * 1024;

/// A body, and the bytes that it counts for as long as it is held.
pub(crate) struct Held {
    pub(crate) bytes: Bytes,
    pub(crate) held: Option<Share>,
}

/// The whole body, within the limits of length and time.
///
/// # Errors
/// 413 for one that is too long, 408 for one that is too slow, 400 for one that breaks off, and 503 when all requests together
/// hold as much as they may.
pub(crate) async fn read(
    limits: &Limits,
    admission: &ClientAdmission,
    headers: &HeaderMap,
    body: Body,
) -> Result<Held, Failure> {
    let most = limits.body_bytes as u64;
    let announced = headers
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<u64>().ok())
        .unwrap_or(0);
    // A client that asks before it sends is told at once.
    let asks = headers.contains_key(EXPECT);
    if announced > most.saturating_add(READ_TO_REFUSE) || (announced > most && asks) {
        return Err(too_long(most).closing());
    }
    // One that does not say how long it is may be as long as it may.
    let most_taken = match headers.contains_key(CONTENT_LENGTH) {
        true => announced.min(most),
        false => most,
    };
    let mut held = (most_taken > UNCOUNTED)
        .then(|| admission.hold(most_taken * TAKEN_FOR_EACH))
        .transpose()
        .map_err(|busy| Failure::from(busy).closing())?;
    match tokio::time::timeout(limits.wall_time(), collect(body, most)).await {
        Ok(Ok(Collected::Whole(bytes))) => {
            if let Some(held) = &mut held {
                held.resize(bytes.len() as u64 * TAKEN_FOR_EACH);
            }
            Ok(Held { bytes, held })
        }
        Ok(Ok(Collected::Discarded)) => Err(too_long(most)),
        Ok(Ok(Collected::Endless)) => Err(too_long(most).closing()),
        Ok(Err(_)) => Err(Failure::bad_request("the body broke off")),
        Err(_) => {
            let message = "the body did not arrive in time";
            Err(Failure::new(StatusCode::REQUEST_TIMEOUT, ErrorCode::Timeout, message).closing())
        }
    }
}

fn too_long(most: u64) -> Failure {
    let message = format!("the body is longer than {most} bytes: split the request");
    Failure::new(StatusCode::PAYLOAD_TOO_LARGE, ErrorCode::BadUserInput, message)
}

/// The end that a body came to.
enum Collected {
    Whole(Bytes),
    /// It is too long; it was read to its end.
    Discarded,
    /// It is too long, and no end is in sight.
    Endless,
}

/// Keeps a body of at most `most` bytes; reads a longer one to its end, for [`READ_TO_REFUSE`] more.
async fn collect(mut body: Body, most: u64) -> Result<Collected, axum::Error> {
    // Nearly every body comes in one piece, which is kept as it is.
    let (mut first, mut joined) = (Bytes::new(), Vec::new());
    let mut read = 0_u64;
    while let Some(frame) = body.frame().await {
        // Trailers say nothing that is asked for here.
        let Ok(data) = frame?.into_data() else { continue };
        read += data.len() as u64;
        if read > most.saturating_add(READ_TO_REFUSE) {
            return Ok(Collected::Endless);
        }
        if read > most {
            (first, joined) = (Bytes::new(), Vec::new());
        } else if first.is_empty() && joined.is_empty() {
            first = data;
        } else {
            joined.extend_from_slice(&std::mem::take(&mut first));
            joined.extend_from_slice(&data);
        }
    }
    Ok(match read <= most {
        true if joined.is_empty() => Collected::Whole(first),
        true => Collected::Whole(joined.into()),
        false => Collected::Discarded,
    })
}
