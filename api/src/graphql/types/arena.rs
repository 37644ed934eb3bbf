//! Arenas: where organisations meet.

use std::sync::Arc;

use async_graphql::{ID, Object};
use dataset::{NodeId, NodeType};
use domain::ArenaKind;
use domain::network::{Arena as NetworkArena, ArenaIx, Scope, Thing};
use entities::store::{Model, RowNumber};
use schema_macros::fields;

use super::agreement::Agreement;
use super::association::Association;
use super::citation::Citation;
use super::council::Council;
use super::event::Event;
use super::involvement::Involvement;
use super::lists;
use super::orders::{InvolvementOrderField, OrganisationOrderField};
use super::organisation::Organisation;
use super::period::Period;
use super::project::Project;
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::interface::interface;
use crate::graphql::page::{Connection, Page};
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

interface! {
    #[doc = "A place where organisations meet (arena): a project, a council, an agreement, an event, or an association with its members."]
    pub(crate) enum Arena: ArenaFields, implements Named, implements Node { Project, Council, Agreement, Event, Association }
}

impl Arena {
    pub(crate) fn new(view: &Arc<View>, index: ArenaIx) -> Self {
        Self::of(view, view.network().arena(index))
    }

    pub(crate) fn of(view: &Arc<View>, arena: NetworkArena) -> Self {
        let fields = ArenaFields {
            view: Arc::clone(view),
            arena,
        };
        match arena {
            NetworkArena::Project(project) => Project { fields, project }.into(),
            NetworkArena::Council(council) => Council { fields, council }.into(),
            NetworkArena::Agreement(agreement) => Agreement { fields, agreement }.into(),
            NetworkArena::Event(event) => Event { fields, event }.into(),
            NetworkArena::Association(organisation) => Association { fields, organisation }.into(),
        }
    }
}

/// The fields that every arena has.
#[derive(Clone)]
pub(crate) struct ArenaFields {
    pub(crate) view: Arc<View>,
    pub(crate) arena: NetworkArena,
}

/// The columns that the tables of all kinds of arena have in common.
pub(crate) struct ArenaHead<'v> {
    pub(crate) key: &'v str,
    pub(crate) name: &'v str,
    pub(crate) period: domain::Period,
    pub(crate) of: NodeType,
    pub(crate) fact: Fact,
}

/// The head of an arena's record, whatever its kind.
pub(crate) fn head(view: &View, arena: NetworkArena) -> ArenaHead<'_> {
    let network = view.network();
    let head = network.head(arena.into());
    ArenaHead {
        key: head.key,
        name: head.name,
        period: head.period.unwrap_or_default(),
        of: NodeType::of(Thing::from(arena).noun()),
        fact: Fact::of(network, arena.into()),
    }
}

impl ArenaFields {
    /// The value that the row with this number states, as [`Texts::stated`](crate::graphql::texts::Texts::stated) gives it.
    pub(super) async fn stated<N: RowNumber, T>(
        &self,
        number: N,
        read: impl FnOnce(&Model<N>) -> Option<T>,
    ) -> Result<Option<T>>
    where
        Model<N>: Send + Sync,
    {
        self.view.texts.stated(number, read).await
    }

    pub(crate) fn head(&self) -> ArenaHead<'_> {
        head(&self.view, self.arena)
    }
}

#[fields(view = self.view, identity = (self.arena.kind(), self.head().key))]
#[Object]
impl ArenaFields {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> ID {
        let head = self.head();
        ID(NodeId::new(head.of, head.key).encode())
    }

    /// Key (nyckel): the id in the bundle that it came from.
    async fn key(&self) -> &str {
        self.head().key
    }

    /// Name (namn).
    async fn name(&self) -> &str {
        self.head().name
    }

    /// The kind of arena that it is (typ av arena).
    async fn arena_kind(&self) -> Enum<ArenaKind> {
        Enum(self.arena.kind())
    }

    /// Its period (giltighetstid), from start to end, as stated. Its end closes every tie through it.
    async fn period(&self) -> Period {
        Period::uncut(self.head().period)
    }

    /// The involvements in it (medverkan), of organisations and of persons who act in person: who, in which role, from when, and
    /// how we know. A scope that names sectors, kinds or regions leaves out those in person. A person who acts on behalf of an
    /// organisation is told in the involvement of that organisation or, in a project, in `assignments`.
    async fn involvements(
        &self,
        #[scope] scope: Scope,
        #[page(InvolvementOrderField::Organisation, "by organisation")] page: Page<InvolvementOrderField>,
    ) -> Result<Connection<Involvement>> {
        lists::involvements_in_arena(&self.view, self.arena, &scope, &page)
    }

    /// The organisations that are or were involved in it, each once; who acts in person is not among them.
    async fn organisations(
        &self,
        #[scope] scope: Scope,
        #[page(OrganisationOrderField::Name, "by name")] page: Page<OrganisationOrderField>,
    ) -> Result<Connection<Organisation>> {
        lists::organisations_in_arena(&self.view, self.arena, &scope, &page)
    }

    /// The evidence (källhänvisningar): each source that states it, with the place in the source and the words.
    async fn citations(&self) -> Result<Vec<Citation>> {
        Citation::of(&self.view, self.head().fact).await
    }
}
