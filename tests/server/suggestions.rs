//! Suggested partners, where what ships has no example.

use std::fs;

use entities::testing::on_both;
use serde_json::{Value, json};
use tests::{Server, run};

/// Umeå takes part in a project for persons with disabilities, and Örebro's prestudy is for young adults with disabilities.
const PARTICIPATIONS: &str = "\
project,organisation,role,source,locator,quote
stod-till-personer-med-funktionsnedsattning,umea-kommun,partner,skane-andra-dokument,dokument 32,Stöd till personer
";

const QUERY: &str = "{
  suggestedPartners(organisation: { key: \"umea-kommun\" }, first: 1) {
    nodes {
      reasons
      commonTargetGroups {
        from { text subject { key } citations { quote } }
        to { text subject { key } citations { quote } }
      }
    }
  }
}";

#[tokio::test(flavor = "multi_thread")]
async fn a_common_target_group_is_told_with_both_findings_and_their_words() {
    on_both(async |database| {
        // A server fills an empty database with the data that ships.
        drop(Server::start(database, &[]));
        let (folder, url) = (tempfile::tempdir().unwrap(), database.url.to_string());
        fs::write(folder.path().join("participations.csv"), PARTICIPATIONS).unwrap();
        let done = run(&["import", "--database", &url, folder.path().to_str().unwrap()]);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let server = Server::start(database, &[]);
        let answer: Value = serde_json::from_str(&server.post_for_text("/graphql", QUERY, &json!({})).await).unwrap();
        let partner = &answer["data"]["suggestedPartners"]["nodes"][0];
        assert_eq!(
            partner["reasons"],
            json!(["SHARED_PARTNERS", "COMMON_TARGET_GROUPS", "LACKING_SECTOR"]),
            "{answer}"
        );
        let groups = json!([{
            "from": {
                "text": "Personer med funktionsnedsättning.",
                "subject": { "key": "stod-till-personer-med-funktionsnedsattning" },
                "citations": [{ "quote": "Stöd till personer med funktionsnedsättning ett regionalt utvecklingsarbete" }],
            },
            "to": {
                "text": "Unga vuxna som har en funktionsnedsättning.",
                "subject": { "key": "forstudie-socialfonden-region-orebro" },
                "citations": [{ "quote": "Unga vuxna med funktionsnedsättning" }],
            },
        }]);
        assert_eq!(partner["commonTargetGroups"], groups);
    })
    .await;
}
