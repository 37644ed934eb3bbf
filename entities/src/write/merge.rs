//! Merging: what a row of the database becomes when it is stated again.

use std::collections::BTreeMap;

use crate::layout::{Layout, Owned};

/// The treatment of rows that the database has already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// What a bundle states overwrites, what it does not state stays, and rows that it does not have stay.
    Keep,
    /// Afterwards the database holds exactly the bundles: what they do not state is cleared, rows that they do not have
    /// are removed.
    Replace,
}

/// The columns that are one unit: where a fact stands. A new source with the old one's quote would be a lie.
const EVIDENCE: [&str; 3] = ["source", "locator", "quote"];

/// The row after a bundle stated these values of it: by the places of the layout, `None` for the columns that are not in
/// its file.
pub(crate) fn merge(
    layout: &Layout,
    before: &[Owned],
    stated: &[Option<Owned>],
    existing: Existing,
) -> Vec<Owned> {
    let value = |place: usize| stated[place].clone().unwrap_or(Owned::Null);
    if existing == Existing::Replace {
        return (0..before.len()).map(value).collect();
    }
    let mut after: Vec<Owned> = before.to_vec();
    for place in 0..after.len() {
        if place == layout.extra() {
            after[place] = merge_extra(&before[place], stated[place].as_ref());
        } else if let Some(value) = &stated[place]
            && *value != Owned::Null
        {
            after[place] = value.clone();
        }
    }
    let evidence = EVIDENCE.map(|column| layout.position(column));
    if let Some(source) = evidence[0]
        && value(source) != Owned::Null
    {
        for place in evidence.into_iter().flatten() {
            after[place] = value(place);
        }
    }
    after
}

/// Free attributes: those that are stated overwrite, the others stay.
fn merge_extra(before: &Owned, stated: Option<&Owned>) -> Owned {
    let Some(Owned::Text(stated)) = stated else {
        return before.clone();
    };
    let mut attributes = read_extra(before);
    attributes.extend(read_extra(&Owned::Text(stated.clone())));
    Owned::Text(write_extra(&attributes))
}

/// The free attributes of a row; none when the column holds something else.
fn read_extra(extra: &Owned) -> BTreeMap<String, String> {
    let Owned::Text(text) = extra else {
        return BTreeMap::new();
    };
    serde_json::from_str(text).unwrap_or_default()
}

/// Free attributes as the database keeps them: a JSON object, sorted by name.
pub(crate) fn write_extra(attributes: &BTreeMap<String, String>) -> String {
    serde_json::json!(attributes).to_string()
}

#[cfg(test)]
mod tests {
    use domain::bundle::TableName;

    use super::*;

    /// Checks rows of `persons`' larger kin, written as `column=value` words; a column with nothing after it is in the
    /// file and empty.
    #[track_caller]
    fn check(before: &str, stated: &str, existing: Existing, expect: &str) {
        let layout = Layout::of(TableName::Tracks);
        let place = |name: &str| {
            layout
                .columns
                .iter()
                .position(|column| column.name == name)
                .unwrap()
        };
        let owned = |text: &str| {
            if text.is_empty() {
                Owned::Null
            } else {
                Owned::Text(text.to_owned())
            }
        };
        let mut row = vec![Owned::Null; layout.columns.len()];
        for (name, value) in before
            .split_whitespace()
            .map(|word| word.split_once('=').unwrap())
        {
            row[place(name)] = owned(value);
        }
        let mut said = vec![None; layout.columns.len()];
        for (name, value) in stated
            .split_whitespace()
            .map(|word| word.split_once('=').unwrap())
        {
            said[place(name)] = Some(owned(value));
        }
        let after = merge(layout, &row, &said, existing);
        let after: Vec<String> = layout
            .columns
            .iter()
            .zip(&after)
            .filter_map(|(column, value)| match value {
                Owned::Text(text) => Some(format!("{}={text}", column.name)),
                _ => None,
            })
            .collect();
        assert_eq!(after.join(" "), expect);
    }

    #[test]
    fn what_is_stated_overwrites_and_the_rest_stays() {
        check(
            "name=a description=b",
            "name=c description=",
            Existing::Keep,
            "name=c description=b",
        );
    }

    #[test]
    fn evidence_is_replaced_as_a_whole() {
        check(
            "source_id=1 locator=p quote=q",
            "source_id=2 quote=r",
            Existing::Keep,
            "source_id=2 quote=r",
        );
        check(
            "source_id=1 quote=q",
            "source_id= quote=",
            Existing::Keep,
            "source_id=1 quote=q",
        );
    }

    #[test]
    fn replacing_clears_what_is_not_stated() {
        check(
            "name=a description=b source_id=1",
            "name=a source_id=",
            Existing::Replace,
            "name=a",
        );
    }

    #[test]
    fn free_attributes_are_merged_one_by_one() {
        check(
            r#"extra={"x_a":"1","x_b":"2"}"#,
            r#"extra={"x_b":"3"}"#,
            Existing::Keep,
            r#"extra={"x_a":"1","x_b":"3"}"#,
        );
        check(
            r#"extra={"x_a":"1"}"#,
            "name=a",
            Existing::Keep,
            r#"name=a extra={"x_a":"1"}"#,
        );
    }
}
