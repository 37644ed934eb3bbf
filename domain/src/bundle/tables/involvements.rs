//! Tables of involvements: one actor in one arena, in a role.

use super::*;
use crate::bundle::{Identity, Rule, Table};
use crate::{AssignmentRole, AttendanceRole, ParticipationRole, PartyRole, SeatRole};

const ORGANISATION: Column = to("organisation", TableName::Organisations);

pub(in crate::bundle) static PARTICIPATIONS: Table = Table {
    name: TableName::Participations,
    columns: &[
        to("project", TableName::Projects).required(),
        ORGANISATION.required(),
        code::<ParticipationRole>("role").required(),
        column("track", ColumnKind::Track),
        START,
        END,
        column("share_percent", ColumnKind::Percent),
        column("amount", ColumnKind::Decimal),
        column("currency", ColumnKind::Currency),
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Columns(&[
        "project",
        "organisation",
        "role",
        "track",
        "start",
        "source",
        "locator",
    ]),
    rules: &[Rule::Period, Rule::Money { amount: "amount" }, Rule::Evidence],
};

pub(in crate::bundle) static ASSIGNMENTS: Table = Table {
    name: TableName::Assignments,
    columns: &[
        to("project", TableName::Projects).required(),
        to("person", TableName::Persons).required(),
        ORGANISATION,
        code::<AssignmentRole>("role").required(),
        text("title"),
        column("workload_percent", ColumnKind::Percent),
        START,
        END,
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Columns(&[
        "project",
        "person",
        "organisation",
        "role",
        "title",
        "start",
        "source",
        "locator",
    ]),
    rules: &[Rule::Period, Rule::Evidence],
};

pub(in crate::bundle) static SEATS: Table = Table {
    name: TableName::Seats,
    columns: &[
        to("council", TableName::Councils).required(),
        ORGANISATION,
        to("person", TableName::Persons),
        code::<SeatRole>("role").or("member"),
        text("seat"),
        START,
        END,
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Columns(&[
        "council",
        "organisation",
        "person",
        "role",
        "seat",
        "start",
        "source",
        "locator",
    ]),
    rules: &[
        Rule::Either("organisation", "person"),
        Rule::Period,
        Rule::Evidence,
    ],
};

pub(in crate::bundle) static PARTIES: Table = Table {
    name: TableName::Parties,
    columns: &[
        to("agreement", TableName::Agreements).required(),
        ORGANISATION.required(),
        code::<PartyRole>("role").or("party"),
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Columns(&["agreement", "organisation", "role", "source", "locator"]),
    rules: &[Rule::Evidence],
};

pub(in crate::bundle) static ATTENDANCES: Table = Table {
    name: TableName::Attendances,
    columns: &[
        to("event", TableName::Events).required(),
        ORGANISATION.required(),
        column("persons", ColumnKind::Count),
        code::<AttendanceRole>("role").or("participant"),
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Columns(&["event", "organisation", "role", "source", "locator"]),
    rules: &[Rule::Evidence],
};
