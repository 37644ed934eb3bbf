//! A file sent while it is written: by a thread of its own, a few chunks ahead of the client, and no longer than it listens.

use std::io::{self, Write};
use std::ops::Range;
use std::time::Duration;

use axum::body::{Body, Bytes};
use dataset::work::StopWhenDropped;
use domain::measure::Cancel;
use futures_util::{StreamExt as _, stream};
use tokio::runtime::Handle;
use tokio::sync::mpsc;
use tokio::sync::mpsc::error::TrySendError;

use crate::admission::{ClientAdmission, Permit};
use crate::http::request::RequestId;

/// The size of a chunk, in bytes.
const CHUNK: usize = 64 * 1024;

/// So many chunks lie ready for a client that is slower than the writer.
const AHEAD: usize = 4;

/// The time that a client has to accept a chunk before the writer gives up on it.
const PATIENCE: Duration = Duration::from_secs(30);

/// The body that a writer fills: of all that it writes, the bytes of this range. `wrote_all` is told how many there are in all,
/// when it came to the end. `permit` is given back when the writer is done, and while it waits for the client.
pub(super) fn stream(
    write: impl FnOnce(&mut dyn Write, &Cancel) -> io::Result<()> + Send + 'static,
    range: Range<u64>,
    wrote_all: impl FnOnce(u64) + Send + 'static,
    (admission, permit): (&ClientAdmission, Permit),
    id: RequestId,
) -> Body {
    let (sender, receiver) = mpsc::channel(AHEAD);
    let cancel = Cancel::default();
    let stop = StopWhenDropped(cancel.clone());
    let runtime = Handle::current();
    let writing = admission.spawn(move || {
        let mut out = Chunks::new(sender, runtime, range, permit);
        let written = write(&mut out, &cancel).and_then(|()| out.finish());
        match written {
            Ok(()) => {
                wrote_all(out.at);
                Ok(())
            }
            // The rest is not wanted.
            Err(_) if out.has_enough => Ok(()),
            Err(error) => Err(error),
        }
    });
    let state = (receiver, Some(writing), stop, id);
    let chunks = stream::unfold(state, async |(mut receiver, mut writing, stop, id)| {
        if let Some(chunk) = receiver.recv().await {
            return Some((Ok(chunk), (receiver, writing, stop, id)));
        }
        // The writer is gone. Only if it came to its end is the file whole; otherwise the client must learn that it is not.
        let failed = match writing.take()?.await {
            Ok(Ok(())) => return None,
            Ok(Err(error)) => error,
            Err(panicked) => io::Error::other(panicked),
        };
        tracing::warn!(request = %id, error = %failed, "an export was broken off");
        Some((Err(failed), (receiver, None, stop, id)))
    });
    // Who compresses it asks again after its end.
    Body::from_stream(chunks.fuse())
}

/// Cuts what is written into chunks and sends those within the range.
struct Chunks {
    sender: mpsc::Sender<Bytes>,
    runtime: Handle,
    permit: Permit,
    range: Range<u64>,
    /// The number of bytes that were written, within the range or not.
    at: u64,
    chunk: Vec<u8>,
    /// The range came to its end before what is written did.
    has_enough: bool,
    is_gone: bool,
}

impl Chunks {
    fn new(sender: mpsc::Sender<Bytes>, runtime: Handle, range: Range<u64>, permit: Permit) -> Self {
        Self {
            sender,
            runtime,
            permit,
            range,
            at: 0,
            chunk: Vec::with_capacity(CHUNK),
            has_enough: false,
            is_gone: false,
        }
    }

    fn finish(&mut self) -> io::Result<()> {
        if self.chunk.is_empty() {
            Ok(())
        } else {
            self.send()
        }
    }

    fn send(&mut self) -> io::Result<()> {
        let full = std::mem::replace(&mut self.chunk, Vec::with_capacity(CHUNK));
        let full = match self.sender.try_send(full.into()) {
            Ok(()) => return Ok(()),
            Err(TrySendError::Full(full) | TrySendError::Closed(full)) => full,
        };
        // Who reads slowly keeps nobody from writing.
        let sending = tokio::time::timeout(PATIENCE, self.sender.send(full));
        let gone = match self.runtime.block_on(self.permit.away(sending)) {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(_)) => io::Error::new(io::ErrorKind::BrokenPipe, "the client left"),
            Err(_) => io::Error::new(
                io::ErrorKind::TimedOut,
                "the client took nothing for half a minute",
            ),
        };
        self.is_gone = true;
        Err(gone)
    }
}

