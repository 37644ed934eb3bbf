//! Candidates: who may be meant by a query, and how surely.

use domain::matching::{Likeness, MatchedName, Resemblance, Sign, Standing, safe_match, score};
use domain::measure::{Cancel, Cancelled};
use domain::{NameKind, Noun};
use serde_json::{Value as Json, json};

use super::entity::{Class, Entity};
use super::entity_type::EntityType;
use super::language::Language;
use super::number::{identifier, organisation_number};
use super::pool::{Pool, agreement};
use super::property::Property;
use super::query::Query;
use super::reader::Reader;

/// A candidate (kandidat) for what a query means.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) entity: Entity,
    /// From 0 to 100.
    pub(super) score: f64,
    /// True when it is safely the one that is meant.
    pub(super) is_match: bool,
    name: Option<Likeness>,
    /// True when the query gives a name at all.
    named: bool,
    identified: bool,
    /// Of each property that is given and known, how well it agrees, 0 to 1.
    properties: Vec<(Property, f64)>,
    /// True when it is of a type that is asked for; `None` when none is.
    typed: Option<bool>,
    prominence: usize,
}

/// Abbreviations with fewer letters are shared by too many to tell who is meant.
const LEAST_ABBREVIATION: usize = 3;

/// Below this a property states something else.
const CONTRADICTS: f64 = 0.5;

/// The share of its score that a candidate of another type than asked for keeps.
const OTHER_TYPE: f64 = 0.9;

/// Finds those who may be meant by a query, the likeliest first.
///
/// # Complexity
/// Two searches, and comparing the query with the names of some 40 entities more than are asked for. A query without a text
/// and without a number reads through all entities that have the properties.
///
/// # Errors
/// When nobody waits for it any longer.
pub(super) fn candidates(
    query: &Query,
    reader: &Reader,
    cancel: &Cancel,
) -> Result<Vec<Candidate>, Cancelled> {
    cancel.check()?;
    let pool = Pool::fill(query, reader, cancel)?;
    let named = has_name(query, reader);
    let mut candidates: Vec<Candidate> = pool
        .found
        .iter()
        .map(|&entity| weigh(query, named, reader, entity, pool.identified.contains(&entity)))
        .filter(|candidate| candidate.score > 0.0)
        .collect();
    candidates.sort_by(|one, two| {
        (two.score.total_cmp(&one.score))
            .then_with(|| two.prominence.cmp(&one.prominence))
            .then_with(|| one.entity.cmp(&two.entity))
    });
    let standings: Vec<Standing> = candidates.iter().map(|it| it.standing()).collect();
    if let Some(at) = safe_match(&standings) {
        candidates[at].is_match = true;
        // Who is safely meant is shown first, whatever else scores as high.
        candidates[..=at].rotate_right(1);
    }
    candidates.truncate(query.limit);
    Ok(candidates)
}

fn weigh(query: &Query, named: bool, reader: &Reader, entity: Entity, identified: bool) -> Candidate {
    let level = match &query.types[..] {
        [only] => only.level(),
        _ => None,
    };
    let text = query.text.as_deref().filter(|_| named);
    let name = text.and_then(MatchedName::new).and_then(|text| {
        let likenesses = reader.names(entity).into_iter().filter_map(|own| {
            let named = MatchedName::new(own.text)?;
            let likeness = match level {
                Some(level) => text.likeness_at(&named, level),
                None => text.likeness(&named),
            }?;
            tempered(likeness, own.kind, &named)
        });
        likenesses.max_by(|one, two| (one.value.total_cmp(&two.value)).then(one.how.cmp(&two.how)))
    });
    let mut properties = Vec::new();
    for (property, given) in &query.properties {
        if let Some(agreed) = agreement(reader, entity, *property, given) {
            properties.push((*property, agreed));
        }
    }
    let name_sign = named.then(|| Sign {
        weight: 1.0,
        agreement: name.map_or(0.0, |name| name.value),
    });
    let number_sign = identified.then_some(Sign {
        weight: 1.0,
        agreement: 1.0,
    });
    let is_number = |property: Property| identified && property.identifies();
    let property_signs = properties
        .iter()
        .filter(|&&(property, _)| !is_number(property))
        .map(|&(property, agreement)| Sign {
            weight: property.weight(),
            agreement,
        });
    let signs = name_sign.into_iter().chain(number_sign).chain(property_signs);
    let typed = (!query.types.is_empty()).then(|| query.types.iter().any(|it| it.has(reader, entity)));
    let all = score(signs);
    Candidate {
        entity,
        score: if typed == Some(false) {
            (all * OTHER_TYPE * 10.0).round() / 10.0
        } else {
            all
        },
        is_match: false,
        name,
        named,
        identified,
        properties,
        typed,
        prominence: reader.prominence(entity),
    }
}

