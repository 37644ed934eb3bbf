//! The migrated schema is the one that the bundle format implies.

use std::collections::BTreeMap;

use migration::Migrator;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use sea_orm_migration::MigratorTrait;

use super::rows::insert_one_of_each;
use crate::testing::{TestDatabase, on_both};

/// The columns of every table: `*` must be filled, `#` is a number, `?` is true or false, the rest is text.
const TABLES: &str = "
agreements: id*# key* name* kind* status date start end description url source_id# locator quote extra
assignments: id*# fingerprint*# project_id*# person_id*# organisation_id# role* title workload_percent start end source_id# locator quote extra
attendances: id*# fingerprint*# event_id*# organisation_id*# persons# role* source_id# locator quote extra
change_entries: id*# change_id*# table_name* operation* first_id*# last_id*# before after
changes: id*# at* actor* action* summary*
councils: id*# key* name* kind* project_id# host_id# nuts start end description source_id# locator quote extra
events: id*# key* name* kind* status start end place municipality project_id# council_id# source_id# locator quote extra
figures: id*# fingerprint*# subject_type* subject_id*# measure* value* currency approximate? as_printed start end source_id# locator quote extra
findings: id*# key* subject_type* subject_id*# kind* text* number# source_id# locator quote extra
identifiers: id*# fingerprint*# organisation_id*# scheme* value* source_id# locator quote extra
memberships: id*# fingerprint*# association_id*# member_id*# role* start end source_id# locator quote extra
names: id*# fingerprint*# organisation_id*# name* kind* language start end source_id# locator quote extra
organisations: id*# key* name* kind* sector org_number county municipality nuts country part_of_id# url description start end source_id# locator quote extra
participations: id*# fingerprint*# project_id*# organisation_id*# role* track# start end share_percent amount currency source_id# locator quote extra
parties: id*# fingerprint*# agreement_id*# organisation_id*# role* source_id# locator quote extra
persons: id*# key* name* source_id# extra
projects: id*# key* name* kind* registry_number start end fund programme_cci programme_area specific_objective eu_cofinancing_percent region nuts intervention_type planned_participants# strategic_importance? child_poverty? part_of_id# description url source_id# locator quote extra
seats: id*# fingerprint*# council_id*# organisation_id# person_id# role* seat start end source_id# locator quote extra
sources: id*# key* title* kind publisher url published retrieved language text_file text_sha256 coverage licence part_of_id# extra
successions: id*# fingerprint*# predecessor_id*# successor_id*# kind* date source_id# locator quote extra
tracks: id*# fingerprint*# project_id*# number*# name* description source_id# locator quote extra
";

#[tokio::test]
async fn every_table_has_the_columns_of_the_format() {
    on_both(async |database| {
        let connection = database.open().await.write;
        let actual = columns(&connection).await;
        let expected = TABLES.trim().lines().map(|line| line.split_once(": ").unwrap());
        assert_eq!(actual.len(), expected.clone().count());
        for (table, columns) in expected {
            assert_eq!(actual[table].join(" "), columns, "{table}");
        }
    })
    .await;
}

#[tokio::test]
async fn migrations_go_up_down_and_up() {
    on_both(async |database| {
        let store = database.open().await;
        // With rows that refer to each other, as there are when somebody really goes down.
        insert_one_of_each(&store).await;
        let connection = store.write;
        let (tables, indexes) = (columns(&connection).await, indexes(&connection).await);
        assert!(indexes.iter().all(|name| name.starts_with("idx_")), "{indexes:?}");

        Migrator::down(&connection, None).await.unwrap();
        assert!(columns(&connection).await.is_empty());
        assert!(self::indexes(&connection).await.is_empty());

        Migrator::up(&connection, None).await.unwrap();
        assert_eq!(columns(&connection).await, tables);
        assert_eq!(self::indexes(&connection).await, indexes);
    })
    .await;
}

