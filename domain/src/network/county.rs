//! The county in which an organisation lies, from whatever is stated of its place.

use super::Network;
use super::index::OrganisationIx;

/// Each county's code (länskod), with its NUTS code of level 3.
pub type CountyCodes<'c> = [(&'c str, &'c str)];

impl Network {
    /// The code of the county in which an organisation lies: the one stated, or that of its municipality, whose code
    /// begins with it, or the one that has its NUTS code. `None` when none of these is stated.
    #[must_use]
    pub fn county_of<'n>(
        &'n self,
        organisation: OrganisationIx,
        counties: &CountyCodes<'n>,
    ) -> Option<&'n str> {
        let organisation = self.organisation(organisation);
        let of_municipality = || organisation.municipality?.get(..2);
        let of_nuts = || {
            let nuts = organisation.nuts?;
            let county = counties.iter().find(|&&(_, code)| code == nuts)?;
            Some(county.0)
        };
        organisation.county.or_else(of_municipality).or_else(of_nuts)
    }
}