impl Write for Chunks {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_gone || self.has_enough {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let within = |byte: u64| byte.saturating_sub(self.at).min(bytes.len() as u64) as usize;
        let wanted = within(self.range.start)..within(self.range.end);
        self.chunk
            .extend_from_slice(bytes.get(wanted).unwrap_or_default());
        self.at += bytes.len() as u64;
        if self.chunk.len() >= CHUNK {
            self.send()?;
        }
        if self.at > self.range.end {
            self.finish()?;
            self.has_enough = true;
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;
    use crate::admission::{Admission, Client};
    use crate::guard::Limits;
    use http_body_util::BodyExt as _;

    fn admission() -> ClientAdmission {
        ClientAdmission::new(Admission::new(&Limits::default()), Client::UNKNOWN)
    }

    async fn sent(
        write: impl FnOnce(&mut dyn Write, &Cancel) -> io::Result<()> + Send + 'static,
        range: Range<u64>,
        wrote_all: impl FnOnce(u64) + Send + 'static,
    ) -> Body {
        let admission = admission();
        let permit = admission.permit().await.unwrap();
        stream(
            write,
            range,
            wrote_all,
            (&admission, permit),
            RequestId::generate(),
        )
    }

    /// Writes the numbers below a bound, a line each.
    fn numbers(out: &mut dyn Write, cancel: &Cancel, bound: u64) -> io::Result<()> {
        for number in 0..bound {
            cancel.check().map_err(io::Error::other)?;
            writeln!(out, "{number}")?;
        }
        Ok(())
    }

    async fn cut(range: Range<u64>) -> Vec<u8> {
        let write = |out: &mut dyn Write, cancel: &Cancel| numbers(out, cancel, 100_000);
        let body = sent(write, range, |_| {}).await;
        body.collect().await.unwrap().to_bytes().to_vec()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn any_part_is_what_the_whole_has_there() {
        let length = Arc::new(AtomicU64::new(0));
        let told = Arc::clone(&length);
        let write = |out: &mut dyn Write, cancel: &Cancel| numbers(out, cancel, 100_000);
        let wrote = move |all| told.store(all, Ordering::SeqCst);
        let body = sent(write, 0..u64::MAX, wrote).await;
        let whole = body.collect().await.unwrap().to_bytes();
        assert_eq!(length.load(Ordering::SeqCst), whole.len() as u64);
        let end = whole.len() as u64;
        for range in [
            0..1,
            0..end,
            1..65_536,
            65_536..65_537,
            200_000..300_001,
            end - 1..end,
            70_000..end,
        ] {
            let expected = &whole[range.start as usize..range.end as usize];
            assert_eq!(cut(range.clone()).await, expected, "{range:?}");
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_writer_stops_when_the_client_leaves_and_is_never_far_ahead_of_it() {
        let written = Arc::new(AtomicU64::new(0));
        let seen = Arc::clone(&written);
        let write = move |out: &mut dyn Write, _: &Cancel| {
            loop {
                out.write_all(&[b'x'; 1000])?;
                seen.fetch_add(1000, Ordering::SeqCst);
            }
        };
        let mut body = sent(write, 0..u64::MAX, |_| {}).await;
        body.frame().await.unwrap().unwrap();
        tokio::time::sleep(Duration::from_millis(100)).await;
        let most = (CHUNK * (AHEAD + 3)) as u64;
        assert!(
            written.load(Ordering::SeqCst) <= most,
            "{written:?} is more than {most}"
        );
        drop(body);
        for _ in 0..1_000 {
            let before = written.load(Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(5)).await;
            if written.load(Ordering::SeqCst) == before {
                return;
            }
        }
        panic!("it goes on although nobody listens");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_client_that_reads_on_after_a_while_has_the_whole() {
        let write = |out: &mut dyn Write, cancel: &Cancel| numbers(out, cancel, 500_000);
        let mut body = sent(write, 0..u64::MAX, |_| {}).await;
        let mut length = 0;
        while let Some(frame) = body.frame().await {
            length += frame.unwrap().into_data().unwrap().len();
            // So that the writer waits for it again and again.
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        let whole: usize = (0..500_000_u32).map(|number| number.to_string().len() + 1).sum();
        assert_eq!(length, whole);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn clients_that_read_nothing_keep_no_permit() {
        let admission = admission();
        let endless = |out: &mut dyn Write, _: &Cancel| {
            loop {
                out.write_all(&[b'x'; 1000])?;
            }
        };
        let mut bodies = Vec::new();
        for _ in 0..64 {
            let permit = tokio::time::timeout(Duration::from_secs(5), admission.permit()).await;
            let permit = permit.unwrap().unwrap();
            bodies.push(stream(
                endless,
                0..u64::MAX,
                |_| {},
                (&admission, permit),
                RequestId::generate(),
            ));
        }
        let permit = tokio::time::timeout(Duration::from_secs(5), admission.permit()).await;
        assert!(permit.unwrap().is_ok());
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_file_that_was_not_written_to_its_end_does_not_look_whole() {
        let fails = |out: &mut dyn Write, _: &Cancel| {
            out.write_all(b"the beginning")?;
            Err(io::Error::other("no more"))
        };
        assert!(sent(fails, 0..u64::MAX, |_| {}).await.collect().await.is_err());
        let panics = |_: &mut dyn Write, _: &Cancel| panic!("in the middle");
        assert!(sent(panics, 0..u64::MAX, |_| {}).await.collect().await.is_err());
    }
}
