//! A field of an object.

use proc_macro2::Span;
use quote::{ToTokens as _, quote};
use syn::{
    FnArg, GenericArgument, Ident, ImplItemFn, Pat, PathArguments, Result, ReturnType, Type, parse_quote,
};

use crate::argument::Shared;
use crate::at_hand::waits;

/// Writes out the shared arguments of a field, and that it is null when it may be and fails.
pub(crate) fn write_out(field: &mut ImplItemFn) -> Result<()> {
    write_arguments(field)?;
    write_failure(field);
    Ok(())
}

fn write_arguments(field: &mut ImplItemFn) -> Result<()> {
    let parameters: Vec<_> = field.sig.inputs.iter().cloned().collect();
    let shared: Vec<_> = parameters.iter().map(Shared::of).collect::<Result<_>>()?;
    if shared.iter().all(Option::is_none) {
        return Ok(());
    }
    let context = parameters.iter().find_map(context_of);
    let context = context.unwrap_or_else(|| {
        let context = Ident::new("context", Span::mixed_site());
        field
            .sig
            .inputs
            .insert(1, parse_quote!(#context: &async_graphql::Context<'_>));
        context
    });
    let (receiver, own) = (&parameters[0], parameters.iter().zip(&shared).skip(1));
    let written = own.clone().flat_map(|(parameter, shared)| match shared {
        Some(shared) => shared.parameters(),
        None => vec![parameter.clone()],
    });
    let injected = field
        .sig
        .inputs
        .iter()
        .skip(1)
        .take(field.sig.inputs.len() - parameters.len());
    field.sig.inputs = [receiver.clone()]
        .into_iter()
        .chain(injected.cloned())
        .chain(written)
        .collect();

    let identity = shared.iter().flatten().any(Shared::is_page).then(|| {
        let name = field.sig.ident.to_string();
        let added = own.map(|(parameter, shared)| match shared {
            Some(shared) => shared.identify(),
            None => name_of(parameter)
                .filter(|_| context_of(parameter).is_none())
                .map_or_else(
                    Default::default,
                    |name| quote!(list.add(::std::stringify!(#name), &#name);),
                ),
        });
        quote! {
            let mut list = crate::graphql::page::Parent::list(self, #name);
            #(#added)*
        }
    });
    let resolved = shared.iter().flatten().map(|shared| shared.resolve(&context));
    let body = &field.block;
    field.block = parse_quote!({
        #identity
        #(#resolved)*
        #body
    });
    Ok(())
}

/// The library nulls a nullable field that fails only where its type is an option of a result. A result around it spares the field
/// one more future, which would hold the arguments once more; so does a closure where the body waits for nothing.
fn write_failure(field: &mut ImplItemFn) {
    let ReturnType::Type(_, result) = &field.sig.output else {
        return;
    };
    let Some(option) = argument_of(result, "Result") else {
        return;
    };
    let Some(value) = argument_of(option, "Option") else {
        return;
    };
    let body = &field.block;
    let answer = if waits(body.to_token_stream()) {
        quote!(async move #body.await)
    } else {
        quote!((move || -> #result #body)())
    };
    let block = parse_quote!({
        let answer: #result = #answer;
        ::std::result::Result::Ok(answer.transpose())
    });
    field.sig.output = parse_quote!(
        -> crate::graphql::failure::Result<::std::option::Option<crate::graphql::failure::Result<#value>>>
    );
    field.block = block;
}

/// The first argument of a generic type of this name.
fn argument_of<'t>(ty: &'t Type, name: &str) -> Option<&'t Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(argument) => Some(argument),
        _ => None,
    }
}

fn name_of(parameter: &FnArg) -> Option<Ident> {
    let FnArg::Typed(typed) = parameter else {
        return None;
    };
    match &*typed.pat {
        Pat::Ident(pattern) => Some(pattern.ident.clone()),
        _ => None,
    }
}

/// The name of a parameter that is the library's context.
fn context_of(parameter: &FnArg) -> Option<Ident> {
    let FnArg::Typed(typed) = parameter else {
        return None;
    };
    let Type::Reference(reference) = &*typed.ty else {
        return None;
    };
    let Type::Path(path) = &*reference.elem else {
        return None;
    };
    let last = path.path.segments.last()?;
    (last.ident == "Context").then(|| name_of(parameter)).flatten()
}
