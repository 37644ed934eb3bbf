//! The fields that are at hand: they are read without arguments and without waiting.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{
    Attribute, Data, DataStruct, DeriveInput, Error, Fields, FnArg, Ident, ImplItem, ImplItemFn, ItemImpl,
    Meta, Result,
};

/// Writes which fields of an object are at hand, so that rows which select only such are written at once.
///
/// A field is at hand when it takes no argument and its body waits for nothing; one that waits for what is mostly there
/// already is marked `#[at_hand]`, and one that has an argument may name
/// another resolver for when it has none, `#[at_hand(weight_in_list)]`. The fields of a flattened object are at hand where they are in it.
pub(crate) fn implement(object: &mut ItemImpl) -> Result<TokenStream> {
    let mut told = TokenStream::new();
    let mut rest = quote!(::std::result::Result::Err(crate::graphql::fast_path::NotAtHand));
    for item in &mut object.items {
        let ImplItem::Fn(field) = item else { continue };
        let mark = take_mark(field)?;
        if has_option(&field.attrs, "flatten") {
            let body = &field.block;
            rest = quote!(crate::graphql::fast_path::AtHand::tell(#body, field, writer));
        } else if mark.is_some() || takes_nothing(field) && !waits(field.block.to_token_stream()) {
            let name = camel_case(&field.sig.ident.to_string());
            let resolver = mark.flatten().unwrap_or_else(|| field.sig.ident.clone());
            told.extend(quote! {
                #name => crate::graphql::fast_path::Tell::tell(
                    &crate::graphql::fast_path::now(self.#resolver(&context))?, field, writer,
                ),
            });
        }
    }
    let ty = &object.self_ty;
    Ok(quote! {
        impl crate::graphql::fast_path::AtHand for #ty {
            #[allow(unused_variables)]
            fn tell<'c>(
                &self,
                field: &'c async_graphql::Positioned<async_graphql::parser::types::Field>,
                writer: &mut crate::graphql::fast_path::Writer<'c>,
            ) -> ::std::result::Result<(), crate::graphql::fast_path::NotAtHand> {
                let context = writer.context(field);
                match field.node.name.node.as_str() {
                    #told
                    _ => #rest,
                }
            }
        }
    })
}

/// Writes that all members of a struct which is an object of the schema are at hand.
pub(crate) fn derive(object: &DeriveInput) -> Result<TokenStream> {
    let Data::Struct(DataStruct {
        fields: Fields::Named(members),
        ..
    }) = &object.data
    else {
        return Err(Error::new_spanned(
            object,
            "an object whose members are its fields is a struct that names them",
        ));
    };
    let mut rest = quote!(::std::result::Result::Err(crate::graphql::fast_path::NotAtHand));
    let mut told = TokenStream::new();
    for member in &members.named {
        let name = &member.ident;
        if has_option(&member.attrs, "flatten") {
            rest = quote!(crate::graphql::fast_path::AtHand::tell(&self.#name, field, writer));
            continue;
        }
        let field = name.as_ref().map(|name| camel_case(&name.to_string()));
        told.extend(quote!(#field => crate::graphql::fast_path::Tell::tell(&self.#name, field, writer),));
    }
    let ty = &object.ident;
    Ok(quote! {
        impl crate::graphql::fast_path::AtHand for #ty {
            fn tell<'c>(
                &self,
                field: &'c async_graphql::Positioned<async_graphql::parser::types::Field>,
                writer: &mut crate::graphql::fast_path::Writer<'c>,
            ) -> ::std::result::Result<(), crate::graphql::fast_path::NotAtHand> {
                match field.node.name.node.as_str() {
                    #told
                    _ => #rest,
                }
            }
        }
    })
}

/// Takes the mark from a field: with the resolver that stands in for it, where one is named.
fn take_mark(field: &mut ImplItemFn) -> Result<Option<Option<Ident>>> {
    let is_mark = |attribute: &Attribute| attribute.path().is_ident("at_hand");
    let Some(place) = field.attrs.iter().position(is_mark) else {
        return Ok(None);
    };
    let mark = field.attrs.remove(place);
    match mark.meta {
        Meta::Path(_) => Ok(Some(None)),
        _ => mark.parse_args().map(|resolver| Some(Some(resolver))),
    }
}

fn takes_nothing(field: &ImplItemFn) -> bool {
    matches!(field.sig.inputs.first(), Some(FnArg::Receiver(_))) && field.sig.inputs.len() == 1
}

fn has_option(attributes: &[Attribute], option: &str) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("graphql") => list
            .tokens
            .clone()
            .into_iter()
            .any(|token| token.to_string() == option),
        _ => false,
    })
}

/// Tells whether a body waits for something.
pub(crate) fn waits(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => word == "await",
        TokenTree::Group(group) => waits(group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The name of a field in the schema, as the library makes it.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let mut camel = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (first, rest) = word.split_at(word.len().min(1));
        camel.push_str(&first.to_uppercase());
        camel.push_str(rest);
    }
    camel
}
