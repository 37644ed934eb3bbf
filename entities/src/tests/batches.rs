//! Batches: a slice of numbers in, a map out.

use domain::bundle::{TABLES, TableName};
use domain::{Code, ProjectId, SourceId, SubjectType};
use sea_orm::ConnectionTrait;

use super::rows::insert_one_of_each;
use crate::store::Citation;
use crate::testing::on_both;

#[tokio::test]
async fn rows_come_by_number_and_what_is_not_there_is_left_out() {
    on_both(async |database| {
        let store = database.open().await;
        insert_one_of_each(&store).await;
        let found = store.rows(&[ProjectId(1), ProjectId(2)]).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(
            found[&ProjectId(1)].eu_cofinancing_percent.as_deref(),
            Some("66.53")
        );
        assert!(store.rows::<SourceId>(&[]).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn more_keys_than_a_statement_takes_are_asked_for_in_several() {
    on_both(async |database| {
        let store = database.open().await;
        let rows: Vec<String> = (1..=40_000).map(|id| format!("({id}, 'p{id}', 'P')")).collect();
        let sql = format!("INSERT INTO persons (id, key, name) VALUES {}", rows.join(", "));
        store.write.execute_unprepared(&sql).await.unwrap();
        let numbers: Vec<_> = (1..=70_000).map(domain::PersonId).collect();
        assert_eq!(store.rows(&numbers).await.unwrap().len(), 40_000);
    })
    .await;
}

#[tokio::test]
async fn every_table_with_a_source_gives_its_citations() {
    on_both(async |database| {
        let store = database.open().await;
        insert_one_of_each(&store).await;
        for &table in TableName::ALL {
            let citations = store.citations(table, &[1, 3, 7, 99]).await.unwrap();
            let expected = usize::from(table != TableName::Sources);
            assert_eq!(citations.len(), expected, "{table}");
            assert!(citations.values().all(|citation| citation.source == SourceId(1)));
        }
        let citation = Citation {
            source: SourceId(1),
            locator: Some("s. 3".into()),
            quote: Some("äger".into()),
        };
        assert_eq!(
            store.citations(TableName::Participations, &[1]).await.unwrap()[&1],
            citation
        );
    })
    .await;
}

#[tokio::test]
async fn free_attributes_come_for_every_table() {
    on_both(async |database| {
        let store = database.open().await;
        insert_one_of_each(&store).await;
        for table in TABLES {
            store.extras(table.name, &[1]).await.unwrap();
        }
        let extras = store.extras(TableName::Sources, &[1, 2]).await.unwrap();
        assert_eq!(extras[&1], r#"{"x_a":"b"}"#);
        assert!(store.extras(TableName::Projects, &[1]).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_is_reported_comes_by_its_subject_in_the_order_of_the_rows() {
    on_both(async |database| {
        let store = database.open().await;
        insert_one_of_each(&store).await;
        let sql = "INSERT INTO findings (id, key, subject_type, subject_id, kind, text)
                   VALUES (3, 'g', 'council', 1, 'goal', 'C'), (2, 'h', 'council', 1, 'goal', 'B'),
                          (4, 'i', 'project', 1, 'goal', 'D')";
        store.write.execute_unprepared(sql).await.unwrap();
        let findings = store
            .findings_by_subject(SubjectType::Council, &[1, 2])
            .await
            .unwrap();
        let texts: Vec<&str> = findings[&1].iter().map(|finding| finding.text.as_str()).collect();
        assert_eq!(texts, ["Tiden räcker inte", "B", "C"]);
        assert_eq!(findings.len(), 1);

        let figures = store
            .figures_by_subject(SubjectType::Project, &[1])
            .await
            .unwrap();
        assert_eq!(figures[&1][0].as_printed.as_deref(), Some("drygt 1,2 mnkr"));
        assert!(
            store
                .figures_by_subject(SubjectType::Council, &[1])
                .await
                .unwrap()
                .is_empty()
        );
    })
    .await;
}
