//! The arguments of `network` as flat parameters, the same in an address and on the command line.
//!
//! A parameter is called what the argument is called in GraphQL; one within another is written with a dot, as in
//! `during.from`. What the inputs `scope` and `filter` hold stands by itself. A test holds this table against the schema.

use std::str::FromStr as _;

use dataset::slices::{NodeMeasure, SliceView};
use dataset::{ArenaName, Name, OrganisationName};
use domain::bundle::nearest;
use domain::network::{Regions, SliceWeighting};
use domain::{ArenaKind, Certainty, Code, Day, OrganisationKind, Role, Sector};

use super::options::{IncidenceShape, TiesKey};

/// A parameter of an export.
#[derive(Debug)]
pub(crate) struct Parameter {
    /// The name in an address, and after `--` on the command line.
    pub(crate) name: &'static str,
    /// True when it takes several, with commas between them or by being given again.
    pub(crate) is_list: bool,
    /// The word that stands for its value in help.
    pub(crate) placeholder: &'static str,
    /// The effect, in one line.
    pub(crate) meaning: &'static str,
    check: fn(&str) -> Result<(), String>,
}

macro_rules! parameters {
    ($( $name:literal: $list:ident $placeholder:literal $read:expr, $meaning:literal; )+) => {
        /// Every parameter, in the order in which they are told.
        pub(crate) const PARAMETERS: &[Parameter] = &[$(
            Parameter {
                name: $name,
                is_list: parameters!(@$list),
                placeholder: $placeholder,
                meaning: $meaning,
                check: |text| $read(text).map(|_| ()),
            },
        )+];
    };
    (@one) => { false };
    (@many) => { true };
}

parameters! {
    "view": one "VIEW" word::<SliceView>, "What the nodes are, and what ties them";
    "weighting": one "WEIGHTING" word::<SliceWeighting>, "How the weight of a tie is counted";
    "at": one "DAY" day, "Only what held on this day";
    "during.from": one "DAY" day, "Only what held on this day or later";
    "during.to": one "DAY" day, "Only what held on this day or before";
    "certainty": one "CERTAINTY" word::<Certainty>, "How surely it must have held";
    "via": many "KIND" word::<ArenaKind>, "Only arenas of these kinds";
    "roles": many "ROLE" word::<Role>, "Only involvements in these roles";
    "sectors": many "SECTOR" word::<Sector>, "Only organisations of these sectors";
    "kinds": many "KIND" word::<OrganisationKind>, "Only organisations of these kinds";
    "regions": many "CODE" region, "Only organisations of these counties (12), municipalities (1280) or NUTS regions (SE22)";
    "organisations": many "ORGANISATION" organisation, "Only these organisations, involved or not";
    "persons": many "PERSON" person, "Only these persons, involved or not";
    "arenas": many "ARENA" arena, "Only these arenas and what they tie: project:KEY, council:KEY, agreement:KEY, event:KEY or association:KEY";
    "withoutOrganisations": many "ORGANISATION" organisation, "Without these organisations";
    "withoutPersons": many "PERSON" person, "Without these persons";
    "around.organisations": many "ORGANISATION" organisation, "Only what is around these organisations";
    "around.persons": many "PERSON" person, "Only what is around these persons";
    "around.steps": one "STEPS" whole, "How many steps around: 1 to 6";
    "backbone.weight": one "WEIGHT" number, "Only ties of at least this weight";
    "backbone.disparity": one "LEVEL" number, "Only ties that stand out at this level, such as 0.05 (disparity filter)";
    "version": one "NUMBER" whole, "How the data stood at this version, whatever days are asked about";
    "measures": many "MEASURE" word::<NodeMeasure>, "Measures of the nodes to add as columns";
    "communities.resolution": one "RESOLUTION" number, "Communities of the nodes as a column: above 1 more and smaller ones, 1 when another parameter of theirs is given";
    "communities.iterations": one "TIMES" whole, "How often communities are looked for again from those found: 1 to 100; 2 when not given";
    "communities.seed": one "NUMBER" whole, "Where the random numbers of communities begin; 1 when not given";
    "ties": one "KEY" word::<TiesKey>, "In node-link JSON, the key under which the ties stand";
    "shape": one "SHAPE" word::<IncidenceShape>, "Of incidence.csv: a matrix, or a row for each pair";
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

    /// Refuses a value that the parameter cannot have.
    ///
    /// # Errors
    /// When it cannot; says what it can.
    pub(crate) fn check(&self, text: &str) -> Result<(), String> {
        (self.check)(text).map_err(|reason| format!("`{}`: {reason}", self.name))
    }
}

