//! Rows: what the cells of one must agree on.

use super::cell::{is_share, parse_decimal};
use super::{Expected, Rule, Table, Value};
use crate::{Code, Date, End, Period, ReportedMeasure, may_be_personal};

/// The rules of a table with the columns looked up, so that millions of rows can be asked.
#[derive(Debug)]
pub struct RowRules {
    rules: Vec<Places>,
}

/// A [`Rule`] with places instead of names; the problem is reported at the first place of each.
#[derive(Debug, Clone, Copy)]
enum Places {
    Period {
        end: usize,
        start: usize,
    },
    Evidence {
        source: usize,
        locator: usize,
        quote: usize,
    },
    Either {
        one: usize,
        other: usize,
        expected: (&'static str, &'static str),
    },
    Differ {
        one: usize,
        other: usize,
        name: &'static str,
    },
    Money {
        currency: usize,
        amount: usize,
    },
    Figure {
        value: usize,
        measure: usize,
        currency: usize,
    },
    Identifier {
        value: usize,
        scheme: usize,
    },
}

impl RowRules {
    /// The rules of a table.
    #[must_use]
    pub fn of(table: &'static Table) -> Self {
        let rules = table
            .rules
            .iter()
            .filter_map(|&rule| Places::of(table, rule))
            .collect();
        Self { rules }
    }

    /// Asks every rule of a row (values by the places of [`Table::columns`]), and reports each one that is broken with
    /// the place of the column at fault and what was expected there.
    pub fn check(&self, row: &[Value<'_>], mut report: impl FnMut(usize, Expected)) {
        for rule in &self.rules {
            rule.check(row, &mut report);
        }
    }
}

impl Places {
    fn of(table: &'static Table, rule: Rule) -> Option<Self> {
        let at = |name| table.position(name);
        Some(match rule {
            Rule::Period => Self::Period {
                end: at("end")?,
                start: at("start")?,
            },
            Rule::Evidence => Self::Evidence {
                source: at("source")?,
                locator: at("locator")?,
                quote: at("quote")?,
            },
            Rule::Either(one, other) => Self::Either {
                one: at(one)?,
                other: at(other)?,
                expected: (one, other),
            },
            Rule::Differ(one, other) => Self::Differ {
                one: at(one)?,
                other: at(other)?,
                name: other,
            },
            Rule::Money { amount } => Self::Money {
                currency: at("currency")?,
                amount: at(amount)?,
            },
            Rule::Figure => Self::Figure {
                value: at("value")?,
                measure: at("measure")?,
                currency: at("currency")?,
            },
            Rule::Identifier => Self::Identifier {
                value: at("value")?,
                scheme: at("scheme")?,
            },
        })
    }

