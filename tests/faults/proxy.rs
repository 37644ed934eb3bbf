//! An address behind which one server takes over from another: what a name or a floating address is to those who connect.

use std::io;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::thread;

/// Passes connections on to a port of this machine.
pub(crate) struct Proxy {
    port: u16,
    target: Arc<AtomicU16>,
}

impl Proxy {
    pub(crate) fn to(target: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let target = Arc::new(AtomicU16::new(target));
        let current = Arc::clone(&target);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                // Nobody there: the client's connection ends at once.
                if let Ok(server) = TcpStream::connect(("127.0.0.1", current.load(Ordering::SeqCst))) {
                    pass(&client, &server);
                    pass(&server, &client);
                }
            }
        });
        Self { port, target }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// From now on to another port. Connections that are open stay where they are.
    pub(crate) fn switch_to(&self, target: u16) {
        self.target.store(target, Ordering::SeqCst);
    }
}

/// Passes on what one side says to the other, until it ends.
fn pass(from: &TcpStream, to: &TcpStream) {
    let (mut from, mut to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
    thread::spawn(move || {
        let _ = io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Both);
        let _ = from.shutdown(Shutdown::Both);
    });
}