/// A likeness, lowered by what kind of name it is to: forms as printed mean something in their source only, and an
/// abbreviation is the whole of it or nothing.
fn tempered(likeness: Likeness, kind: Option<NameKind>, own: &MatchedName) -> Option<Likeness> {
    let lowered = Likeness {
        value: likeness.value * 0.94,
        how: Resemblance::Partly,
    };
    match kind {
        Some(NameKind::AsPrinted) => Some(lowered),
        Some(NameKind::Abbreviation) if likeness.how < Resemblance::Marks => None,
        Some(NameKind::Abbreviation) if own.letters() < LEAST_ABBREVIATION => Some(lowered),
        _ => Some(likeness),
    }
}

/// Returns whether the name of an entity of a class tells it from others: several persons, and several councils, share one.
const fn is_known_by_name(class: Class) -> bool {
    match class {
        Class::Things(Noun::Organisation | Noun::Association | Noun::Project) | Class::Places => true,
        Class::Things(Noun::Council | Noun::Agreement | Noun::Event | Noun::Person | Noun::Source) => false,
    }
}

/// Returns whether a query's text is a name, rather than a number or an id.
fn has_name(query: &Query, reader: &Reader) -> bool {
    query.text.as_deref().is_some_and(|text| {
        organisation_number(text).is_none()
            && reader.find_text(text).is_none()
            && identifier(text, reader.schemes()).is_none()
            && reader.network().projects_by_registry_number(text.trim()).len() == 0
            && reader.gazetteer().find(text.trim()).is_none()
    })
}

impl Candidate {
    fn standing(&self) -> Standing {
        let confirmed = self
            .properties
            .iter()
            .any(|&(property, agreed)| property.confirms() && agreed >= 1.0);
        let contradicted = self.properties.iter().any(|&(_, agreed)| agreed < CONTRADICTS);
        Standing {
            name: self.name,
            named: self.named,
            known_by_name: is_known_by_name(self.entity.class()),
            identified: self.identified,
            confirmed,
            contradicted: contradicted || self.typed == Some(false),
        }
    }

    /// As the protocol writes a candidate.
    pub(super) fn json(&self, reader: &Reader, language: Language) -> Json {
        let hundredths = |share: f64| (share * 1000.0).round() / 10.0;
        let mut features = vec![json!({ "id": "number", "value": self.identified })];
        if self.named {
            let (value, same) = self
                .name
                .map_or((0.0, false), |name| (name.value, name.how.is_same_name()));
            features.push(json!({ "id": "name", "value": hundredths(value) }));
            features.push(json!({ "id": "same_name", "value": same }));
        }
        features.extend(self.typed.map(|typed| json!({ "id": "type", "value": typed })));
        features.extend(self.properties.iter().map(|&(property, agreed)| {
            json!({ "id": format!("property-{property}"), "value": hundredths(agreed) })
        }));
        features.push(json!({ "id": "involvements", "value": self.prominence }));
        json!({
            "id": reader.id(self.entity),
            "name": reader.name(self.entity),
            "description": reader.description(self.entity, language),
            "type": EntityType::json_of(reader, self.entity),
            "score": self.score,
            "match": self.is_match,
            "features": features,
        })
    }
}
