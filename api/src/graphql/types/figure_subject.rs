//! The subjects of reported figures.

use std::sync::Arc;

use async_graphql::{ID, Object};
use domain::network::{Origin, OriginTable, Thing};
use entities::figures::Model;

use super::agreement::Agreement;
use super::citation::Citation;
use super::council::Council;
use super::event::Event;
use super::involvement::Involvement;
use super::involvement_kinds::Participation;
use super::organisation::Organisation;
use super::project::Project;
use crate::graphql::interface::interface;
use crate::graphql::view::View;

interface! {
    #[doc = "A subject of reported figures (uppgiftens föremål): an organisation, a project, a council, an agreement, an event, or an organisation's part in a project."]
    pub(crate) enum FigureSubject: FigureSubjectFields, implements Node {
        Organisation, Project, Council, Agreement, Event, Participation,
    }
}

/// The fields that every subject has; only the descriptions are ever used.
pub(crate) struct FigureSubjectFields(ID, Vec<Citation>);

#[Object]
impl FigureSubjectFields {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> &ID {
        &self.0
    }

    /// The evidence (källhänvisningar): each source that states it, with the place in the source and the words.
    async fn citations(&self) -> &[Citation] {
        &self.1
    }
}

impl FigureSubject {
    /// The subject that a row of figures names; `None` when it is no longer there.
    pub(crate) fn of(view: &Arc<View>, row: &Model) -> Option<Self> {
        let network = view.network();
        let Some(noun) = row.subject_type.0.noun() else {
            let origin = Origin {
                table: OriginTable::Participation,
                row: row.subject_id,
            };
            let index = network.find_involvement_by_origin(origin)?;
            return match Involvement::of_organisation(view, index) {
                Involvement::Participation(it) => Some(it.into()),
                _ => None,
            };
        };
        match network.find_row(noun, row.subject_id)? {
            Thing::Organisation(it) => Some(Organisation::new(view, it).into()),
            Thing::Project(it) => Some(Project::new(view, it).into()),
            Thing::Council(it) => Some(Council::new(view, it).into()),
            Thing::Agreement(it) => Some(Agreement::new(view, it).into()),
            Thing::Event(it) => Some(Event::new(view, it).into()),
            Thing::Association(_) | Thing::Person(_) | Thing::Source(_) => None,
        }
    }
}
