//! The arguments of `network` as flat parameters, the same in an address and on the command line.
//!
//! A parameter is called what the argument is called in GraphQL; one within another is written with a dot, as in
//! `during.from`. What the inputs `scope` and `filter` hold stands by itself. A test holds this table against the schema.

use async_graphql::{ID, InputType, InputValueError, Name, Pos, ScalarType, Value};
use dataset::slices::{NodeMeasure, SliceView};
use domain::bundle::nearest;
use domain::network::SliceWeighting;
use domain::{ArenaKind, Certainty, Code, OrganisationKind, Role, Sector};

use super::options::{IncidenceShape, TiesKey};
use crate::graphql::{Date, Enum, RegionCode};

/// A parameter of an export.
#[derive(Debug)]
pub(crate) struct Parameter {
    /// What it is called in an address, and after `--` on the command line.
    pub(crate) name: &'static str,
    /// Where it goes in the arguments of `network`; empty for what only exports have.
    pub(crate) path: &'static [&'static str],
    /// Whether it takes several, with commas between them or by being given again.
    pub(crate) is_list: bool,
    /// What stands for its value in help.
    pub(crate) placeholder: &'static str,
    /// What it does, in one line.
    pub(crate) meaning: &'static str,
    read: fn(&str) -> Result<Value, String>,
}

macro_rules! parameters {
    ($( $name:literal => [$($path:literal)*] $list:ident $placeholder:literal $read:expr, $meaning:literal; )+) => {
        /// Every parameter, in the order in which they are told.
        pub(crate) const PARAMETERS: &[Parameter] = &[$(
            Parameter {
                name: $name,
                path: &[$($path),*],
                is_list: parameters!(@$list),
                placeholder: $placeholder,
                meaning: $meaning,
                read: $read,
            },
        )+];
    };
    (@one) => { false };
    (@many) => { true };
}

parameters! {
    "view" => ["view"] one "VIEW" word::<SliceView>, "What the nodes are, and what ties them";
    "weighting" => ["weighting"] one "WEIGHTING" word::<SliceWeighting>, "How the weight of a tie is counted";
    "at" => ["scope" "at"] one "DAY" day, "Only what held on this day";
    "during.from" => ["scope" "during" "from"] one "DAY" day, "Only what held on this day or later";
    "during.to" => ["scope" "during" "to"] one "DAY" day, "Only what held on this day or before";
    "certainty" => ["scope" "certainty"] one "CERTAINTY" word::<Certainty>, "How surely it must have held";
    "via" => ["scope" "via"] many "KIND" word::<ArenaKind>, "Only arenas of these kinds";
    "roles" => ["scope" "roles"] many "ROLE" word::<Role>, "Only involvements in these roles";
    "sectors" => ["scope" "sectors"] many "SECTOR" word::<Sector>, "Only organisations of these sectors";
    "kinds" => ["scope" "kinds"] many "KIND" word::<OrganisationKind>, "Only organisations of these kinds";
    "regions" => ["scope" "regions"] many "CODE" region, "Only organisations of these counties (12), municipalities (1280) or NUTS regions (SE22)";
    "organisations" => ["filter" "organisations"] many "ORGANISATION" organisation, "Only these organisations, involved or not";
    "persons" => ["filter" "persons"] many "PERSON" person, "Only these persons, involved or not";
    "arenas" => ["filter" "arenas"] many "ARENA" arena, "Only these arenas and what they tie: project:KEY, council:KEY, agreement:KEY, event:KEY or association:KEY";
    "withoutOrganisations" => ["filter" "withoutOrganisations"] many "ORGANISATION" organisation, "Without these organisations";
    "withoutPersons" => ["filter" "withoutPersons"] many "PERSON" person, "Without these persons";
    "around.organisations" => ["filter" "around" "organisations"] many "ORGANISATION" organisation, "Only what is around these organisations";
    "around.persons" => ["filter" "around" "persons"] many "PERSON" person, "Only what is around these persons";
    "around.steps" => ["filter" "around" "steps"] one "STEPS" whole, "How many steps around: 1 to 6";
    "backbone.weight" => ["backbone" "weight"] one "WEIGHT" number, "Only ties of at least this weight";
    "backbone.disparity" => ["backbone" "disparity"] one "LEVEL" number, "Only ties that stand out at this level, such as 0.05 (disparity filter)";
    "asOfVersion" => ["asOfVersion"] one "NUMBER" whole, "How the data stood at this version, whatever days are asked about";
    "measures" => [] many "MEASURE" word::<NodeMeasure>, "Measures of the nodes to add as columns";
    "communities.resolution" => [] one "RESOLUTION" number, "Communities of the nodes as a column: above 1 more and smaller ones, 1 when another parameter of theirs is given";
    "communities.iterations" => [] one "TIMES" whole, "How often communities are looked for again from those found: 1 to 100; 2 when not given";
    "communities.seed" => [] one "NUMBER" whole, "Where the random numbers of communities begin; 1 when not given";
    "ties" => [] one "KEY" word::<TiesKey>, "In node-link JSON, the key under which the ties stand";
    "shape" => [] one "SHAPE" word::<IncidenceShape>, "Of incidence.csv: a matrix, or a row for each pair";
}