/// A member of a list, in any case.
pub(super) fn word<C: Code>(text: &str) -> Result<C, String> {
    if let Ok(member) = C::from_code(&text.to_ascii_lowercase()) {
        return Ok(member);
    }
    let lower: Vec<&str> = C::ALL.iter().map(|member| member.code()).collect();
    let begun = lower
        .iter()
        .copied()
        .find(|name| name.starts_with(&*text.to_lowercase()));
    let near = begun
        .or_else(|| nearest(text, lower.iter().copied()))
        .unwrap_or_default();
    Err(format!(
        "\"{text}\" is not one of {}; the nearest is {}",
        lower.join(", ").to_uppercase(),
        near.to_uppercase()
    ))
}

pub(super) fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| format!("\"{text}\" is not a day; write one as 2014-08-15"))
}

fn region(text: &str) -> Result<Regions, String> {
    Regions::new([text], &[]).map_err(|error| error.to_string())
}

pub(super) fn whole(text: &str) -> Result<i32, String> {
    i32::from_str(text).map_err(|_| format!("\"{text}\" is not a whole number"))
}

pub(super) fn number(text: &str) -> Result<f64, String> {
    let number = f64::from_str(text).map_err(|_| format!("\"{text}\" is not a number"))?;
    let finite = number.is_finite().then_some(number);
    finite.ok_or_else(|| format!("\"{text}\" is not a finite number"))
}

/// `id:…`, `key:…`, `organisationNumber:…`, `identifier:SCHEME:VALUE`, the id of a node as exports have it, or just a key.
pub(super) fn organisation(text: &str) -> Result<OrganisationName<'_>, String> {
    match text.split_once(':') {
        Some(("organisationNumber", number)) => Ok(OrganisationName::Number(number)),
        Some(("identifier", rest)) => {
            let (scheme, value) = rest
                .split_once(':')
                .ok_or_else(|| format!("\"{text}\" names no list; write identifier:SCHEME:VALUE"))?;
            Ok(OrganisationName::Identifier { scheme, value })
        }
        _ => Ok(OrganisationName::Of(name(text, "Organisation"))),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the table takes readers that can fail")]
pub(super) fn person(text: &str) -> Result<Name<'_>, String> {
    Ok(name(text, "Person"))
}

fn name<'t>(text: &'t str, of: &str) -> Name<'t> {
    match text.split_once(':') {
        Some(("id", id)) => Name::Id(id),
        Some(("key", key)) => Name::Key(key),
        Some((prefix, key)) if prefix == of => Name::Key(key),
        _ => Name::Key(text),
    }
}

pub(super) fn arena(text: &str) -> Result<ArenaName<'_>, String> {
    let named = match text.split_once(':') {
        Some(("id", id)) => Some(ArenaName::Id(id)),
        Some((kind, key)) => {
            let kind = ArenaKind::from_code(&kind.to_lowercase()).ok();
            kind.map(|kind| ArenaName::Key(kind, key))
        }
        None => None,
    };
    named.ok_or_else(|| {
        format!(
            "\"{text}\" does not say what it is; write project:KEY, council:KEY, agreement:KEY, event:KEY, association:KEY or id:ID"
        )
    })
}

#[cfg(test)]
mod tests {
    use async_graphql::parser::parse_schema;
    use async_graphql::parser::types::{BaseType, TypeKind, TypeSystemDefinition};

    use super::*;

    /// Every argument of `network` as a path, down to what is no input object that has a name of its own in exports.
    fn paths() -> Vec<Vec<String>> {
        let document = parse_schema(include_str!("../../../schema.graphql")).unwrap();
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

    /// Parameters that only exports have.
    const OWN: [&str; 7] = [
        "communities.iterations",
        "communities.resolution",
        "communities.seed",
        "measures",
        "shape",
        "ties",
        "version",
    ];

    #[test]
    fn every_argument_of_the_field_network_is_a_parameter_of_the_same_name() {
        let of_network = paths().into_iter().map(|path| {
            let path = path.join(".");
            path.trim_start_matches("scope.")
                .trim_start_matches("filter.")
                .to_owned()
        });
        let mut expected: Vec<String> = of_network.chain(OWN.map(str::to_owned)).collect();
        let mut known: Vec<&str> = PARAMETERS.iter().map(|it| it.name).collect();
        expected.sort();
        known.sort_unstable();
        assert_eq!(known, expected);
    }

    #[test]
    fn a_misspelt_parameter_or_value_is_told_its_neighbour() {
        let refused = |name: &str| Parameter::find(name).unwrap_err();
        assert!(refused("steps").contains("`around.steps`"));
        assert!(refused("sector").contains("`sectors`"));
        assert!(refused("from").contains("`during.from`"));
        assert!(refused("organisation").contains("`organisations`"));
        let value = |name: &str, text: &str| Parameter::find(name).unwrap().check(text).unwrap_err();
        assert!(value("view", "organisation").contains("nearest is ORGANISATIONS"));
        assert!(value("at", "2014-02-30").starts_with("`at`: \"2014-02-30\" is not a day"));
        assert!(value("regions", "Skåne").starts_with("`regions`: "));
        assert!(value("arenas", "forum").contains("council:KEY"));
        assert!(value("backbone.weight", "NaN").contains("finite"));
    }
}
