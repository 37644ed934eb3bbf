//! In which order a list is given.

use std::borrow::Cow;

use async_graphql::{InputObject, TypeName};
use domain::{Code, codes};

use crate::graphql::enumeration::Enum;

codes! {
    /// Direction of an order (riktning).
    pub enum OrderDirection {
        /// Upwards: a to ö, early to late, few to many.
        Asc = "asc",
        /// Downwards: ö to a, late to early, many to few.
        Desc = "desc",
    }
}

pub(crate) use OrderDirection as Direction;

/// The order of a list (sortering): rows that lack the field come last, equal rows are ordered by key.
#[derive(InputObject, Debug, Clone, PartialEq)]
#[graphql(name_type)]
pub(crate) struct Order<F: Code> {
    /// The field to order by.
    pub(crate) field: Enum<F>,
    /// The direction (riktning).
    #[graphql(default_with = "Enum(OrderDirection::Asc)")]
    pub(crate) direction: Enum<OrderDirection>,
}

impl<F: Code> TypeName for Order<F> {
    /// `OrganisationOrderField` gives `OrganisationOrder`.
    fn type_name() -> Cow<'static, str> {
        F::LIST.trim_end_matches("Field").into()
    }
}

impl<F: Code> Order<F> {
    pub(crate) const fn ascending(field: F) -> Self {
        Self {
            field: Enum(field),
            direction: Enum(OrderDirection::Asc),
        }
    }

    pub(crate) const fn descending(field: F) -> Self {
        Self {
            field: Enum(field),
            direction: Enum(OrderDirection::Desc),
        }
    }

    /// The order that a cursor is bound to: the field and the direction.
    pub(super) fn tag(&self) -> String {
        format!("{}.{}.{}", F::LIST, self.field.0.code(), self.direction.0.code())
    }
}
