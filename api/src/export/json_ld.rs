//! JSON-LD 1.1: what is stated, in the terms of published vocabularies, one thing a line.
//!
//! Organisations, persons and arenas are described, and every involvement is a membership of the Organization Ontology with
//! role, period, source and on whose behalf. Periods are EDTF intervals, as sources state them. What has no published term
//! is `urn:samverkan:term:…` and described in the file. What the file leaves out, it lists.

use std::collections::{BTreeSet, HashSet};
use std::io::{self, Write};

use domain::Code as _;
use domain::network::SourceIx;
use domain::network::Thing;
use serde_json::{Map, Value as Json, json};

use super::arguments::escaped;
use super::attribute::{Attribute, Kind, plain};
use super::provenance::Provenance;
use super::rows::{InvolvementRow, NodeRow, Rows, as_stated, id_of};
use super::value::Value;

/// The things that the database holds and this format leaves out.
const LEFT_OUT: [&str; 6] = [
    "quotes and the places in sources where they stand: GraphQL gives them as citations of each involvement",
    "descriptions and other long texts",
    "reported figures and findings",
    "the kind, language and period of other names of organisations",
    "which organisation succeeded which",
    "tracks of projects, and seats as places apart from who holds them",
];

/// Columns whose meaning a published term has; the others get one of our own.
const PUBLISHED: [(&str, &str); 4] = [
    ("name", "schema:name"),
    ("key", "dct:identifier"),
    ("organisation_number", "schema:taxID"),
    ("source", "prov:wasDerivedFrom"),
];

/// Terms of our own that no column is of.
const OWN: [(&str, &str); 3] = [
    ("left_out", "What the database holds and this file leaves out."),
    (
        "is_organisation",
        "The organisation that an association is, in which its members meet.",
    ),
    ("source_kind", "Kind of source."),
];

const EDTF: &str = "http://id.loc.gov/datatypes/edtf/EDTF";

pub(crate) fn write(out: &mut dyn Write, rows: &Rows<'_>, provenance: &Provenance) -> io::Result<()> {
    write!(out, "{{\"@context\": {},\n\"@graph\": [", context(rows))?;
    write!(out, "\n{}", dataset(provenance))?;
    write_terms(out, rows, provenance)?;
    let mut sources = BTreeSet::new();
    let mut organisations = HashSet::new();
    for place in 0..rows.node_count() {
        let node = rows.node(place);
        sources.extend(node.source);
        if let Thing::Organisation(it) = node.thing {
            organisations.insert(it);
        }
        write!(out, ",\n{}", described(&node, rows))?;
    }
    let mut behalves = BTreeSet::new();
    rows.each_involvement(|one, other, it| {
        sources.extend(it.source);
        behalves.extend(it.on_behalf_of);
        write!(out, ",\n{}", membership(rows, [one, other], it))
    })?;
    for &organisation in behalves.iter().filter(|it| !organisations.contains(*it)) {
        let node = json!({
            "@id": iri(&id_of(rows.dataset, organisation.into())),
            "@type": ["org:Organization", "schema:Organization"],
            "name": rows.dataset.network().name_of_organisation(organisation),
        });
        write!(out, ",\n{node}")?;
    }
    for source in sources {
        write!(out, ",\n{}", described_source(rows, source))?;
    }
    out.write_all(b"\n]}\n")
}

/// Writes the terms of our own, and the roles.
fn write_terms(out: &mut dyn Write, rows: &Rows<'_>, provenance: &Provenance) -> io::Result<()> {
    let made = provenance
        .facts
        .iter()
        .filter(|fact| !matches!(fact.name, "version" | "licence" | "title"));
    let made = made.map(|fact| (format!("made_{}", fact.name), fact.meaning));
    let columns = told(rows).filter(|column| !PUBLISHED.iter().any(|(name, _)| *name == column.name));
    let columns = columns.map(|column| (column.name.to_owned(), &*column.meaning));
    let own = OWN.iter().map(|&(name, meaning)| (name.to_owned(), meaning));
    for (name, meaning) in own.chain(made).chain(columns) {
        let term = json!({
            "@id": format!("term:{name}"),
            "@type": "rdf:Property",
            "rdfs:label": name,
            "rdfs:comment": meaning,
        });
        write!(out, ",\n{term}")?;
    }
    for role in domain::Role::ALL {
        let concept = json!({
            "@id": format!("roles:{}", role.code()),
            "@type": ["skos:Concept", "org:Role"],
            "skos:prefLabel": role.code(),
            "skos:definition": plain(role.meaning()),
        });
        write!(out, ",\n{concept}")?;
    }
    Ok(())
}

