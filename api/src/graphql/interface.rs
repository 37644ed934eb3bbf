//! Interfaces whose fields are written once.

/// Declares a GraphQL interface as an enum of its implementors.
///
/// Its fields are those of a fields object, which each implementor takes in with `#[graphql(flatten)]`: the derive of
/// async-graphql would have every field, argument and description repeated. A value resolves as the implementor it is. An
/// interface may implement wider ones, which its own implementors implement as well.
macro_rules! interface {
    (
        #[doc = $doc:literal]
        pub(crate) enum $name:ident: $fields:ty $(, implements $wider:ident)* { $($member:ident),+ $(,)? }
    ) => {
        #[doc = $doc]
        #[derive(Clone)]
        pub(crate) enum $name { $( $member($member) ),+ }

        impl async_graphql::OutputType for $name {
            fn type_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn introspection_type_name(&self) -> std::borrow::Cow<'static, str> {
                match self { $( Self::$member(_) => <$member as async_graphql::OutputType>::type_name() ),+ }
            }

            fn create_type_info(registry: &mut async_graphql::registry::Registry) -> String {
                use async_graphql::registry::{MetaType, MetaTypeId};
                registry.create_output_type::<Self, _>(MetaTypeId::Interface, |registry| {
                    $( registry.add_implements(stringify!($name), stringify!($wider)); )*
                    $(
                        <$member as async_graphql::OutputType>::create_type_info(registry);
                        registry.add_implements(&<$member as async_graphql::OutputType>::type_name(), stringify!($name));
                    )+
                    let fields = match registry.create_fake_output_type::<$fields>() {
                        MetaType::Object { fields, .. } => fields,
                        _ => Default::default(),
                    };
                    MetaType::Interface {
                        name: stringify!($name).to_owned(),
                        description: Some($doc.trim().to_owned()),
                        fields,
                        possible_types: [
                            $( <$member as async_graphql::OutputType>::type_name().into_owned() ),+
                        ].into_iter().collect(),
                        extends: false,
                        inaccessible: false,
                        tags: Vec::new(),
                        keys: None,
                        visible: None,
                        rust_typename: Some(std::any::type_name::<Self>()),
                        directive_invocations: Vec::new(),
                        requires_scopes: Vec::new(),
                    }
                })
            }

            async fn resolve(
                &self,
                ctx: &async_graphql::ContextSelectionSet<'_>,
                field: &async_graphql::Positioned<async_graphql::parser::types::Field>,
            ) -> async_graphql::ServerResult<async_graphql::Value> {
                match self { $( Self::$member(member) => member.resolve(ctx, field).await ),+ }
            }
        }

        impl $crate::graphql::fast_path::AtHand for $name {
            fn tell<'c>(
                &self,
                field: &'c async_graphql::Positioned<async_graphql::parser::types::Field>,
                writer: &mut $crate::graphql::fast_path::Writer<'c>,
            ) -> Result<(), $crate::graphql::fast_path::NotAtHand> {
                match self { $( Self::$member(member) => member.tell(field, writer) ),+ }
            }
        }

        $(
            impl From<$member> for $name {
                fn from(member: $member) -> Self {
                    Self::$member(member)
                }
            }
        )+
    };
}

pub(crate) use interface;
