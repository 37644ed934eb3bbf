//! Arguments of an export: the parameters that an address or a command gives, read and found in the network.

use std::fmt;
use std::num::NonZeroU32;

use dataset::slices::{Actors, Naming, SliceView, Unchoosable, Wanted};
use dataset::{Dataset, Misnamed, Name, NodeType};
use domain::measure::Leiden;
use domain::network::{Backbone, Regions, Scope, SliceWeighting};
use domain::{Certainty, Code, Days};

use super::format::Format;
use super::parameter::{self, PARAMETERS, Parameter};
use crate::error::ErrorCode;
use crate::guard::MAX_STEPS;
use crate::naming::find_all;
use crate::unanswered::Unanswered;

/// The parameter that names a version.
pub(crate) const VERSION: &str = "version";

pub(super) fn bad(message: impl fmt::Display) -> Unanswered {
    Unanswered::new(ErrorCode::BadUserInput, message)
}

pub(super) fn unchoosable(why: Unchoosable) -> Unanswered {
    match why {
        Unchoosable::OtherSort { naming, of_persons } => {
            let sort = naming_parameter(Naming::Only, of_persons);
            let parameter = naming_parameter(naming, of_persons);
            bad(format_args!(
                "`{parameter}` chooses in views by {sort}; choose such a `view`"
            ))
        }
        Unchoosable::AroundNobody => bad(
            "`around` names nobody; give `around.organisations` or, in a view by persons, `around.persons`",
        ),
        Unchoosable::Refused(error) => error.into(),
    }
}

/// The parameter that names arenas.
const ARENAS: &str = "arenas";

/// The parameter that names actors.
const fn naming_parameter(naming: Naming, of_persons: bool) -> &'static str {
    match (naming, of_persons) {
        (Naming::Only, true) => "persons",
        (Naming::Only, false) => "organisations",
        (Naming::Without, true) => "withoutPersons",
        (Naming::Without, false) => "withoutOrganisations",
        (Naming::Around, true) => "around.persons",
        (Naming::Around, false) => "around.organisations",
    }
}

/// The arguments that are given, each in the place of its parameter in [`PARAMETERS`].
pub(super) struct Arguments(Vec<Vec<String>>);

