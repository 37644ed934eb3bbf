//! Values of the domain's types in columns: numbers for ids, words for codes, text for what is parsed.
//!
//! The domain knows no database, and these traits may not be implemented for its types here, so three wrappers carry
//! them. Reading a value that its type does not know fails with what was expected.

use domain::{Code, Date, End};
use sea_orm::sea_query::{ArrayType, ColumnType, Nullable, ValueType, ValueTypeErr};
use sea_orm::{ColIdx, DbErr, QueryResult, TryFromU64, TryGetError, TryGetable, Value};

/// A row's number, told apart by the table that it is of: `Id<OrganisationId>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id<T>(pub T);

/// A word of a closed list: `Word<OrganisationKind>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word<C>(pub C);

/// A value kept as the text that it prints: `Printed<Date>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Printed<T>(pub T);

/// The types that a [`Printed`] can hold. Printing and parsing are each other's inverse.
pub trait Parsed: ToString + Sized {
    /// Reads what `to_string` wrote.
    ///
    /// # Errors
    /// What was expected.
    fn read(text: &str) -> Result<Self, String>;
}

impl Parsed for Date {
    fn read(text: &str) -> Result<Self, String> {
        Self::parse(text).map_err(|error| error.to_string())
    }
}

impl Parsed for End {
    fn read(text: &str) -> Result<Self, String> {
        Self::parse(text).map_err(|error| error.to_string())
    }
}

impl<T: From<i64>> Id<T> {
    fn of(number: &i64) -> Result<Self, String> {
        Ok(Self(T::from(*number)))
    }
}

impl<C: Code> Word<C> {
    fn of(word: &str) -> Result<Self, String> {
        C::from_code(word)
            .map(Self)
            .map_err(|unknown| unknown.to_string())
    }
}

impl<T: Parsed> Printed<T> {
    fn of(text: &str) -> Result<Self, String> {
        T::read(text).map(Self)
    }
}

macro_rules! column_value {
    ($wrapper:ident<$inner:ident: $($bound:path)|+> as $stored:ty, $array:ident, $column:ident, |$value:ident| $write:expr) => {
        impl<$inner: $($bound +)+> From<$wrapper<$inner>> for Value {
            fn from($value: $wrapper<$inner>) -> Self {
                Self::from($write)
            }
        }

        impl<$inner: $($bound +)+> TryGetable for $wrapper<$inner> {
            fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
                let stored = <$stored>::try_get_by(row, index)?;
                Self::of(&stored).map_err(|expected| {
                    TryGetError::DbErr(DbErr::Type(format!("{index:?} should hold {expected}")))
                })
            }
        }

        impl<$inner: $($bound +)+> ValueType for $wrapper<$inner> {
            fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
                Self::of(&<$stored as ValueType>::try_from(value)?).map_err(|_| ValueTypeErr)
            }

            fn type_name() -> String {
                stringify!($wrapper).to_owned()
            }

            fn array_type() -> ArrayType {
                ArrayType::$array
            }

            fn column_type() -> ColumnType {
                ColumnType::$column
            }
        }

        impl<$inner> Nullable for $wrapper<$inner> {
            fn null() -> Value {
                <$stored>::null()
            }
        }
    };
}

column_value!(Id<T: From<i64> | Into<i64>> as i64, BigInt, BigInteger, |id| Into::<i64>::into(id.0));
column_value!(Word<C: Code> as String, String, Text, |word| word.0.code());
column_value!(Printed<T: Parsed> as String, String, Text, |text| text.0.to_string());

impl<T: From<i64>> TryFromU64 for Id<T> {
    fn try_from_u64(number: u64) -> Result<Self, DbErr> {
        <i64 as TryFrom<u64>>::try_from(number)
            .map(|number| Self(T::from(number)))
            .map_err(|_| DbErr::ConvertFromU64("Id"))
    }
}

impl<T> From<T> for Id<T> {
    fn from(id: T) -> Self {
        Self(id)
    }
}

impl<C> From<C> for Word<C> {
    fn from(code: C) -> Self {
        Self(code)
    }
}

impl<T> From<T> for Printed<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}
