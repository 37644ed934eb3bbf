//! Scalars that are more than text and numbers.

mod date;
mod date_time;
mod decimal;
mod region_code;

pub(crate) use date::Date;
pub(crate) use date_time::DateTime;
pub(crate) use decimal::Decimal;
pub(crate) use region_code::RegionCode;