    fn check(self, row: &[Value<'_>], report: &mut impl FnMut(usize, Expected)) {
        match self {
            Self::Period { end, start } => {
                if let Err(error) = Period::new(date(row[start]), end_date(row[end])) {
                    let start = row[start].text().unwrap_or_default();
                    report(end, format!("{error}, {start}").into());
                }
            }
            Self::Evidence {
                source,
                locator,
                quote,
            } => {
                if row[source].is_null() && !(row[locator].is_null() && row[quote].is_null()) {
                    report(
                        source,
                        "a source, in which the locator and the quote of this row are".into(),
                    );
                }
            }
            Self::Either {
                one,
                other,
                expected: (first, second),
            } => {
                if row[one].is_null() && row[other].is_null() {
                    report(one, format!("{first} or {second} to be filled").into());
                }
            }
            Self::Differ { one, other, name } => {
                if !row[one].is_null() && row[one] == row[other] {
                    report(one, format!("another row than the one in {name}").into());
                }
            }
            Self::Money { currency, amount } => {
                if row[currency].is_null() && !row[amount].is_null() {
                    report(currency, "the currency of the amount, such as SEK".into());
                }
            }
            Self::Figure {
                value,
                measure,
                currency,
            } => check_figure(row, value, measure, currency, report),
            Self::Identifier { value, scheme } => {
                let (Some(number), Some(scheme)) = (row[value].text(), row[scheme].text()) else {
                    return;
                };
                if is_personal_identifier(scheme, number) {
                    report(
                        value,
                        "an organisation number, not what may be a personal identity number".into(),
                    );
                }
            }
        }
    }
}

fn date(value: Value<'_>) -> Option<Date> {
    if let Value::Date(date, _) = value {
        Some(date)
    } else {
        None
    }
}

fn end_date(value: Value<'_>) -> Option<End> {
    if let Value::End(end, _) = value {
        Some(end)
    } else {
        None
    }
}

/// A sole trader's number, in the list of organisation numbers or as the middle of a VAT number.
fn is_personal_identifier(scheme: &str, number: &str) -> bool {
    let unprefixed = number.get(..2).filter(|prefix| prefix.eq_ignore_ascii_case("SE"));
    let unprefixed = unprefixed.map_or(number, |_| &number[2..]);
    // The last two digits count the trader's registrations.
    let within_vat = unprefixed
        .len()
        .checked_sub(2)
        .and_then(|end| unprefixed.get(..end));
    match scheme.to_ascii_uppercase().as_str() {
        "SE-ON" => may_be_personal(number),
        "VAT" => may_be_personal(number) || within_vat.is_some_and(may_be_personal),
        _ => false,
    }
}

fn check_figure(
    row: &[Value<'_>],
    value: usize,
    measure: usize,
    currency: usize,
    report: &mut impl FnMut(usize, Expected),
) {
    let (Some(number), Some(measure)) = (row[value].text(), row[measure].text()) else {
        return;
    };
    let (Ok(number), Ok(measure)) = (parse_decimal(number), ReportedMeasure::from_code(measure)) else {
        return;
    };
    match measure {
        ReportedMeasure::GrantedAmount | ReportedMeasure::TotalBudget => {
            if row[currency].is_null() {
                report(currency, "the currency of the amount, such as SEK".into());
            }
        }
        ReportedMeasure::EuSharePercent
        | ReportedMeasure::OwnSharePercent
        | ReportedMeasure::WorkloadPercent => {
            if !is_share(&number) {
                report(value, "a share in percent from 0 to 100, such as 66.53".into());
            }
        }
        ReportedMeasure::ParticipantsPresent
        | ReportedMeasure::ParticipantsRegistered
        | ReportedMeasure::Women
        | ReportedMeasure::Men
        | ReportedMeasure::MeetingsHeld
        | ReportedMeasure::MemberCount => {
            if number.is_sign_negative() || !number.fract().is_zero() {
                report(value, "a whole number of 0 or more".into());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::{TableName, parse_cell};

    /// Checks a row written as `column=cell` words and expects these columns to be reported.
    #[track_caller]
    fn check(table: TableName, row: &str, expect: &[&str]) {
        let table = table.table();
        let mut values = vec![Value::Null; table.columns.len()];
        for word in row.split_whitespace() {
            let (name, text) = word.split_once('=').unwrap();
            let place = table.position(name).unwrap();
            values[place] = parse_cell(table.columns[place].kind, text).unwrap();
        }
        let mut reported = Vec::new();
        RowRules::of(table).check(&values, |place, _| reported.push(table.columns[place].name));
        assert_eq!(reported, expect, "{row}");
    }

    #[test]
    fn an_end_before_its_start_is_reported_at_the_end() {
        check(TableName::Projects, "id=p start=2014-08 end=2014-07-31", &["end"]);
        check(TableName::Projects, "id=p start=2014-08 end=2014", &[]);
        check(TableName::Projects, "id=p start=2014-08 end=..", &[]);
    }

    #[test]
    fn a_quote_needs_a_source() {
        check(TableName::Projects, "id=p quote=x", &["source"]);
        check(TableName::Projects, "id=p locator=x source=s", &[]);
    }

    #[test]
    fn a_seat_needs_an_organisation_or_a_person() {
        check(TableName::Seats, "council=c", &["organisation"]);
        check(TableName::Seats, "council=c person=n", &[]);
    }

    #[test]
    fn nothing_is_part_or_successor_of_itself() {
        check(TableName::Organisations, "id=o part_of=o", &["part_of"]);
        check(
            TableName::Successions,
            "predecessor=o successor=o",
            &["successor"],
        );
        check(TableName::Memberships, "association=o member=p", &[]);
    }

    #[test]
    fn an_amount_needs_a_currency() {
        check(TableName::Participations, "amount=5", &["currency"]);
        check(TableName::Participations, "amount=5 currency=SEK", &[]);
    }

    #[test]
    fn a_figure_suits_its_measure() {
        check(TableName::Figures, "measure=women value=4.5", &["value"]);
        check(TableName::Figures, "measure=women value=-4", &["value"]);
        check(
            TableName::Figures,
            "measure=eu_share_percent value=101",
            &["value"],
        );
        check(
            TableName::Figures,
            "measure=total_budget value=101",
            &["currency"],
        );
        check(
            TableName::Figures,
            "measure=total_budget value=101.5 currency=SEK",
            &[],
        );
    }

    #[test]
    fn a_personal_number_is_no_identifier() {
        check(
            TableName::Identifiers,
            "scheme=SE-ON value=850101-1234",
            &["value"],
        );
        check(
            TableName::Identifiers,
            "scheme=VAT value=SE850101123401",
            &["value"],
        );
        check(
            TableName::Identifiers,
            "scheme=VAT value=850101123402",
            &["value"],
        );
        check(TableName::Identifiers, "scheme=VAT value=SE212000080301", &[]);
        check(TableName::Identifiers, "scheme=PIC value=9999999999", &[]);
        check(TableName::Identifiers, "scheme=KRS value=0000123456", &[]);
    }
}
