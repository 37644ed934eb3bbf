//! The arguments by which a client chooses a slice.

use std::sync::Arc;

use async_graphql::{InputObject, OneofObject};
use dataset::slices::{Actors, Choice, Naming, SliceView, Unchoosable, Wanted};
use domain::network::{Backbone, Scope, SliceWeighting};

use super::failure::{FieldError, Result, bad_input};
use super::lookup::{ArenaBy, By, OrganisationBy};
use super::types::neighbour::steps;
use super::view::View;
use crate::naming::find_all;

/// A part of the network (avgränsning): what is named, left out, or around someone. All that is given must hold,
/// within what the scope chooses.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct SliceFilter {
    /// Only these organisations, involved or not; all when absent. 1,000 at most. In views by organisations.
    organisations: Option<Vec<OrganisationBy>>,
    /// Only these persons, involved or not; all when absent. 1,000 at most. In views by persons.
    persons: Option<Vec<By>>,
    /// Only these arenas, and what they tie; all when absent. 1,000 at most.
    arenas: Option<Vec<ArenaBy>>,
    /// Without these organisations, such as the national agencies that are in everything; how strong the ties of the others
    /// are does not change. 1,000 at most. In views by organisations.
    without_organisations: Option<Vec<OrganisationBy>>,
    /// Without these persons. 1,000 at most. In views by persons.
    without_persons: Option<Vec<By>>,
    /// Only what is around someone.
    around: Option<AroundInput>,
}

/// Only what is around someone (omkring): a step goes from one through an arena to another.
#[derive(InputObject, Debug, Clone)]
pub(crate) struct AroundInput {
    /// The organisations where the steps begin; they are in the slice whatever the scope's sectors, kinds and regions.
    organisations: Option<Vec<OrganisationBy>>,
    /// The persons where the steps begin.
    persons: Option<Vec<By>>,
    /// The number of steps: 1 to 6.
    #[graphql(default = 1)]
    steps: i32,
}

/// The ties that stand out (ryggrad), so that one big arena does not drown the rest; exactly one of these. Nodes stay,
/// even without ties.
#[derive(OneofObject, Debug, Clone, Copy)]
pub(crate) enum BackboneInput {
    /// Ties of at least this weight.
    Weight(f64),
    /// Ties whose weight is unlikely, by less than this (0 to 1, such as 0.05), had each end dealt out its strength at
    /// random (the disparity filter of Serrano, Boguñá & Vespignani 2009).
    Disparity(f64),
}

impl BackboneInput {
    fn resolve(self) -> Result<Backbone> {
        match self {
            Self::Weight(least) if least.is_finite() => Ok(Backbone::Weight(least)),
            Self::Disparity(level) if (0.0..=1.0).contains(&level) => Ok(Backbone::Disparity(level)),
            Self::Weight(_) => Err(bad_input("`backbone: { weight }` is a finite number")),
            Self::Disparity(_) => Err(bad_input("`backbone: { disparity }` is 0 to 1, such as 0.05")),
        }
    }
}

/// Finds whom the arguments name, and makes of them what the network takes.
///
/// # Errors
/// When something named is not there, or does not belong to the view.
pub(crate) fn choose(
    view: &Arc<View>,
    scope: Scope,
    what: SliceView,
    weighting: SliceWeighting,
    filter: Option<&SliceFilter>,
    backbone: Option<BackboneInput>,
) -> Result<Choice> {
    let fallback = SliceFilter::default();
    let filter = filter.unwrap_or(&fallback);
    let around = filter.around.as_ref();
    let around_organisations = around.and_then(|it| it.organisations.as_deref());
    let around_persons = around.and_then(|it| it.persons.as_deref());
    let organisations = Actors {
        only: filter.organisations.as_deref(),
        without: filter.without_organisations.as_deref(),
        around: around_organisations,
    };
    let persons = Actors {
        only: filter.persons.as_deref(),
        without: filter.without_persons.as_deref(),
        around: around_persons,
    };
    what.admit(&organisations, &persons).map_err(unchoosable)?;
    let wanted = Wanted {
        view: what,
        weighting,
        scope,
        organisations: organisations
            .try_map(|naming, named| find_all(argument(naming, false), named.iter(), |it| it.find(view)))?,
        persons: persons
            .try_map(|naming, named| find_all(argument(naming, true), named.iter(), |it| it.find(view)))?,
        arenas: match filter.arenas.as_deref() {
            Some(named) => Some(find_all("arenas", named.iter(), |it| it.find(view))?),
            None => None,
        },
        steps: around
            .map(|it| steps("around: { steps }", it.steps))
            .transpose()?,
        backbone: backbone.map(BackboneInput::resolve).transpose()?,
    };
    wanted.choose().map_err(unchoosable)
}

fn unchoosable(why: Unchoosable) -> FieldError {
    match why {
        Unchoosable::OtherSort { naming, of_persons } => {
            let (sort, argument) = (argument(Naming::Only, of_persons), argument(naming, of_persons));
            bad_input(format_args!(
                "`filter: {{ {argument} }}` chooses in views by {sort}; choose such a `view`"
            ))
        }
        Unchoosable::AroundNobody => {
            bad_input("`around` names nobody; give it `organisations` or, in a view by persons, `persons`")
        }
        Unchoosable::Refused(error) => error.into(),
    }
}

/// The argument of the filter in which actors are named.
const fn argument(naming: Naming, of_persons: bool) -> &'static str {
    match (naming, of_persons) {
        (Naming::Only, true) => "persons",
        (Naming::Only, false) => "organisations",
        (Naming::Without, true) => "withoutPersons",
        (Naming::Without, false) => "withoutOrganisations",
        (Naming::Around, true) => "around: { persons }",
        (Naming::Around, false) => "around: { organisations }",
    }
}
