//! Reading: entity by entity, table by table, and as a network.

use domain::bundle::{ColumnKind, TABLES};
use domain::network::Network;
use domain::{ChangeId, OrganisationId, ProjectId};
use sea_orm::{ConnectionTrait, EntityTrait};

use super::rows::insert_one_of_each;
use crate::organisations;
use crate::store::{Columns, LoadError, Row, Store, StoreError};
use crate::testing::on_both;

#[tokio::test]
async fn every_entity_is_read_back_as_it_was_written() {
    on_both(async |database| insert_one_of_each(&database.open().await).await).await;
}

#[tokio::test]
async fn a_scan_gives_every_cell_in_the_order_of_the_numbers() {
    on_both(async |database| {
        let store = database.open().await;
        let sql = "INSERT INTO projects (id, key, name, kind, description, part_of_id, planned_participants)
                   VALUES (30, 'c', 'C', 'other', NULL, 10, NULL),
                          (10, 'a', 'A', 'other', 'rad 1
rad 2\t\\N', NULL, 0), (20, 'b', 'B', 'other', '', NULL, -1)";
        store.write.execute_unprepared(sql).await.unwrap();
        let mut columns = Columns::default();
        let (key, description) = (columns.text("key"), columns.text("description"));
        let (part_of, end) = (columns.reference("part_of_id"), columns.text("end"));
        let planned = columns.integer("planned_participants");
        let read = move |row: &Row<'_>| -> Result<_, StoreError> {
            Ok((
                row.id::<i64>(),
                row.stated(key)?.map(str::to_owned),
                row.stated(description)?.map(str::to_owned),
                row.stated(part_of)?,
                row.stated(end)?.map(str::to_owned),
                row.stated(planned)?,
            ))
        };
        let rows = scan(&store, "projects", columns, read).await.unwrap();
        let text = |value: &str| Some(value.to_owned());
        assert_eq!(
            rows,
            [
                (10, text("a"), text("rad 1\nrad 2\t\\N"), None, None, Some(0)),
                (20, text("b"), text(""), None, None, Some(-1)),
                (30, text("c"), None, Some(ProjectId(10)), None, None),
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn a_snapshot_does_not_see_what_is_written_meanwhile() {
    on_both(async |database| {
        let store = database.open().await;
        insert_one_of_each(&store).await;
        let (opened, when_opened) = tokio::sync::oneshot::channel();
        let (wrote, when_written) = std::sync::mpsc::channel();
        let reader = store.clone();
        let reading = tokio::spawn(async move {
            reader
                .read_snapshot(move |snapshot| {
                    opened.send(()).unwrap();
                    when_written.recv().unwrap();
                    let mut rows = 0;
                    snapshot.scan("persons", &Columns::default(), |_| {
                        rows += 1;
                        Ok::<_, StoreError>(())
                    })?;
                    Ok::<_, StoreError>((snapshot.version(), rows))
                })
                .await
        });
        when_opened.await.unwrap();
        let sql = "INSERT INTO persons (id, key, name) VALUES (4, 'bo', 'Bo');
                   INSERT INTO changes (id, at, actor, action, summary) VALUES (2, '', '', '', '{}')";
        store.write.execute_unprepared(sql).await.unwrap();
        wrote.send(()).unwrap();
        assert_eq!(reading.await.unwrap().unwrap(), (ChangeId(1), 1));
        assert_eq!(store.version().await.unwrap(), ChangeId(2));
    })
    .await;
}

#[tokio::test]
async fn every_column_of_the_format_can_be_scanned() {
    on_both(async |database| {
        let store = database.open().await;
        insert_one_of_each(&store).await;
        for table in TABLES {
            let name: &'static str = domain::Code::code(table.name);
            let mut columns = Columns::default();
            for column in table.columns {
                columns.text(stored_name(column.name, column.kind));
            }
            let rows = scan(&store, name, columns, |row| Ok(row.id::<i64>()))
                .await
                .unwrap();
            assert_eq!(rows.len(), 1, "{name}");
        }
    })
    .await;
}

fn stored_name(name: &'static str, kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Key | ColumnKind::PersonSafeKey if name == "id" => "key",
        ColumnKind::Reference(_) | ColumnKind::Subject => format!("{name}_id").leak(),
        _ => name,
    }
}

#[tokio::test]
async fn the_network_is_loaded_with_everything_in_it() {
    on_both(async |database| {
        let store = database.open().await;
        insert_one_of_each(&store).await;
        let network = store.load_network().await.unwrap();
        assert_eq!(network.version(), ChangeId(1));
        assert_eq!(name(&network, "skane").as_deref(), Some("Region Skåne"));
        assert_eq!(network.arenas().len(), 5);
    })
    .await;
}

fn name(network: &Network, key: &str) -> Option<String> {
    network
        .find_organisation_by_key(key)
        .map(|index| network.organisation(index).name.to_owned())
}

#[tokio::test]
async fn what_does_not_fit_its_column_is_named_with_table_column_and_row() {
    on_both(async |database| {
        let store = database.open().await;
        insert_one_of_each(&store).await;
        store
            .write
            .execute_unprepared("UPDATE organisations SET kind = 'agency'")
            .await
            .unwrap();

        let error = store.load_network().await.unwrap_err();
        let LoadError::Store(StoreError::Inconsistent {
            table,
            column,
            row,
            expected,
        }) = error
        else {
            panic!("{error:?}");
        };
        assert_eq!((table, column, row), ("organisations", "kind", 7));
        assert!(expected.starts_with("one of state_agency, "), "{expected}");

        let error = organisations::Entity::find_by_id(OrganisationId(7))
            .one(&store.read)
            .await
            .unwrap_err();
        assert!(
            error.to_string().contains("should hold one of state_agency"),
            "{error}"
        );
    })
    .await;
}

async fn scan<T: Send + 'static>(
    store: &Store,
    table: &'static str,
    columns: Columns,
    read: impl Fn(&Row<'_>) -> Result<T, StoreError> + Send + 'static,
) -> Result<Vec<T>, StoreError> {
    store
        .read_snapshot(move |snapshot| {
            let mut rows = Vec::new();
            snapshot.scan(table, &columns, |row| {
                rows.push(read(row)?);
                Ok::<_, StoreError>(())
            })?;
            Ok(rows)
        })
        .await
}
