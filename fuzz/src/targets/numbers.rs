//! Organisation numbers, personal identity numbers, decimals, and every other kind of cell with digits in it.

use domain::bundle::{ColumnKind, holds_personal_number, may_hold_personal_number, parse_cell};
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
    // What no bundle may hold is not shown either, and is refused wherever it stands.
    if holds_personal_number(&text) {
        assert!(may_hold_personal_number(&text), "{text}");
        assert!(parse_cell(ColumnKind::Text, &text).is_err(), "{text}");
    }
    // What is refused as a number of its own is not shown, unless it begins as a day.
    let begins_as_day = text.trim_start().bytes().take_while(u8::is_ascii_digit).count() == 4;
    assert!(
        !may_be_personal(&text) || begins_as_day || may_hold_personal_number(&text),
        "{text}"
    );
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
