//! Places by the codes of lists that others keep.

use async_graphql::SimpleObject;

use crate::graphql::at_hand::at_hand;

/// A place by its code (område): a county, a municipality or a NUTS region.
#[derive(SimpleObject, Debug, Clone)]
pub(crate) struct Place {
    /// The code as printed.
    pub(crate) code: String,
    /// Its name in the list; null when the list does not have the code.
    pub(crate) name: Option<String>,
    /// Whether the list has the code: a register may print one that it does not have (`SE0`).
    pub(crate) listed: bool,
}

impl From<dataset::Place> for Place {
    fn from(place: dataset::Place) -> Self {
        Self {
            code: place.code,
            name: place.name,
            listed: place.is_listed,
        }
    }
}

at_hand!(Place {
    "code" = code,
    "name" = name,
    "listed" = listed,
});
