//! The bodies that govern a place, by the place's code.

use std::collections::HashMap;

use domain::OrganisationKind;
use domain::network::{Network, OrganisationIx};

/// The bodies that a place has one of, by its code.
#[derive(Default)]
pub(super) struct LocalBodies {
    /// By county.
    pub(super) regions: HashMap<String, OrganisationIx>,
    pub(super) municipalities: HashMap<String, OrganisationIx>,
}

/// The county of Gotland, whose municipality has the tasks of a region.
const GOTLAND: (&str, &str) = ("09", "0980");

impl LocalBodies {
    pub(super) fn of(network: &Network) -> Self {
        let mut bodies = Self::default();
        for index in network.organisations() {
            let record = network.organisation(index);
            match (record.kind, record.county, record.municipality) {
                (OrganisationKind::Region, Some(county), _) => {
                    bodies.regions.entry(county.to_owned()).or_insert(index);
                }
                (OrganisationKind::Municipality, _, Some(code)) => {
                    bodies.municipalities.entry(code.to_owned()).or_insert(index);
                }
                _ => {}
            }
        }
        if let Some(&gotland) = bodies.municipalities.get(GOTLAND.1) {
            bodies.regions.entry(GOTLAND.0.to_owned()).or_insert(gotland);
        }
        bodies
    }
}