impl Parameter {
    /// The parameter of this name.
    ///
    /// # Errors
    /// When there is none; says which ones are spelt alike.
    pub(crate) fn find(name: &str) -> Result<&'static Self, String> {
        PARAMETERS.iter().find(|it| it.name == name).ok_or_else(|| {
            let last = |name: &'static str| name.rsplit('.').next().unwrap_or(name);
            let spelt = name.rsplit(['.', '-', '_']).next().unwrap_or(name);
            // Whoever leaves out what stands before the dot means the same.
            let within: Vec<_> = PARAMETERS
                .iter()
                .filter(|it| last(it.name).eq_ignore_ascii_case(spelt))
                .map(|it| format!("`{}`", it.name))
                .collect();
            let near = match within.is_empty() {
                false => within.join(" or "),
                true => {
                    let near = nearest(name, PARAMETERS.iter().map(|it| it.name)).unwrap_or_default();
                    format!("`{near}`")
                }
            };
            format!("`{name}` is no parameter of an export; the nearest is {near}")
        })
    }

    /// One value, as GraphQL takes it.
    ///
    /// # Errors
    /// When it is none that the parameter can have; says what it can.
    pub(crate) fn read(&self, text: &str) -> Result<Value, String> {
        (self.read)(text).map_err(|reason| format!("`{}`: {reason}", self.name))
    }
}

fn word<C: Code>(text: &str) -> Result<Value, String> {
    let upper = text.to_ascii_uppercase();
    let known = C::ALL.iter().map(|member| Enum(*member).to_value());
    let name = |value: &Value| match value {
        Value::Enum(name) => name.to_string(),
        other => other.to_string(),
    };
    let names: Vec<String> = known.map(|value| name(&value)).collect();
    if names.contains(&upper) {
        return Ok(Value::Enum(Name::new(upper)));
    }
    let lower: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    let begun = lower
        .iter()
        .map(String::as_str)
        .find(|name| name.starts_with(&*text.to_lowercase()));
    let near = begun
        .or_else(|| nearest(text, lower.iter().map(String::as_str)))
        .unwrap_or_default();
    Err(format!(
        "\"{text}\" is not one of {}; the nearest is {}",
        names.join(", "),
        near.to_uppercase()
    ))
}

fn day(text: &str) -> Result<Value, String> {
    scalar(<Date as ScalarType>::parse(text.into()), text)
}

fn region(text: &str) -> Result<Value, String> {
    scalar(<RegionCode as ScalarType>::parse(text.into()), text)
}

fn scalar<T: InputType>(parsed: Result<T, InputValueError<T>>, text: &str) -> Result<Value, String> {
    match parsed {
        Ok(_) => Ok(text.into()),
        Err(error) => Err(said(error)),
    }
}

/// What the schema says of a value that it cannot read, without the name of its type.
pub(super) fn said<T: InputType>(error: InputValueError<T>) -> String {
    let message = error.into_server_error(Pos::default()).message;
    match message
        .strip_prefix("Failed to parse ")
        .and_then(|rest| rest.split_once("\": "))
    {
        Some((_, reason)) => reason.to_owned(),
        None => message,
    }
}

fn whole(text: &str) -> Result<Value, String> {
    let number: i32 = text
        .parse()
        .map_err(|_| format!("\"{text}\" is not a whole number"))?;
    Ok(number.into())
}

fn number(text: &str) -> Result<Value, String> {
    let number: f64 = text.parse().map_err(|_| format!("\"{text}\" is not a number"))?;
    serde_json::Number::from_f64(number)
        .map(Value::Number)
        .ok_or_else(|| format!("\"{text}\" is not a finite number"))
}

fn named(by: &str, value: impl Into<Value>) -> Value {
    Value::Object([(Name::new(by), value.into())].into_iter().collect())
}

