//! The decision: whether one of the candidates is safely meant.

use super::name::{Likeness, Resemblance};

/// The evidence about a candidate on which the decision is made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// The likeness of its names to the one given; `None` when no name was given, or none is alike.
    pub name: Option<Likeness>,
    /// True when a name was given at all.
    pub named: bool,
    /// True when its name tells it from all others in the world: a municipality's does, a person's does not.
    pub known_by_name: bool,
    /// True when a number or an id that was given is its own.
    pub identified: bool,
    /// True when a property that few share was given and agrees.
    pub confirmed: bool,
    /// True when a property was given and states something else.
    pub contradicted: bool,
}

/// The least likeness of a misspelt name that a property can confirm.
const LEAST_MISSPELT: f64 = 0.8;

/// The margin by which all others must be less alike to a misspelt name.
const CLEARLY: f64 = 0.1;

/// The least likeness of the name beside a number that is right.
const LEAST_BESIDE_NUMBER: f64 = 0.4;

/// Picks the candidate that is meant beyond reasonable doubt, if any; never more than one. In this order:
///
/// 1. **By number.** A number or id that was given is its own and no other candidate's (or of those that share it, only
///    its name is the same), the name given is not another altogether, and no property contradicts.
/// 2. **By name.** Its name is the one given, but for case, marks, spaces and form, no other candidate bears that name
///    too without being contradicted by a property, and it is known by its name, or a property confirms it. What a
///    number identifies as another is never matched by name.
/// 3. **By a misspelt name** that a property confirms, when no other name is nearly as like.
#[must_use]
pub fn safe_match(candidates: &[Standing]) -> Option<usize> {
    let same_name = |it: &Standing| it.name.is_some_and(|name| name.how.is_same_name());
    let only = |fits: &dyn Fn(&Standing) -> bool| {
        let mut fitting = (0..candidates.len()).filter(|&at| fits(&candidates[at]));
        fitting.next().filter(|_| fitting.next().is_none())
    };
    if candidates.iter().any(|it| it.identified) {
        let fits = |it: &Standing| {
            let is_named = it.name.is_some_and(|name| name.value >= LEAST_BESIDE_NUMBER);
            it.identified && !it.contradicted && (!it.named || is_named)
        };
        let sharing = candidates.iter().filter(|it| it.identified).count();
        return match sharing {
            1 => only(&fits),
            _ => only(&|it| fits(it) && same_name(it)),
        };
    }
    let bears_name = |it: &Standing| same_name(it) && !it.contradicted;
    if candidates.iter().any(bears_name) {
        return only(&bears_name).filter(|&at| candidates[at].known_by_name || candidates[at].confirmed);
    }
    // Someone bears the name and is contradicted: the one who is meant is not here.
    if candidates.iter().any(same_name) {
        return None;
    }
    let misspelt = |it: &Standing| {
        it.name
            .is_some_and(|name| name.how == Resemblance::Misspelt && name.value >= LEAST_MISSPELT)
            && it.confirmed
            && !it.contradicted
    };
    let at = only(&misspelt)?;
    let likeness = |it: &Standing| it.name.map_or(0.0, |name| name.value);
    let own = likeness(&candidates[at]);
    let is_clear = candidates
        .iter()
        .enumerate()
        .all(|(other, it)| other == at || it.contradicted || likeness(it) <= own - CLEARLY);
    is_clear.then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODY: Standing = Standing {
        name: None,
        named: true,
        known_by_name: true,
        identified: false,
        confirmed: false,
        contradicted: false,
    };

    fn named(how: Resemblance, value: f64) -> Standing {
        Standing {
            name: Some(Likeness { value, how }),
            ..NOBODY
        }
    }

    fn same() -> Standing {
        named(Resemblance::Same, 1.0)
    }

    #[test]
    fn a_name_that_only_one_bears_is_a_match() {
        let other = named(Resemblance::Partly, 0.9);
        assert_eq!(safe_match(&[other, same()]), Some(1));
        assert_eq!(safe_match(&[]), None);
    }

    #[test]
    fn a_name_that_two_bear_is_none_unless_a_property_tells_them_apart() {
        let marks = named(Resemblance::Marks, 0.98);
        assert_eq!(safe_match(&[same(), marks]), None);
        let elsewhere = Standing {
            contradicted: true,
            ..same()
        };
        assert_eq!(safe_match(&[elsewhere, marks]), Some(1));
        assert_eq!(safe_match(&[elsewhere]), None);
    }

    #[test]
    fn who_is_not_known_by_name_needs_a_property() {
        let person = Standing {
            known_by_name: false,
            ..same()
        };
        assert_eq!(safe_match(&[person]), None);
        let confirmed = Standing {
            confirmed: true,
            ..person
        };
        assert_eq!(safe_match(&[confirmed]), Some(0));
    }

    #[test]
    fn a_number_matches_unless_the_name_is_another() {
        let numbered = Standing {
            identified: true,
            ..named(Resemblance::Misspelt, 0.8)
        };
        assert_eq!(safe_match(&[numbered, NOBODY]), Some(0));
        let misnamed = Standing {
            name: None,
            ..numbered
        };
        assert_eq!(safe_match(&[misnamed]), None);
        assert_eq!(safe_match(&[misnamed, same()]), None, "the name is another's");
        let unnamed = Standing {
            named: false,
            ..misnamed
        };
        assert_eq!(safe_match(&[unnamed]), Some(0));
    }

    #[test]
    fn a_number_that_two_share_needs_the_name_as_well() {
        let shared = Standing {
            identified: true,
            named: false,
            name: None,
            ..NOBODY
        };
        assert_eq!(safe_match(&[shared, shared]), None);
        let one = Standing {
            identified: true,
            ..same()
        };
        let other = Standing {
            identified: true,
            ..named(Resemblance::Partly, 0.5)
        };
        assert_eq!(safe_match(&[other, one]), Some(1));
    }

    #[test]
    fn a_misspelt_name_is_matched_only_when_confirmed_and_clear() {
        let misspelt = named(Resemblance::Misspelt, 0.9);
        assert_eq!(safe_match(&[misspelt]), None);
        let confirmed = Standing {
            confirmed: true,
            ..misspelt
        };
        assert_eq!(safe_match(&[confirmed]), Some(0));
        assert_eq!(safe_match(&[confirmed, named(Resemblance::Partly, 0.85)]), None);
        assert_eq!(safe_match(&[confirmed, named(Resemblance::Partly, 0.8)]), Some(0));
    }
}
