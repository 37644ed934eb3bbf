//! Places by the codes of lists that others keep.

use async_graphql::SimpleObject;
use domain::codes;

use schema_macros::AtHand;

use crate::graphql::enumeration::Enum;
use crate::graphql::view::View;

codes! {
    /// Kind of place (typ av område), which says what list its code is from.
    pub enum PlaceKind {
        /// A county (län), by its two digits.
        County = "county",
        /// A municipality (kommun), by its four digits.
        Municipality = "municipality",
        /// A NUTS region of any level (NUTS-region), by the European Union's code.
        NutsRegion = "nuts_region",
    }
}

/// A place by its code (område): a county, a municipality or a NUTS region.
#[derive(AtHand, SimpleObject, Debug, Clone)]
pub(crate) struct Place {
    /// The kind of place.
    kind: Enum<PlaceKind>,
    /// The code as printed.
    code: String,
    /// Its name in the list of its kind; null when the list does not have the code.
    name: Option<String>,
    /// True when the list of its kind has the code. A source may print one that the list does not have, such as `SE0`:
    /// it is kept as printed, without a name, and lies in no other place.
    is_listed: bool,
}

impl Place {
    /// The county (län) with this code.
    pub(crate) fn county(view: &View, code: &str) -> Self {
        Self::of(PlaceKind::County, view.dataset.places().county(code))
    }

    /// The municipality (kommun) with this code.
    pub(crate) fn municipality(view: &View, code: &str) -> Self {
        Self::of(PlaceKind::Municipality, view.dataset.places().municipality(code))
    }

    /// The NUTS region with this code.
    pub(crate) fn nuts_region(view: &View, code: &str) -> Self {
        Self::of(PlaceKind::NutsRegion, view.dataset.places().nuts(code))
    }

    fn of(kind: PlaceKind, place: dataset::Place) -> Self {
        Self {
            kind: Enum(kind),
            code: place.code,
            name: place.name,
            is_listed: place.is_listed,
        }
    }
}
