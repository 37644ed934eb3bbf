//! The arguments that fields of the schema share, written once.
//!
//! async-graphql reads arguments from the parameters of a resolver, so that a list would write out the same four arguments
//! of its page wherever it stands. [`macro@fields`] stands above `#[Object]`, is expanded before it, and writes them instead.

mod argument;
mod at_hand;
mod field;
mod parent;

use proc_macro::TokenStream;
use quote::quote;
use syn::{DeriveInput, Error, ImplItem, ItemImpl, Result, parse_macro_input};

use parent::Parent;

/// Writes out what the fields of an object share. It stands above `#[Object]`.
///
/// The attribute says what the object is to its lists: `#[fields(view = self.view, identity = self.key)]` names the view that it is
/// seen in and what tells it from others of its type, and `#[fields(root = self.0)]` makes it a part of the root. Without
/// either the object has no lists.
///
/// A parameter that is marked becomes arguments of the schema, with their descriptions, and reaches the body as a value
/// that is valid:
///
/// - `#[page(Field::Name, "by name")] page: Page<Field>` becomes `orderBy`, `first`, `after`, `last` and `before`. The order
///   is that of the field named, upwards, or downwards after `descending`; the text tells it. A page that cannot be, or a
///   cursor of another list, is refused before the body runs.
/// - `#[page] page: RankPage` becomes the same without `orderBy`.
/// - `#[scope] scope: Scope` becomes `scope`, and reaches the body as the network's own scope.
/// - `#[filter] filter: OrganisationFilter` becomes `filter`, which admits everything when it is absent.
///
/// Fields without arguments that wait for nothing are at hand, and so are those that are marked `#[at_hand]`: rows that
/// select no other are written at once.
///
/// A field that returns `Result<Option<_>>` is null when it fails, beside the error, and leaves its neighbours as they are:
/// the library by itself would null the whole object.
#[proc_macro_attribute]
pub fn fields(parent: TokenStream, object: TokenStream) -> TokenStream {
    let parent = parse_macro_input!(parent as Parent);
    let object = parse_macro_input!(object as ItemImpl);
    write_out(&parent, object)
        .unwrap_or_else(Error::into_compile_error)
        .into()
}

/// Writes that all members of a struct, each of which is a field of the schema, are at hand.
#[proc_macro_derive(AtHand)]
pub fn at_hand(object: TokenStream) -> TokenStream {
    let object = parse_macro_input!(object as DeriveInput);
    at_hand::derive(&object)
        .unwrap_or_else(Error::into_compile_error)
        .into()
}

fn write_out(parent: &Parent, mut object: ItemImpl) -> Result<proc_macro2::TokenStream> {
    let implemented = parent.implement(&object)?;
    let at_hand = at_hand::implement(&mut object)?;
    for item in &mut object.items {
        if let ImplItem::Fn(field) = item {
            field::write_out(field)?;
        }
    }
    Ok(quote!(#implemented #at_hand #object))
}
