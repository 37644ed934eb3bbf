//! Documents: admitted by the guard within its limits or refused, and validated by the library, which has none.

use std::sync::LazyLock;

use api::graphql::{Schema, schema, sdl};
use api::guard::{Guard, Limits};
use async_graphql::{Request, Variables};

use crate::server::block_on;

static GUARD: LazyLock<Guard> =
    LazyLock::new(|| Guard::new(&sdl(), Limits::default()).expect("the schema is one"));

/// Without data: a resolver that is reached says that there is none.
static SCHEMA: LazyLock<Schema> = LazyLock::new(|| schema().finish());

pub(super) fn run(input: &[u8]) {
    let document = super::text(input);
    let variables = Variables::default();
    let Ok(admitted) = GUARD.admit(&document, None, &variables) else {
        return;
    };
    assert!(admitted.nodes <= GUARD.limits().nodes);
    let _ = GUARD.cost(&admitted, None, &variables);
    let _ = admitted.document.overlap();
    let response = block_on(SCHEMA.execute(Request::new(document)));
    drop(serde_json::to_string(&response));
}
