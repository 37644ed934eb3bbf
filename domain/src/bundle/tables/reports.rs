//! Tables of what is reported: figures, findings, and the sources themselves.

use super::*;
use crate::bundle::{Identity, Rule, Table};
use crate::{FindingKind, ReportedMeasure, SourceKind, SubjectType};

pub(in crate::bundle) static FIGURES: Table = Table {
    name: TableName::Figures,
    columns: &[
        column("subject_type", ColumnKind::SubjectType(FIGURE_SUBJECTS)).required(),
        column("subject", ColumnKind::Subject).required(),
        code::<ReportedMeasure>("measure").required(),
        column("value", ColumnKind::Decimal).required(),
        column("currency", ColumnKind::Currency),
        column("approximate", ColumnKind::Flag),
        text("as_printed"),
        START,
        END,
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Columns(&[
        "subject_type",
        "subject",
        "measure",
        "value",
        "currency",
        "as_printed",
        "start",
        "end",
        "source",
        "locator",
        "quote",
    ]),
    rules: &[Rule::Figure, Rule::Period, Rule::Evidence],
};

const FIGURE_SUBJECTS: &[SubjectType] = &[
    SubjectType::Project,
    SubjectType::Council,
    SubjectType::Event,
    SubjectType::Agreement,
    SubjectType::Organisation,
    SubjectType::Participation,
];

pub(in crate::bundle) static FINDINGS: Table = Table {
    name: TableName::Findings,
    columns: &[
        key(),
        column("subject_type", ColumnKind::SubjectType(FINDING_SUBJECTS)).required(),
        column("subject", ColumnKind::Subject).required(),
        code::<FindingKind>("kind").required(),
        text("text").required(),
        column("number", ColumnKind::Count),
        SOURCE,
        LOCATOR,
        QUOTE,
    ],
    identity: Identity::Key,
    rules: &[Rule::Evidence],
};

const FINDING_SUBJECTS: &[SubjectType] = &[SubjectType::Project, SubjectType::Council, SubjectType::Event];

pub(in crate::bundle) static SOURCES: Table = Table {
    name: TableName::Sources,
    columns: &[
        key(),
        text("title").required(),
        code::<SourceKind>("kind"),
        text("publisher"),
        column("url", ColumnKind::Url),
        column("published", ColumnKind::Date),
        column("retrieved", ColumnKind::Date),
        text("language"),
        column("text_file", ColumnKind::TextFile),
        column("text_sha256", ColumnKind::Sha256),
        text("coverage"),
        text("licence"),
        to("part_of", TableName::Sources),
    ],
    identity: Identity::Key,
    rules: &[Rule::Differ("part_of", "id")],
};
