//! The gazetteer: counties, municipalities and NUTS regions as places that lists can be matched with.

use std::collections::HashMap;
use std::sync::LazyLock;

use dataset::Places;
use domain::codes;
use domain::search::{DocId, MatchedField, Options, SearchIndex, SearchIndexBuilder};

codes! {
    /// Kinds of place (typ av plats).
    pub enum PlaceKind {
        /// County (län).
        County = "county",
        /// Municipality as a place (kommun som plats).
        Municipality = "municipality",
        /// NUTS region of the European Union's statistics (NUTS-region).
        Nuts = "nuts",
    }
}

/// A place in the gazetteer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct PlaceIx(u32);

/// A place.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) kind: PlaceKind,
    pub(super) code: String,
    pub(super) name: String,
}

/// The places of the lists that ship with the program.
pub(super) struct Gazetteer {
    places: Vec<Place>,
    by_code: HashMap<String, PlaceIx>,
    index: Option<SearchIndex>,
}

static SHIPPED: LazyLock<Gazetteer> = LazyLock::new(|| Gazetteer::new(&Places::shipped()));

impl Gazetteer {
    /// The lists that ship; they are the same for every version of the data.
    pub(super) fn shipped() -> &'static Self {
        &SHIPPED
    }

    fn new(lists: &Places) -> Self {
        let listed = |kind, list: &HashMap<String, String>| {
            let mut places: Vec<Place> = list
                .iter()
                .map(|(code, name)| Place {
                    kind,
                    code: code.clone(),
                    name: name.clone(),
                })
                .collect();
            places.sort_by(|one, other| one.code.cmp(&other.code));
            places
        };
        let mut places = listed(PlaceKind::County, lists.counties());
        places.extend(listed(PlaceKind::Municipality, lists.municipalities()));
        places.extend(listed(PlaceKind::Nuts, lists.nuts_regions()));
        let mut index = SearchIndexBuilder::new();
        let mut by_code = HashMap::new();
        for (doc, place) in (0..).zip(&places) {
            index.add(DocId(doc), MatchedField::Name, &place.name);
            index.add(DocId(doc), MatchedField::Identifier, &place.code);
            by_code.insert(place.code.clone(), PlaceIx(doc));
        }
        Self {
            places,
            by_code,
            // A few hundred names always fit; without an index nothing would be found.
            index: index.build().ok(),
        }
    }

    pub(super) fn place(&self, index: PlaceIx) -> &Place {
        &self.places[index.0 as usize]
    }

    pub(super) fn all(&self) -> impl Iterator<Item = PlaceIx> + use<> {
        (0..self.places.len() as u32).map(PlaceIx)
    }

    pub(super) fn find(&self, code: &str) -> Option<PlaceIx> {
        self.by_code.get(code).copied()
    }

    /// The places that what was typed may mean, best first.
    pub(super) fn search(&self, text: &str, limit: usize, accept: &dyn Fn(PlaceIx) -> bool) -> Vec<PlaceIx> {
        let accept = |doc: DocId| accept(PlaceIx(doc.0));
        let options = Options {
            limit,
            accept: &accept,
        };
        let hits = self
            .index
            .iter()
            .flat_map(|index| index.search(text, &options).hits);
        hits.map(|hit| PlaceIx(hit.doc.0)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_by_code_and_by_name() {
        let places = Gazetteer::shipped();
        let malmo = places.find("1280").unwrap();
        assert_eq!(places.place(malmo).name, "Malmö kommun");
        assert_eq!(places.search("malmo", 5, &|_| true)[0], malmo);
        assert_eq!(places.search("1280", 5, &|_| true)[0], malmo);
        assert_eq!(places.find("9999"), None);
    }
}
