//! The reader: what one request sees of the entities, at one version of the data.

use std::cell::OnceCell;
use std::sync::Arc;

use dataset::Dataset;
use domain::network::{Arena, ArenaIx, Network, OrganisationIx, PersonIx, Thing, Workspace};
use domain::{End, NameKind, Period};

use super::entity::{Class, Entity, EntityId};
use super::entity_type::EntityType;
use super::gazetteer::Gazetteer;
use super::language::Language;
use super::local_bodies::LocalBodies;

/// One version of the data, read as entities. A request reads through one from its first query to its last.
pub(super) struct Reader {
    dataset: Arc<Dataset>,
    local_bodies: OnceCell<LocalBodies>,
    schemes: OnceCell<Vec<String>>,
}

/// A name by which an entity can be meant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Naming<'n> {
    pub(super) text: &'n str,
    /// The kind of the name; `None` for the main one.
    pub(super) kind: Option<NameKind>,
}

impl Reader {
    pub(super) fn new(dataset: Arc<Dataset>) -> Self {
        Self {
            dataset,
            local_bodies: OnceCell::new(),
            schemes: OnceCell::new(),
        }
    }

    pub(super) fn network(&self) -> &Network {
        self.dataset.network()
    }

    #[expect(clippy::unused_self, reason = "places are read as everything else is")]
    pub(super) fn gazetteer(&self) -> &'static Gazetteer {
        Gazetteer::shipped()
    }

    /// The schemes of identifiers that are in use.
    pub(super) fn schemes(&self) -> &[String] {
        let network = self.network();
        self.schemes
            .get_or_init(|| network.identifier_schemes().map(str::to_owned).collect())
    }

    /// The entity with an identifier.
    pub(super) fn find(&self, id: &EntityId<'_>) -> Option<Entity> {
        match id.class {
            Class::Things(noun) => self.network().find(noun, id.key).map(Entity::from),
            Class::Places => self.gazetteer().find(id.key).map(Entity::Place),
        }
    }

    /// As [`Self::find`], from text.
    pub(super) fn find_text(&self, id: &str) -> Option<Entity> {
        EntityId::parse(id).and_then(|id| self.find(&id))
    }

    pub(super) fn key(&self, entity: Entity) -> &str {
        match entity {
            Entity::Thing(thing) => self.network().key_of(thing),
            Entity::Place(index) => &self.gazetteer().place(index).code,
        }
    }

    pub(super) fn id(&self, entity: Entity) -> String {
        let id = EntityId {
            class: entity.class(),
            key: self.key(entity),
        };
        id.to_string()
    }

    pub(super) fn name(&self, entity: Entity) -> &str {
        match entity {
            Entity::Thing(thing) => self.network().name_of(thing),
            Entity::Place(index) => &self.gazetteer().place(index).name,
        }
    }

    /// Every name of an entity, its main one first.
    pub(super) fn names(&self, entity: Entity) -> Vec<Naming<'_>> {
        let main = Naming {
            text: self.name(entity),
            kind: None,
        };
        let mut names = vec![main];
        if let Some(index) = entity.organisation() {
            names.extend(self.network().names(index).map(|name| Naming {
                text: name.name,
                kind: Some(name.kind),
            }));
        }
        names
    }

    /// The time for which it was; of persons and places nothing is stated.
    pub(super) fn period(&self, entity: Entity) -> Period {
        let stated = match entity {
            Entity::Thing(thing) => self.network().head(thing).period,
            Entity::Place(_) => None,
        };
        stated.unwrap_or_default()
    }

    /// In how much an entity is involved, or how many are involved in it: which of two namesakes is more often meant.
    pub(super) fn prominence(&self, entity: Entity) -> usize {
        let network = self.network();
        match entity {
            Entity::Thing(Thing::Organisation(it)) => network.organisation_arenas().of_actor(it).len(),
            Entity::Thing(Thing::Person(it)) => network.person_arenas().of_actor(it).len(),
            Entity::Thing(
                Thing::Project(_)
                | Thing::Council(_)
                | Thing::Agreement(_)
                | Thing::Event(_)
                | Thing::Association(_)
                | Thing::Source(_),
            )
            | Entity::Place(_) => {
                let arena = self.arena(entity);
                arena.map_or(0, |arena| network.organisation_arenas().in_arena(arena).len())
            }
        }
    }

    /// The arena that an entity is; of an organisation the association of its members.
    pub(super) fn arena(&self, entity: Entity) -> Option<ArenaIx> {
        let association = entity.organisation().map(Arena::Association);
        let arena = association.or(match entity {
            Entity::Thing(thing) => thing.arena(),
            Entity::Place(_) => None,
        });
        self.network().find_arena(arena?)
    }

    /// The code of the county in which an entity lies, as far as that is stated.
    pub(super) fn county_code(&self, entity: Entity) -> Option<String> {
        match entity {
            Entity::Thing(Thing::Organisation(index) | Thing::Association(index)) => {
                let counties = self.dataset.places().county_codes();
                self.network().county_of(index, &counties).map(str::to_owned)
            }
            Entity::Thing(Thing::Event(index)) => {
                let municipality = self.network().event(index).municipality?;
                municipality.get(..2).map(str::to_owned)
            }
            Entity::Place(index) => {
                let code = &self.gazetteer().place(index).code;
                (code.len() == 4).then(|| code[..2].to_owned())
            }
            Entity::Thing(
                Thing::Project(_)
                | Thing::Council(_)
                | Thing::Agreement(_)
                | Thing::Person(_)
                | Thing::Source(_),
            ) => None,
        }
    }

    /// The organisation that has the tasks of a region in a county.
    ///
    /// # Complexity
    /// Linear in the organisations the first time that a place is asked for, constant after.
    pub(super) fn region_of_county(&self, county: &str) -> Option<OrganisationIx> {
        self.local_bodies().regions.get(county).copied()
    }

    /// The municipality with a code (kommunkod). As costly as [`Self::region_of_county`].
    pub(super) fn municipality(&self, code: &str) -> Option<OrganisationIx> {
        let is_code = code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit());
        let found = is_code.then(|| self.local_bodies().municipalities.get(code).copied());
        found.flatten()
    }

    fn local_bodies(&self) -> &LocalBodies {
        self.local_bodies.get_or_init(|| LocalBodies::of(self.network()))
    }

    /// The line that tells an entity from its namesakes: its type, number, place, and life.
    pub(super) fn description(&self, entity: Entity, language: Language) -> String {
        let mut parts = vec![EntityType::of(self, entity).label(language)];
        match entity {
            Entity::Thing(thing) => self.describe(&mut parts, thing),
            Entity::Place(index) => parts.push(self.gazetteer().place(index).code.clone()),
        }
        parts.extend(self.years(entity));
        parts.join(" · ")
    }

    fn describe(&self, parts: &mut Vec<String>, thing: Thing) {
        let network = self.network();
        match thing {
            Thing::Organisation(index) | Thing::Association(index) => {
                parts.extend(network.organisation(index).number.map(str::to_owned));
                let place = self
                    .county_code(thing.into())
                    .and_then(|code| self.gazetteer().find(&code));
                parts.extend(place.map(|place| self.gazetteer().place(place).name.clone()));
                let followers = network.successors(index);
                let names = followers.map(|it| network.name_of_organisation(it.successor));
                parts.extend(names.map(|name| format!("→ {name}")));
            }
            Thing::Project(index) => {
                parts.extend(network.project(index).registry_number.map(str::to_owned));
            }
            Thing::Council(index) => {
                let record = network.council(index);
                let host = record.host.map(|host| network.name_of_organisation(host));
                let project = record.project.map(|project| network.project(project).name);
                parts.extend(host.or(project).map(str::to_owned));
            }
            Thing::Event(index) => parts.extend(network.event(index).place.map(str::to_owned)),
            Thing::Person(index) => {
                let organisations = self.organisations_of_person(index);
                let names = organisations.iter().take(2);
                parts.extend(names.map(|&it| network.name_of_organisation(it).to_owned()));
            }
            Thing::Agreement(_) | Thing::Source(_) => {}
        }
    }

    /// The time for which it was, as printed: `2005-01-01–2010`; `None` when nothing is stated.
    pub(super) fn years(&self, entity: Entity) -> Option<String> {
        let period = self.period(entity);
        let end = match period.end {
            Some(End::On(date)) => date.to_string(),
            Some(End::Ongoing) | None => String::new(),
        };
        let start = period.start.map(|date| date.to_string()).unwrap_or_default();
        (!start.is_empty() || !end.is_empty()).then(|| format!("{start}–{end}"))
    }

    /// The organisations on whose behalf a person sits or is assigned, each once.
    pub(super) fn organisations_of_person(&self, person: PersonIx) -> Vec<OrganisationIx> {
        let network = self.network();
        let involvements = network.person_arenas().of_actor(person);
        let mut found: Vec<_> = involvements
            .iter()
            .filter_map(|&it| network.on_behalf_of(it))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Searches for what a few typed words may mean among the entities of some types (all but places when there are none),
    /// best first.
    pub(super) fn search(&self, text: &str, limit: usize, types: &[EntityType]) -> Vec<Entity> {
        let has = |entity| types.iter().any(|it| it.has(self, entity));
        let wants = |class| types.is_empty() || types.iter().any(|it| it.class() == class);
        let accept = |thing| {
            let entity = Entity::from(thing);
            wants(entity.class()) && (types.is_empty() || has(entity))
        };
        let in_network = types.is_empty() || types.iter().any(|it| it.class() != Class::Places);
        let mut found = Vec::new();
        if in_network {
            let hits = self.dataset.search().find(text, limit, &accept);
            found.extend(hits.into_iter().map(Entity::from));
        }
        // A municipality and the place that it governs share a name, and who asks for no type means the municipality.
        if types.iter().any(|it| it.class() == Class::Places) {
            let places = self
                .gazetteer()
                .search(text, limit, &|index| has(Entity::Place(index)));
            found.extend(places.into_iter().map(Entity::Place));
        }
        found
    }

    /// Everything of a class, in the order of the rows.
    pub(super) fn all(&self, class: Class) -> Box<dyn Iterator<Item = Entity> + '_> {
        match class {
            Class::Things(noun) => Box::new(self.network().things(noun).map(Entity::from)),
            Class::Places => Box::new(self.gazetteer().all().map(Entity::Place)),
        }
    }

    /// Lends scratch space to a walk.
    pub(super) fn with_workspace<T>(&self, walk: impl FnOnce(&Network, &mut Workspace) -> T) -> T {
        self.dataset.with_workspace(walk)
    }
}
