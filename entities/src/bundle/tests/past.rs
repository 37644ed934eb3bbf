//! The past: after any imports, each version is read and written out as it was when it was the last.

use domain::ChangeId;
use domain::bundle::TableName;
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

use super::*;
use crate::testing::{TestDatabase, on_both};

/// A bundle in which some things are there, in one of a few states: 0 is absent.
pub(super) fn state(things: &[u8]) -> Vec<(String, String)> {
    let mut tables = vec![
        ("sources.csv".to_owned(), "id,title\ns,S\nt,T\n".to_owned()),
        (
            "organisations.csv".to_owned(),
            "id,name,kind,description,start,source,quote,x_note\n".to_owned(),
        ),
        (
            "projects.csv".to_owned(),
            "id,name,kind,child_poverty,planned_participants,part_of\n".to_owned(),
        ),
        (
            "participations.csv".to_owned(),
            "project,organisation,role,amount,currency\n".to_owned(),
        ),
        (
            "figures.csv".to_owned(),
            "subject_type,subject,measure,value\n".to_owned(),
        ),
        (
            "findings.csv".to_owned(),
            "id,subject_type,subject,kind,text\n".to_owned(),
        ),
    ];
    for (number, &how) in things.iter().enumerate() {
        if how == 0 {
            continue;
        }
        let flag = ["", "true", "false"][usize::from(how) % 3];
        let parent = if number > 0 && things[0] > 0 && how == 3 {
            "p0"
        } else {
            ""
        };
        let rows = [
            format!(
                "o{number},\"Ö, {how} \"\"{number}\"\"\",region,\"två\nrader {how}\",201{how},s,citat {how},n{how}\n"
            ),
            format!("p{number},P{how},other,{flag},{how},{parent}\n"),
            format!("p{number},o{number},owner,{how}00,SEK\n"),
            format!("participation,p{number}/o{number}/owner,women,{how}\n"),
            format!("f{number},project,p{number},goal,Mål {how}\n"),
        ];
        for (table, row) in tables[1..].iter_mut().zip(rows) {
            table.1.push_str(&row);
        }
    }
    tables
}

/// The content of a store: the files of its export, and what single questions find.
async fn seen(store: &Store) -> (Vec<(String, String)>, String) {
    let rows: Vec<i64> = (1..60).collect();
    let organisations: Vec<domain::OrganisationId> = rows.iter().copied().map(Into::into).collect();
    let mut found = Vec::new();
    let stored = store.rows(&organisations).await.unwrap();
    found.extend(stored.values().map(|row| format!("{row:?}")));
    let projects: Vec<domain::ProjectId> = rows.iter().copied().map(Into::into).collect();
    let stored = store.rows(&projects).await.unwrap();
    found.extend(stored.values().map(|row| format!("{row:?}")));
    let cited = store.citations(TableName::Organisations, &rows).await.unwrap();
    found.extend(cited.iter().map(|row| format!("{row:?}")));
    let extras = store.extras(TableName::Organisations, &rows).await.unwrap();
    found.extend(extras.iter().map(|row| format!("{row:?}")));
    let figures = store
        .figures_by_subject(domain::SubjectType::Participation, &rows)
        .await
        .unwrap();
    found.extend(figures.iter().map(|row| format!("{row:?}")));
    let findings = store
        .findings_by_subject(domain::SubjectType::Project, &rows)
        .await
        .unwrap();
    found.extend(findings.iter().map(|row| format!("{row:?}")));
    found.sort();
    found.push(format!("{:?}", store.all_findings().await.unwrap()));
    found.push(format!("{:?}", store.finding_by_key("f1").await.unwrap()));
    found.push(format!("{:?}", store.load_network().await.unwrap()));
    let files = exported(store).await;
    (files, found.join("\n"))
}

