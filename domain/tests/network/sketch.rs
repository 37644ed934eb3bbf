//! A text notation for small networks.
//!
//! ```text
//! A -p1- B -p2- C                       A and B take part in p1, B and C in p2
//! p1: A owner 2014/2015, B              the same arena with roles and periods, each optional
//! p1 = 2010/..                          the life of an arena
//! A = municipality 12 2010/2014         kind, county and life of an organisation, each optional
//! c1 @ A                                A hosts the council, or is the association
//! ```
//! The first letter of an arena says its kind: `p`roject, `c`ouncil, a`g`reement, `e`vent, a`s`sociation.

use domain::{ArenaKind, Code, OrganisationKind, Period, Role};

use crate::model::{Meeting, Model, Organisation, Part, period};

const COUNTIES: [&str; 3] = ["10", "12", "23"];

impl Model {
    pub(crate) fn sketch(text: &str) -> Self {
        let mut model = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            model.read(line);
        }
        model
    }

    fn read(&mut self, line: &str) {
        if let Some((name, attributes)) = line.split_once(" = ") {
            if name.starts_with(char::is_lowercase) {
                let arena = self.arena(name);
                self.arenas[arena].life = span(attributes);
            } else {
                let organisation = self.organisation(name);
                self.describe(organisation, attributes);
            }
        } else if let Some((name, organisation)) = line.split_once(" @ ") {
            let (arena, organisation) = (self.arena(name), self.organisation(organisation));
            self.arenas[arena].organisation = Some(organisation);
        } else if let Some((name, parts)) = line.split_once(": ") {
            let arena = self.arena(name);
            for part in parts.split(", ") {
                self.part(arena, part);
            }
        } else {
            let words: Vec<&str> = line.split(' ').collect();
            for ends in words.windows(3).step_by(2) {
                let arena = self.arena(ends[1].trim_matches('-'));
                self.part_once(arena, ends[0]);
                self.part_once(arena, ends[2]);
            }
        }
    }

    fn part(&mut self, arena: usize, text: &str) {
        let mut words = text.split(' ');
        let organisation = self.organisation(words.next().unwrap());
        let mut part = Part {
            organisation,
            arena,
            role: default_role(self.arenas[arena].kind),
            period: Period::default(),
        };
        for word in words {
            match Role::from_code(word) {
                Ok(role) => part.role = role,
                Err(_) => part.period = span(word),
            }
        }
        self.parts.push(part);
    }

    fn part_once(&mut self, arena: usize, organisation: &str) {
        let known = self.organisation(organisation);
        if !self
            .parts
            .iter()
            .any(|part| part.arena == arena && part.organisation == known)
        {
            self.part(arena, organisation);
        }
    }

    fn organisation(&mut self, name: &str) -> usize {
        let known = self
            .organisations
            .iter()
            .position(|organisation| organisation.name == name);
        known.unwrap_or_else(|| {
            let (name, kind) = (name.to_owned(), OrganisationKind::Other);
            self.organisations.push(Organisation {
                name,
                kind,
                county: None,
                life: Period::default(),
            });
            self.organisations.len() - 1
        })
    }

    fn arena(&mut self, name: &str) -> usize {
        let known = self.arenas.iter().position(|arena| arena.name == name);
        known.unwrap_or_else(|| {
            let kind = match name.as_bytes()[0] {
                b'p' => ArenaKind::Project,
                b'c' => ArenaKind::Council,
                b'g' => ArenaKind::Agreement,
                b'e' => ArenaKind::Event,
                b's' => ArenaKind::Association,
                _ => panic!("no kind of arena begins like {name}"),
            };
            self.arenas.push(Meeting {
                name: name.to_owned(),
                kind,
                life: Period::default(),
                organisation: None,
            });
            self.arenas.len() - 1
        })
    }

    fn describe(&mut self, organisation: usize, attributes: &str) {
        let organisation = &mut self.organisations[organisation];
        for word in attributes.split(' ') {
            if let Ok(kind) = OrganisationKind::from_code(word) {
                organisation.kind = kind;
            } else if let Some(&county) = COUNTIES.iter().find(|&&county| county == word) {
                organisation.county = Some(county);
            } else {
                organisation.life = span(word);
            }
        }
    }
}

pub(crate) fn default_role(kind: ArenaKind) -> Role {
    match kind {
        ArenaKind::Project => Role::Partner,
        ArenaKind::Council | ArenaKind::Association => Role::Member,
        ArenaKind::Agreement => Role::Party,
        ArenaKind::Event => Role::Participant,
    }
}

/// `2014/2015`, where either may be empty.
fn span(text: &str) -> Period {
    let (start, end) = text.split_once('/').unwrap();
    period(start, end).unwrap()
}
