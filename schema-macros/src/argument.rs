//! The arguments that fields share.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Error, FnArg, Ident, LitStr, Pat, PatType, Path, Result, Token, Type, parse_quote};

/// A parameter that stands for arguments which many fields have.
pub(crate) struct Shared {
    name: Ident,
    ty: Type,
    kind: Kind,
}

enum Kind {
    /// The page of a list, and its order where the list has several.
    Page(Option<Order>),
    /// The part of the data that a question counts.
    Scope,
    /// The rows of a list that are chosen.
    Filter,
}

/// The order of a list where none is asked for.
struct Order {
    field: Path,
    is_descending: bool,
    /// The order in words, such as `by name`.
    told: LitStr,
}

impl Parse for Order {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let field = input.parse()?;
        input.parse::<Token![,]>()?;
        let is_descending = input.peek(syn::Ident);
        if is_descending {
            let direction: Ident = input.parse()?;
            if direction != "descending" {
                return Err(Error::new(
                    direction.span(),
                    "an order is `descending`, or upwards when nothing is said",
                ));
            }
            input.parse::<Token![,]>()?;
        }
        Ok(Self {
            field,
            is_descending,
            told: input.parse()?,
        })
    }
}

impl Shared {
    /// The shared arguments that a parameter stands for; `None` of one that is an argument by itself.
    pub(crate) fn of(parameter: &FnArg) -> Result<Option<Self>> {
        let FnArg::Typed(PatType { attrs, pat, ty, .. }) = parameter else {
            return Ok(None);
        };
        for attribute in attrs {
            let Some(kind) = Kind::of(attribute)? else {
                continue;
            };
            let Pat::Ident(pattern) = &**pat else {
                return Err(Error::new_spanned(pat, "a shared argument has a name"));
            };
            let (name, ty) = (pattern.ident.clone(), (**ty).clone());
            return Ok(Some(Self { name, ty, kind }));
        }
        Ok(None)
    }

    /// Tells whether the field is a list, which gives out cursors.
    pub(crate) fn is_page(&self) -> bool {
        matches!(self.kind, Kind::Page(_))
    }

    /// The parameters that the library reads the arguments from.
    pub(crate) fn parameters(&self) -> Vec<FnArg> {
        let (name, ty) = (&self.name, &self.ty);
        match &self.kind {
            Kind::Scope => vec![parse_quote!(
                #[graphql(desc = "Only what this admits counts; all that was ever stated when absent.")]
                #name: ::std::option::Option<crate::graphql::scope::ScopeInput>
            )],
            Kind::Filter => vec![parse_quote!(
                #[graphql(desc = "Only rows that match all of these come; every row when absent.")]
                #name: ::std::option::Option<#ty>
            )],
            Kind::Page(order) => {
                let order = order.as_ref().map(|Order { field, told, .. }| -> FnArg {
                    let told = format!("The rows come in this order; {} when absent.", told.value());
                    let of = of_variant(field);
                    parse_quote!(
                        #[graphql(desc = #told)]
                        order_by: ::std::option::Option<crate::graphql::page::Order<#of>>
                    )
                });
                let cut: [FnArg; 4] = [
                    parse_quote!(
                        #[graphql(desc = "At most so many rows from the beginning: 0 to 1,000; 20 when neither this nor `last` is given.")]
                        first: ::std::option::Option<i32>
                    ),
                    parse_quote!(
                        #[graphql(desc = "Only rows after this cursor come.")]
                        after: ::std::option::Option<::std::string::String>
                    ),
                    parse_quote!(
                        #[graphql(desc = "At most so many rows from the end: 0 to 1,000.")]
                        last: ::std::option::Option<i32>
                    ),
                    parse_quote!(
                        #[graphql(desc = "Only rows before this cursor come.")]
                        before: ::std::option::Option<::std::string::String>
                    ),
                ];
                order.into_iter().chain(cut).collect()
            }
        }
    }

    /// Binds the cursors of a list to this argument, where it is given.
    pub(crate) fn identify(&self) -> TokenStream {
        let name = &self.name;
        match self.kind {
            Kind::Page(_) => TokenStream::new(),
            Kind::Scope | Kind::Filter => quote! {
                if let ::std::option::Option::Some(given) = &#name {
                    list.add(::std::stringify!(#name), given);
                }
            },
        }
    }

    /// Makes of the arguments the value that the body takes.
    pub(crate) fn resolve(&self, context: &Ident) -> TokenStream {
        let (name, ty) = (&self.name, &self.ty);
        match &self.kind {
            Kind::Scope => quote! {
                let #name: #ty = crate::graphql::scope::ScopeInput::resolve(
                    #name.as_ref(),
                    crate::graphql::page::Parent::view(self, #context)?,
                )?;
            },
            Kind::Filter => quote! {
                let #name: #ty = #name.unwrap_or_default();
            },
            Kind::Page(None) => quote! {
                let #name = <#ty>::parse(
                    list,
                    crate::graphql::page::Parent::view(self, #context)?,
                    crate::graphql::page::PageArguments { first, after, last, before },
                )?;
            },
            Kind::Page(Some(Order {
                field, is_descending, ..
            })) => {
                let of = of_variant(field);
                let direction = if *is_descending {
                    quote!(descending)
                } else {
                    quote!(ascending)
                };
                quote! {
                    let #name = <#ty>::parse(
                        list,
                        order_by.unwrap_or(crate::graphql::page::Order::<#of>::#direction(#field)),
                        crate::graphql::page::PageArguments { first, after, last, before },
                    )?;
                }
            }
        }
    }
}

impl Kind {
    fn of(attribute: &Attribute) -> Result<Option<Self>> {
        let path = attribute.path();
        Ok(if path.is_ident("scope") {
            Some(Self::Scope)
        } else if path.is_ident("filter") {
            Some(Self::Filter)
        } else if path.is_ident("page") {
            let order = match attribute.meta {
                syn::Meta::Path(_) => None,
                _ => Some(attribute.parse_args()?),
            };
            Some(Self::Page(order))
        } else {
            None
        })
    }
}

/// The enumeration that a variant is of.
fn of_variant(variant: &Path) -> Path {
    let mut of = variant.clone();
    of.segments.pop();
    of.segments.pop_punct();
    of
}