/// An involvement as a membership of the Organization Ontology, between the nodes at two places.
fn membership(rows: &Rows<'_>, [one, other]: [u32; 2], it: &InvolvementRow) -> Json {
    let mut membership = Map::new();
    let mut put = |name: &str, value: Json| membership.insert(name.to_owned(), value);
    put("@id", iri(&it.id).into());
    put("@type", "org:Membership".into());
    put("member", iri(&rows.id(one)).into());
    put("organization", iri(&rows.id(other)).into());
    put("role", format!("roles:{}", it.role).into());
    let period = as_stated(it.period);
    if period != "/" {
        put("temporal", period.into());
    }
    if let Some(certainty) = it.certainty {
        put("certainty", certainty.code().into());
    }
    if let Some(source) = it.source {
        put("source", source_iri(rows, source).into());
    }
    if let Some(organisation) = it.on_behalf_of {
        put(
            "onBehalfOf",
            iri(&id_of(rows.dataset, organisation.into())).into(),
        );
    }
    Json::Object(membership)
}

/// The columns that become properties; what a thing is, its type says.
fn told<'r>(rows: &'r Rows<'_>) -> impl Iterator<Item = &'r Attribute> {
    let columns = rows.node_columns.iter();
    columns.filter(|column| !matches!(column.name, "mode" | "type"))
}

