//! Rows: a line of each of the format's tables, its cells by themselves and in agreement.
//!
//! The first byte chooses the table (`a` is the first one); the rest is CSV, with the names of columns in its first line.

use std::sync::LazyLock;

use csv::ReaderBuilder;
use domain::bundle::{Fingerprint, RowRules, TABLES, Table, Value, holds_personal_number, parse_cell};

static RULES: LazyLock<Vec<RowRules>> =
    LazyLock::new(|| TABLES.iter().map(|table| RowRules::of(table)).collect());

pub(super) fn run(input: &[u8]) {
    let (chosen, content) = super::choice(input);
    let place = usize::from(chosen.wrapping_sub(b'a')) % TABLES.len();
    let (table, rules) = (TABLES[place], &RULES[place]);
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(content);
    let Ok(header) = reader.headers() else {
        return;
    };
    let places: Vec<Option<usize>> = header.iter().map(|name| table.position(name)).collect();
    for record in reader.records().filter_map(Result::ok) {
        let mut cells = vec![""; table.columns.len()];
        for (place, cell) in places.iter().zip(&record) {
            if let Some(place) = place {
                cells[*place] = cell;
            }
        }
        row(table, rules, &cells);
    }
}

fn row(table: &'static Table, rules: &RowRules, cells: &[&str]) {
    let mut values = vec![Value::Null; cells.len()];
    for (place, (column, cell)) in table.columns.iter().zip(cells).enumerate() {
        match parse_cell(column.kind, cell) {
            Ok(value) => {
                let name = column.name;
                assert_eq!(value.is_null(), cell.is_empty(), "{}.{name}", table.name);
                assert!(
                    value.text().is_none_or(|text| text == *cell),
                    "{}.{name}",
                    table.name
                );
                values[place] = value;
            }
            Err(expected) => assert!(!holds_personal_number(&expected), "{expected}"),
        }
    }
    rules.check(&values, |place, expected| {
        assert!(place < cells.len(), "{}", table.name);
        // What is expected never repeats what was found, which may be a number that nobody is to see.
        assert!(!holds_personal_number(&expected), "{expected}");
    });
    // The same memory for the next row, as an import has it.
    let mut sum = Fingerprint::default();
    sum.write("another row");
    sum.reset();
    let identity = table.identity_positions();
    identity.iter().for_each(|place| sum.write(cells[*place]));
    let texts = identity.iter().map(|place| cells[*place]);
    assert_eq!(sum.finish(), Fingerprint::of(texts));
}
