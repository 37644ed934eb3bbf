//! The limits of one request.

use std::time::Duration;

use dataset::Retention;
use serde::{Deserialize, Serialize};

/// Writes the limits with their values when nobody states any, so that each stands once.
macro_rules! limits {
    ($(#[$of_all:meta])* pub struct Limits { $($(#[$of_one:meta])* pub $name:ident: $type:ty = $default:expr,)+ }) => {
        $(#[$of_all])*
        pub struct Limits {
            $($(#[$of_one])* pub $name: $type,)+
        }

        impl Default for Limits {
            fn default() -> Self {
                Self {
                    $($name: $default,)+
                }
            }
        }
    };
}

limits! {
    /// The limits of one request. Beyond a limit nothing is run and the answer is one error with the code
    /// `COST_EXCEEDED`, unless the field says otherwise.
    ///
    /// A query is measured by the operation that runs, with the fragments that it spreads; only `text_bytes`,
    /// `tokens` and the brackets of `nesting` are of the whole document.
    ///
    /// The defaults are far above what a page or a notebook needs; an operator changes them in the `[limits]` table of the
    /// configuration file.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default, deny_unknown_fields)]
    pub struct Limits {
        /// Length of the query text in bytes (102,400). Variables are not part of it.
        pub text_bytes: usize = 100 * 1024,
        /// Names, numbers, strings and punctuators in the query text (5,000).
        pub tokens: usize = 5_000,
        /// Selection sets, lists and objects inside each other, in the text and after fragments are spread (60). Bounds
        /// every recursion over a query, the library's included.
        pub nesting: usize = 60,
        /// Fields, fragment spreads and inline fragments once every spread is replaced by its fragment (10,000). What makes a fragment
        /// bomb harmless.
        pub selections: u64 = 10_000,
        /// Fields inside each other, spreads replaced (20).
        pub depth: u64 = 20,
        /// Fields inside each other below `__schema` and `__type` (25): the introspection query of common tools is deeper than
        /// data ever is.
        pub introspection_depth: u64 = 25,
        /// Fields with an alias, as written in the operation and its fragments (50). A fragment counts once, however often it is spread: what
        /// spreading multiplies is bounded by `selections` and `nodes`.
        pub aliases: usize = 50,
        /// Fields at the root of one operation, spreads replaced (20).
        pub root_fields: u64 = 20,
        /// Directives in the operation and its fragments (100).
        pub directives: usize = 100,
        /// Directives on one field, spread, fragment, variable or operation (10).
        pub directives_per_location: usize = 10,
        /// Values in the variables (5,000), a list or object counting with all that it holds. The library copies a variable
        /// wherever the query uses it.
        pub variable_values: usize = 5_000,
        /// Bytes of all arguments (4 MiB, four times the longest body): a variable counts at each of its uses and a literal at each
        /// spread of its fragment, with 64 bytes for each value beside its text.
        pub argument_bytes: usize = 4 * 1024 * 1024,
        /// Length of one string in the variables or the query, in bytes (16 KiB): an id, a code, a cursor, a text to search.
        pub string_bytes: usize = 16 * 1024,
        /// Objects in lists that the operation can return (50,000), counted before it runs: the sizes of nested lists
        /// multiply.
        pub nodes: u64 = 50_000,
        /// Visits that the walks of the operation can make (100,000,000): involvements looked at, counted while it runs and before
        /// each walk or the next part of one. A list pays for its rows before it is ordered.
        pub visits: u64 = 100_000_000,
        /// Errors in one answer (100). The first ones are kept and a last one says how many were left out.
        pub errors: usize = 100,
        /// Length of a request's body in bytes (1 MiB). Beyond it: status 413, code `BAD_USER_INPUT`.
        pub body_bytes: usize = 1024 * 1024,
        /// Time to read a request's body, and again to answer it, in milliseconds (10,000). Beyond it: status 408 for the body
        /// and 503 for the answer, code `TIMEOUT`.
        pub wall_time_ms: u64 = 10_000,
        /// Time to receive the head of a request, in milliseconds (20,000), from the connection's first byte or the end of the
        /// previous answer. Beyond it the connection is closed; so is one that idles.
        pub head_time_ms: u64 = 20_000,
        /// Time that a client may take for 64 KiB of an answer, or the whole of a shorter one, in milliseconds (20,000). Beyond it the
        /// connection is closed.
        pub send_time_ms: u64 = 20_000,
        /// Bytes that all requests hold together (512 MiB): bodies, what is made of them, and answers until they are sent. One client
        /// has half of it at most. Beyond it: status 503, code `UNAVAILABLE`, with `Retry-After`.
        pub held_bytes: usize = 512 * 1024 * 1024,
        /// Bytes of answers that are kept (16 MiB), for as long as the dataset version stands: whoever asks the same again gets the
        /// same bytes without it being worked out again. 0 keeps none.
        pub kept_bytes: usize = 16 * 1024 * 1024,
        /// Bytes of slices that are kept with what was measured of them (256 MiB), of all versions together: the largest that there
        /// can be, or hundreds of a thousand nodes. 0 keeps none.
        pub slice_bytes: usize = 256 * 1024 * 1024,
        /// Queries in one batch at `/reconcile` (200), which its manifest tells clients. Beyond it: status 413. 0 turns the service
        /// off.
        pub reconcile_queries: usize = 200,
        /// Entities whose properties one request to `/reconcile` fetches (1,000). Beyond it: status 413. Their values count as
        /// `nodes`.
        pub reconcile_ids: usize = 1_000,
        /// Past versions of the data that are kept in memory (2), each about as large as the current one, besides those that
        /// requests are looking at. One request can look at as many, and at one at least.
        pub past_versions: usize = 2,
        /// Bytes of documents that clients register to ask for them by their hash (8 MiB): Apollo's automatic persisted queries. 0
        /// takes none; nor does a server that answers only the documents of its manifest.
        pub registered_bytes: usize = 8 * 1024 * 1024,
        /// Connections open at the same time (1,024). Further ones wait in the system's queue.
        pub connections: usize = 1_024,
        /// Connections that one address, or network of 64 bits, has open at the same time (256). Further ones are closed at once. Those
        /// of trusted proxies are not counted.
        pub connections_per_address: usize = 256,
    }
}

impl Limits {
    /// The time that reading a body may take, and answering again.
    #[must_use]
    pub const fn wall_time(&self) -> Duration {
        Duration::from_millis(self.wall_time_ms)
    }

    /// The past versions and the bytes of slices that are kept.
    #[must_use]
    pub const fn retention(&self) -> Retention {
        Retention {
            past_versions: self.past_versions,
            slice_bytes: self.slice_bytes,
        }
    }
}

/// Rows of a list when the query does not say.
pub const DEFAULT_PAGE: u64 = 20;

/// Rows that one list takes at most.
pub const MAX_PAGE: u64 = 1_000;

/// The most steps that a question goes.
pub const MAX_STEPS: u32 = 6;
