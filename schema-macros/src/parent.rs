//! The object whose fields are written out, as the parent of its lists.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Expr, Ident, ItemImpl, Result, Token, Type};

/// The attribute's arguments: what the object is to its lists.
pub(crate) enum Parent {
    /// Nothing: no field of it is a list or takes a scope.
    None,
    /// A part of the root, and the version that it looks at.
    Root(Expr),
    /// An object with the view in which it is seen, and what tells it from others of its type.
    Object { view: Expr, identity: Expr },
}

impl Parse for Parent {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.is_empty() {
            return Ok(Self::None);
        }
        if input.fork().parse::<Ident>()? == "root" {
            return Ok(Self::Root(named(input, "root")?));
        }
        let view = named(input, "view")?;
        input.parse::<Token![,]>()?;
        let identity = named(input, "identity")?;
        Ok(Self::Object { view, identity })
    }
}

/// Reads `name = expression`.
fn named(input: ParseStream<'_>, expected: &str) -> Result<Expr> {
    let name: Ident = input.parse()?;
    if name != expected {
        return Err(Error::new(
            name.span(),
            format!("`{expected} = …` is expected here"),
        ));
    }
    input.parse::<Token![=]>()?;
    input.parse()
}

impl Parent {
    /// Writes the trait of parents for an object.
    pub(crate) fn implement(&self, object: &ItemImpl) -> Result<TokenStream> {
        let ty = &object.self_ty;
        let (name, view, identity) = match self {
            Self::None => return Ok(TokenStream::new()),
            Self::Root(version) => (
                "Query".to_owned(),
                quote!(#version.view(context)),
                TokenStream::new(),
            ),
            Self::Object { view, identity } => {
                let identity = quote!(list.add("parent", &#identity););
                (name_of(ty)?, quote!(::std::result::Result::Ok(&#view)), identity)
            }
        };
        Ok(quote! {
            impl crate::graphql::page::Parent for #ty {
                const TYPE: &'static str = #name;

                #[allow(unused_variables)]
                fn view<'v>(
                    &'v self,
                    context: &async_graphql::Context<'v>,
                ) -> crate::graphql::failure::Result<&'v ::std::sync::Arc<crate::graphql::view::View>> {
                    #view
                }

                #[allow(unused_variables)]
                fn identify(&self, list: &mut crate::graphql::page::ListIdentity) {
                    #identity
                }
            }
        })
    }
}

fn name_of(ty: &Type) -> Result<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
        _ => None,
    }
    .ok_or_else(|| Error::new_spanned(ty, "an object of the schema is a type with a name"))
}
