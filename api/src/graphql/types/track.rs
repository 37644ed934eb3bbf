//! Tracks of projects.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{ID, InputObject, Object};
use dataset::{NodeId, NodeType};
use domain::TrackId;
use domain::bundle::TableName;
use domain::network::ProjectIx;
use schema_macros::fields;

use super::citation::Citation;
use super::orders::TrackOrderField;
use super::project::Project;
use crate::graphql::failure::Result;
use crate::graphql::filter::contains;
use crate::graphql::page::{Connection, CursorKey, Ordered, Page};
use crate::graphql::texts::Fact;
use crate::graphql::view::View;

/// A track of a project.
#[derive(Clone)]
pub(crate) struct Track {
    view: Arc<View>,
    project: ProjectIx,
    id: TrackId,
    number: i64,
    name: String,
}

/// A choice of tracks (spår): only those that match all that is given.
#[derive(InputObject, Debug, Clone, Default)]
pub(crate) struct TrackFilter {
    /// Only these numbers; all when absent or empty.
    numbers: Option<Vec<i32>>,
    /// Only those whose name contains this, å as a and case aside.
    name: Option<String>,
}

impl TrackFilter {
    fn admits(&self, track: &Track) -> bool {
        let numbers = self.numbers.as_deref().unwrap_or_default();
        (numbers.is_empty() || numbers.iter().any(|&number| i64::from(number) == track.number))
            && self
                .name
                .as_deref()
                .is_none_or(|name| contains(&track.name, name))
    }
}

impl Track {
    fn all(view: &Arc<View>, project: ProjectIx) -> impl Iterator<Item = Self> {
        view.network().tracks(project).map(move |track| Self {
            view: Arc::clone(view),
            project,
            id: track.id,
            number: track.number,
            name: track.name.to_owned(),
        })
    }

    /// The track of a project with this number.
    pub(crate) fn find(view: &Arc<View>, project: ProjectIx, number: i64) -> Option<Self> {
        Self::all(view, project).find(|track| track.number == number)
    }

    /// The track with this key: its project's and its number.
    pub(crate) fn find_by_key(view: &Arc<View>, key: &str) -> Option<Self> {
        let (project, number) = key.rsplit_once('/')?;
        Self::find(
            view,
            view.network().find_project_by_key(project)?,
            number.parse().ok()?,
        )
    }

    pub(crate) fn list(
        view: &Arc<View>,
        project: ProjectIx,
        filter: &TrackFilter,
        page: &Page<TrackOrderField>,
    ) -> Result<Connection<Self>> {
        let tracks = Self::all(view, project).filter(|track| filter.admits(track));
        Connection::of(tracks.collect(), page)
    }
}

impl Ordered for Track {
    type Field = TrackOrderField;

    fn key(&self, field: TrackOrderField) -> CursorKey<'_> {
        match field {
            TrackOrderField::Number => CursorKey::Number(self.number as f64),
            TrackOrderField::Name => CursorKey::text(Some(&self.name)),
        }
    }

    fn tie(&self) -> Cow<'_, str> {
        format!("{:010}", self.number).into()
    }
}

/// A part of a project that runs beside others (spår).
#[fields]
#[Object]
impl Track {
    /// Global id, the same in every database that holds the same bundle; opaque.
    async fn id(&self) -> ID {
        let project = self.view.network().project(self.project).key;
        ID(NodeId::new(NodeType::Track, format_args!("{project}/{}", self.number)).encode())
    }

    /// Its number within the project.
    async fn number(&self) -> i32 {
        i32::try_from(self.number).unwrap_or(i32::MAX)
    }

    /// Name (namn).
    async fn name(&self) -> &str {
        &self.name
    }

    /// The project.
    async fn project(&self) -> Project {
        Project::new(&self.view, self.project)
    }

    /// A few sentences about it (beskrivning); null when not stated.
    async fn description(&self) -> Result<Option<String>> {
        self.view
            .texts
            .stated(self.id, |row| row.description.clone())
            .await
    }

    /// The evidence (källhänvisningar): each source that states it, with the place in the source and the words.
    async fn citations(&self) -> Result<Vec<Citation>> {
        Citation::of(&self.view, Fact::new(TableName::Tracks, self.id)).await
    }
}
