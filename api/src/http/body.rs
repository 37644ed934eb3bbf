//! Reading the body of a request.

use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderMap, StatusCode};

use super::failure::Failure;
use crate::error::ErrorCode;
use crate::guard::Limits;

/// The whole body, within the limits of length and time.
///
/// # Errors
/// 413 for one that is too long, 408 for one that is too slow, 400 for one that breaks off.
pub(crate) async fn read(limits: &Limits, headers: &HeaderMap, body: Body) -> Result<Bytes, Failure> {
    let most = limits.body_bytes;
    let too_long = || {
        let message = format!("the body is longer than {most} bytes: split the request");
        Failure::new(StatusCode::PAYLOAD_TOO_LARGE, ErrorCode::BadUserInput, message)
    };
    let announced = headers
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > most as u64) {
        return Err(too_long());
    }
    match tokio::time::timeout(Duration::from_millis(limits.wall_time_ms), to_bytes(body, most)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) if is_length(&error) => Err(too_long()),
        Ok(Err(_)) => Err(Failure::bad_request("the body broke off")),
        Err(_) => Err(Failure::new(
            StatusCode::REQUEST_TIMEOUT,
            ErrorCode::Timeout,
            "the body did not arrive in time",
        )),
    }
}

fn is_length(error: &axum::Error) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        if error.is::<http_body_util::LengthLimitError>() {
            return true;
        }
        source = error.source();
    }
    false
}