/// `id:…`, `key:…`, `organisationNumber:…`, `identifier:SCHEME:VALUE`, the id of a node as exports have it, or just a key.
fn organisation(text: &str) -> Result<Value, String> {
    match text.split_once(':') {
        Some(("organisationNumber", number)) => Ok(named("organisationNumber", number)),
        Some(("identifier", rest)) => {
            let (scheme, value) = rest
                .split_once(':')
                .ok_or_else(|| format!("\"{text}\" names no list; write identifier:SCHEME:VALUE"))?;
            let pair = [("scheme", scheme), ("value", value)];
            let pair = pair.map(|(name, text)| (Name::new(name), Value::from(text)));
            Ok(named("identifier", Value::Object(pair.into_iter().collect())))
        }
        _ => Ok(by_key(text, "Organisation")),
    }
}

fn person(text: &str) -> Result<Value, String> {
    Ok(by_key(text, "Person"))
}

fn by_key(text: &str, of: &str) -> Value {
    match text.split_once(':') {
        Some(("id", id)) => named("id", InputType::to_value(&ID::from(id))),
        Some(("key", key)) => named("key", key),
        Some((prefix, key)) if prefix == of => named("key", key),
        _ => named("key", text),
    }
}

fn arena(text: &str) -> Result<Value, String> {
    let kinds = ["project", "council", "agreement", "event", "association"];
    match text.split_once(':') {
        Some(("id", id)) => Ok(named("id", InputType::to_value(&ID::from(id)))),
        Some((kind, key)) if kinds.contains(&&*kind.to_lowercase()) => Ok(named(&kind.to_lowercase(), key)),
        _ => Err(format!(
            "\"{text}\" does not say what it is; write project:KEY, council:KEY, agreement:KEY, event:KEY, association:KEY or id:ID"
        )),
    }
}

#[cfg(test)]
mod tests {
    use async_graphql::parser::parse_schema;
    use async_graphql::parser::types::{BaseType, TypeKind, TypeSystemDefinition};

    use super::*;

    /// Every argument of `network` as a path, down to what is no input object that has a name of its own in exports.
    fn paths() -> Vec<Vec<String>> {
        let document = parse_schema(crate::graphql::sdl()).unwrap();
        let types: Vec<_> = document
            .definitions
            .into_iter()
            .filter_map(|it| match it {
                TypeSystemDefinition::Type(of) => Some(of.node),
                _ => None,
            })
            .collect();
        let kind = |name: &str| &types.iter().find(|it| it.name.node == name).unwrap().kind;
        let TypeKind::Object(query) = kind("Query") else {
            panic!("no query")
        };
        let network = query
            .fields
            .iter()
            .find(|it| it.node.name.node == "network")
            .unwrap();
        let mut found = Vec::new();
        let mut open: Vec<(Vec<String>, BaseType)> = network
            .node
            .arguments
            .iter()
            .map(|it| (vec![it.node.name.node.to_string()], it.node.ty.node.base.clone()))
            .collect();
        while let Some((path, base)) = open.pop() {
            if let BaseType::Named(name) = &base
                && let Some(of) = types.iter().find(|it| it.name.node == *name)
                && let TypeKind::InputObject(input) = &of.kind
            {
                open.extend(input.fields.iter().map(|field| {
                    let mut path = path.clone();
                    path.push(field.node.name.node.to_string());
                    (path, field.node.ty.node.base.clone())
                }));
            } else {
                found.push(path);
            }
        }
        found.sort();
        found
    }

    #[test]
    fn every_argument_of_the_field_network_is_a_parameter_of_the_same_name() {
        let mut own: Vec<Vec<String>> = PARAMETERS
            .iter()
            .filter(|it| !it.path.is_empty())
            .map(|it| it.path.iter().map(|step| (*step).to_owned()).collect())
            .collect();
        own.sort();
        assert_eq!(own, paths());
        for parameter in PARAMETERS.iter().filter(|it| !it.path.is_empty()) {
            let path = parameter.path.join(".");
            let spelt = path.trim_start_matches("scope.").trim_start_matches("filter.");
            assert_eq!(parameter.name, spelt);
        }
    }

    #[test]
    fn a_misspelt_parameter_or_value_is_told_its_neighbour() {
        let refused = |name: &str| Parameter::find(name).unwrap_err();
        assert!(refused("steps").contains("`around.steps`"));
        assert!(refused("sector").contains("`sectors`"));
        assert!(refused("from").contains("`during.from`"));
        assert!(refused("organisation").contains("`organisations`"));
        let value = |name: &str, text: &str| Parameter::find(name).unwrap().read(text).unwrap_err();
        assert!(value("view", "organisation").contains("nearest is ORGANISATIONS"));
        assert!(value("at", "2014-02-30").starts_with("`at`: \"2014-02-30\" is not a day"));
        assert!(value("regions", "Skåne").starts_with("`regions`: "));
        assert!(value("arenas", "forum").contains("council:KEY"));
        assert!(value("backbone.weight", "NaN").contains("finite"));
    }
}
