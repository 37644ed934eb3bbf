//! The code lists of places that ship with the program: counties, municipalities, NUTS regions.

use std::collections::HashMap;

use domain::bundle::ExternalCodes;
use domain::network::{Regions, UnknownRegion};

/// A place by its code (område): a county, a municipality or a NUTS region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The code as printed.
    pub code: String,
    /// Its name in the list; `None` when the list does not have the code.
    pub name: Option<String>,
    /// True when the list has the code: a register may print one that it does not have (`SE0`).
    pub is_listed: bool,
}

/// Places by code, with their names.
#[derive(Debug, Default)]
pub struct Places {
    counties: HashMap<String, String>,
    municipalities: HashMap<String, String>,
    nuts: HashMap<String, String>,
    nuts_of_counties: Vec<(String, String)>,
}

const COUNTIES: &str = include_str!("../../data/codes/counties.csv");
const MUNICIPALITIES: &str = include_str!("../../data/codes/municipalities.csv");
const NUTS: &str = include_str!("../../data/codes/nuts.csv");

impl Places {
    /// The lists that ship; data/codes/README.md says where they are from.
    #[must_use]
    pub fn shipped() -> Self {
        Self {
            counties: names(COUNTIES, 1),
            municipalities: names(MUNICIPALITIES, 1),
            nuts: names(NUTS, 2),
            nuts_of_counties: columns(COUNTIES, 2).collect(),
        }
    }

    /// The codes alone, for checking bundles.
    #[must_use]
    pub fn codes(&self) -> ExternalCodes {
        let codes = |list: &HashMap<String, String>| list.keys().map(|code| code.as_str().into()).collect();
        ExternalCodes {
            counties: codes(&self.counties),
            municipalities: codes(&self.municipalities),
            nuts: codes(&self.nuts),
        }
    }

    /// The names of counties by code.
    #[must_use]
    pub fn counties(&self) -> &HashMap<String, String> {
        &self.counties
    }

    /// The names of municipalities by code.
    #[must_use]
    pub fn municipalities(&self) -> &HashMap<String, String> {
        &self.municipalities
    }

    /// The names of NUTS regions by code.
    #[must_use]
    pub fn nuts_regions(&self) -> &HashMap<String, String> {
        &self.nuts
    }

    /// The county (län) with this code.
    #[must_use]
    pub fn county(&self, code: &str) -> Place {
        place(&self.counties, code)
    }

    /// The municipality (kommun) with this code.
    #[must_use]
    pub fn municipality(&self, code: &str) -> Place {
        place(&self.municipalities, code)
    }

    /// The NUTS region with this code.
    #[must_use]
    pub fn nuts(&self, code: &str) -> Place {
        place(&self.nuts, code)
    }

    /// Each county's code with its NUTS code of level 3.
    #[must_use]
    pub fn county_codes(&self) -> Vec<(&str, &str)> {
        let pairs = self.nuts_of_counties.iter();
        pairs.map(|(county, nuts)| (&**county, &**nuts)).collect()
    }

    /// The areas with these codes.
    ///
    /// # Errors
    /// When a text has the shape of no region's code.
    pub fn regions<'c>(&self, codes: impl IntoIterator<Item = &'c str>) -> Result<Regions, UnknownRegion> {
        Regions::new(codes, &self.county_codes())
    }
}

fn place(list: &HashMap<String, String>, code: &str) -> Place {
    let name = list.get(code);
    Place {
        code: code.to_owned(),
        name: name.filter(|name| !name.is_empty()).cloned(),
        is_listed: name.is_some(),
    }
}

fn names(table: &str, column: usize) -> HashMap<String, String> {
    columns(table, column).collect()
}

/// The code and another column of a list: plain lines without quotes, as a test of the lists holds them to.
fn columns(table: &str, column: usize) -> impl Iterator<Item = (String, String)> {
    table.lines().skip(1).filter_map(move |line| {
        let mut cells = line.split(',');
        let code = cells.next()?;
        Some((code.to_owned(), cells.nth(column - 1)?.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_whole() {
        let places = Places::shipped();
        assert_eq!(
            (
                places.counties.len(),
                places.municipalities.len(),
                places.nuts.len()
            ),
            (21, 290, 33)
        );
        assert_eq!(
            places.municipality("2380").name.as_deref(),
            Some("Östersunds kommun")
        );
        assert_eq!(places.county("12").name.as_deref(), Some("Skåne län"));
        assert!(!places.nuts("SE0").is_listed);
        assert_eq!(places.nuts_of_counties.len(), 21);
    }

    #[test]
    fn no_cell_is_quoted_so_that_commas_separate_cells() {
        for table in [COUNTIES, MUNICIPALITIES, NUTS] {
            assert!(!table.contains('"'));
            let cells = |line: &str| line.split(',').count();
            let head = table.lines().next().map(cells);
            assert!(table.lines().all(|line| Some(cells(line)) == head));
        }
    }
}
