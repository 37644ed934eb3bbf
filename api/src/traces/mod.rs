//! Traces for whoever collects them with OpenTelemetry: a span for each request, and one in it for its operation.
//!
//! Off unless the standard variables name a collector; then nothing is made. What is in a span is bounded, as labels of
//! metrics are: no query, no variable, no name that a client makes up.

mod client;

use std::time::Duration;

use axum::http::{HeaderMap, Method, StatusCode};
use opentelemetry::propagation::TextMapPropagator as _;
use opentelemetry::trace::{
    Span as _, SpanKind, Status, TraceContextExt as _, Tracer as _, TracerProvider as _,
};
use opentelemetry::{Context, InstrumentationScope, KeyValue};
use opentelemetry_http::HeaderExtractor;
use opentelemetry_otlp::{SpanExporter, WithHttpConfig as _};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::{SdkTracer, SdkTracerProvider, Span};
use url::Url;

use crate::metrics::{Observation, OutcomeLabel};
use client::Client;

/// The name that the program gives itself when `OTEL_SERVICE_NAME` says nothing.
const NAME: &str = "samverkan";

/// The time that the last spans have to leave when the server ends.
const FAREWELL: Duration = Duration::from_secs(5);

/// The time in which a batch must be sent when `OTEL_EXPORTER_OTLP_TIMEOUT` says nothing (OpenTelemetry's own default).
const TIMEOUT: Duration = Duration::from_secs(10);

/// The way that spans go to a collector.
#[derive(Debug, Clone)]
pub struct Traces {
    provider: SdkTracerProvider,
    tracer: SdkTracer,
    propagator: TraceContextPropagator,
}

/// The reason why spans cannot be sent.
#[derive(Debug, thiserror::Error)]
pub enum TracesError {
    /// A standard variable says what cannot be used.
    #[error("traces cannot be sent as the variables OTEL_… say")]
    Exporter(#[source] opentelemetry_otlp::ExporterBuildError),
    /// The address has a user or password, which would be logged and not sent.
    #[error(
        "the address of OTEL_EXPORTER_OTLP_ENDPOINT holds a user or password, which is not sent; say it in \
         OTEL_EXPORTER_OTLP_HEADERS, as in authorization=Basic%20…"
    )]
    Password,
    /// The collector wants TLS, and the system has no certificates that it trusts.
    #[error("traces cannot be sent over https: the system lists no certificates to trust")]
    Certificates(#[source] std::io::Error),
}

/// The span of a request. The operation's is made inside of it.
#[derive(Debug, Clone)]
pub(crate) struct RequestSpan(Context);

/// The span of a GraphQL operation; ends when dropped, if not before.
#[derive(Debug)]
pub(crate) struct OperationSpan(Span);

