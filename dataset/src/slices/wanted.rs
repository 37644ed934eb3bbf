//! Wishes for a slice of the network, and whether they can be chosen.

use std::num::NonZeroU32;

use domain::network::{
    ArenaIx, Around, Backbone, MOST_TIES, OrganisationIx, PersonIx, Scope, Selection, SliceError,
    SliceWeighting,
};

use super::{Choice, SliceView};

/// A wish for a slice of the network (avgränsning), with everyone whom it names found.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The view, which says what the nodes are, and what ties them.
    pub view: SliceView,
    /// The weighting, which says how the weight of a tie is counted.
    pub weighting: SliceWeighting,
    /// The scope that is looked at.
    pub scope: Scope,
    /// The organisations that are named, in views by organisations.
    pub organisations: Actors<Vec<OrganisationIx>>,
    /// The persons that are named, in views by persons.
    pub persons: Actors<Vec<PersonIx>>,
    /// Only these arenas and what they tie; all when `None`.
    pub arenas: Option<Vec<ArenaIx>>,
    /// Within how many steps of those that are named around; `None` when it is around nobody.
    pub steps: Option<NonZeroU32>,
    /// The backbone, of ties that stand out; all when `None`.
    pub backbone: Option<Backbone>,
}

/// The actors of one sort that are named, and for what: as lists of names, or of whom these are found to mean, in any order and
/// more than once if need be.
#[derive(Debug, Clone, Copy)]
pub struct Actors<L> {
    /// Only these; all when `None`.
    pub only: Option<L>,
    /// Without these; `None` when nobody is left out.
    pub without: Option<L>,
    /// Around these; `None` when none of this sort is named so.
    pub around: Option<L>,
}

impl<L> Default for Actors<L> {
    fn default() -> Self {
        Self {
            only: None,
            without: None,
            around: None,
        }
    }
}

/// The purpose for which actors are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// To be the only ones.
    Only,
    /// To be left out.
    Without,
    /// To be where the steps begin.
    Around,
}

/// The reason why what is wanted cannot be chosen: the question is at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unchoosable {
    /// Persons are named in a view by organisations, or the other way round.
    #[error("actors are named that the view does not show")]
    OtherSort {
        /// The purpose for which they are named.
        naming: Naming,
        /// True when it is persons that are named.
        of_persons: bool,
    },
    /// Steps are given, and nobody where they begin.
    #[error("a slice around nobody")]
    AroundNobody,
    /// The weighting does not go with the view or the days.
    #[error(transparent)]
    Refused(#[from] SliceError),
}

impl<L> Actors<L> {
    /// Each list made into another, with what it is for.
    ///
    /// # Errors
    /// The first that `find` fails with.
    pub fn try_map<M, E>(self, find: impl Fn(Naming, L) -> Result<M, E>) -> Result<Actors<M>, E> {
        let find = |naming, list: Option<L>| list.map(|list| find(naming, list)).transpose();
        Ok(Actors {
            only: find(Naming::Only, self.only)?,
            without: find(Naming::Without, self.without)?,
            around: find(Naming::Around, self.around)?,
        })
    }

    /// The first purpose for which anybody is named.
    fn first_named(&self) -> Option<Naming> {
        [
            (Naming::Only, self.only.is_some()),
            (Naming::Without, self.without.is_some()),
            (Naming::Around, self.around.is_some()),
        ]
        .into_iter()
        .find_map(|(naming, is_named)| is_named.then_some(naming))
    }
}

impl SliceView {
    /// Checks that the actors that are named are of the sort that the view shows. It can be asked before they are looked
    /// for.
    ///
    /// # Errors
    /// [`Unchoosable::OtherSort`] when some are not.
    pub fn admit<O, P>(self, organisations: &Actors<O>, persons: &Actors<P>) -> Result<(), Unchoosable> {
        let (of_persons, foreign) = if self.is_of_persons() {
            (false, organisations.first_named())
        } else {
            (true, persons.first_named())
        };
        match foreign {
            Some(naming) => Err(Unchoosable::OtherSort { naming, of_persons }),
            None => Ok(()),
        }
    }
}

