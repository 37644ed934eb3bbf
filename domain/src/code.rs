//! Codes: the closed lists of words that the bundle format, the database and the schema share.

use std::fmt;

/// A closed list of lower-case words, such as the kinds of organisation.
///
/// Written with [`codes!`](crate::codes), so that the word, its meaning and its place in the list stand in one place
/// and every reader of them (bundle, tables, GraphQL) asks this trait.
pub trait Code: Copy + Eq + Ord + fmt::Debug + Send + Sync + 'static {
    /// The list's name, in the singular and as a type: `OrganisationKind`.
    const LIST: &'static str;
    /// The subject of the list, in English with the Swedish term.
    const MEANING: &'static str;
    /// Every member, in the order of the bundle format.
    const ALL: &'static [Self];

    /// The lower-case word that bundles and tables hold.
    fn code(self) -> &'static str;

    /// The meaning of this member, in English with the Swedish term.
    fn meaning(self) -> &'static str;

    /// The member with this word.
    ///
    /// # Errors
    /// [`UnknownCode`], which lists the words that are known, when there is none.
    fn from_code(word: &str) -> Result<Self, UnknownCode> {
        Self::ALL
            .iter()
            .copied()
            .find(|member| member.code() == word)
            .ok_or_else(|| UnknownCode {
                list: Self::LIST,
                known: Self::ALL.iter().map(|member| member.code()).collect(),
            })
    }
}

/// A word that is not in the list it should be from.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("one of {}", known.join(", "))]
pub struct UnknownCode {
    /// The list that was searched.
    pub list: &'static str,
    /// The words it has.
    pub known: Vec<&'static str>,
}

/// Declares a [`Code`] list: each member with its meaning and its word.
#[macro_export]
macro_rules! codes {
    (
        $(#[doc = $list_doc:literal])+
        pub enum $name:ident {
            $( $(#[doc = $doc:literal])+ $member:ident = $word:literal, )+
        }
    ) => {
        $(#[doc = $list_doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name {
            $( $(#[doc = $doc])+ $member, )+
        }

        impl $crate::Code for $name {
            const LIST: &'static str = stringify!($name);
            const MEANING: &'static str = concat!($($list_doc, "\n"),+).trim_ascii();
            const ALL: &'static [Self] = &[$( Self::$member ),+];

            fn code(self) -> &'static str {
                match self { $( Self::$member => $word ),+ }
            }

            fn meaning(self) -> &'static str {
                match self { $( Self::$member => concat!($($doc, "\n"),+).trim_ascii() ),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::Code::code(*self))
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OrganisationKind;

    #[test]
    fn every_word_leads_back_to_its_member() {
        for &kind in OrganisationKind::ALL {
            assert_eq!(OrganisationKind::from_code(kind.code()), Ok(kind));
            assert!(!kind.meaning().is_empty());
        }
    }

    #[test]
    fn an_unknown_word_is_answered_with_the_list() {
        let error = OrganisationKind::from_code("agency").unwrap_err();
        assert!(
            error.to_string().contains("state_agency, county_board"),
            "{error}"
        );
    }
}
