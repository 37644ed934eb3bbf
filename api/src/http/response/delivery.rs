//! Delivery: answers go out in pieces, each of which the client must take in time, and count as held until it has.

use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use axum::body::Bytes;
use http_body_util::BodyExt as _;
use hyper::body::{Body, Frame, SizeHint};

use crate::admission::Share;

/// The size of a piece, in bytes.
const PIECE: usize = 64 * 1024;

/// Answers that are no longer, in bytes, are not watched.
const SHORT: u64 = 8 * 1024;

/// So many answers of one connection are remembered before those are forgotten that are sent.
const REMEMBERED: usize = 32;

/// The bytes that an answer counts for: it has them until it is sent.
#[derive(Debug, Clone)]
pub(in crate::http) struct HeldUntilSent(#[expect(dead_code, reason = "held, not read")] Arc<Share>);

impl HeldUntilSent {
    pub(in crate::http) fn new(held: Share) -> Self {
        Self(Arc::new(held))
    }
}

/// The answers of one connection that are on their way.
#[derive(Debug)]
pub(in crate::http) struct Deliveries {
    /// The time that the client has for a piece.
    patience: Duration,
    under_way: Mutex<Vec<Weak<Progress>>>,
}

/// The progress of a client with one answer.
#[derive(Debug)]
struct Progress {
    began: Instant,
    /// The moment when it took something last, in milliseconds since it began.
    moved: AtomicU64,
    /// Bytes that were handed over and not yet taken.
    waiting: AtomicUsize,
    /// True when it is for the client to ask for more, and not for us to make it.
    is_its_turn: AtomicBool,
    #[expect(dead_code, reason = "held, not read")]
    held: Option<HeldUntilSent>,
}

impl Progress {
    fn moves(&self) {
        let elapsed = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.moved.store(elapsed, Ordering::Relaxed);
    }

    /// True when it has taken nothing for too long, at a moment.
    fn is_stuck(&self, now: Instant, patience: Duration) -> bool {
        let is_its_turn =
            self.is_its_turn.load(Ordering::Relaxed) || self.waiting.load(Ordering::Relaxed) > 0;
        let moved = self.began + Duration::from_millis(self.moved.load(Ordering::Relaxed));
        is_its_turn && now.saturating_duration_since(moved) >= patience
    }
}

impl Deliveries {
    pub(in crate::http) fn new(patience: Duration) -> Self {
        Self {
            patience,
            under_way: Mutex::default(),
        }
    }

    /// Sends a body off.
    pub(in crate::http) fn send<B>(&self, body: B, held: Option<HeldUntilSent>) -> Delivery<B> {
        let progress = Arc::new(Progress {
            began: Instant::now(),
            moved: AtomicU64::new(0),
            waiting: AtomicUsize::new(0),
            is_its_turn: AtomicBool::new(true),
            held,
        });
        let mut under_way = self.under_way();
        if under_way.len() >= REMEMBERED {
            under_way.retain(|progress| progress.strong_count() > 0);
        }
        under_way.push(Arc::downgrade(&progress));
        Delivery {
            body,
            rest: Bytes::new(),
            progress,
        }
    }

    /// True when the client has taken nothing of some answer for too long, at a moment.
    pub(in crate::http) fn are_stuck(&self, now: Instant) -> bool {
        let under_way = self.under_way();
        under_way
            .iter()
            .filter_map(Weak::upgrade)
            .any(|progress| progress.is_stuck(now, self.patience))
    }

    fn under_way(&self) -> std::sync::MutexGuard<'_, Vec<Weak<Progress>>> {
        // Nothing panics under the lock: a poisoned one is a sound one.
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A body on its way to the client.
#[derive(Debug)]
pub(in crate::http) struct Delivery<B> {
    body: B,
    /// The rest of what the body gave, which was too long for one piece.
    rest: Bytes,
    progress: Arc<Progress>,
}

/// Bytes on their way, which tell when they are gone.
struct Piece {
    bytes: Bytes,
    progress: Arc<Progress>,
}

impl AsRef<[u8]> for Piece {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Drop for Piece {
    fn drop(&mut self) {
        self.progress
            .waiting
            .fetch_sub(self.bytes.len(), Ordering::Relaxed);
        self.progress.moves();
    }
}

impl<B> Delivery<B> {
    /// Hands over the next piece of what is there.
    fn piece(&mut self) -> Frame<Bytes> {
        let bytes = self.rest.split_to(self.rest.len().min(PIECE));
        let progress = Arc::clone(&self.progress);
        progress.waiting.fetch_add(bytes.len(), Ordering::Relaxed);
        progress.is_its_turn.store(true, Ordering::Relaxed);
        progress.moves();
        Frame::data(Bytes::from_owner(Piece { bytes, progress }))
    }
}

impl<B> Drop for Delivery<B> {
    fn drop(&mut self) {
        // No more will be asked for; what was handed over may still be on its way.
        self.progress.is_its_turn.store(false, Ordering::Relaxed);
    }
}

impl<B: Body<Data = Bytes> + Unpin> Body for Delivery<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let this = self.get_mut();
        if !this.rest.is_empty() {
            return Poll::Ready(Some(Ok(this.piece())));
        }
        // Until there is more, the client waits for us.
        this.progress.is_its_turn.store(false, Ordering::Relaxed);
        let Some(frame) = ready!(Pin::new(&mut this.body).poll_frame(cx)) else {
            return Poll::Ready(None);
        };
        match frame.map(Frame::into_data) {
            Ok(Ok(data)) if data.is_empty() => Poll::Ready(Some(Ok(Frame::data(data)))),
            Ok(Ok(data)) => {
                this.rest = data;
                Poll::Ready(Some(Ok(this.piece())))
            }
            Ok(Err(trailers)) => Poll::Ready(Some(Ok(trailers))),
            Err(error) => Poll::Ready(Some(Err(error))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let (mut hint, rest) = (self.body.size_hint(), self.rest.len() as u64);
        if let Some(upper) = hint.upper() {
            hint.set_upper(upper + rest);
        }
        hint.set_lower(hint.lower() + rest);
        hint
    }
}

/// A response whose body is sent off.
pub(in crate::http) fn deliver(
    response: axum::response::Response,
    deliveries: &Deliveries,
) -> axum::response::Response {
    // What is short lies in the system's buffers at once, or is a part of what a connection takes anyway.
    let is_short = hyper::body::Body::size_hint(response.body())
        .upper()
        .is_some_and(|length| length <= SHORT);
    if is_short {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let held = parts.extensions.remove::<HeldUntilSent>();
    let body = axum::body::Body::new(deliveries.send(body, held).map_err(axum::Error::new));
    axum::response::Response::from_parts(parts, body)
}

#[cfg(test)]
mod tests {
    use http_body_util::Full;

    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    #[tokio::test]
    async fn a_long_body_goes_in_pieces_and_is_the_same() {
        let bytes: Bytes = (0..300_000_u32).map(|it| it as u8).collect::<Vec<_>>().into();
        let deliveries = Deliveries::new(PATIENCE);
        let mut body = deliveries.send(Full::new(bytes.clone()), None);
        assert_eq!(body.size_hint().exact(), Some(300_000));
        let mut gathered = Vec::new();
        while let Some(frame) = body.frame().await {
            let data = frame.unwrap().into_data().unwrap();
            assert!(data.len() <= PIECE);
            assert_eq!(
                body.size_hint().exact(),
                Some((300_000 - gathered.len() - data.len()) as u64)
            );
            gathered.extend_from_slice(&data);
        }
        assert_eq!(gathered, bytes);
        assert!(body.is_end_stream());
    }

    #[tokio::test]
    async fn what_is_held_is_given_back_when_the_last_piece_is_gone() {
        let shares = crate::admission::Admission::new(&crate::guard::Limits::default());
        let admission = crate::admission::ClientAdmission::new(
            shares,
            crate::admission::Client::from(std::net::IpAddr::from([127, 0, 0, 1])),
        );
        let most = crate::guard::Limits::default().held_bytes as u64 / 2;
        let held = HeldUntilSent::new(admission.hold(most).unwrap());
        let deliveries = Deliveries::new(PATIENCE);
        let mut body = deliveries.send(Full::new(Bytes::from_static(b"an answer")), Some(held));
        let piece = body.frame().await.unwrap().unwrap().into_data().unwrap();
        drop(body);
        assert!(admission.hold(most).is_err(), "the piece is on its way");
        drop(piece);
        assert!(admission.hold(most).is_ok());
    }

    #[tokio::test]
    async fn a_client_is_stuck_when_it_takes_nothing_and_not_when_it_waits_for_us() {
        let deliveries = Deliveries::new(PATIENCE);
        let mut body = deliveries.send(Full::new(Bytes::from_static(b"an answer")), None);
        let later = || Instant::now() + PATIENCE;
        assert!(!deliveries.are_stuck(Instant::now()), "it has had no time yet");
        assert!(deliveries.are_stuck(later()), "it has asked for nothing");
        let piece = body.frame().await.unwrap().unwrap().into_data().unwrap();
        assert!(deliveries.are_stuck(later()), "it has taken nothing");
        assert!(body.frame().await.is_none());
        assert!(deliveries.are_stuck(later()), "what was handed over is not taken");
        drop(piece);
        assert!(!deliveries.are_stuck(later()), "nothing is left to take");
    }
}
