//! The service manifest: what the service is called and what it can do.

use serde_json::{Value as Json, json};

use super::entity_type::EntityType;
use super::page::{HEIGHT, WIDTH};

/// The property setting with which a client limits the values of a cell.
pub(super) const LIMIT_SETTING: &str = "limit";

/// The manifest (tjänstebeskrivning) of the service at an address, which takes batches of so many queries.
pub(super) fn manifest(base: &str, batch_size: usize) -> Json {
    let service = format!("{base}/reconcile");
    let suggest = |what: &str| {
        json!({
            "service_url": service,
            "service_path": format!("/suggest/{what}"),
            "flyout_service_url": service,
            "flyout_service_path": format!("/flyout/{what}?id=${{id}}"),
        })
    };
    json!({
        "versions": ["0.2"],
        "name": "Samverkan",
        "identifierSpace": format!("{service}/entity?id="),
        "schemaSpace": format!("{base}/schema.graphql"),
        "defaultTypes": EntityType::DEFAULT.iter().map(|it| it.json()).collect::<Json>(),
        "documentation": format!("{service}/documentation"),
        "serviceVersion": env!("CARGO_PKG_VERSION"),
        "view": { "url": format!("{service}/entity?id={{{{id}}}}") },
        "feature_view": { "url": format!("{service}/documentation#{{{{id}}}}") },
        "preview": {
            "url": format!("{service}/preview?id={{{{id}}}}"),
            "width": WIDTH,
            "height": HEIGHT,
        },
        "suggest": {
            "entity": suggest("entity"),
            "property": suggest("property"),
            "type": suggest("type"),
        },
        "extend": {
            "propose_properties": { "service_url": service, "service_path": "/extend/propose" },
            "property_settings": [{
                "name": LIMIT_SETTING,
                "label": "Limit",
                "type": "number",
                "default": 0,
                "help_text": "The most values of this property in a cell; 0 fetches all",
            }],
        },
        "batchSize": batch_size,
    })
}
