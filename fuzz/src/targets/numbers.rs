//! Organisation numbers, personal identity numbers, decimals, and every other kind of cell with digits in it.

use domain::bundle::{ColumnKind, holds_personal_number, parse_cell};
use domain::{OrganisationNumber, may_be_personal};

const KINDS: [ColumnKind; 7] = [
    ColumnKind::OrganisationNumber,
    ColumnKind::PersonSafeKey,
    ColumnKind::Count,
    ColumnKind::Percent,
    ColumnKind::Decimal,
    ColumnKind::Sha256,
    ColumnKind::Track,
];

pub(super) fn run(input: &[u8]) {
    let text = super::text(input);
    match OrganisationNumber::parse(&text) {
        Ok(number) => {
            assert_eq!(number.printed(), text);
            assert!(!number.is_valid() || number.digits().is_some());
        }
        Err(refused) => assert!(text.len() < 10 || !refused.to_string().contains(&*text)),
    }
    // What is refused when it stands alone is not shown when it stands in a text.
    assert!(!may_be_personal(&text) || holds_personal_number(&text), "{text}");
    for kind in KINDS {
        if let Err(expected) = parse_cell(kind, &text) {
            let is_repeated = may_be_personal(&text) && expected.contains(&*text);
            assert!(
                !is_repeated,
                "{kind:?} repeats what may be a personal identity number"
            );
        }
    }
}
