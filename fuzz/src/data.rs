//! The data that ships.

use std::fs::File;
use std::path::PathBuf;

use domain::bundle::ExternalCodes;

/// The bundles, in the order in which they build on each other.
pub(crate) const BUNDLES: [&str; 2] = ["reference", "documents"];

/// A folder of the data that ships.
pub(crate) fn data(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../data")).join(name)
}

/// A column of a table, of all bundles that ship and have it.
pub(crate) fn shipped_column(file: &str, column: &str) -> Vec<String> {
    let files = BUNDLES.iter().map(|bundle| data(bundle).join(file));
    files.flat_map(|path| read_column(path, column)).collect()
}

fn read_column(path: PathBuf, column: &str) -> Vec<String> {
    let file = File::open(path).expect("what ships is there");
    let mut reader = csv::Reader::from_reader(file);
    let header = reader.headers().expect("what ships has a header");
    let Some(place) = header.iter().position(|name| name == column) else {
        return Vec::new();
    };
    let records = reader.records().map(|record| record.expect("what ships is CSV"));
    records.map(|record| record[place].to_owned()).collect()
}

/// The lists of codes that ship.
pub(crate) fn codes() -> ExternalCodes {
    let list = |file| {
        let codes = read_column(data("codes").join(file), "code");
        codes.into_iter().map(String::into_boxed_str).collect()
    };
    ExternalCodes {
        counties: list("counties.csv"),
        municipalities: list("municipalities.csv"),
        nuts: list("nuts.csv"),
    }
}
