//! Organisation numbers, as printed and as judged.

use async_graphql::SimpleObject;
use schema_macros::AtHand;

/// A Swedish organisation number (organisationsnummer), kept as printed, valid or not.
#[derive(AtHand, SimpleObject, Debug, Clone)]
pub(crate) struct OrganisationNumber {
    /// The number as the source prints it.
    printed: String,
    /// True when it has ten digits, a third digit of at least 2 and a right check digit. An invalid number is kept,
    /// flagged here and searchable, never repaired.
    is_valid: bool,
}

impl OrganisationNumber {
    /// A number that a row holds; `None` for what must not be shown.
    pub(crate) fn of(printed: &str) -> Option<Self> {
        let number = domain::OrganisationNumber::parse(printed).ok()?;
        Some(Self {
            printed: printed.to_owned(),
            is_valid: number.is_valid(),
        })
    }
}
