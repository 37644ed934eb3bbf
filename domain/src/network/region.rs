//! Regions: where an organisation lies, asked by county, municipality or NUTS code.

use super::text::{Texts, Word};

/// Areas of which an organisation may lie in any.
///
/// It lies in a county (two digits) when its county code says so, when its municipality code begins with it, or when
/// its NUTS code is that of the county; in a municipality (four digits) when its municipality code says so; and in a
/// NUTS region when its NUTS code begins with that of the region, or its county lies there. No area restricts nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Regions {
    codes: Vec<Box<str>>,
    counties: Vec<Box<str>>,
    municipalities: Vec<Box<str>>,
    nuts: Vec<Box<str>>,
}

/// A text that has the shape of no region's code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is no region: a county code of two digits (12), a municipality code of four (1280) or a NUTS code (SE22)"
)]
pub struct UnknownRegion(pub Box<str>);

impl Regions {
    /// The areas with these codes. `nuts_of_counties` pairs each county code with its NUTS code of level 3.
    ///
    /// # Errors
    /// When a text has the shape of no region's code.
    pub fn new<'c>(
        codes: impl IntoIterator<Item = &'c str>,
        nuts_of_counties: &[(&str, &str)],
    ) -> Result<Self, UnknownRegion> {
        let mut regions = Self::default();
        for code in codes {
            regions.codes.push(code.into());
            let digits = code.bytes().all(|byte| byte.is_ascii_digit());
            match code.len() {
                2 if digits => {
                    regions.counties.push(code.into());
                    let nuts = nuts_of_counties.iter().filter(|(county, _)| *county == code);
                    regions.nuts.extend(nuts.map(|&(_, nuts)| nuts.into()));
                }
                4 if digits => regions.municipalities.push(code.into()),
                2..=5 if code.bytes().take(2).all(|byte| byte.is_ascii_uppercase()) => {
                    regions.nuts.push(code.into());
                    let counties = nuts_of_counties.iter().filter(|(_, nuts)| nuts.starts_with(code));
                    regions
                        .counties
                        .extend(counties.map(|&(county, _)| county.into()));
                }
                _ => return Err(UnknownRegion(code.into())),
            }
        }
        regions.codes.sort_unstable();
        regions.codes.dedup();
        Ok(regions)
    }

    /// The codes that were asked for, ascending, each once.
    pub fn codes(&self) -> impl ExactSizeIterator<Item = &str> {
        self.codes.iter().map(|code| &**code)
    }

    /// Returns whether there is no area, and so no restriction.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    fn has_county(&self, code: &str) -> bool {
        self.counties.iter().any(|county| **county == *code)
    }

    fn has_municipality(&self, code: &str) -> bool {
        self.municipalities
            .iter()
            .any(|municipality| **municipality == *code)
            || code.get(..2).is_some_and(|county| self.has_county(county))
    }

    fn has_nuts(&self, code: &str) -> bool {
        self.nuts.iter().any(|nuts| code.starts_with(&**nuts))
    }
}

/// For every word of a network, whether it lies in the regions as a county, a municipality or a NUTS code.
///
/// Organisations share few words, so that each is compared once and not once per organisation.
#[derive(Debug, Clone)]
pub(crate) struct RegionWords(Vec<[bool; 3]>);

impl RegionWords {
    pub(crate) fn new(texts: &Texts, regions: &Regions) -> Self {
        let within = |word| {
            [
                regions.has_county(word),
                regions.has_municipality(word),
                regions.has_nuts(word),
            ]
        };
        Self(texts.words().map(within).collect())
    }

    pub(crate) fn contain(
        &self,
        county: Option<Word>,
        municipality: Option<Word>,
        nuts: Option<Word>,
    ) -> bool {
        let place = [county, municipality, nuts];
        place
            .iter()
            .enumerate()
            .any(|(column, word)| word.is_some_and(|word| self.0[word.position()][column]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::text::TextBuilder;

    const COUNTIES: [(&str, &str); 3] = [("12", "SE224"), ("10", "SE221"), ("23", "SE322")];

    #[track_caller]
    fn check(regions: &[&str], [county, municipality, nuts]: [&str; 3], expect: bool) {
        let regions = Regions::new(regions.iter().copied(), &COUNTIES).unwrap();
        let mut texts = TextBuilder::default();
        let mut word = |word: &str| texts.stated_word((!word.is_empty()).then_some(word)).unwrap();
        let (county, municipality, nuts) = (word(county), word(municipality), word(nuts));
        let words = RegionWords::new(&texts.finish(), &regions);
        assert_eq!(words.contain(county, municipality, nuts), expect);
    }

    #[test]
    fn a_county_holds_its_municipalities_and_its_nuts_code() {
        check(&["12"], ["12", "", ""], true);
        check(&["12"], ["", "1280", ""], true);
        check(&["12"], ["", "", "SE224"], true);
        check(&["12"], ["", "", "SE22"], false);
        check(&["12"], ["10", "", "SE221"], false);
    }

    #[test]
    fn a_municipality_is_only_itself() {
        check(&["1280"], ["12", "1280", ""], true);
        check(&["1280"], ["12", "1281", "SE224"], false);
    }

    #[test]
    fn a_nuts_region_holds_the_smaller_ones_and_their_counties() {
        check(&["SE22"], ["", "", "SE224"], true);
        check(&["SE22"], ["10", "", ""], true);
        check(&["SE2"], ["", "1280", ""], true);
        check(&["SE22"], ["23", "2380", "SE322"], false);
        check(&["12", "SE32"], ["23", "", ""], true);
    }

    #[test]
    fn a_code_means_nothing_in_another_column() {
        check(&["12"], ["", "", "12"], false);
        check(&["1280"], ["1280", "", ""], false);
    }

    #[test]
    fn what_is_no_region_is_refused() {
        for code in ["", "1", "Skåne", "123", "se22", "SE2244"] {
            assert!(Regions::new([code], &COUNTIES).is_err(), "{code}");
        }
    }
}
