//! Scalars that are more than text and numbers.

mod date;
mod decimal;
mod region_code;

pub(crate) use date::Date;
pub(crate) use decimal::Decimal;
pub(crate) use region_code::RegionCode;
