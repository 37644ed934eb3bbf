//! Tables of arenas: projects with their tracks, councils, agreements, events.

use super::*;
use crate::bundle::{ExternalList, Identity, Rule, Table};
use crate::{AgreementKind, AgreementStatus, CouncilKind, EventKind, EventStatus, ProjectKind};

const NUTS: Column = column("nuts", ColumnKind::External(ExternalList::Nuts));

pub(in crate::bundle) static PROJECTS: Table = Table {
    name: TableName::Projects,
    columns: &[
        key(),
        text("name").required(),
        code::<ProjectKind>("kind").required(),
        text("registry_number"),
        START,
        END,
        text("fund"),
        text("programme_cci"),
        text("programme_area"),
        text("specific_objective"),
        column("eu_cofinancing_percent", ColumnKind::Percent),
        text("region"),
        NUTS,
        text("intervention_type"),
        column("planned_participants", ColumnKind::Count),
        column("strategic_importance", ColumnKind::Flag),
        column("child_poverty", ColumnKind::Flag),
        to("part_of", TableName::Projects),
        text("description"),
        column("url", ColumnKind::Url),
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Key,
    rules: &[Rule::Period, Rule::Evidence, Rule::Differ("part_of", "id")],
};

pub(in crate::bundle) static TRACKS: Table = Table {
    name: TableName::Tracks,
    columns: &[
        to("project", TableName::Projects).required(),
        column("number", ColumnKind::Count).required(),
        text("name").required(),
        text("description"),
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Columns(&["project", "number"]),
    rules: &[Rule::Evidence],
};

pub(in crate::bundle) static COUNCILS: Table = Table {
    name: TableName::Councils,
    columns: &[
        key(),
        text("name").required(),
        code::<CouncilKind>("kind").required(),
        to("project", TableName::Projects),
        to("host", TableName::Organisations),
        NUTS,
        START,
        END,
        text("description"),
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Key,
    rules: &[Rule::Period, Rule::Evidence],
};

pub(in crate::bundle) static AGREEMENTS: Table = Table {
    name: TableName::Agreements,
    columns: &[
        key(),
        text("name").required(),
        code::<AgreementKind>("kind").required(),
        code::<AgreementStatus>("status"),
        column("date", ColumnKind::Date),
        START,
        END,
        text("description"),
        column("url", ColumnKind::Url),
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Key,
    rules: &[Rule::Period, Rule::Evidence],
};

pub(in crate::bundle) static EVENTS: Table = Table {
    name: TableName::Events,
    columns: &[
        key(),
        text("name").required(),
        code::<EventKind>("kind").required(),
        code::<EventStatus>("status"),
        START,
        END,
        text("place"),
        column("municipality", ColumnKind::External(ExternalList::Municipalities)),
        to("project", TableName::Projects),
        to("council", TableName::Councils),
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Key,
    rules: &[Rule::Period, Rule::Evidence],
};
