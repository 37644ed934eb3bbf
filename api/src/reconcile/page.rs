//! Pages that show an entity to a person: a preview in a frame, a flyout, a page of its own.

use std::fmt::Write as _;
use std::sync::LazyLock;

use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, VARY};
use axum::http::{HeaderName, HeaderValue};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Code as _;
use sha2::{Digest as _, Sha256};

use super::entity::{Class, Entity};
use super::entity_type::EntityType;
use super::language::{Language, label};
use super::property::Property;
use super::reader::Reader;
use super::value::Value;

/// The width of a preview's frame in pixels.
pub(super) const WIDTH: u32 = 440;

/// The height of a preview's frame in pixels.
pub(super) const HEIGHT: u32 = 300;

/// The properties of a preview, in their order.
const PREVIEWED: [Property; 15] = [
    Property::Number,
    Property::RegistryNumber,
    Property::Municipality,
    Property::County,
    Property::FormerName,
    Property::Predecessor,
    Property::Successor,
    Property::PartOf,
    Property::Host,
    Property::Organisation,
    Property::Collaborator,
    Property::Project,
    Property::Council,
    Property::MemberOf,
    Property::Member,
];

/// The values of a property in a preview.
const PREVIEWED_VALUES: usize = 3;

/// The rows of a preview that fit into its frame.
const PREVIEWED_ROWS: usize = 5;

/// The values of a property on a page.
const PAGE_VALUES: usize = 200;

const STYLE: &str = "\
:root{color-scheme:light dark}\
body{margin:0;padding:12px 14px;font:14px/1.4 system-ui,-apple-system,'Segoe UI',sans-serif;color:#1c2530;background:#fff}\
main{max-width:46rem}\
h1{margin:0;font-size:17px;line-height:1.25;overflow-wrap:anywhere}\
p{margin:2px 0 8px;color:#566171}\
dl{display:grid;grid-template-columns:minmax(6.5rem,max-content) 1fr;gap:3px 12px;margin:0}\
dt{color:#566171}\
dd{margin:0;overflow-wrap:anywhere}\
a{color:#0b5cad}\
footer{margin-top:10px;font-size:12px}\
.preview,.preview main{box-sizing:border-box;height:100vh;overflow:hidden}\
.preview main{height:100%;display:flex;flex-direction:column}\
.preview dl{min-height:0;overflow:hidden}\
.preview h1,.preview dd{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}\
.preview footer{flex:none}\
@media(prefers-color-scheme:dark){body{color:#e6e9ee;background:#161b22}p,dt{color:#9aa6b5}a{color:#7fb8f5}}";

/// The policies of pages: they may show text in their own style, and nothing else. A preview may be framed by any site,
/// since it is made to be; a page by none.
static PREVIEW_POLICY: LazyLock<HeaderValue> = LazyLock::new(|| policy(""));
static PAGE_POLICY: LazyLock<HeaderValue> = LazyLock::new(|| policy("; frame-ancestors 'none'"));

fn policy(more: &str) -> HeaderValue {
    let hash = STANDARD.encode(Sha256::digest(STYLE));
    let text =
        format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'{more}");
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// The setting in which a page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// In a frame of [`WIDTH`] by [`HEIGHT`] on another site.
    Preview,
    /// By itself.
    Page,
}

/// The headers of a page.
pub(super) fn headers(setting: Setting, language: Language) -> [(HeaderName, HeaderValue); 6] {
    let policy = match setting {
        Setting::Preview => PREVIEW_POLICY.clone(),
        Setting::Page => PAGE_POLICY.clone(),
    };
    [
        (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (CONTENT_SECURITY_POLICY, policy),
        (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (VARY, HeaderValue::from_static("accept-language")),
        (
            axum::http::header::CONTENT_LANGUAGE,
            HeaderValue::from_static(language.tag()),
        ),
    ]
}

/// An entity as an HTML document.
pub(super) fn document(reader: &Reader, entity: Entity, setting: Setting, language: Language) -> String {
    let mut rows = rows(reader, entity, setting, language);
    if setting == Setting::Preview {
        rows.truncate(PREVIEWED_ROWS);
    }
    let mut list = String::new();
    for (name, values) in &rows {
        let _ = write!(list, "<dt>{}</dt><dd>{values}</dd>", escape(name));
    }
    let footer = match setting {
        Setting::Preview => format!(
            "<footer><a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a></footer>",
            href(reader, entity),
            language.choose("All that is known", "Allt som är känt")
        ),
        Setting::Page => format!(
            "<footer><a href=\"{}\">{}</a> · {} <code>{}</code></footer>",
            explorer_href(reader, entity),
            language.choose("In the explorer", "I utforskaren"),
            language.choose("Identifier:", "Identifierare:"),
            escape(&reader.id(entity))
        ),
    };
    let name = escape(reader.name(entity));
    let class = match setting {
        Setting::Preview => "preview",
        Setting::Page => "page",
    };
    format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{name}</title><style>{STYLE}</style></head><body class=\"{class}\"><main><h1>{name}</h1>\
         <p>{}</p><dl>{list}</dl>{footer}</main></body></html>",
        language.tag(),
        subtitle(reader, entity, language),
    )
}

/// An entity as a fragment of HTML, without style or links: it is put into the page of a client.
pub(super) fn flyout(reader: &Reader, entity: Entity, language: Language) -> String {
    flyout_of(
        reader.name(entity),
        &[&reader.description(entity, language), &reader.id(entity)],
    )
}

/// A name and lines about it, as a fragment of HTML.
pub(super) fn flyout_of(name: &str, lines: &[&str]) -> String {
    let mut html = format!("<p><strong>{}</strong></p>", escape(name));
    for line in lines {
        let _ = write!(html, "<p>{}</p>", escape(line));
    }
    html
}

/// A page that says that nothing has this identifier.
pub(super) fn nothing(language: Language) -> String {
    let text = language.choose(
        "Nothing here has this identifier.",
        "Inget här har denna identifierare.",
    );
    let title = language.choose("Not found", "Saknas");
    format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{title}</title><style>{STYLE}</style></head>\
         <body><main><h1>{title}</h1><p>{text}</p></main></body></html>",
        language.tag()
    )
}

