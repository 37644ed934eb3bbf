//! The pool: the entities that are compared with a query.

use std::collections::BTreeSet;

use domain::Noun;
use domain::measure::{Cancel, Cancelled};

use super::entity::{Class, Entity, EntityId};
use super::entity_type::EntityType;
use super::number::{identifier, organisation_number};
use super::property::Property;
use super::query::{Query, Strictness};
use super::reader::Reader;
use super::value::Given;

/// The number of candidates that are looked at beyond those that are asked for.
const POOL: usize = 40;

/// The entities that are looked at.
pub(super) struct Pool<'q> {
    query: &'q Query,
    reader: &'q Reader,
    /// Those whose own number or identifier is given.
    pub(super) identified: BTreeSet<Entity>,
    pub(super) found: BTreeSet<Entity>,
}

impl<'q> Pool<'q> {
    /// The entities that a query may mean, and perhaps some more.
    ///
    /// # Errors
    /// When nobody waits for it any longer.
    pub(super) fn fill(query: &'q Query, reader: &'q Reader, cancel: &Cancel) -> Result<Self, Cancelled> {
        let mut pool = Self {
            query,
            reader,
            identified: BTreeSet::new(),
            found: BTreeSet::new(),
        };
        pool.add_all(cancel)?;
        Ok(pool)
    }

    fn add_all(&mut self, cancel: &Cancel) -> Result<(), Cancelled> {
        if let Some(text) = self.query.text.as_deref() {
            self.identify(text);
            self.search(text);
        }
        for (property, given) in &self.query.properties {
            for value in given {
                match property {
                    Property::Number | Property::Identifier | Property::RegistryNumber => {
                        self.identify(&value.text());
                    }
                    Property::Key => self.add_key(&value.text()),
                    Property::Name | Property::OtherName => self.search(&value.text()),
                    _ => {}
                }
            }
        }
        if self.found.is_empty() && self.query.text.is_none() {
            self.browse(cancel)?;
        }
        Ok(())
    }

    fn admits(&self, entity: Entity) -> bool {
        let types = &self.query.types;
        match self.query.strictness {
            _ if types.is_empty() => true,
            Strictness::Should => true,
            Strictness::Any => types.iter().any(|it| it.has(self.reader, entity)),
            Strictness::All => types.iter().all(|it| it.has(self.reader, entity)),
        }
    }

    fn add_identified(&mut self, entity: Entity) {
        if self.admits(entity) {
            self.identified.insert(entity);
            self.found.insert(entity);
        }
    }

    fn add_key(&mut self, key: &str) {
        for class in Class::all().filter(|&class| class != Class::Places) {
            if let Some(entity) = self.reader.find(&EntityId { class, key }) {
                self.add_identified(entity);
            }
        }
    }

    /// Adds what a text is the id, number or identifier of.
    fn identify(&mut self, text: &str) {
        let network = self.reader.network();
        if let Some(entity) = self.reader.find_text(text) {
            self.add_identified(entity);
        }
        if let Some(number) = organisation_number(text) {
            let bearers: Vec<_> = network.organisations_by_number(&number).collect();
            for organisation in bearers {
                self.add_identified(organisation.into());
            }
        }
        if let Some((scheme, value)) = identifier(text, self.reader.schemes()) {
            let bearers: Vec<_> = network.organisations_by_identifier(&scheme, &value).collect();
            for organisation in bearers {
                self.add_identified(organisation.into());
            }
        }
        let projects: Vec<_> = network.projects_by_registry_number(text.trim()).collect();
        for project in projects {
            self.add_identified(project.into());
        }
        if let Some(municipality) = self.reader.municipality(text.trim()) {
            self.add_identified(municipality.into());
        }
        if self.query.types.iter().any(|it| it.class() == Class::Places)
            && let Some(place) = self.reader.gazetteer().find(text.trim())
        {
            self.add_identified(Entity::Place(place));
        }
    }

    fn search(&mut self, text: &str) {
        let types: &[EntityType] = match self.query.strictness {
            Strictness::Should => &[],
            Strictness::Any | Strictness::All => &self.query.types,
        };
        let found = self.reader.search(text, self.query.limit + POOL, types);
        self.found.extend(found);
        // What a list adds to a name, in brackets or after a comma, is left out the second time.
        let bare = text.split(['(', ',', ';', '/']).next().unwrap_or(text).trim();
        if bare.len() < text.trim().len() && !bare.is_empty() {
            let found = self.reader.search(bare, self.query.limit + POOL, types);
            self.found.extend(found);
        }
        let reader = self.reader;
        if self.query.strictness == Strictness::All {
            let types = &self.query.types;
            self.found.retain(|&it| types.iter().all(|of| of.has(reader, it)));
        }
    }

    /// Adds everything that agrees in all properties: what a query without a text asks for.
    fn browse(&mut self, cancel: &Cancel) -> Result<(), Cancelled> {
        let (query, reader) = (self.query, self.reader);
        let classes: BTreeSet<Class> = if query.types.is_empty() {
            [Class::Things(Noun::Organisation)].into()
        } else {
            query.types.iter().map(|it| it.class()).collect()
        };
        let fits = |&entity: &Entity| {
            query.properties.iter().all(|(property, given)| {
                agreement(reader, entity, *property, given).is_some_and(|agreed| agreed >= 1.0)
            })
        };
        let all = classes.into_iter().flat_map(|class| reader.all(class));
        let mut fitting = Vec::new();
        for entity in all {
            cancel.check()?;
            if self.admits(entity) && fits(&entity) {
                fitting.push(entity);
            }
        }
        fitting.sort_by_key(|&it| std::cmp::Reverse(reader.prominence(it)));
        fitting.truncate(query.limit + POOL);
        self.found.extend(fitting);
        Ok(())
    }
}

/// The agreement of a property of an entity with what is given: that of the best of the values; `None` when nothing is
/// stated.
pub(super) fn agreement(reader: &Reader, entity: Entity, property: Property, given: &[Given]) -> Option<f64> {
    let values = property.values(reader, entity);
    let pairs = values
        .iter()
        .flat_map(|value| given.iter().map(move |given| value.agreement(given, reader)));
    pairs.reduce(f64::max)
}
