//! Lists whose rows are written at once have the answers that the library would give.

use std::path::Path;

use entities::testing::TestDatabase;
use serde_json::json;
use tests::Server;

use crate::cases::{files, variables};

/// An object that a document selects twice in one place has to be merged, which is left to the library; and with it all
/// of the document.
const OVERLAP: &str = "overlap: dataset { version } overlap: dataset { licence } ";

#[tokio::test(flavor = "multi_thread")]
async fn every_case_has_the_same_answer_byte_for_byte_when_the_library_resolves_its_lists() {
    let database = TestDatabase::sqlite();
    let server = Server::start(&database, &[]);
    let overlap = server.ask_for_text(&format!("{{ {OVERLAP} }}"), &json!({})).await;
    let overlap = overlap.trim_start_matches("{\"data\":{").trim_end_matches("}}");
    let mut cases = 0;
    for path in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")) {
        let query = std::fs::read_to_string(&path).unwrap();
        let variables = variables(&path);
        let at_once = server.ask_for_text(&query, &variables).await;
        if !at_once.contains("\"data\":{") {
            continue;
        }
        let by_library = server.ask_for_text(&with_overlap(&query), &variables).await;
        assert!(by_library.contains(overlap), "{}: {by_library}", path.display());
        let by_library = by_library.replacen(&format!("{overlap},"), "", 1);
        // The place of an error is not that of the same field in a longer query.
        if !at_once.contains("\"errors\"") {
            assert_eq!(at_once, by_library, "{}", path.display());
            cases += 1;
        }
    }
    assert!(cases >= 20, "only {cases} cases were compared");
}

/// The query with [`OVERLAP`] at the beginning of its first operation's fields.
fn with_overlap(query: &str) -> String {
    let mut depth = 0;
    let at = query.find(|character| {
        depth += match character {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0 && character == '{'
    });
    let (head, fields) = query.split_at(at.unwrap() + 1);
    format!("{head} {OVERLAP}{fields}")
}