/// The type and when it was.
fn subtitle(reader: &Reader, entity: Entity, language: Language) -> String {
    let of = capitalised(&EntityType::of(reader, entity).label(language));
    match reader.years(entity) {
        Some(years) => escape(&format!("{of} · {years}")),
        None => escape(&of),
    }
}

fn rows(reader: &Reader, entity: Entity, setting: Setting, language: Language) -> Vec<(String, String)> {
    let properties: &[Property] = match setting {
        Setting::Preview => &PREVIEWED,
        Setting::Page => Property::ALL,
    };
    let shown = properties
        .iter()
        .filter(|it| it.classes().contains(&entity.class()))
        // The heading has it, or the list itself shows how many there are.
        .filter(|it| {
            !matches!(
                it,
                Property::Name
                    | Property::Key
                    | Property::CollaboratorCount
                    | Property::ProjectCount
                    | Property::OrganisationCount
            )
        });
    let mut rows = Vec::new();
    for &property in shown {
        let values = property.values(reader, entity);
        if values.is_empty() {
            continue;
        }
        let most = match setting {
            Setting::Preview => PREVIEWED_VALUES,
            Setting::Page => PAGE_VALUES,
        };
        let texts: Vec<String> = values
            .iter()
            .take(most)
            .map(|value| html(reader, value, setting, language))
            .collect();
        let mut text = texts.join("; ");
        if values.len() > most {
            let more = values.len() - most;
            let _ = write!(
                text,
                " {} {more} {}",
                language.choose("and", "och"),
                language.choose("more", "till")
            );
        }
        rows.push((capitalised(&label(property.meaning(), language)), text));
    }
    rows
}

fn html(reader: &Reader, value: &Value, setting: Setting, language: Language) -> String {
    match value {
        Value::Text(text) | Value::Number(text) | Value::Date(text) => escape(text),
        Value::Code(_, meaning) => escape(&label(meaning, language)),
        Value::Count(count) => count.to_string(),
        &Value::Entity(entity) => {
            let name = escape(reader.name(entity));
            match setting {
                Setting::Preview => name,
                Setting::Page => format!("<a href=\"{}\">{name}</a>", href(reader, entity)),
            }
        }
    }
}

/// The address of an entity's page, as seen from a preview or from another's page: relative, so that it holds behind a proxy
/// that puts something before the path.
fn href(reader: &Reader, entity: Entity) -> String {
    let id: String = form_urlencoded::byte_serialize(reader.id(entity).as_bytes()).collect();
    escape(&format!("entity?id={id}"))
}

/// The address of the explorer about an entity, as seen from a page; of a place, about what is there.
fn explorer_href(reader: &Reader, entity: Entity) -> String {
    let about = match entity.class() {
        Class::Places => "regions",
        Class::Things(noun) => noun.code(),
    };
    let key: String = form_urlencoded::byte_serialize(reader.key(entity).as_bytes()).collect();
    escape(&format!("../?{about}={key}"))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A text as HTML, in an element or in an attribute between double quotes.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_in_html_is_escaped() {
        assert_eq!(
            escape("<a href=\"x\" id='y'>&amp;</a> åäö"),
            "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt; åäö"
        );
        assert_eq!(
            flyout_of("<script>", &["a & b"]),
            "<p><strong>&lt;script&gt;</strong></p><p>a &amp; b</p>"
        );
    }

    #[test]
    fn the_policy_names_the_style_and_lets_nothing_else_in() {
        let policy = PREVIEW_POLICY.to_str().unwrap();
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-"),
            "{policy}"
        );
        assert!(!policy.contains("frame-ancestors") && !policy.contains("unsafe"));
        assert!(PAGE_POLICY.to_str().unwrap().contains("frame-ancestors 'none'"));
    }
}
