//! Whatever a bundle states comes out as it went in.

use proptest::prelude::*;

use crate::testing::TestDatabase;

use super::*;

/// Texts with everything that CSV, SQL and COPY treat in a way of their own.
fn text() -> impl Strategy<Value = String> {
    "[a-zåäö \"',;\\\\\t\n\r%|{}]{0,12}[a-zÅ]"
}

fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn maybe(text: Option<String>) -> String {
    text.map(|text| cell(&text)).unwrap_or_default()
}

prop_compose! {
    /// Some organisations, part of earlier ones, and memberships among them.
    fn bundle()(
        organisations in prop::collection::vec((text(), prop::option::of(text()), any::<u8>(), prop::option::of(text())), 1..8),
        memberships in prop::collection::btree_set((0_usize..8, 0_usize..8), 0..8),
    ) -> Vec<(String, String)> {
        let mut csv = "x_free,id,kind,name,description,part_of\n".to_owned();
        for (place, (name, description, parent, free)) in organisations.iter().enumerate() {
            let parent = if place > 0 && parent % 2 == 0 {
                format!("o\"{}", usize::from(*parent) % place)
            } else {
                String::new()
            };
            csv += &format!(
                "{},{},region,{},{},{}\n",
                maybe(free.clone()),
                cell(&format!("o\"{place}")),
                cell(name),
                maybe(description.clone()),
                if parent.is_empty() { String::new() } else { cell(&parent) },
            );
        }
        let mut ties = "association,member,role\n".to_owned();
        for (one, other) in memberships {
            let (one, other) = (one % organisations.len(), other % organisations.len());
            if one < other && !ties.contains(&format!("\"o\"\"{one}\",\"o\"\"{other}\"")) {
                ties += &format!("\"o\"\"{one}\",\"o\"\"{other}\",founder\n");
            }
        }
        vec![("organisations.csv".to_owned(), csv), ("memberships.csv".to_owned(), ties)]
    }
}

/// The cells of a table by column and row, so that order and empty columns do not matter.
fn cells(csv: &str) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::ReaderBuilder::new().from_reader(csv.as_bytes());
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        let mut row: Vec<_> = names
            .iter()
            .cloned()
            .zip(record.iter().map(str::to_owned))
            .collect();
        row.retain(|(_, cell)| !cell.is_empty());
        row.sort_unstable();
        row
    });
    rows.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn what_is_stated_comes_out_as_it_went_in(files in bundle()) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.block_on(async {
            let files: Vec<_> = files.iter().map(|(name, csv)| (name.as_str(), csv.as_str())).collect();
            let mut databases = vec![TestDatabase::sqlite()];
            databases.extend(TestDatabase::postgres().await);
            for database in databases {
                let store = database.open().await;
                imported(&store, &files).await;
                let out = exported(&store).await;
                for (name, csv) in &files {
                    let found = out.iter().find(|(file, _)| file == name).map(|(_, csv)| cells(csv)).unwrap_or_default();
                    assert_eq!(found, cells(csv), "{name}");
                }
                store.close().await.unwrap();
            }
        });
    }
}
