//! The costs of a small write, counted and not timed: as much in a large database as in a small one.

use std::fmt::Write as _;

use super::*;
use crate::bundle::pass::Pass;
use crate::bundle::texts::Texts;
use crate::store::Backend;
use crate::testing::TestDatabase;
use crate::write::{Change, Intent, ReadOrWrite, ReadsAll, Transaction, begin, begin_counted, reads_all};

/// A network of so many organisations, in rows of ten that are part of each other; each in a project of its own with a
/// track, two participations and a figure of it.
fn network(size: usize) -> [(&'static str, String); 6] {
    let mut files = [
        ("sources.csv", "id,title\n".to_owned()),
        ("organisations.csv", "id,name,kind,part_of,source\n".to_owned()),
        ("projects.csv", "id,name,kind,source\n".to_owned()),
        ("tracks.csv", "project,number,name\n".to_owned()),
        (
            "participations.csv",
            "project,organisation,role,track\n".to_owned(),
        ),
        ("figures.csv", "subject_type,subject,measure,value\n".to_owned()),
    ];
    for number in 0..size {
        let whole = match number % 10 {
            0 => String::new(),
            _ => format!("o{}", number - 1),
        };
        let rows = [
            format!("s{number},Source number {number}"),
            format!("o{number},Organisation number {number},court,{whole},s{number}"),
            format!("p{number},Project number {number},other,s{number}"),
            format!("p{number},1,First"),
            format!(
                "p{number},o{number},owner,1\np{number},o{},partner,",
                (number + 1) % size
            ),
            format!("participation,p{number}/o{number},women,{number}"),
        ];
        for ((_, file), row) in files.iter_mut().zip(rows) {
            writeln!(file, "{row}").unwrap();
        }
    }
    files
}

/// Ten rows about rows in the middle: new ones, one that is there, and one that changes.
const TEN_ROWS: Files<'static> = &[
    ("sources.csv", "id,title\nnew,A new source\n"),
    (
        "organisations.csv",
        "id,name,kind,part_of,source\no200,Another name,court,o199,s7\nnew,New,court,o205,new\n",
    ),
    ("projects.csv", "id,name,kind\np207,Project number 207,other\n"),
    ("tracks.csv", "project,number,name\np300,2,Second\n"),
    (
        "participations.csv",
        "project,organisation,role,track\np300,new,partner,2\np300,o300,owner,1\n",
    ),
    (
        "figures.csv",
        "subject_type,subject,measure,value\nparticipation,p301/o301,women,1\nparticipation,p300/new,men,2\n",
    ),
    (
        "findings.csv",
        "id,subject_type,subject,kind,text\nf,project,p302,goal,Mål\n",
    ),
];

/// The work of a database for a write: on SQLite the steps of its virtual machine, on PostgreSQL the rows that it read.
async fn work_of_ten_rows(database: &TestDatabase, size: usize, choice: ReadsAll) -> i64 {
    let store = database.open().await;
    let files = network(size);
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, &**text)).collect();
    imported(&store, &files).await;
    let ten = folder(TEN_ROWS);
    let bundles = [Bundle::open(ten.path()).unwrap()];
    let (mut transaction, steps) = match store.backend() {
        Backend::Sqlite { path } => {
            let (transaction, steps) = begin_counted(path).unwrap();
            (transaction, Some(steps))
        }
        Backend::Postgres { .. } => (begin(&store, ReadOrWrite::Write).await.unwrap(), None),
    };
    let worked = tokio::task::spawn_blocking(move || {
        let codes = ExternalCodes::default();
        let existing = Existing::Keep;
        let mut pass = Pass::new(
            &mut *transaction,
            &bundles,
            &codes,
            &Silent,
            existing,
            Intent::Write,
            Texts::default(),
            choice,
        );
        pass.run().unwrap();
        assert_eq!(told(&pass.report.errors), [""; 0]);
        let counts = pass.report.tables.iter();
        let counts = counts.map(|table| (table.rows, table.added, table.updated));
        let sums = counts.fold((0, 0, 0), |sum, table| {
            (sum.0 + table.0, sum.1 + table.1, sum.2 + table.2)
        });
        assert_eq!(sums, (10, 7, 1), "rows, added, updated");
        let read = match steps {
            Some(_) => 0,
            None => rows_read(pass.write.transaction),
        };
        let change = Change {
            at: "2026-01-01T00:00:00Z",
            actor: "test",
            action: "import",
            summary: "{}",
        };
        pass.write.commit(&change).unwrap();
        steps.map_or(read, |steps| i64::try_from(steps.count()).unwrap())
    });
    worked.await.unwrap()
}

/// The rows that the server read within the transaction so far; at its end it looks up what each new row refers to.
fn rows_read(transaction: &mut dyn Transaction) -> i64 {
    let sql = "SELECT CAST(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) AS TEXT) \
               FROM pg_stat_xact_user_tables";
    let mut read = 0;
    let mut note = |row: &[Option<&str>]| {
        read = row[0].unwrap().parse().unwrap();
        Ok(())
    };
    transaction.texts(sql, 1, &mut note).unwrap();
    read
}

const SMALL: usize = 1_000;
const LARGE: usize = 10_000;

/// Checks that ten rows cost no more in a database ten times as large; and that it would be seen if they did.
async fn check(kind: &str, new: impl AsyncFn() -> Option<TestDatabase>) {
    let mut work = Vec::new();
    for (size, choice) in [
        (SMALL, reads_all as ReadsAll),
        (LARGE, reads_all),
        (SMALL, |_, _| true),
        (LARGE, |_, _| true),
    ] {
        let Some(database) = new().await else { return };
        work.push(work_of_ten_rows(&database, size, choice).await);
    }
    let [small, large, whole_small, whole_large] = work[..] else {
        unreachable!()
    };
    println!("{kind}: {small} and {large}; reading whole tables {whole_small} and {whole_large}");
    assert!(large <= small + small / 20, "{kind}: {small} grew to {large}");
    assert!(
        whole_large > 5 * whole_small,
        "{kind}: the measure does not see whole tables: {whole_small}, {whole_large}"
    );
    assert!(whole_large > 20 * large, "{kind}: {whole_large}, {large}");
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_rows_cost_as_much_in_a_database_ten_times_as_large_on_sqlite() {
    check("steps of SQLite", async || Some(TestDatabase::sqlite())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_rows_cost_as_much_in_a_database_ten_times_as_large_on_postgresql() {
    check("rows read by PostgreSQL", async || TestDatabase::postgres().await).await;
}