impl Wanted {
    /// The choice that gives what is wanted.
    ///
    /// # Errors
    /// [`Unchoosable`].
    pub fn choose(self) -> Result<Choice, Unchoosable> {
        self.view.admit(&self.organisations, &self.persons)?;
        let Self {
            view,
            weighting,
            scope,
            organisations,
            persons,
            arenas,
            steps,
            backbone,
        } = self;
        let common = Common {
            view,
            weighting,
            scope,
            arenas,
            steps,
            backbone,
        };
        let choice = if view.is_of_persons() {
            Choice::Persons(common.selection(persons)?)
        } else {
            Choice::Organisations(common.selection(organisations)?)
        };
        choice.check()?;
        Ok(choice)
    }
}

/// The part of a wish that is the same whoever the actors are.
struct Common {
    view: SliceView,
    weighting: SliceWeighting,
    scope: Scope,
    arenas: Option<Vec<ArenaIx>>,
    steps: Option<NonZeroU32>,
    backbone: Option<Backbone>,
}

impl Common {
    fn selection<A: Ord>(self, actors: Actors<Vec<A>>) -> Result<Selection<A>, Unchoosable> {
        let around = match (self.steps, actors.around.map(in_order)) {
            (None, _) => None,
            (Some(steps), Some(starts)) if !starts.is_empty() => Some(Around { starts, steps }),
            (Some(_), _) => return Err(Unchoosable::AroundNobody),
        };
        Ok(Selection {
            scope: self.scope,
            view: self.view.mode(),
            weighting: self.weighting,
            actors: actors.only.map(in_order),
            arenas: self.arenas.map(in_order),
            without: actors.without.map(in_order).unwrap_or_default(),
            around,
            backbone: self.backbone,
            most_ties: MOST_TIES,
        })
    }
}

/// In the order of the rows and each once, so that two questions that name the same in another order have the same slice.
fn in_order<T: Ord>(mut named: Vec<T>) -> Vec<T> {
    named.sort_unstable();
    named.dedup();
    named
}

#[cfg(test)]
mod tests {
    use domain::network::Ix as _;

    use super::*;

    fn wanted(view: SliceView) -> Wanted {
        Wanted {
            view,
            weighting: SliceWeighting::Count,
            scope: Scope::default(),
            organisations: Actors::default(),
            persons: Actors::default(),
            arenas: None,
            steps: None,
            backbone: None,
        }
    }

    #[test]
    fn whom_the_view_does_not_show_cannot_be_named() {
        let mut named = wanted(SliceView::Organisations);
        named.persons.without = Some(vec![PersonIx::at(0)]);
        let refused = named.choose().unwrap_err();
        let expected = Unchoosable::OtherSort {
            naming: Naming::Without,
            of_persons: true,
        };
        assert_eq!(refused, expected);
    }

    #[test]
    fn steps_need_somebody_to_begin_with() {
        let mut around = wanted(SliceView::Persons);
        around.steps = Some(NonZeroU32::MIN);
        assert_eq!(around.clone().choose().unwrap_err(), Unchoosable::AroundNobody);
        around.persons.around = Some(Vec::new());
        assert_eq!(around.choose().unwrap_err(), Unchoosable::AroundNobody);
    }

    #[test]
    fn the_order_of_names_is_no_part_of_a_choice() {
        let name = |places: [usize; 3]| {
            let mut named = wanted(SliceView::Organisations);
            named.organisations.only = Some(places.map(OrganisationIx::at).to_vec());
            named.choose().unwrap().name()
        };
        assert_eq!(name([2, 0, 1]), name([0, 1, 2]));
        assert_eq!(name([1, 1, 0]), name([0, 1, 0]));
    }
}
