//! A small schema whose fields do what a server must survive, and a server of it on a port of its own.

use std::future::pending;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use api::admission::ClientAddresses;
use api::error::ErrorCode;
use api::guard::Limits;
use api::http::{Origins, Parts, RequestId, open_routes, router, serve};
use async_graphql::{Context, EmptySubscription, Enum, Object, Result, Schema, SimpleObject};
use axum::Router;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::data::Data;

pub(crate) struct Query;
pub(crate) struct Mutation;

#[derive(SimpleObject)]
struct Thing {
    id: i32,
}

#[derive(SimpleObject)]
struct PageInfo {
    has_next_page: bool,
}

#[derive(SimpleObject)]
#[graphql(complex)]
struct ThingConnection {
    nodes: Vec<Thing>,
    page_info: PageInfo,
}

#[async_graphql::ComplexObject]
impl ThingConnection {
    async fn more(&self, first: Option<i32>) -> ThingConnection {
        things(first)
    }
}

#[derive(Enum, Clone, Copy, PartialEq, Eq)]
enum Colour {
    Red,
}

/// Whether a resolver that never ends was dropped.
pub(crate) type Dropped = Arc<AtomicBool>;

/// Counts how often a slow mutation has written.
#[derive(Clone, Default)]
pub(crate) struct Written(pub(crate) Arc<AtomicU32>);

/// A slow mutation takes so long to write.
pub(crate) const SLOWLY: Duration = Duration::from_millis(400);

struct SetOnDrop(Dropped);

impl Drop for SetOnDrop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

#[Object]
impl Query {
    async fn hello(&self, name: Option<String>) -> String {
        format!("hello {}", name.as_deref().unwrap_or("world"))
    }

    async fn things(&self, first: Option<i32>) -> ThingConnection {
        things(first)
    }

    async fn number(&self, value: i32) -> i32 {
        value
    }

    async fn colour(&self, colour: Colour) -> Colour {
        colour
    }

    /// How often it was asked.
    async fn count(&self) -> u32 {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        COUNT.fetch_add(1, Ordering::SeqCst)
    }

    async fn request_id(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(ctx.data::<RequestId>()?.to_string())
    }

    async fn context(&self, ctx: &Context<'_>) -> Result<u32> {
        Ok(*ctx.data::<u32>()?)
    }

    /// Fails as a resolver should.
    async fn refused(&self) -> Option<Result<i32>> {
        Some(Err(ErrorCode::NotFound.error("no such number")))
    }

    /// Fails with what must not leave the server.
    async fn leaks(&self) -> Option<Result<i32>> {
        Some(Err(async_graphql::Error::new("the password is hunter2")))
    }

    async fn panics(&self) -> i32 {
        fail()
    }

    /// Never ends, and lets others run.
    async fn waits(&self, ctx: &Context<'_>) -> Result<i32> {
        let _dropped = ctx.data_opt::<Dropped>().cloned().map(SetOnDrop);
        pending().await
    }

    /// Computes for two seconds without letting others run.
    async fn computes(&self) -> i32 {
        std::thread::sleep(Duration::from_secs(2));
        1
    }
}

#[Object]
impl Mutation {
    async fn change(&self) -> i32 {
        1
    }

    /// Writes after a while.
    async fn change_slowly(&self, ctx: &Context<'_>) -> Result<u32> {
        let Written(times) = ctx.data::<Written>()?;
        tokio::time::sleep(SLOWLY).await;
        Ok(times.fetch_add(1, Ordering::SeqCst) + 1)
    }
}

fn fail() -> i32 {
    panic!("the password is hunter2")
}

fn things(first: Option<i32>) -> ThingConnection {
    let nodes = (0..first.unwrap_or(20)).map(|id| Thing { id }).collect();
    ThingConnection {
        nodes,
        page_info: PageInfo { has_next_page: false },
    }
}

/// The parts of the toy's service.
pub(crate) type ToyParts = Parts<Query, Mutation, EmptySubscription>;

/// A server of the toy schema. Stops when dropped.
pub(crate) struct Toy {
    pub(crate) address: SocketAddr,
    pub(crate) client: reqwest::Client,
    /// Whether the last `waits` was dropped.
    pub(crate) dropped: Dropped,
    pub(crate) written: Written,
    /// The versions of the data that its answers are of.
    pub(crate) data: Data,
    stop: Option<oneshot::Sender<()>>,
    ended: Option<tokio::task::JoinHandle<()>>,
}

impl Toy {
    pub(crate) async fn start() -> Self {
        Self::with(Limits::default(), Origins::Own).await
    }

    pub(crate) async fn with(limits: Limits, origins: Origins) -> Self {
        Self::set_up(limits, origins, |parts| parts).await
    }

    /// A server whose service has other parts.
    pub(crate) async fn set_up(
        limits: Limits,
        origins: Origins,
        change: impl FnOnce(ToyParts) -> ToyParts,
    ) -> Self {
        Self::made(limits, origins, change, Router::new()).await
    }

    /// A server that answers at further addresses.
    pub(crate) async fn beside(limits: Limits, routes: Router) -> Self {
        Self::made(limits, Origins::Own, |parts| parts, routes).await
    }

    async fn made(
        limits: Limits,
        origins: Origins,
        change: impl FnOnce(ToyParts) -> ToyParts,
        routes: Router,
    ) -> Self {
        let (dropped, written) = (Dropped::default(), Written::default());
        let build = || Schema::build(Query, Mutation, EmptySubscription);
        let sdl = build().finish().sdl();
        let schema = build()
            .data(7_u32)
            .data(Arc::clone(&dropped))
            .data(written.clone());
        let data = Data::empty().await;
        let parts = change(Parts {
            limits: limits.clone(),
            ..Parts::new(schema, sdl, Arc::clone(&data.versions))
        });
        let service = parts.assemble().unwrap();
        let routes = router(&service, origins).merge(open_routes(routes, &service));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let ended = tokio::spawn(async move {
            serve(listener, routes, &limits, ClientAddresses::default(), async {
                let _ = stopped.await;
            })
            .await;
        });
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_secs(20))
            .build()
            .unwrap();
        Self {
            address,
            client,
            dropped,
            written,
            data,
            stop: Some(stop),
            ended: Some(ended),
        }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub(crate) fn get(&self, path: &str) -> reqwest::RequestBuilder {
        self.client.get(self.url(path))
    }

    pub(crate) fn post(&self, body: &Value) -> reqwest::RequestBuilder {
        self.client.post(self.url("/graphql")).json(body)
    }

    /// Status and body of a query sent by POST.
    pub(crate) async fn query(&self, query: &str) -> (u16, Value) {
        let body = serde_json::json!({ "query": query });
        let response = self
            .post(&body)
            .header("accept", "application/graphql-response+json")
            .send()
            .await
            .unwrap();
        (response.status().as_u16(), response.json().await.unwrap())
    }

    /// Tells the server to stop; what is returned ends when it has.
    pub(crate) fn stop(&mut self) -> tokio::task::JoinHandle<()> {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        self.ended.take().expect("stopped once")
    }
}

/// The code of the first error, checking that it names the request as the header does.
#[track_caller]
pub(crate) fn code(body: &Value) -> &str {
    let extensions = &body["errors"][0]["extensions"];
    assert!(
        extensions["requestId"].as_str().is_some_and(|id| !id.is_empty()),
        "{body}"
    );
    extensions["code"].as_str().unwrap_or_else(|| panic!("{body}"))
}
