//! Importing: again and again, adding, updating, replacing, and telling the change log.

use crate::testing::on_both;

use super::*;

const ENTRIES: &str = "SELECT table_name, operation, CAST(first_id AS TEXT), CAST(last_id AS TEXT), before, after \
                       FROM change_entries ORDER BY id";

#[tokio::test]
async fn importing_again_adds_nothing_and_leaves_no_trace() {
    on_both(async |database| {
        let store = database.open().await;
        let files = [
            SOURCES,
            (
                "organisations.csv",
                "id,name,kind,x_b,x_a,source,quote\na,A,municipality,1,,s,q\nb,B,region,,2,,\n",
            ),
            ("memberships.csv", "association,member\na,b\n"),
            (
                "projects.csv",
                "id,name,kind,strategic_importance,planned_participants\np,P,other,false,07\n",
            ),
            ("participations.csv", "project,organisation,role\np,a,owner\n"),
            (
                "figures.csv",
                "subject_type,subject,measure,value\nparticipation,p/a,women,3\n",
            ),
        ];
        let first = imported(&store, &files).await;
        assert_eq!(first.change, Some(domain::ChangeId(1)));
        let before = exported(&store).await;
        let again = imported(&store, &files).await;
        assert_eq!(again.change, None);
        assert!(
            again
                .report
                .tables
                .iter()
                .all(|table| table.unchanged == table.rows),
            "{:?}",
            again.report.tables
        );
        assert_eq!(exported(&store).await, before);
        assert_eq!(
            import_files(&store, &files, Existing::Replace)
                .await
                .unwrap()
                .change,
            None
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_stated_updates_and_what_is_not_stays() {
    on_both(async |database| {
        let store = database.open().await;
        let first = "id,name,kind,url,start,x_a\na,A,municipality,https://a.se,2014,1\nb,B,region,,,\n";
        imported(&store, &[("organisations.csv", first)]).await;
        let second = "id,name,kind,url,x_b\na,Aa,municipality,,2\nc,C,court,,\n";
        let done = imported(&store, &[("organisations.csv", second)]).await;
        let table = done.report.tables[0];
        assert_eq!((table.added, table.updated, table.unchanged, table.removed), (1, 1, 0, 0));
        assert_eq!(
            exported(&store).await[0].1,
            "id,name,kind,url,start,x_a,x_b\na,Aa,municipality,https://a.se,2014,1,2\nb,B,region,,,,\nc,C,court,,,,\n"
        );
        assert_eq!(
            rows(&store, ENTRIES).await,
            [
                "organisations|add|1|2||",
                r#"organisations|update|1|1|{"extra":"{\"x_a\":\"1\"}","id":1,"key":"a","kind":"municipality","name":"A","start":"2014","url":"https://a.se"}|{"extra":"{\"x_a\":\"1\",\"x_b\":\"2\"}","id":1,"key":"a","kind":"municipality","name":"Aa","start":"2014","url":"https://a.se"}"#,
                "organisations|add|3|3||",
            ]
        );
        assert_eq!(
            rows(&store, "SELECT at, actor, action FROM changes ORDER BY id").await,
            ["2026-01-01T00:00:00Z|test|import"; 2]
        );
    })
    .await;
}

#[tokio::test]
async fn source_locator_and_quote_are_replaced_together() {
    on_both(async |database| {
        let store = database.open().await;
        let sources = ("sources.csv", "id,title\ns,S\nt,T\n");
        let first = "id,name,kind,source,locator,quote\na,A,region,s,p. 1,q\n";
        imported(&store, &[sources, ("organisations.csv", first)]).await;
        let second = "id,name,kind,source,quote\na,A,region,t,r\n";
        imported(&store, &[("organisations.csv", second)]).await;
        assert_eq!(
            exported(&store).await[0].1,
            "id,name,kind,source,quote\na,A,region,t,r\n"
        );
    })
    .await;
}

#[tokio::test]
async fn replacing_leaves_exactly_the_bundle() {
    on_both(async |database| {
        let store = database.open().await;
        let names = ("names.csv", "organisation,name,kind\na,Ah,alias\nb,Be,alias\n");
        imported(
            &store,
            &[
                SOURCES,
                (
                    "organisations.csv",
                    "id,name,kind,url\na,A,region,https://a.se\nb,B,region,\n",
                ),
                names,
            ],
        )
        .await;
        let files = [("organisations.csv", "id,name,kind\nc,C,region\na,A,region\n")];
        let done = import_files(&store, &files, Existing::Replace).await.unwrap();
        let of = |table: &str| {
            *done
                .report
                .tables
                .iter()
                .find(|report| report.table.to_string() == table)
                .unwrap()
        };
        assert_eq!(
            (
                of("organisations").added,
                of("organisations").updated,
                of("organisations").removed
            ),
            (1, 1, 1)
        );
        assert_eq!((of("names").removed, of("sources").removed), (2, 1));
        assert_eq!(
            exported(&store).await,
            [(
                "organisations.csv".to_owned(),
                "id,name,kind\na,A,region\nc,C,region\n".to_owned()
            )]
        );
        let removed = rows(
            &store,
            "SELECT before FROM change_entries WHERE operation = 'remove' ORDER BY id",
        )
        .await;
        assert_eq!(removed.len(), 4);
        assert!(
            removed.contains(&r#"{"id":2,"key":"b","kind":"region","name":"B"}"#.to_owned()),
            "{removed:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_to_be_removed_cannot_be_referred_to() {
    on_both(async |database| {
        let store = database.open().await;
        imported(&store, &[ORGANISATIONS]).await;
        let files = [("names.csv", "organisation,name,kind\na,Ah,alias\n")];
        assert_eq!(
            import_errors(&store, &files, Existing::Replace).await,
            ["names.csv, line 2, column organisation: found \"a\"; expected the id of a row of organisations in the \
              bundle, which is to replace everything"]
        );
    })
    .await;
}

#[tokio::test]
async fn a_number_is_never_used_again() {
    on_both(async |database| {
        let store = database.open().await;
        imported(&store, &[("persons.csv", "id,name\nn,N\nm,M\n")]).await;
        import_files(&store, &[("persons.csv", "id,name\nn,N\n")], Existing::Replace)
            .await
            .unwrap();
        imported(&store, &[("persons.csv", "id,name\nl,L\n")]).await;
        assert_eq!(
            rows(&store, "SELECT CAST(id AS TEXT), key FROM persons ORDER BY id").await,
            ["1|n", "3|l"]
        );
    })
    .await;
}

#[tokio::test]
async fn several_bundles_are_one_change_and_later_ones_refer_to_earlier_ones() {
    on_both(async |database| {
        let store = database.open().await;
        let first = folder(&[(
            "organisations.csv",
            "id,name,kind,part_of\na,A,region,b\nb,B,region,\n",
        )]);
        let second = folder(&[
            (
                "organisations.csv",
                "id,name,kind,url\nb,Bb,region,https://b.se\n",
            ),
            ("names.csv", "organisation,name,kind\na,Ah,alias\n"),
        ]);
        for existing in [Existing::Keep, Existing::Replace] {
            let open = || {
                [&first, &second]
                    .map(|folder| Bundle::open(folder.path()).unwrap())
                    .into()
            };
            let done = import(&store, open(), import_options(existing)).await.unwrap();
            assert_eq!(done.change.is_some(), existing == Existing::Keep);
            assert_eq!(
                exported(&store).await[1].1,
                "id,name,kind,part_of,url\na,A,region,b,\nb,Bb,region,,https://b.se\n"
            );
        }
        assert_eq!(
            rows(&store, ENTRIES).await,
            ["organisations|add|1|2||", "names|add|1|1||"]
        );
    })
    .await;
}

#[tokio::test]
async fn an_update_must_agree_with_what_the_database_has() {
    on_both(async |database| {
        let store = database.open().await;
        imported(&store, &[("projects.csv", "id,name,kind,start\np,P,other,2014-08\n")]).await;
        let files = [("projects.csv", "id,name,kind,end\np,P,other,2013\n")];
        assert_eq!(
            import_errors(&store, &files, Existing::Keep).await,
            ["projects.csv, line 2, column end: found \"2013\"; expected an end that is not before the start, 2014-08, as \
              the database has the rest of this row"]
        );
    })
    .await;
}

#[tokio::test]
async fn a_zip_and_a_tar_hold_the_same_bundle_as_the_folder() {
    let database = crate::testing::TestDatabase::sqlite();
    let store = database.open().await;
    imported(&store, &[ORGANISATIONS, PROJECTS]).await;
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("bundle.zip");
    export_bundle(&store, zip.clone(), Overwrite::Refuse, Arc::new(Silent))
        .await
        .unwrap();
    let tar = folder.path().join("bundle.tar.gz");
    let packer = flate2::write::GzEncoder::new(fs::File::create(&tar).unwrap(), flate2::Compression::fast());
    let mut packer = tar::Builder::new(packer);
    let unpacked = super::folder(&[ORGANISATIONS, PROJECTS]);
    // Packed as most people do: the folder itself, not only what is in it.
    packer.append_dir_all("my-bundle", unpacked.path()).unwrap();
    packer.into_inner().unwrap().finish().unwrap();
    for path in [zip, tar] {
        let done = import(
            &store,
            vec![Bundle::open(&path).unwrap()],
            import_options(Existing::Keep),
        )
        .await
        .unwrap();
        assert_eq!((done.change, done.report.rows()), (None, 3), "{}", path.display());
    }
}

#[tokio::test]
async fn a_bundle_in_the_program_is_a_bundle() {
    static FILES: [(&str, &[u8]); 2] = [
        (
            "datapackage.json",
            br#"{"resources": [{"name": "persons", "path": "p.csv"}]}"#,
        ),
        ("p.csv", b"id,name\nn,N\n"),
    ];
    let bundle = Bundle::embedded("built in", &FILES).unwrap();
    let report = check(vec![bundle], check_options()).await.unwrap();
    assert!(report.is_sound() && report.rows() == 1);
}

/// Large tables are written with their indexes put off, which must be there afterwards.
#[tokio::test]
async fn indexes_are_there_again_after_a_large_table() {
    on_both(async |database| {
        let store = database.open().await;
        let mut csv = "id,name\n".to_owned();
        for row in 0..60_000 {
            csv += &format!("person-{row},Person number {row}\n");
        }
        imported(&store, &[("persons.csv", &csv)]).await;
        assert_eq!(
            rows(&store, "SELECT CAST(count(*) AS TEXT) FROM persons").await,
            ["60000"]
        );
        let found = match store.backend() {
            crate::store::Backend::Sqlite { .. } => {
                "SELECT name FROM sqlite_schema WHERE name = 'idx_persons_key'"
            }
            crate::store::Backend::Postgres { .. } => {
                "SELECT CAST(indexname AS TEXT) FROM pg_indexes WHERE indexname = 'idx_persons_key'"
            }
        };
        assert_eq!(rows(&store, found).await, ["idx_persons_key"]);
        assert_eq!(imported(&store, &[("persons.csv", &csv)]).await.change, None);
    })
    .await;
}

#[tokio::test]
async fn the_tables_lie_in_the_database_as_the_layout_says() {
    on_both(async |database| {
        let store = database.open().await;
        for table in domain::bundle::TABLES {
            let name = table.name;
            let sql = match store.backend() {
                crate::store::Backend::Sqlite { .. } => format!("SELECT name FROM pragma_table_info('{name}') ORDER BY cid"),
                crate::store::Backend::Postgres { .. } => format!(
                    "SELECT CAST(column_name AS TEXT) FROM information_schema.columns WHERE table_name = '{name}' \
                     AND table_schema = 'public' ORDER BY ordinal_position"
                ),
            };
            let mut expect: Vec<_> = crate::layout::Layout::of(name).columns.iter().map(|column| column.name.clone()).collect();
            expect.insert(0, "id".to_owned());
            let mut found = rows(&store, &sql).await;
            found.sort_unstable();
            expect.sort_unstable();
            assert_eq!(found, expect, "{name}");
        }
    })
    .await;
}
