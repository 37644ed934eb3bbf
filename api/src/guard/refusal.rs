//! The reasons for which a query is not run.

use async_graphql::{Name, Pos, ServerError, Value};

use super::lists::Shorter;
use crate::error::ErrorCode;
use crate::language::Fault;

/// The reason for which a query is not run.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The query costs more than one of the [`Limits`](super::Limits) allows.
    #[error("{}", .0)]
    Cost(Excess),
    /// The operation can return more objects in lists than [`Limits::nodes`](super::Limits::nodes) allows.
    #[error("{}", too_many_nodes(*.requested, *.allowed, .shorter))]
    Nodes {
        /// The number that it can return.
        requested: u64,
        /// The number that it may return.
        allowed: u64,
        /// The lists to ask for page by page instead; empty when no shorter list helps.
        shorter: Vec<Shorter>,
    },
    /// The text is not a GraphQL document.
    #[error("the query cannot be parsed: {message}")]
    Syntax {
        /// One line that says what was expected, and at which place.
        message: String,
        /// The places in the text that it speaks of, the most important first.
        at: Vec<Pos>,
    },
    /// The document is not one, is not valid, or the values of its variables cannot be used.
    #[error("{}", .0.first().map_or("the request cannot be read", |fault| fault.message.as_str()))]
    Faults(Vec<Fault>),
    /// The document has no operation of the name that the request asks for, or several when it names none.
    #[error("{}", no_operation(.asked.as_deref(), .names))]
    Operation {
        /// The name that the request asks for.
        asked: Option<String>,
        /// The names that there are.
        names: Vec<Name>,
    },
    /// A variable is used and not declared.
    #[error("the variable `${variable}` is used and not declared: add it to the variables of the operation")]
    Undeclared {
        /// Its name.
        variable: String,
        /// The operation.
        at: Pos,
    },
    /// Fragments spread each other in a circle.
    #[error("fragment `{fragment}` spreads itself, directly or through others: break the circle")]
    Cycle {
        /// One fragment of the circle.
        fragment: String,
        /// The place at which it is spread.
        at: Pos,
    },
}

/// One limit, and how far beyond it the query goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct Excess {
    /// The limit.
    pub measure: Measured,
    /// The amount that the query asks for. Counting stops at the limit where going on would cost too much, so this may be low.
    pub requested: u64,
    /// The amount that is allowed.
    pub allowed: u64,
}

/// A quantity that is measured before a query runs, or while it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// [`Limits::text_bytes`](super::Limits::text_bytes).
    TextBytes,
    /// [`Limits::tokens`](super::Limits::tokens).
    Tokens,
    /// [`Limits::nesting`](super::Limits::nesting).
    Nesting,
    /// [`Limits::selections`](super::Limits::selections).
    Selections,
    /// [`Limits::depth`](super::Limits::depth).
    Depth,
    /// [`Limits::introspection_depth`](super::Limits::introspection_depth).
    IntrospectionDepth,
    /// [`Limits::aliases`](super::Limits::aliases).
    Aliases,
    /// [`Limits::root_fields`](super::Limits::root_fields).
    RootFields,
    /// [`Limits::directives`](super::Limits::directives).
    Directives,
    /// [`Limits::directives_per_location`](super::Limits::directives_per_location).
    DirectivesPerLocation,
    /// [`Limits::variable_values`](super::Limits::variable_values).
    VariableValues,
    /// [`Limits::argument_bytes`](super::Limits::argument_bytes).
    ArgumentBytes,
    /// [`Limits::string_bytes`](super::Limits::string_bytes).
    StringBytes,
    /// [`Limits::nodes`](super::Limits::nodes).
    Nodes,
    /// [`Limits::visits`](super::Limits::visits); measured while it runs.
    Visits,
}

impl Measured {
    /// Refuses `requested` beyond `allowed`.
    pub(super) fn cap(self, requested: u64, allowed: u64) -> Result<(), Refusal> {
        if requested <= allowed {
            return Ok(());
        }
        Err(Refusal::Cost(Excess {
            measure: self,
            requested,
            allowed,
        }))
    }

    /// The name of the limit in `extensions.limit`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::TextBytes => "textBytes",
            Self::Tokens => "tokens",
            Self::Nesting => "nesting",
            Self::Selections => "selections",
            Self::Depth => "depth",
            Self::IntrospectionDepth => "introspectionDepth",
            Self::Aliases => "aliases",
            Self::RootFields => "rootFields",
            Self::Directives => "directives",
            Self::DirectivesPerLocation => "directivesPerLocation",
            Self::VariableValues => "variableValues",
            Self::ArgumentBytes => "argumentBytes",
            Self::StringBytes => "stringBytes",
            Self::Nodes => "nodes",
            Self::Visits => "visits",
        }
    }
}

