//! What a client chooses a slice by.

use std::num::NonZeroU32;
use std::sync::Arc;

use async_graphql::{InputObject, OneofObject};
use dataset::slices::{Choice, SliceView};
use domain::network::{
    Around, Backbone, MOST_TIES, OrganisationIx, PersonIx, Selection, SliceWeighting, View as Mode,
};

use super::by::{ArenaBy, By, OrganisationBy};
use super::failure::{FieldError, Result, bad_input};
use super::scope::Scope;
use super::types::neighbour::steps;
use super::view::View;
use crate::error::ErrorCode;
use crate::guard::MAX_PAGE;

/// Which part of the network (avgränsning): what is named, left out, or around someone. All that is given must hold; the
/// scope has chosen before.
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
    /// How many steps: 1 to 6.
    #[graphql(default = 1)]
    steps: i32,
}

/// Which ties stand out (ryggrad), so that one big arena does not drown the rest; exactly one of these. Nodes stay, even
/// without ties.
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

/// What a client chose, as the network takes it.
///
/// # Errors
/// When something named is not there, or does not belong to the view.
pub(crate) fn choose(
    view: &Arc<View>,
    scope: Option<&Scope>,
    what: SliceView,
    weighting: SliceWeighting,
    filter: Option<&SliceFilter>,
    backbone: Option<BackboneInput>,
) -> Result<Choice> {
    let scope = Scope::resolve(scope, view)?;
    let fallback = SliceFilter::default();
    let filter = filter.unwrap_or(&fallback);
    let around = filter.around.as_ref();
    let of_organisations = [
        ("organisations", filter.organisations.is_some()),
        ("withoutOrganisations", filter.without_organisations.is_some()),
        (
            "around: { organisations }",
            around.is_some_and(|it| it.organisations.is_some()),
        ),
    ];
    let of_persons = [
        ("persons", filter.persons.is_some()),
        ("withoutPersons", filter.without_persons.is_some()),
        (
            "around: { persons }",
            around.is_some_and(|it| it.persons.is_some()),
        ),
    ];
    let (foreign, views) = match what.is_of_persons() {
        true => (of_organisations, "organisations"),
        false => (of_persons, "persons"),
    };
    if let Some((argument, _)) = foreign.iter().find(|(_, given)| *given) {
        return Err(bad_input(format_args!(
            "`filter: {{ {argument} }}` chooses in views by {views}; choose such a `view`"
        )));
    }
    let arenas = named(view, "arenas", filter.arenas.as_deref(), ArenaBy::find)?;
    let backbone = backbone.map(BackboneInput::resolve).transpose()?;
    let steps = around
        .map(|it| steps("around: { steps }", it.steps))
        .transpose()?;
    let common = (scope, what.mode(), weighting, arenas, backbone);
    if what.is_of_persons() {
        let find = |by: &By, view: &Arc<View>| By::person(by, view);
        let list = |argument, named_persons: Option<&Vec<By>>| {
            named(view, argument, named_persons.map(Vec::as_slice), find)
        };
        let selection: Selection<PersonIx> = selection(
            common,
            list("persons", filter.persons.as_ref())?,
            list("withoutPersons", filter.without_persons.as_ref())?,
            around_of(
                steps,
                list("around: { persons }", around.and_then(|it| it.persons.as_ref()))?,
            )?,
        );
        return Ok(Choice::Persons(selection));
    }
    let list = |argument, organisations: Option<&Vec<OrganisationBy>>| {
        named(
            view,
            argument,
            organisations.map(Vec::as_slice),
            OrganisationBy::find,
        )
    };
    let selection: Selection<OrganisationIx> = selection(
        common,
        list("organisations", filter.organisations.as_ref())?,
        list("withoutOrganisations", filter.without_organisations.as_ref())?,
        around_of(
            steps,
            list(
                "around: { organisations }",
                around.and_then(|it| it.organisations.as_ref()),
            )?,
        )?,
    );
    Ok(Choice::Organisations(selection))
}

type Common = (
    domain::network::Scope,
    Mode,
    SliceWeighting,
    Option<Vec<domain::network::ArenaIx>>,
    Option<Backbone>,
);

fn selection<A>(
    (scope, view, weighting, arenas, backbone): Common,
    actors: Option<Vec<A>>,
    without: Option<Vec<A>>,
    around: Option<Around<A>>,
) -> Selection<A> {
    Selection {
        scope,
        view,
        weighting,
        actors,
        arenas,
        without: without.unwrap_or_default(),
        around,
        backbone,
        most_ties: MOST_TIES,
    }
}

fn around_of<A>(steps: Option<NonZeroU32>, starts: Option<Vec<A>>) -> Result<Option<Around<A>>> {
    match (steps, starts) {
        (None, _) => Ok(None),
        (Some(steps), Some(starts)) if !starts.is_empty() => Ok(Some(Around { starts, steps })),
        (Some(_), _) => Err(bad_input(
            "`around` names nobody; give it `organisations` or, in a view by persons, `persons`",
        )),
    }
}

/// What is named, in the order of the rows and each once.
fn named<B, I: Ord>(
    view: &Arc<View>,
    argument: &str,
    named: Option<&[B]>,
    find: impl Fn(&B, &Arc<View>) -> Result<Option<I>>,
) -> Result<Option<Vec<I>>> {
    let Some(named) = named else {
        return Ok(None);
    };
    if named.len() > MAX_PAGE as usize {
        return Err(bad_input(format_args!(
            "`{argument}` names {}; {MAX_PAGE} at most: choose by the scope's sectors, kinds or regions instead",
            named.len()
        )));
    }
    let found = named.iter().enumerate().map(|(at, by)| {
        find(by, view)?.ok_or_else(|| {
            let place = at + 1;
            FieldError::new(
                ErrorCode::NotFound,
                format!("number {place} of `{argument}` names nothing here; `search(text:)` finds it"),
            )
        })
    });
    let mut found: Vec<I> = found.collect::<Result<_>>()?;
    found.sort_unstable();
    found.dedup();
    Ok(Some(found))
}