impl Traces {
    /// Sends spans by OTLP over HTTP as OpenTelemetry's variables say; `None` unless `OTEL_EXPORTER_OTLP_ENDPOINT` or
    /// `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT` names a collector, or when `OTEL_SDK_DISABLED` or `OTEL_TRACES_EXPORTER` says no.
    ///
    /// Has to be called within a Tokio runtime, which then sends them.
    ///
    /// # Errors
    /// When the variables name what cannot be used.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Result<Option<Self>, TracesError> {
        let stated = |name: &str| variable(name).filter(|text| !text.trim().is_empty());
        let endpoint =
            stated("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT").or_else(|| stated("OTEL_EXPORTER_OTLP_ENDPOINT"));
        let is_disabled = stated("OTEL_SDK_DISABLED").is_some_and(|text| text.eq_ignore_ascii_case("true"))
            || stated("OTEL_TRACES_EXPORTER").is_some_and(|text| text == "none");
        let Some(endpoint) = endpoint.filter(|_| !is_disabled) else {
            return Ok(None);
        };
        if names_a_user(&endpoint) {
            return Err(TracesError::Password);
        }
        let timeout = stated("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT")
            .or_else(|| stated("OTEL_EXPORTER_OTLP_TIMEOUT"))
            .and_then(|text| text.parse().ok())
            .map_or(TIMEOUT, Duration::from_millis);
        let client = Client::new(&endpoint, timeout).map_err(TracesError::Certificates)?;
        let exporter = SpanExporter::builder()
            .with_http()
            .with_http_client(client)
            .build()
            .map_err(TracesError::Exporter)?;
        let mut resource = Resource::builder();
        if stated("OTEL_SERVICE_NAME").is_none() {
            resource = resource.with_service_name(NAME);
        }
        let resource = resource.with_attribute(KeyValue::new("service.version", env!("CARGO_PKG_VERSION")));
        let provider = SdkTracerProvider::builder()
            .with_batch_exporter(exporter)
            .with_resource(resource.build())
            .build();
        let scope = InstrumentationScope::builder(NAME).with_version(env!("CARGO_PKG_VERSION"));
        Ok(Some(Self {
            tracer: provider.tracer_with_scope(scope.build()),
            provider,
            propagator: TraceContextPropagator::new(),
        }))
    }

    /// Starts the span of a request, inside of the client's span when it sends a `traceparent`. `route` is a path of ours, or
    /// a pattern; `None` where there is nothing.
    pub(crate) fn request(&self, headers: &HeaderMap, method: &Method, route: Option<&str>) -> RequestSpan {
        let parent = self
            .propagator
            .extract_with_context(&Context::new(), &HeaderExtractor(headers));
        let method = known(method);
        let name = match route {
            Some(route) => format!("{method} {route}"),
            None => method.to_owned(),
        };
        let mut attributes = vec![KeyValue::new("http.request.method", method)];
        if let Some(route) = route {
            attributes.push(KeyValue::new("http.route", route.to_owned()));
        }
        let span = self
            .tracer
            .span_builder(name)
            .with_kind(SpanKind::Server)
            .with_attributes(attributes)
            .start_with_context(&self.tracer, &parent);
        RequestSpan(parent.with_span(span))
    }

    /// Starts the span of an operation inside of its request's.
    pub(crate) fn operation(&self, request: &RequestSpan) -> OperationSpan {
        OperationSpan(self.tracer.start_with_context("operation", &request.0))
    }

    /// Sends what is left, and waits a few seconds for it. Blocks; not to be called by a thread that answers.
    pub fn stop(&self) {
        if let Err(error) = self.provider.shutdown_with_timeout(FAREWELL) {
            tracing::warn!(%error, "the last spans could not be sent");
        }
    }
}

/// A method of HTTP; anything else is one name, so that a client cannot make up others.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        _ => "_OTHER",
    }
}

impl RequestSpan {
    /// The trace that it belongs to, as the log tells it.
    pub(crate) fn trace_id(&self) -> String {
        self.0.span().span_context().trace_id().to_string()
    }

    /// Says how the request was answered.
    pub(crate) fn end(&self, status: StatusCode, id: &str) {
        let span = self.0.span();
        span.set_attribute(KeyValue::new(
            "http.response.status_code",
            i64::from(status.as_u16()),
        ));
        span.set_attribute(KeyValue::new("samverkan.request_id", id.to_owned()));
        if status.is_server_error() {
            span.set_status(Status::error(""));
        }
        span.end();
    }
}

impl OperationSpan {
    /// Says what the operation was and how it ended.
    pub(crate) fn end(mut self, observed: Observation<'_>) {
        let Self(span) = &mut self;
        let kind = observed.kind.map(|kind| kind.to_string());
        let name = match (&kind, observed.operation) {
            (Some(kind), Some(name)) => format!("{kind} {name}"),
            (Some(kind), None) => kind.clone(),
            (None, _) => "operation".to_owned(),
        };
        span.update_name(name);
        if let Some(kind) = kind {
            span.set_attribute(KeyValue::new("graphql.operation.type", kind));
        }
        if let Some(name) = observed.operation {
            span.set_attribute(KeyValue::new("graphql.operation.name", name.to_owned()));
        }
        span.set_attribute(KeyValue::new("samverkan.outcome", observed.outcome.as_str()));
        if let Some(nodes) = observed.nodes {
            let nodes = i64::try_from(nodes).unwrap_or(i64::MAX);
            span.set_attribute(KeyValue::new("samverkan.nodes", nodes));
        }
        if let Some(cached) = observed.cached {
            span.set_attribute(KeyValue::new("samverkan.kept", cached));
        }
        if matches!(
            observed.outcome,
            OutcomeLabel::Failed | OutcomeLabel::TimedOut | OutcomeLabel::Busy
        ) {
            span.set_status(Status::error(observed.outcome.as_str()));
        }
        span.end();
    }
}

/// True when an address has a user, and perhaps a password, before its host; or is none and might.
fn names_a_user(address: &str) -> bool {
    match Url::parse(address) {
        Ok(url) if url.has_host() => !url.username().is_empty() || url.password().is_some(),
        _ => address.contains('@'),
    }
}
