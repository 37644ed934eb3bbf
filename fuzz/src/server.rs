//! The server with the data that ships, in this process: what `samverkan serve` sets up, without its sockets.

use std::sync::{Arc, LazyLock};

use api::graphql::{scalars, schema, sdl};
use api::guard::Limits;
use api::http::{Origins, Parts, open_routes, router};
use api::reconcile::{self, Reconciliation};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode};
use dataset::{About, Dataset, Versions};
use entities::bundle::{Bundle, Existing, ImportOptions, Silent, import};
use entities::store::{DatabaseUrl, IfMissing, OpenOptions, Store};
use http_body_util::BodyExt as _;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

use crate::data::{BUNDLES, codes, data};

/// One thread, so that an input does the same whenever it is given.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().expect("a runtime")
});

static SERVER: LazyLock<Server> = LazyLock::new(|| block_on(Server::start()));

struct Server {
    router: Router,
    _folder: TempDir,
}

impl Server {
    async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = DatabaseUrl::file(folder.path().join("fuzz.sqlite"));
        let store = Store::open(&url, OpenOptions::new(IfMissing::CreateFile)).await;
        let store = store.expect("an empty database opens");
        let bundles = BUNDLES.map(|name| Bundle::open(&data(name)).expect("a bundle that ships opens"));
        let options = ImportOptions {
            existing: Existing::Keep,
            texts: None,
            codes: Arc::new(codes()),
            actor: "fuzz".to_owned(),
            at: "2026-11-22T12:00:00Z".to_owned(),
            progress: Arc::new(Silent),
        };
        import(&store, bundles.into(), options)
            .await
            .expect("what ships is sound");
        let dataset = Dataset::load(&store).await.expect("the network loads");
        dataset.prepare();
        let versions = Arc::new(Versions::new(
            store,
            dataset,
            About::default(),
            Limits::default().retention(),
        ));
        Self {
            router: routes_of(&versions),
            _folder: folder,
        }
    }
}

fn routes_of(versions: &Arc<Versions>) -> Router {
    let matched = Arc::clone(versions);
    let lists = Reconciliation::new(move || matched.current(), Limits::default(), None);
    let service = Parts {
        scalars: scalars(),
        ..Parts::new(schema(), sdl(), Arc::clone(versions))
    };
    let service = service.assemble().expect("the schema is one");
    router(&service, Origins::Any).merge(open_routes(reconcile::routes(lists), &service))
}

/// Waits for something on the one thread.
pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    RUNTIME.block_on(future)
}

/// The server's routes.
pub(crate) fn routes() -> &'static Router {
    &SERVER.router
}

/// Asks the server, and reads the answer to its end. No answer may be the server's fault.
pub(crate) fn ask(request: Request<Body>) -> (StatusCode, Bytes) {
    // Made before waiting: making it waits, too.
    let routes = routes().clone();
    block_on(async {
        let Ok(response) = routes.oneshot(request).await;
        let status = response.status();
        // A body that ends early is one that the server could not write to its end.
        let body = response.into_body().collect().await.expect("a body with an end");
        let body = body.to_bytes();
        let is_ours = status == StatusCode::INTERNAL_SERVER_ERROR || holds_internal(&body);
        assert!(!is_ours, "{status}: {}", String::from_utf8_lossy(&body));
        (status, body)
    })
}

/// Returns whether an answer holds the code that says that the server is at fault. Quotation marks that a client sent are
/// escaped in JSON, so that nobody can make it hold one.
pub(crate) fn holds_internal(body: &[u8]) -> bool {
    let code = br#""code":"INTERNAL""#;
    body.starts_with(b"{") && body.windows(code.len()).any(|part| part == code)
}