#[tokio::test]
async fn every_reference_but_the_source_is_indexed() {
    on_both(async |database| {
        let connection = database.open().await.write;
        let indexes = indexes(&connection).await;
        for (table, columns) in columns(&connection).await {
            let names = columns.iter().map(|column| column.trim_end_matches(['*', '#']));
            for column in
                names.filter(|name| name.ends_with("_id") && !matches!(*name, "source_id" | "subject_id"))
            {
                let start = format!("idx_{table}_{column}");
                // first_id and last_id of the log are numbers of rows in any table.
                let indexed = indexes.iter().any(|name| name.starts_with(&start));
                assert!(indexed || table == "change_entries", "{start}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn references_are_checked_when_the_transaction_ends() {
    on_both(async |database| {
        let connection = database.open().await.write;
        // Within one transaction a row may name what comes later; what never comes is refused.
        let child =
            "INSERT INTO organisations (id, key, name, kind, part_of_id) VALUES (1, 'a', 'A', 'other', 2)";
        let parent = "INSERT INTO organisations (id, key, name, kind) VALUES (2, 'b', 'B', 'other')";
        assert!(connection.execute_unprepared(child).await.is_err());
        connection
            .execute_unprepared(&format!("BEGIN; {child}; {parent}; COMMIT"))
            .await
            .unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_newer_schema_is_refused_and_left_alone() {
    use crate::store::{IfMissing, OpenError, OpenOptions, Store};
    on_both(async |database: &TestDatabase| {
        let store = database.open().await;
        let sql = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20990101_000001_later', 0)";
        store.write.execute_unprepared(sql).await.unwrap();
        let before = columns(&store.write).await;

        let error = Store::open(&database.url, OpenOptions::new(IfMissing::CreateFile))
            .await
            .unwrap_err();
        assert!(
            matches!(&error, OpenError::Newer { step, .. } if step == "m20990101_000001_later"),
            "{error}"
        );
        assert_eq!(columns(&store.write).await, before);
    })
    .await;
}

/// Every table but SeaORM's own, each column marked as in [`TABLES`].
async fn columns(connection: &DatabaseConnection) -> BTreeMap<String, Vec<String>> {
    let sql = match connection.get_database_backend() {
        DbBackend::Sqlite => {
            "SELECT m.name AS tbl, p.name AS col, lower(p.type) AS type, p.\"notnull\" OR p.pk AS filled
             FROM sqlite_schema m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' ORDER BY m.name, p.cid"
        }
        _ => {
            "SELECT table_name::text AS tbl, column_name::text AS col, data_type::text AS type, is_nullable = 'NO' AS filled
             FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position"
        }
    };
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in query(connection, sql).await {
        let table: String = row.try_get("", "tbl").unwrap();
        let kind: String = row.try_get("", "type").unwrap();
        let column: String = row.try_get("", "col").unwrap();
        let filled = if row.try_get("", "filled").unwrap() {
            "*"
        } else {
            ""
        };
        let kind = match kind.as_str() {
            "integer" | "bigint" => "#",
            "boolean" => "?",
            "text" => "",
            other => other,
        };
        if table != "seaql_migrations" {
            tables
                .entry(table)
                .or_default()
                .push(format!("{column}{filled}{kind}"));
        }
    }
    tables
}

async fn indexes(connection: &DatabaseConnection) -> Vec<String> {
    let sql = match connection.get_database_backend() {
        DbBackend::Sqlite => {
            "SELECT name FROM sqlite_schema WHERE type = 'index' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        }
        _ => {
            "SELECT indexname::text AS name FROM pg_indexes
             WHERE schemaname = 'public' AND indexname NOT LIKE '%\\_pkey' ORDER BY 1"
        }
    };
    query(connection, sql)
        .await
        .iter()
        .map(|row| row.try_get("", "name").unwrap())
        .collect()
}

async fn query(connection: &DatabaseConnection, sql: &str) -> Vec<sea_orm::QueryResult> {
    connection
        .query_all_raw(Statement::from_string(connection.get_database_backend(), sql))
        .await
        .unwrap()
}
