//! Documents: admitted by the guard within its limits and as valid, or refused; what is admitted is executed.

use std::sync::LazyLock;

use api::graphql::{Schema, schema, sdl};
use api::guard::{Guard, Limits};
use async_graphql::{Request, ValidationMode, Variables};

use crate::server::block_on;

static GUARD: LazyLock<Guard> =
    LazyLock::new(|| Guard::new(&sdl(), Limits::default()).expect("the schema is one"));

/// Without data: a resolver that is reached says that there is none. As the server has it, it validates nothing.
static SCHEMA: LazyLock<Schema> = LazyLock::new(|| schema().validation_mode(ValidationMode::Fast).finish());

pub(super) fn run(input: &[u8]) {
    let document = super::text(input);
    let variables = Variables::default();
    let Ok(admitted) = GUARD.admit(&document, None, &variables) else {
        return;
    };
    assert!(admitted.nodes <= GUARD.limits().nodes);
    let _ = GUARD.cost(&admitted);
    let _ = admitted.operation.overlap();
    let mut request = Request::new("").variables(admitted.variables.clone());
    request.operation_name = admitted.operation.name().map(str::to_owned);
    request.set_parsed_query(admitted.operation.executable(&admitted.variables));
    let response = block_on(SCHEMA.execute(request));
    drop(serde_json::to_string(&response));
}
