//! Tables of organisations, of what they are called and numbered and how they are joined; and of persons.

use super::*;
use crate::bundle::{ExternalList, Identity, Rule, Table};
use crate::{MembershipRole, NameKind, OrganisationKind, Sector, SuccessionKind};

const ORGANISATION: Column = to("organisation", TableName::Organisations).required();

pub(in crate::bundle) static ORGANISATIONS: Table = Table {
    name: TableName::Organisations,
    columns: &[
        column("id", ColumnKind::PersonSafeKey).required(),
        text("name").required(),
        code::<OrganisationKind>("kind").required(),
        code::<Sector>("sector"),
        column("org_number", ColumnKind::OrganisationNumber),
        column("county", ColumnKind::External(ExternalList::Counties)),
        column("municipality", ColumnKind::External(ExternalList::Municipalities)),
        column("nuts", ColumnKind::External(ExternalList::Nuts)),
        column("country", ColumnKind::Country),
        to("part_of", TableName::Organisations),
        column("url", ColumnKind::Url),
        text("description"),
        START,
        END,
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Key,
    rules: &[Rule::Period, Rule::Evidence, Rule::Differ("part_of", "id")],
};

pub(in crate::bundle) static NAMES: Table = Table {
    name: TableName::Names,
    columns: &[
        ORGANISATION,
        text("name").required(),
        code::<NameKind>("kind").required(),
        text("language"),
        START,
        END,
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Columns(&[
        "organisation",
        "name",
        "kind",
        "language",
        "start",
        "source",
        "locator",
    ]),
    rules: &[Rule::Period, Rule::Evidence],
};

pub(in crate::bundle) static IDENTIFIERS: Table = Table {
    name: TableName::Identifiers,
    columns: &[
        ORGANISATION,
        text("scheme").required(),
        text("value").required(),
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Columns(&["organisation", "scheme", "value", "source", "locator"]),
    rules: &[Rule::Identifier, Rule::Evidence],
};

pub(in crate::bundle) static SUCCESSIONS: Table = Table {
    name: TableName::Successions,
    columns: &[
        to("predecessor", TableName::Organisations).required(),
        to("successor", TableName::Organisations).required(),
        code::<SuccessionKind>("kind").required(),
        column("date", ColumnKind::Date),
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Columns(&["predecessor", "successor", "kind", "source", "locator"]),
    rules: &[Rule::Differ("successor", "predecessor"), Rule::Evidence],
};

pub(in crate::bundle) static MEMBERSHIPS: Table = Table {
    name: TableName::Memberships,
    columns: &[
        to("association", TableName::Organisations).required(),
        to("member", TableName::Organisations).required(),
        code::<MembershipRole>("role").or("member"),
        START,
        END,
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Columns(&["association", "member", "role", "start", "source", "locator"]),
    rules: &[
        Rule::Differ("member", "association"),
        Rule::Period,
        Rule::Evidence,
    ],
};

pub(in crate::bundle) static PERSONS: Table = Table {
    name: TableName::Persons,
    columns: &[
        column("id", ColumnKind::PersonSafeKey).required(),
        text("name").required(),
        SOURCE,
    ],
    identity: Identity::Key,
    rules: &[],
};