/// Imports one state after the other, and then looks at each version again.
async fn check(database: &TestDatabase, states: &[(Vec<u8>, bool)]) {
    let store = database.open().await;
    let mut then = Vec::new();
    for (things, replace) in states {
        let files = state(things);
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (&**name, &**text)).collect();
        let existing = if *replace {
            Existing::Replace
        } else {
            Existing::Keep
        };
        import_files(&store, &files, existing).await.unwrap();
        let version = store.version().await.unwrap();
        then.push((version, seen(&store).await, checksum(&store).await.unwrap()));
    }
    for (version, seen_then, sum) in then {
        let past = store.at(version);
        let seen_now = seen(&past).await;
        assert_eq!(seen_now.0, seen_then.0, "the export of version {}", version.0);
        assert_eq!(seen_now.1, seen_then.1, "what is found at version {}", version.0);
        assert_eq!(checksum(&past).await.unwrap(), sum);
        assert_eq!(past.load_network().await.unwrap().version(), version);
    }
    assert_eq!(
        store
            .at(ChangeId(0))
            .load_network()
            .await
            .unwrap()
            .sources()
            .len(),
        0
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, max_shrink_iters: 50, ..ProptestConfig::default() })]

    #[test]
    fn each_version_is_seen_as_it_was_when_it_was_the_last(
        states in prop::collection::vec((prop::collection::vec(0_u8..4, 5), any::<bool>()), 2..6)
    ) {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        runtime.block_on(on_both(async |database| check(database, &states).await));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_seen_at_a_version_does_not_see_what_is_written_afterwards() {
    on_both(async |database| {
        let store = database.open().await;
        import_files(&store, &[ORGANISATIONS], Existing::Keep)
            .await
            .unwrap();
        let pinned = store.at(store.version().await.unwrap());
        let before = seen_organisations(&pinned).await;
        import_files(
            &store,
            &[(
                "organisations.csv",
                "id,name,kind\na,Ett annat namn,region\nz,Ny,region\n",
            )],
            Existing::Replace,
        )
        .await
        .unwrap();
        assert_ne!(seen_organisations(&store).await, before);
        assert_eq!(seen_organisations(&pinned).await, before);
    })
    .await;
}

async fn seen_organisations(store: &Store) -> Vec<String> {
    let numbers: Vec<_> = (1..20).map(domain::OrganisationId).collect();
    let rows = store.rows(&numbers).await.unwrap();
    let mut rows: Vec<_> = rows.values().map(|row| format!("{row:?}")).collect();
    rows.sort();
    rows
}

#[tokio::test(flavor = "multi_thread")]
async fn the_checksum_is_what_sha256sum_prints_of_its_own_listing() {
    let database = TestDatabase::sqlite();
    let store = database.open().await;
    imported(&store, &[ORGANISATIONS, PROJECTS]).await;
    let mut files = exported(&store).await;
    files.retain(|(name, _)| name.ends_with(".csv"));
    files.sort();
    let hex = |text: &str| {
        let digits = Sha256::digest(text.as_bytes());
        digits
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    let listing: String = files
        .iter()
        .map(|(name, text)| format!("{}  {name}\n", hex(text)))
        .collect();
    assert_eq!(checksum(&store).await.unwrap().as_str(), hex(&listing));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_version_of_a_day_is_the_last_that_was_written_by_its_end() {
    on_both(async |database| {
        let store = database.open().await;
        imported(&store, &[ORGANISATIONS]).await;
        for (day, version) in [("2025-12-31", 0), ("2026-01-01", 1), ("2026-01-02", 1)] {
            assert_eq!(store.version_on(day).await.unwrap(), ChangeId(version), "{day}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_snapshot_that_fails_half_way_leaves_nothing_behind() {
    let database = TestDatabase::sqlite();
    let store = database.open().await;
    imported(&store, &[ORGANISATIONS]).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out");
    let beside = folder.path().to_owned();
    // What is written so far is swept away before the rest is.
    let made = snapshot(&store, path, Overwrite::Refuse, Arc::new(Silent), move |_| {
        for entry in fs::read_dir(&beside).unwrap() {
            fs::remove_dir_all(entry.unwrap().path()).unwrap();
        }
        String::new()
    })
    .await;
    assert!(matches!(made, Err(ExportError::Io(..))), "{made:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
