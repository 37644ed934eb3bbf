//! The columns of an export: what each is called, what kind of value it has, and what it means.

use dataset::slices::{NodeMeasure, SliceView, algorithm};
use domain::measure::Leiden;
use domain::{Code, codes};

codes! {
    /// An attribute of a node (uppgift om en nod).
    pub enum NodeAttribute {
        /// Name (namn); not always unique.
        Name = "name",
        /// Key (nyckel): the id in the bundle that it came from; GraphQL finds it by `by: {key: …}`.
        Key = "key",
        /// The noun of it: organisation, person or arena.
        Mode = "mode",
        /// In two modes, which side it is on: false of organisations and persons, true of arenas, as igraph and manynet have it.
        Type = "type",
        /// Kind of organisation, project, council, agreement or event, in the words of the bundle format.
        Kind = "kind",
        /// Of an arena, which kind of arena it is.
        ArenaKind = "arena_kind",
        /// Of an organisation, its sector.
        Sector = "sector",
        /// Organisation number (organisationsnummer), as printed.
        OrganisationNumber = "organisation_number",
        /// Of a project, its registry number (diarienummer), as printed.
        RegistryNumber = "registry_number",
        /// County code (länskod), two digits.
        County = "county",
        /// Municipality code (kommunkod), four digits.
        Municipality = "municipality",
        /// NUTS code.
        Nuts = "nuts",
        /// Country, ISO 3166-1 alpha-2.
        Country = "country",
        /// When it began, as the source states it (EDTF); absent when not stated, which never means "always".
        StartStated = "start_stated",
        /// The earliest day on which it can have begun.
        StartEarliest = "start_earliest",
        /// The latest day on which it can have begun.
        StartLatest = "start_latest",
        /// When it ended, as the source states it (EDTF); absent when not stated, which never means "still going on".
        EndStated = "end_stated",
        /// The earliest day on which it can have ended, that day included.
        EndEarliest = "end_earliest",
        /// The latest day on which it can have ended, that day included.
        EndLatest = "end_latest",
        /// True when the source says that it was still going on when the source spoke.
        Ongoing = "ongoing",
        /// The certainty with which one of its involvements holds on some day of the scope, or of all time when the scope names none.
        Certainty = "certainty",
        /// Key of the source in which it is stated.
        Source = "source",
    }
}

codes! {
    /// An attribute of a tie (uppgift om ett samband).
    pub enum TieAttribute {
        /// The weight of the tie under the weighting; above 0.
        Weight = "weight",
        /// The number of arenas that two share or, of two arenas, of organisations or persons; 1 in two modes.
        SharedCount = "shared_count",
        /// The certainty with which there is a day, of those of the scope or of all time, on which it holds; absent when there is none.
        Certainty = "certainty",
        /// The fewest days on which both hold what they share, summed over it; absent when they cannot be counted.
        OverlapDaysCertain = "overlap_days_certain",
        /// The most days on which both hold what they share, summed over it; absent when they cannot be counted.
        OverlapDaysPossible = "overlap_days_possible",
        /// The first day, of those of the scope, on which it possibly holds; absent when unbounded or never.
        StartEarliest = "start_earliest",
        /// The first day on which it certainly holds; absent when there is none.
        StartLatest = "start_latest",
        /// The last day on which it certainly holds; absent when there is none, or unbounded.
        EndEarliest = "end_earliest",
        /// The last day on which it possibly holds; absent when unbounded or never.
        EndLatest = "end_latest",
        /// The runs of days on which it possibly holds, as ISO 8601 intervals, both ends included; `..` is unbounded.
        Spells = "spells",
        /// The arenas that the two share, by the id of a node of exports: open them for both sides' roles and evidence.
        Arenas = "arenas",
        /// The names of these arenas, in the same order.
        ArenaNames = "arena_names",
        /// The organisations that the two arenas share, by the id of a node of exports.
        Organisations = "organisations",
        /// The names of these organisations, in the same order.
        OrganisationNames = "organisation_names",
        /// The persons that the two arenas share, by the id of a node of exports.
        Persons = "persons",
        /// The names of these persons, in the same order.
        PersonNames = "person_names",
        /// The involvements that it is made of, by type and fingerprint; base64url of one is its id in GraphQL, with citations.
        Involvements = "involvements",
        /// The role of each of these involvements, in the same order.
        Roles = "roles",
        /// The period of each, as the source states it: start/end in EDTF, empty when not stated, `..` when still going on.
        Periods = "periods",
        /// On whose behalf the person was involved, by the id of a node of exports; empty when not stated.
        OnBehalfOf = "on_behalf_of",
        /// The key of the source of each, in the same order.
        Sources = "sources",
    }
}

/// The kind of values that a column has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Whole,
    Number,
    Flag,
    Day,
    /// Several texts; where a format has no lists, joined by [`JOINT`](super::value::JOINT).
    List,
}

