//! What reported figures are about.

use std::sync::Arc;

use async_graphql::{ID, Object};
use domain::SubjectType;
use domain::network::{Arena, Origin, OriginTable};
use entities::figures::Model;

use super::agreement::Agreement;
use super::citation::Citation;
use super::council::Council;
use super::event::Event;
use super::involvement::Row;
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

/// What every subject has; only the descriptions are ever used.
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
    /// What a row of figures is about; `None` when it is no longer there.
    pub(crate) fn of(view: &Arc<View>, row: &Model) -> Option<Self> {
        let (network, subject) = (view.network(), row.subject_id);
        Some(match row.subject_type.0 {
            SubjectType::Organisation => {
                Organisation::new(view, network.find_organisation(subject.into())?).into()
            }
            SubjectType::Project => Project::new(view, network.find_project(subject.into())?).into(),
            SubjectType::Council => Council::new(view, network.find_council(subject.into())?).into(),
            SubjectType::Agreement => Agreement::new(view, network.find_agreement(subject.into())?).into(),
            SubjectType::Event => Event::new(view, network.find_event(subject.into())?).into(),
            SubjectType::Participation => {
                let origin = Origin {
                    table: OriginTable::Participation,
                    row: subject,
                };
                let index = network.find_involvement_by_origin(origin)?;
                let arena = network.organisation_arenas().arena_of(index);
                let Arena::Project(project) = network.arena(arena) else {
                    return None;
                };
                Participation::new(view, Row::Organisation(index), project).into()
            }
        })
    }
}
