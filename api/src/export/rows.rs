//! The rows of an export, as every format takes them: nodes and ties with their columns, borrowed from the network.

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::sync::Arc;

use dataset::slices::{Choice, Column, NodeMeasure, SliceView};
use dataset::{Dataset, NodeId};
use domain::measure::{Cancel, Cancelled, Communities, Leiden};
use domain::network::{
    Actor, Involvement, InvolvementIx, OrganisationIx, PersonIx, SliceError, SliceTie, SliceWalk, SourceIx,
    Thing, WalkedTie,
};
use domain::{Certainty, Code as _, Days, Period};

use super::attribute::{self, Attribute, NodeAttribute, TieAttribute};
use super::order::Order;
use super::record::NodeRecord;
use super::value::Value;

/// All that an export shows.
pub(crate) struct Rows<'v> {
    pub(crate) dataset: &'v Dataset,
    pub(crate) what: SliceView,
    pub(crate) node_columns: Vec<Attribute>,
    pub(crate) tie_columns: Vec<Attribute>,
    node_attributes: Vec<NodeAttribute>,
    tie_attributes: Vec<TieAttribute>,
    measures: &'v [Measure],
    walk: Walk<'v>,
    cancel: &'v Cancel,
}

/// A column of the nodes that was worked out before.
#[derive(Debug, Clone)]
pub(crate) struct Measure {
    attribute: Attribute,
    column: Worked,
}

#[derive(Debug, Clone)]
enum Worked {
    Measure(Column),
    Community(Arc<Communities>),
}

impl Measure {
    /// A measure.
    pub(crate) fn of(measure: NodeMeasure, column: Column, exact: bool) -> Self {
        Self {
            attribute: attribute::measure(measure, exact),
            column: Worked::Measure(column),
        }
    }

    /// The numbers of communities.
    pub(crate) fn community(parameters: Leiden, found: Arc<Communities>) -> Self {
        Self {
            attribute: attribute::community(parameters, found.modularity),
            column: Worked::Community(found),
        }
    }

    fn value(&self, place: u32) -> Option<Value<'static>> {
        match &self.column {
            Worked::Measure(column) => column[place as usize].and_then(Value::number),
            Worked::Community(found) => Some(Value::Whole(found.of[place as usize])),
        }
    }
}

enum Walk<'v> {
    Organisations(SliceWalk<'v, OrganisationIx>),
    Persons(SliceWalk<'v, PersonIx>),
}

/// A node of an export.
pub(crate) struct NodeRow<'v> {
    pub(crate) id: String,
    pub(crate) name: &'v str,
    pub(crate) thing: Thing,
    /// The time for which it was, as stated; nothing is stated of persons.
    pub(crate) period: Period,
    /// The source that states it.
    pub(crate) source: Option<SourceIx>,
    /// One for each of [`Rows::node_columns`].
    pub(crate) values: Vec<Option<Value<'v>>>,
}

/// A tie of an export.
pub(crate) struct TieRow<'v> {
    /// The nodes at its ends, by their places.
    pub(crate) one: u32,
    pub(crate) other: u32,
    pub(crate) weight: f64,
    /// The runs of days on which it possibly holds.
    pub(crate) spells: Vec<Days>,
    /// One for each of [`Rows::tie_columns`].
    pub(crate) values: Vec<Option<Value<'v>>>,
}

/// The reason why a walk ended early: what it was written to failed, or nobody waits.
struct Stopped(io::Error);

impl From<Cancelled> for Stopped {
    fn from(cancelled: Cancelled) -> Self {
        Self(io::Error::new(io::ErrorKind::Interrupted, cancelled))
    }
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self(error)
    }
}

impl<'v> Rows<'v> {
    /// # Errors
    /// When nobody waits any longer.
    pub(crate) fn of(
        dataset: &'v Dataset,
        order: &Order,
        measures: &'v [Measure],
        cancel: &'v Cancel,
    ) -> Result<Self, SliceError> {
        let network = dataset.network();
        let walk = match &order.choice {
            Choice::Organisations(it) => Walk::Organisations(network.walk_slice(it.clone(), cancel)?),
            Choice::Persons(it) => Walk::Persons(network.walk_slice(it.clone(), cancel)?),
        };
        let node_attributes = NodeAttribute::of(order.view);
        let tie_attributes = TieAttribute::of(order.view);
        let (node_columns, tie_columns) = columns(order.view, measures);
        Ok(Self {
            dataset,
            what: order.view,
            node_columns,
            tie_columns,
            node_attributes,
            tie_attributes,
            measures,
            walk,
            cancel,
        })
    }

