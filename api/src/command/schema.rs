//! `samverkan schema`: print the GraphQL schema.

use std::io::{ErrorKind, Write as _, stdout};

use super::Refused;
use crate::graphql::sdl;

/// Prints the schema as `schema.graphql` holds it. Needs no database.
pub(super) fn run() -> Result<(), Refused> {
    match stdout().write_all(sdl().as_bytes()) {
        // `samverkan schema | head` has read all that it wanted.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|error| Refused::new(format!("the schema cannot be written: {error}"))),
    }
}