fn context(rows: &Rows<'_>) -> Json {
    let mut context = Map::new();
    for (name, term) in [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("opengov", "http://www.w3.org/ns/opengov#"),
        ("org", "http://www.w3.org/ns/org#"),
        ("prov", "http://www.w3.org/ns/prov#"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("schema", "https://schema.org/"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ("alternateName", "schema:alternateName"),
        ("identifier", "schema:identifier"),
        ("propertyID", "schema:propertyID"),
        ("value", "schema:value"),
        ("title", "dct:title"),
        ("publisher", "dct:publisher"),
    ] {
        context.insert(name.to_owned(), term.into());
    }
    for (name, of) in [("term", "urn:samverkan:term:"), ("roles", "urn:samverkan:role:")] {
        context.insert(name.to_owned(), json!({ "@id": of, "@prefix": true }));
    }
    for (name, term) in [
        ("member", "org:member"),
        ("organization", "org:organization"),
        ("role", "org:role"),
        ("onBehalfOf", "opengov:onBehalfOf"),
        ("isPartOf", "dct:isPartOf"),
        ("isOrganisation", "term:is_organisation"),
    ] {
        context.insert(name.to_owned(), json!({ "@id": term, "@type": "@id" }));
    }
    context.insert(
        "temporal".to_owned(),
        json!({ "@id": "dct:temporal", "@type": EDTF }),
    );
    for column in told(rows) {
        let published = PUBLISHED.iter().find(|(name, _)| *name == column.name);
        let term = published.map_or_else(|| format!("term:{}", column.name), |(_, term)| (*term).to_owned());
        let definition = match (column.kind, column.name) {
            (_, "source") => json!({ "@id": term, "@type": "@id" }),
            (Kind::Day, _) => json!({ "@id": term, "@type": "xsd:date" }),
            _ => term.into(),
        };
        context.insert(column.name.to_owned(), definition);
    }
    Json::Object(context)
}

fn dataset(provenance: &Provenance) -> Json {
    let mut dataset = Map::new();
    dataset.insert("@id".to_owned(), "urn:samverkan:dataset".into());
    dataset.insert("@type".to_owned(), json!(["dcat:Dataset", "prov:Entity"]));
    for fact in &provenance.facts {
        let name = match fact.name {
            "version" => "dcat:version".to_owned(),
            "licence" => "dct:rights".to_owned(),
            "title" => "title".to_owned(),
            other => format!("term:made_{other}"),
        };
        dataset.insert(name, fact.value.as_str().into());
    }
    dataset.insert("term:left_out".to_owned(), json!(LEFT_OUT));
    Json::Object(dataset)
}

fn described(node: &NodeRow<'_>, rows: &Rows<'_>) -> Json {
    let mut thing = Map::new();
    let mut put = |name: &str, value: Json| {
        thing.insert(name.to_owned(), value);
    };
    put("@id", iri(&node.id).into());
    put("@type", json!(types(node.thing)));
    for (column, value) in rows.node_columns.iter().zip(&node.values) {
        let value = match (column.name, value) {
            ("mode" | "type" | "source", _) | (_, None) => continue,
            (_, Some(Value::Flag(flag))) => (*flag).into(),
            (_, Some(value)) => value.to_string().into(),
        };
        put(column.name, value);
    }
    if let Some(source) = node.source {
        put("source", source_iri(rows, source).into());
    }
    let period = as_stated(node.period);
    if period != "/" {
        put("temporal", period.into());
    }
    put_relations(&mut put, node.thing, rows);
    Json::Object(thing)
}

/// Puts what a thing has beyond its columns: other names and identifiers, and what it is part of.
fn put_relations(put: &mut dyn FnMut(&str, Json), thing: Thing, rows: &Rows<'_>) {
    let network = rows.dataset.network();
    let id = |thing: Thing| iri(&id_of(rows.dataset, thing));
    match thing {
        Thing::Organisation(it) => {
            let names: Vec<_> = network.names(it).map(|name| name.name).collect();
            if !names.is_empty() {
                put("alternateName", json!(names));
            }
            let identifiers: Vec<_> = network
                .identifiers(it)
                .map(|it| json!({ "@type": "schema:PropertyValue", "propertyID": it.scheme, "value": it.value }))
                .collect();
            if !identifiers.is_empty() {
                put("identifier", json!(identifiers));
            }
            if let Some(whole) = network.organisation(it).part_of {
                put("isPartOf", id(whole.into()).into());
            }
        }
        Thing::Project(it) => {
            if let Some(whole) = network.project(it).part_of {
                put("isPartOf", json!([id(whole.into())]));
            }
        }
        Thing::Council(it) => {
            if let Some(project) = network.council(it).project {
                put("isPartOf", json!([id(project.into())]));
            }
        }
        Thing::Event(it) => {
            let event = network.event(it);
            let wholes = [event.project.map(Thing::from), event.council.map(Thing::from)];
            let wholes: Vec<_> = wholes.into_iter().flatten().map(id).collect();
            if !wholes.is_empty() {
                put("isPartOf", json!(wholes));
            }
        }
        Thing::Association(it) => put("isOrganisation", id(it.into()).into()),
        Thing::Agreement(_) | Thing::Person(_) | Thing::Source(_) => {}
    }
}

fn types(thing: Thing) -> Vec<&'static str> {
    match thing {
        Thing::Organisation(_) => vec!["org:Organization", "schema:Organization"],
        Thing::Person(_) => vec!["foaf:Person", "schema:Person"],
        Thing::Project(_) => vec!["schema:Project", "org:OrganizationalCollaboration"],
        Thing::Council(_) | Thing::Association(_) => vec!["org:OrganizationalCollaboration"],
        Thing::Agreement(_) => vec!["term:Agreement", "org:OrganizationalCollaboration"],
        Thing::Event(_) => vec!["schema:Event"],
        Thing::Source(_) => vec!["prov:Entity", "schema:CreativeWork"],
    }
}

fn source_iri(rows: &Rows<'_>, source: SourceIx) -> String {
    iri(&format!("Source:{}", rows.dataset.network().source(source).key))
}

fn described_source(rows: &Rows<'_>, index: SourceIx) -> Json {
    let source = rows.dataset.network().source(index);
    let mut told = json!({
        "@id": source_iri(rows, index),
        "@type": ["prov:Entity", "schema:CreativeWork"],
        "key": source.key,
        "title": source.title,
    });
    if let Some(publisher) = source.publisher {
        told["publisher"] = publisher.into();
    }
    if let Some(kind) = source.kind {
        told["term:source_kind"] = kind.code().into();
    }
    if let Some(whole) = source.part_of {
        told["isPartOf"] = source_iri(rows, whole).into();
    }
    told
}

/// An id as an IRI.
fn iri(id: &str) -> String {
    format!("urn:samverkan:{}", escaped(id))
}