    pub(crate) fn node_count(&self) -> u32 {
        let count = match &self.walk {
            Walk::Organisations(walk) => walk.nodes().len(),
            Walk::Persons(walk) => walk.nodes().len(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The number of nodes that are organisations or persons; they come before the arenas.
    pub(crate) fn actor_count(&self) -> u32 {
        let count = match &self.walk {
            Walk::Organisations(walk) => walk.actor_count(),
            Walk::Persons(walk) => walk.actor_count(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    fn at(&self, place: u32) -> (Thing, Option<Certainty>) {
        let network = self.dataset.network();
        match &self.walk {
            Walk::Organisations(walk) => {
                let node = &walk.nodes()[place as usize];
                (node.key.thing(network), node.certainty)
            }
            Walk::Persons(walk) => {
                let node = &walk.nodes()[place as usize];
                (node.key.thing(network), node.certainty)
            }
        }
    }

    /// The id of the node at a place.
    pub(crate) fn id(&self, place: u32) -> String {
        id_of(self.dataset, self.at(place).0)
    }

    pub(crate) fn name(&self, place: u32) -> &'v str {
        self.dataset.network().name_of(self.at(place).0)
    }

    pub(crate) fn node(&self, place: u32) -> NodeRow<'v> {
        let (thing, certainty) = self.at(place);
        let stated = NodeRecord::new(self.dataset.network(), thing);
        let attributes = self.node_attributes.iter();
        let mut values: Vec<_> = attributes
            .map(|&attribute| stated.value(attribute, certainty))
            .collect();
        values.extend(self.measures.iter().map(|it| it.value(place)));
        NodeRow {
            id: id_of(self.dataset, thing),
            name: stated.name,
            thing,
            period: stated.period,
            source: stated.source,
            values,
        }
    }

    /// Visits every tie.
    ///
    /// # Errors
    /// The error that a visit fails with; [`io::ErrorKind::Interrupted`] when nobody waits any longer.
    pub(crate) fn each_tie(&self, visit: impl FnMut(&TieRow<'v>) -> io::Result<()>) -> io::Result<()> {
        let told = match &self.walk {
            Walk::Organisations(walk) => self.each_of(walk, visit),
            Walk::Persons(walk) => self.each_of(walk, visit),
        };
        told.map_err(|Stopped(error)| error)
    }

    fn each_of<A: Actor>(
        &self,
        walk: &SliceWalk<'_, A>,
        mut visit: impl FnMut(&TieRow<'v>) -> io::Result<()>,
    ) -> Result<(), Stopped>
    where
        Self: Behalf<A>,
    {
        walk.each_tie(self.cancel, |walked| Ok(visit(&self.tie(walked))?))
    }

    fn tie<A: Actor>(&self, walked: &WalkedTie<'_, A>) -> TieRow<'v>
    where
        Self: Behalf<A>,
    {
        let record = TieRecord::new(self, walked);
        let attributes = self.tie_attributes.iter();
        // A list of nothing is not told.
        let told = |value: &Value<'_>| match value {
            Value::List(texts) => texts.iter().any(|text| !text.is_empty()),
            _ => true,
        };
        TieRow {
            one: walked.tie.one,
            other: walked.tie.other,
            weight: walked.tie.weight,
            values: attributes.map(|&it| record.value(it).filter(told)).collect(),
            spells: record.possible,
        }
    }

    /// Visits every involvement that the ties in two modes are made of, with the places of its ends.
    ///
    /// # Errors
    /// As [`Self::each_tie`].
    pub(crate) fn each_involvement(
        &self,
        mut visit: impl FnMut(u32, u32, &InvolvementRow) -> io::Result<()>,
    ) -> io::Result<()> {
        let told = match &self.walk {
            Walk::Organisations(walk) => self.each_involvement_of(walk, &mut visit),
            Walk::Persons(walk) => self.each_involvement_of(walk, &mut visit),
        };
        told.map_err(|Stopped(error)| error)
    }

    fn each_involvement_of<A: Actor>(
        &self,
        walk: &SliceWalk<'_, A>,
        visit: &mut dyn FnMut(u32, u32, &InvolvementRow) -> io::Result<()>,
    ) -> Result<(), Stopped>
    where
        Self: Behalf<A>,
    {
        let network = self.dataset.network();
        walk.each_tie(self.cancel, |walked| {
            for index in walked.involvements() {
                let involvement = network.involvement(index);
                let row = InvolvementRow {
                    id: involvement_id(self.dataset, &involvement),
                    role: involvement.role.code(),
                    period: involvement.period,
                    certainty: walked.tie.certainty(),
                    source: involvement.source,
                    on_behalf_of: self.behalf(index),
                };
                visit(walked.tie.one, walked.tie.other, &row)?;
            }
            Ok(())
        })
    }
}

impl fmt::Debug for Rows<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows")
            .field("view", &self.what)
            .finish_non_exhaustive()
    }
}

/// A tie with everything that its attributes are told from.
struct TieRecord<'r, 'v, A> {
    rows: &'r Rows<'v>,
    tie: SliceTie,
    /// The runs of days on which it certainly holds, and those on which it possibly does.
    certain: Vec<Days>,
    possible: Vec<Days>,
    /// The things that the nodes at its ends share.
    shared: Vec<Thing>,
    involvements: Vec<Involvement<A>>,
}

impl<'r, 'v, A: Actor> TieRecord<'r, 'v, A>
where
    Rows<'v>: Behalf<A>,
{
    fn new(rows: &'r Rows<'v>, walked: &WalkedTie<'_, A>) -> Self {
        let network = rows.dataset.network();
        let involvements = walked.involvements();
        Self {
            rows,
            tie: walked.tie,
            certain: walked.days(Certainty::Certain),
            possible: walked.days(Certainty::Possible),
            shared: walked.shared().map(|it| it.thing(network)).collect(),
            involvements: involvements.map(|index| network.involvement(index)).collect(),
        }
    }

    /// The value of an attribute; `None` when there is nothing to tell.
    fn value(&self, attribute: TieAttribute) -> Option<Value<'v>> {
        let (rows, dataset) = (self.rows, self.rows.dataset);
        let network = dataset.network();
        match attribute {
            TieAttribute::Weight => Value::number(self.tie.weight),
            TieAttribute::SharedCount => Some(Value::Whole(self.tie.shared)),
            TieAttribute::Certainty => self.tie.certainty().map(|it| Value::text(it.code())),
            TieAttribute::OverlapDaysCertain => self.tie.overlap.certain.map(Value::Whole),
            TieAttribute::OverlapDaysPossible => self.tie.overlap.possible.map(Value::Whole),
            TieAttribute::StartEarliest => Value::day(self.possible.first()?.from),
            TieAttribute::StartLatest => Value::day(self.certain.first()?.from),
            TieAttribute::EndEarliest => Value::day(self.certain.last()?.to),
            TieAttribute::EndLatest => Value::day(self.possible.last()?.to),
            TieAttribute::Spells => list(&self.possible, |&days| interval(days).into()),
            TieAttribute::Arenas | TieAttribute::Organisations | TieAttribute::Persons => {
                list(&self.shared, |&it| id_of(dataset, it).into())
            }
            TieAttribute::ArenaNames | TieAttribute::OrganisationNames | TieAttribute::PersonNames => {
                list(&self.shared, |&it| network.name_of(it).into())
            }
            TieAttribute::Involvements => list(&self.involvements, |it| involvement_id(dataset, it).into()),
            TieAttribute::Roles => list(&self.involvements, |it| it.role.code().into()),
            TieAttribute::Periods => list(&self.involvements, |it| as_stated(it.period).into()),
            TieAttribute::OnBehalfOf => list(&self.involvements, |it| match rows.behalf(it.index) {
                Some(organisation) => id_of(dataset, organisation.into()).into(),
                None => Cow::Borrowed(""),
            }),
            TieAttribute::Sources => list(&self.involvements, |it| match it.source {
                Some(source) => network.source(source).key.into(),
                None => Cow::Borrowed(""),
            }),
        }
    }
}

/// A list of one text for each item.
fn list<'v, T>(items: &[T], text: impl Fn(&T) -> Cow<'v, str>) -> Option<Value<'v>> {
    Some(Value::List(items.iter().map(text).collect()))
}

/// The columns of a view, with those of measures.
pub(crate) fn columns(view: SliceView, measures: &[Measure]) -> (Vec<Attribute>, Vec<Attribute>) {
    let mut nodes: Vec<_> = NodeAttribute::of(view)
        .into_iter()
        .map(NodeAttribute::column)
        .collect();
    nodes.extend(measures.iter().map(|it| it.attribute.clone()));
    (
        nodes,
        TieAttribute::of(view)
            .into_iter()
            .map(TieAttribute::column)
            .collect(),
    )
}

/// An involvement, as linked data tells it.
pub(crate) struct InvolvementRow {
    pub(crate) id: String,
    pub(crate) role: &'static str,
    pub(crate) period: Period,
    pub(crate) certainty: Option<Certainty>,
    pub(crate) source: Option<SourceIx>,
    pub(crate) on_behalf_of: Option<OrganisationIx>,
}

/// The organisation on whose behalf an actor is involved: of persons it may be stated.
trait Behalf<A> {
    fn behalf(&self, involvement: InvolvementIx<A>) -> Option<OrganisationIx>;
}

impl Behalf<OrganisationIx> for Rows<'_> {
    fn behalf(&self, _: InvolvementIx<OrganisationIx>) -> Option<OrganisationIx> {
        None
    }
}

impl Behalf<PersonIx> for Rows<'_> {
    fn behalf(&self, involvement: InvolvementIx<PersonIx>) -> Option<OrganisationIx> {
        self.dataset.network().on_behalf_of(involvement)
    }
}

/// The id of a node: its type and its key, which base64url makes the global id of GraphQL.
pub(crate) fn id_of(dataset: &Dataset, thing: Thing) -> String {
    NodeId::of_thing(dataset.network(), thing).to_string()
}

fn involvement_id<A>(dataset: &Dataset, involvement: &Involvement<A>) -> String {
    NodeId::of_involvement(dataset.network(), involvement).to_string()
}

/// A run of days as an ISO 8601 interval.
pub(crate) fn interval(days: Days) -> String {
    format!("{}/{}", days.from, days.to)
}

/// A period as an EDTF interval: a side that is not stated is empty, one that was still going on `..`.
pub(crate) fn as_stated(period: Period) -> String {
    let start = period.start.map(|it| it.to_string()).unwrap_or_default();
    let end = period.end.map(|it| it.to_string()).unwrap_or_default();
    format!("{start}/{end}")
}