impl Kind {
    /// As codebooks have it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Whole => "whole number",
            Self::Number => "number",
            Self::Flag => "true or false",
            Self::Day => "date (ISO 8601)",
            Self::List => "list of texts",
        }
    }
}

/// A column.
#[derive(Debug, Clone)]
pub(crate) struct Attribute {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) meaning: String,
    /// The words that it can hold, with their meanings; empty when it holds any text.
    pub(crate) codes: Vec<(&'static str, &'static str)>,
}

fn codes_of<C: Code>() -> Vec<(&'static str, &'static str)> {
    C::ALL
        .iter()
        .map(|member| (member.code(), member.meaning()))
        .collect()
}

impl NodeAttribute {
    /// Those of the nodes of a view.
    pub(crate) fn of(view: SliceView) -> Vec<Self> {
        let (organisations, persons, arenas) = (
            matches!(view, SliceView::Organisations | SliceView::OrganisationsAndArenas),
            matches!(view, SliceView::Persons | SliceView::PersonsAndArenas),
            !matches!(view, SliceView::Organisations | SliceView::Persons),
        );
        let has = |attribute: &Self| match attribute {
            Self::Type => view.is_two_mode(),
            Self::Name | Self::Key | Self::Mode | Self::Certainty | Self::Source => true,
            Self::Sector | Self::OrganisationNumber | Self::County | Self::Country => organisations,
            Self::ArenaKind | Self::RegistryNumber => arenas,
            _ => organisations || arenas || !persons,
        };
        Self::ALL.iter().copied().filter(has).collect()
    }

    pub(crate) fn column(self) -> Attribute {
        Attribute {
            name: self.code(),
            kind: match self {
                Self::Type | Self::Ongoing => Kind::Flag,
                Self::StartEarliest | Self::StartLatest | Self::EndEarliest | Self::EndLatest => Kind::Day,
                _ => Kind::Text,
            },
            meaning: plain(self.meaning()),
            codes: match self {
                Self::ArenaKind => codes_of::<domain::ArenaKind>(),
                Self::Sector => codes_of::<domain::Sector>(),
                Self::Certainty => codes_of::<domain::Certainty>(),
                Self::Kind => [
                    codes_of::<domain::OrganisationKind>(),
                    codes_of::<domain::ProjectKind>(),
                    codes_of::<domain::CouncilKind>(),
                    codes_of::<domain::AgreementKind>(),
                    codes_of::<domain::EventKind>(),
                ]
                .concat(),
                _ => Vec::new(),
            },
        }
    }
}

impl TieAttribute {
    /// Those of the ties of a view.
    pub(crate) fn of(view: SliceView) -> Vec<Self> {
        let has = |attribute: &Self| match attribute {
            Self::Arenas | Self::ArenaNames => matches!(view, SliceView::Organisations | SliceView::Persons),
            Self::Organisations | Self::OrganisationNames => view == SliceView::Arenas,
            Self::Persons | Self::PersonNames => view == SliceView::ArenasByPersons,
            Self::Involvements | Self::Roles | Self::Periods | Self::Sources => view.is_two_mode(),
            Self::OnBehalfOf => view == SliceView::PersonsAndArenas,
            _ => true,
        };
        Self::ALL.iter().copied().filter(has).collect()
    }

    pub(crate) fn column(self) -> Attribute {
        Attribute {
            name: self.code(),
            kind: match self {
                Self::Weight => Kind::Number,
                Self::SharedCount | Self::OverlapDaysCertain | Self::OverlapDaysPossible => Kind::Whole,
                Self::StartEarliest | Self::StartLatest | Self::EndEarliest | Self::EndLatest => Kind::Day,
                Self::Certainty => Kind::Text,
                _ => Kind::List,
            },
            meaning: plain(self.meaning()),
            codes: match self {
                Self::Certainty => codes_of::<domain::Certainty>(),
                Self::Roles => codes_of::<domain::Role>(),
                _ => Vec::new(),
            },
        }
    }
}

/// The column of a measure.
pub(crate) fn measure(of: NodeMeasure, exact: bool) -> Attribute {
    Attribute {
        name: of.code(),
        kind: Kind::Number,
        meaning: format!(
            "{} Absent where it is not defined. How: {}.",
            plain(of.meaning()),
            algorithm(of, exact)
        ),
        codes: Vec::new(),
    }
}

/// The column of communities.
pub(crate) fn community(
    Leiden {
        resolution,
        iterations,
        seed,
    }: Leiden,
    modularity: Option<f64>,
) -> Attribute {
    let modularity = match modularity {
        Some(modularity) => format!("the modularity is {modularity}"),
        None => "there are no ties, and so no modularity".to_owned(),
    };
    Attribute {
        name: "community",
        kind: Kind::Whole,
        meaning: format!(
            "Number of its community, from 0, the largest. How: Leiden (Traag, Waltman & van Eck 2019), for weighted \
             modularity; resolution {resolution}, iterations {iterations}, seed {seed}; {modularity}."
        ),
        codes: Vec::new(),
    }
}

/// A description on one line.
pub(crate) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