impl Arguments {
    pub(super) fn gather<'p>(
        parameters: impl IntoIterator<Item = (&'p str, &'p str)>,
    ) -> Result<Self, Unanswered> {
        let mut given = Self(vec![Vec::new(); PARAMETERS.len()]);
        for (name, text) in parameters {
            let parameter = Parameter::find(name).map_err(bad)?;
            let place = PARAMETERS.iter().position(|it| it.name == parameter.name);
            let values = &mut given.0[place.unwrap_or_default()];
            let texts = match parameter.is_list {
                true => text
                    .split(',')
                    .map(str::trim)
                    .filter(|text| !text.is_empty())
                    .collect(),
                false => vec![text.trim()],
            };
            for text in texts {
                parameter.check(text).map_err(bad)?;
                values.push(text.to_owned());
            }
            if !parameter.is_list && values.len() > 1 {
                return Err(bad(format_args!("`{name}` is given twice")));
            }
        }
        for (one, other) in [
            ("backbone.weight", "backbone.disparity"),
            ("at", "during.from"),
            ("at", "during.to"),
        ] {
            if given.has(one) && given.has(other) {
                return Err(bad(format_args!("give `{one}` or `{other}`, not both")));
            }
        }
        Ok(given)
    }

    /// Refuses what the format has no place for.
    pub(super) fn check(
        &self,
        format: Format,
        view: SliceView,
        measures: bool,
        communities: bool,
    ) -> Result<(), Unanswered> {
        if format.is_two_mode() && !view.is_two_mode() {
            return Err(bad(format_args!(
                "`view`: {} shows who is involved where: choose ORGANISATIONS_AND_ARENAS or PERSONS_AND_ARENAS",
                format.file_name()
            )));
        }
        for (name, wanted) in [("measures", measures), ("communities", communities)] {
            if wanted && !format.has_measures() {
                return Err(bad(format_args!(
                    "`{name}`: {} has no place for them; nodes.csv, GraphML, GEXF and JSON have",
                    format.file_name()
                )));
            }
        }
        for (name, only) in [("ties", Format::Json), ("shape", Format::Incidence)] {
            if format != only && !format.is_codebook() && self.has(name) {
                return Err(bad(format_args!("`{name}` is for {}", only.file_name())));
            }
        }
        Ok(())
    }

    fn of(&self, name: &str) -> &[String] {
        let place = PARAMETERS.iter().position(|it| it.name == name);
        place.map_or(&[], |place| &self.0[place])
    }

    fn has(&self, name: &str) -> bool {
        !self.of(name).is_empty()
    }

    /// All values of a parameter, read.
    fn all<'s, T>(
        &'s self,
        name: &str,
        read: impl Fn(&'s str) -> Result<T, String>,
    ) -> Result<Vec<T>, Unanswered> {
        let values = self.of(name).iter().map(|text| read(text));
        values
            .collect::<Result<_, String>>()
            .map_err(|reason| bad(format_args!("`{name}`: {reason}")))
    }

    /// The value of a parameter that has one at most.
    pub(super) fn one<'s, T>(
        &'s self,
        name: &str,
        read: impl Fn(&'s str) -> Result<T, String>,
    ) -> Result<Option<T>, Unanswered> {
        Ok(self.all(name, read)?.into_iter().next())
    }

    pub(super) fn words<C: Code>(&self, name: &str) -> Result<Vec<C>, Unanswered> {
        let mut words = self.all(name, parameter::word)?;
        words.sort_unstable();
        words.dedup();
        Ok(words)
    }

    pub(super) fn word<C: Code>(&self, name: &str) -> Result<Option<C>, Unanswered> {
        self.one(name, parameter::word)
    }

    /// Finds everyone who is named, and tells what is wanted of the network.
    pub(super) fn wanted(&self, view: SliceView, dataset: &Dataset) -> Result<Wanted, Unanswered> {
        let network = dataset.network();
        let (organisations, persons) = (self.naming(false), self.naming(true));
        view.admit(&organisations, &persons).map_err(unchoosable)?;
        Ok(Wanted {
            view,
            weighting: self.word("weighting")?.unwrap_or(SliceWeighting::Count),
            scope: self.scope(dataset)?,
            organisations: organisations.try_map(|_, name| {
                find_all(name, self.all(name, parameter::organisation)?.into_iter(), |it| {
                    it.find(network)
                })
            })?,
            persons: persons.try_map(|_, name| {
                let key = |it: Name<'_>| {
                    Ok::<_, Misnamed>(network.find_person_by_key(&it.key(&[NodeType::Person])?))
                };
                find_all(name, self.all(name, parameter::person)?.into_iter(), key)
            })?,
            arenas: match self.has(ARENAS) {
                true => Some(find_all(
                    ARENAS,
                    self.all(ARENAS, parameter::arena)?.into_iter(),
                    |it| it.find(network),
                )?),
                false => None,
            },
            steps: self.steps()?,
            backbone: self.backbone()?,
        })
    }

    /// The parameters that name actors of a sort, where they are stated.
    fn naming(&self, of_persons: bool) -> Actors<&'static str> {
        let stated = |naming| Some(naming_parameter(naming, of_persons)).filter(|name| self.has(name));
        Actors {
            only: stated(Naming::Only),
            without: stated(Naming::Without),
            around: stated(Naming::Around),
        }
    }

    fn scope(&self, dataset: &Dataset) -> Result<Scope, Unanswered> {
        let codes = self.of("regions").iter().map(String::as_str);
        let regions: Regions = dataset.places().regions(codes).map_err(bad)?;
        Ok(Scope {
            days: self.days()?,
            certainty: self.word("certainty")?.unwrap_or(Certainty::Possible),
            via: self.words("via")?.into_iter().collect(),
            roles: self.words("roles")?.into_iter().collect(),
            sectors: self.words("sectors")?.into_iter().collect(),
            kinds: self.words("kinds")?.into_iter().collect(),
            regions,
        })
    }

    fn days(&self) -> Result<Option<Days>, Unanswered> {
        if let Some(day) = self.one("at", parameter::day)? {
            return Ok(Some(Days::on(day)));
        }
        let from = self.one("during.from", parameter::day)?;
        let to = self.one("during.to", parameter::day)?;
        if from.is_none() && to.is_none() {
            return Ok(None);
        }
        let days = Days {
            from: from.unwrap_or(domain::Day::MIN),
            to: to.unwrap_or(domain::Day::MAX),
        };
        if days.is_empty() {
            let Days { from, to } = days;
            return Err(bad(format_args!(
                "`during` ends on {to} before it begins on {from}"
            )));
        }
        Ok(Some(days))
    }

    /// Within how many steps; 1 when only is said around whom.
    fn steps(&self) -> Result<Option<NonZeroU32>, Unanswered> {
        let names_somebody = self.has("around.organisations") || self.has("around.persons");
        let stated = self.one("around.steps", parameter::whole)?;
        let steps = stated.or(names_somebody.then_some(1));
        let Some(steps) = steps else { return Ok(None) };
        let bounded = u32::try_from(steps).ok().filter(|steps| *steps <= MAX_STEPS);
        match bounded.and_then(NonZeroU32::new) {
            Some(steps) => Ok(Some(steps)),
            None => Err(bad(format_args!("`around.steps` is 1 to {MAX_STEPS}"))),
        }
    }

    fn backbone(&self) -> Result<Option<Backbone>, Unanswered> {
        if let Some(least) = self.one("backbone.weight", parameter::number)? {
            return Ok(Some(Backbone::Weight(least)));
        }
        match self.one("backbone.disparity", parameter::number)? {
            None => Ok(None),
            Some(level) if (0.0..=1.0).contains(&level) => Ok(Some(Backbone::Disparity(level))),
            Some(_) => Err(bad("`backbone.disparity` is 0 to 1, such as 0.05")),
        }
    }

    /// The parameters by which communities are looked for; `None` when nothing of them is stated.
    pub(super) fn communities(&self) -> Result<Option<Leiden>, Unanswered> {
        let resolution = self.one("communities.resolution", parameter::number)?;
        let iterations = self.one("communities.iterations", parameter::whole)?;
        let seed = self.one("communities.seed", parameter::whole)?;
        if resolution.is_none() && iterations.is_none() && seed.is_none() {
            return Ok(None);
        }
        let usual = Leiden::default();
        Leiden::checked(
            resolution.unwrap_or(usual.resolution),
            iterations.map_or(usual.iterations.into(), i64::from),
            seed.map_or(1, i64::from),
        )
        .map(Some)
        .map_err(bad)
    }
}

impl fmt::Display for Arguments {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut mark = "";
        for (parameter, values) in PARAMETERS.iter().zip(&self.0) {
            if values.is_empty() || parameter.name == VERSION {
                continue;
            }
            let texts: Vec<_> = values.iter().map(|text| escaped(text)).collect();
            write!(f, "{mark}{}={}", parameter.name, texts.join(","))?;
            mark = "&";
        }
        Ok(())
    }
}

/// A text as it stands in the query of an address.
pub(super) fn escaped(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}