impl Excess {
    fn sentence(&self) -> String {
        let (asked, allowed) = (grouped(self.requested), grouped(self.allowed));
        match self.measure {
            Measured::TextBytes => format!(
                "the query text is {asked} bytes long and may be {allowed}: move values into variables, or split the query"
            ),
            Measured::Tokens => {
                format!(
                    "the query has more than {allowed} tokens: move values into variables, or split the query"
                )
            }
            Measured::Nesting => {
                format!(
                    "the query is nested more than {allowed} levels deep, fragments included: flatten it, or split it"
                )
            }
            Measured::Selections => format!(
                "the query selects {asked} fields once its fragments are spread and may select {allowed}: spread fragments fewer times"
            ),
            Measured::Depth => format!(
                "the query is {asked} fields deep and may be {allowed}: ask for the deeper part in a second request with `node(id:)`"
            ),
            Measured::IntrospectionDepth => format!(
                "the introspection is {asked} fields deep and may be {allowed}: read the schema from /schema.graphql instead"
            ),
            Measured::Aliases => format!(
                "the query has {asked} aliases and may have {allowed}: fetch several objects with `nodes(ids:)`, or split the query"
            ),
            Measured::RootFields => {
                format!(
                    "the operation has {asked} fields at its root and may have {allowed}: split it into several requests"
                )
            }
            Measured::Directives => format!(
                "the query has {asked} directives and may have {allowed}: put one on a fragment instead of on each of its fields, or split the query"
            ),
            Measured::DirectivesPerLocation => format!(
                "one place of the query has {asked} directives and may have {allowed}: leave out those that repeat each other"
            ),
            Measured::VariableValues => {
                format!("the variables hold {asked} values and may hold {allowed}: split the request")
            }
            Measured::ArgumentBytes => format!(
                "the arguments hold {asked} bytes, each variable counted wherever it is used, and may hold {allowed}: use long \
                 values fewer times, or split the request"
            ),
            Measured::StringBytes => {
                format!("a string of the request is {asked} bytes long and may be {allowed}: shorten it")
            }
            Measured::Nodes => too_many_nodes(self.requested, self.allowed, &[]),
            Measured::Visits => format!(
                "the walks of the query visit {asked} involvements at least and may visit {allowed}: ask for fewer rows or steps at \
                 a time, or narrow the scope"
            ),
        }
    }
}

fn too_many_nodes(requested: u64, allowed: u64, shorter: &[Shorter]) -> String {
    let (asked, allowed) = (grouped(requested), grouped(allowed));
    let advice: Vec<String> = shorter
        .iter()
        .map(|Shorter { path, argument, rows }| match *argument {
            "ids" => format!("name {} ids at a time in `{path}`", grouped(*rows)),
            _ => format!(
                "ask for {} rows of `{path}` at a time (`{argument}: {rows}`)",
                grouped(*rows)
            ),
        })
        .collect();
    let advice = match advice.as_slice() {
        [] => "nest fewer lists, or split the query".to_owned(),
        [one] => format!("{one}, and for the rest with further requests"),
        [several @ .., last] => format!(
            "{}, and {last}, and for the rest with further requests",
            several.join(", ")
        ),
    };
    format!("the request can return {asked} nodes and {allowed} is the limit: {advice}")
}

fn no_operation(asked: Option<&str>, names: &[Name]) -> String {
    const TOLD: usize = 5;
    let told: Vec<String> = names.iter().take(TOLD).map(|name| format!("`{name}`")).collect();
    let more = match names.len().saturating_sub(TOLD) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let told = told.join(", ");
    match (asked, names) {
        (Some(asked), []) => format!(
            "the document has no operation named `{asked}`; its one has no name: leave out `operationName`"
        ),
        (Some(asked), _) => format!("the document has no operation named `{asked}`, only {told}{more}"),
        (None, []) => "the document has no operation: add one, such as `{ __typename }`".to_owned(),
        (None, _) => {
            format!("the document has several operations: say in `operationName` which to run, {told}{more}")
        }
    }
}

impl From<Vec<Fault>> for Refusal {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Faults(faults)
    }
}

impl Refusal {
    /// The code that the client sees.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Cost(_) | Self::Nodes { .. } => ErrorCode::CostExceeded,
            Self::Syntax { .. } => ErrorCode::GraphqlParseFailed,
            Self::Cycle { .. } | Self::Operation { .. } | Self::Undeclared { .. } => {
                ErrorCode::GraphqlValidationFailed
            }
            Self::Faults(faults) => faults
                .first()
                .map_or(ErrorCode::GraphqlValidationFailed, |fault| fault.code),
        }
    }

    /// The refusal as the errors of the answer; one at least.
    #[must_use]
    pub fn into_errors(self) -> Vec<ServerError> {
        match self {
            Self::Faults(faults) if !faults.is_empty() => faults.into_iter().map(Into::into).collect(),
            other => vec![other.into_error()],
        }
    }

    fn into_error(self) -> ServerError {
        let mut error = self.code().request_error(self.to_string());
        match self {
            Self::Cost(excess) => set_excess(&mut error, excess),
            Self::Nodes {
                requested,
                allowed,
                shorter,
            } => {
                let measure = Measured::Nodes;
                set_excess(
                    &mut error,
                    Excess {
                        measure,
                        requested,
                        allowed,
                    },
                );
                let cheaper = shorter.into_iter().map(Shorter::into_value).collect();
                error
                    .extensions
                    .get_or_insert_default()
                    .set("cheaper", Value::List(cheaper));
            }
            Self::Syntax { at, .. } => error.locations = at,
            Self::Cycle { at, .. } | Self::Undeclared { at, .. } => error.locations = vec![at],
            Self::Faults(_) | Self::Operation { .. } => {}
        }
        error
    }
}

fn set_excess(error: &mut ServerError, excess: Excess) {
    let values = error.extensions.get_or_insert_default();
    values.set("limit", excess.measure.name());
    values.set("allowed", excess.allowed);
    values.set("requested", excess.requested);
}

impl Shorter {
    fn into_value(self) -> Value {
        let members = [
            ("path", Value::from(self.path)),
            ("argument", self.argument.into()),
            ("value", self.rows.into()),
        ];
        Value::Object(
            members
                .map(|(name, value)| (Name::new(name), value))
                .into_iter()
                .collect(),
        )
    }
}

/// A number with a comma between its thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        for (number, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
    }
}
