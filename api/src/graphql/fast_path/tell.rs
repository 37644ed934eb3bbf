//! Values that can be written: leaves, objects, and either where it may be null.

use std::future::Future;

use async_graphql::parser::types::Field;
use async_graphql::{ID, Positioned};
use domain::Code;
use futures_util::FutureExt as _;

use super::{AtHand, NotAtHand, Writer};
use crate::graphql::enumeration::Enum;
use crate::graphql::failure::Result;
use crate::graphql::scalar::{Date, Decimal, RegionCode};

/// The value that a resolver gives without being waited for.
///
/// # Errors
/// When it would have to be waited for, or fails: the library then asks again, and tells the error where it belongs.
pub(crate) fn now<T, E>(resolver: impl Future<Output = Result<T, E>>) -> Result<T, NotAtHand> {
    resolver.now_or_never().and_then(Result::ok).ok_or(NotAtHand)
}

/// A value of a field.
pub(crate) trait Tell {
    /// Writes it.
    ///
    /// # Errors
    /// When a field of it is not at hand.
    fn tell<'c>(&self, field: &'c Positioned<Field>, writer: &mut Writer<'c>) -> Result<(), NotAtHand>;
}

impl<T: AtHand> Tell for T {
    fn tell<'c>(&self, field: &'c Positioned<Field>, writer: &mut Writer<'c>) -> Result<(), NotAtHand> {
        writer.object(self, &field.node.selection_set)
    }
}

impl<T: Tell> Tell for Option<T> {
    fn tell<'c>(&self, field: &'c Positioned<Field>, writer: &mut Writer<'c>) -> Result<(), NotAtHand> {
        match self {
            Some(value) => value.tell(field, writer),
            None => {
                writer.raw("null");
                Ok(())
            }
        }
    }
}

impl<T: Tell> Tell for Result<T> {
    fn tell<'c>(&self, field: &'c Positioned<Field>, writer: &mut Writer<'c>) -> Result<(), NotAtHand> {
        self.as_ref().map_err(|_| NotAtHand)?.tell(field, writer)
    }
}

impl<T: Tell> Tell for Vec<T> {
    fn tell<'c>(&self, field: &'c Positioned<Field>, writer: &mut Writer<'c>) -> Result<(), NotAtHand> {
        writer.list(self, |item, writer| item.tell(field, writer))
    }
}

impl<C: Code> Tell for Enum<C> {
    fn tell<'c>(&self, _: &'c Positioned<Field>, writer: &mut Writer<'c>) -> Result<(), NotAtHand> {
        writer.capitals(self.0.code());
        Ok(())
    }
}

macro_rules! leaves {
    ($( $leaf:ty: |$value:ident| $written:expr; )+) => { $(
        impl Tell for $leaf {
            fn tell<'c>(&self, _: &'c Positioned<Field>, writer: &mut Writer<'c>) -> Result<(), NotAtHand> {
                let $value = self;
                writer.value($written)
            }
        }
    )+ };
}

leaves! {
    bool: |value| value;
    i32: |value| value;
    f64: |value| value;
    &str: |value| value;
    String: |value| value;
    ID: |value| value.as_str();
    Date: |value| &value.0.to_string();
    Decimal: |value| &value.0;
    RegionCode: |value| &value.0;
}
