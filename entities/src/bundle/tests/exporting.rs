//! Exporting: the same bytes for the same rows, and nothing overwritten by accident.

use crate::testing::{TestDatabase, on_both};

use super::*;

async fn export(store: &Store, path: &Path, overwrite: Overwrite) -> Result<Exported, ExportError> {
    export_bundle(store, path.to_owned(), overwrite, Arc::new(Silent)).await
}

/// A bundle with something in every table and every kind of cell that CSV must quote.
const EVERYTHING: Files<'_> = &[
    (
        "sources.csv",
        "id,title,kind,published,text_sha256,part_of\ns,\"A \"\"report\"\", part 2\",report,2014~,,t\nt,T,,,,\n",
    ),
    (
        "organisations.csv",
        "id,name,kind,sector,org_number,country,part_of,description,start,end,source,locator,quote,x_z,x_a\n\
         å,Åmåls kommun,municipality,,212000-1587,SE,b,\"two\nlines\",2014-08,..,s,p. 2,few words,z,\n\
         b,B,region,joint,,,,,,,,,,,a\n",
    ),
    (
        "names.csv",
        "organisation,name,kind,language\nå,Amal,as_printed,\nå,Åmål Municipality,translation,en\n",
    ),
    (
        "identifiers.csv",
        "organisation,scheme,value\nå,SE-ON,212000-1587\n",
    ),
    (
        "successions.csv",
        "predecessor,successor,kind,date\nb,å,takeover,2019\n",
    ),
    ("memberships.csv", "association,member,role\nb,å,\n"),
    ("persons.csv", "id,name,source\nn,N,s\n"),
    (
        "projects.csv",
        "id,name,kind,registry_number,start,end,eu_cofinancing_percent,planned_participants,strategic_importance,part_of\n\
         p,P,implementation,2014/1,[2014-02..2014-08],2016,66.53,10,true,\n2014/1,Q,other,,,,,,false,p\n",
    ),
    ("tracks.csv", "project,number,name\np,2,Two\np,1,One\n"),
    ("councils.csv", "id,name,kind,project,host\nc,C,board,p,å\n"),
    (
        "agreements.csv",
        "id,name,kind,status,date\ng,G,iop,proposed,2014?\n",
    ),
    (
        "events.csv",
        "id,name,kind,status,start,council\ne,E,workshop,held,2014-05-05,c\n",
    ),
    (
        "participations.csv",
        "project,organisation,role,track,share_percent,amount,currency,source,locator\n\
         p,å,owner,1,50,1000.50,SEK,s,p. 1\np,å,owner,,,,,s,p. 2\n2014/1,b,funder,,,,,,\n",
    ),
    (
        "assignments.csv",
        "project,person,role,workload_percent\np,n,project_leader,25\n",
    ),
    (
        "seats.csv",
        "council,organisation,person,seat\nc,å,n,1\nc,b,n,1\nc,b,,\n",
    ),
    ("parties.csv", "agreement,organisation\ng,å\n"),
    (
        "attendances.csv",
        "event,organisation,persons,role\ne,å,3,organiser\n",
    ),
    (
        "figures.csv",
        "subject_type,subject,measure,value,currency,approximate\nproject,p,granted_amount,1000000,SEK,true\n\
         participation,p/å/owner#2,women,3,,\nparticipation,2014/1/b,men,4,,\norganisation,å,member_count,7,,\n",
    ),
    (
        "findings.csv",
        "id,subject_type,subject,kind,text,number\nf,council,c,goal,Mål,1\n",
    ),
];

#[tokio::test]
async fn export_import_export_gives_the_same_bytes() {
    on_both(async |database| {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let store = database.open().await;
        let done = imported(&store, EVERYTHING).await;
        assert!(done.report.is_sound());
        let written = export(&store, &path("one"), Overwrite::Refuse).await.unwrap();
        assert_eq!(written.tables.len(), 19);
        export(&store, &path("one.zip"), Overwrite::Refuse).await.unwrap();

        let other = TestDatabase::sqlite();
        let other = other.open().await;
        let bundle = Bundle::open(&path("one")).unwrap();
        import(&other, vec![bundle], import_options(Existing::Keep))
            .await
            .unwrap();
        export(&other, &path("two"), Overwrite::Refuse).await.unwrap();
        export(&other, &path("two.zip"), Overwrite::Refuse).await.unwrap();
        assert_eq!(read_files(&path("one")), read_files(&path("two")));
        assert_eq!(
            fs::read(path("one.zip")).unwrap(),
            fs::read(path("two.zip")).unwrap()
        );
        let left = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 4, "nothing is left beside them");

        // What was exported is what is there, also for the database that it came from.
        let bundle = Bundle::open(&path("two.zip")).unwrap();
        let again = import(&store, vec![bundle], import_options(Existing::Keep))
            .await
            .unwrap();
        assert_eq!(again.change, None, "{:?}", again.report.tables);
    })
    .await;
}

#[tokio::test]
async fn columns_that_are_wholly_empty_are_left_out_and_free_ones_come_last() {
    on_both(async |database| {
        let store = database.open().await;
        imported(&store, EVERYTHING).await;
        let files = exported(&store).await;
        let header = |name: &str| {
            let (_, csv) = files.iter().find(|(file, _)| file == name).unwrap();
            csv.lines().next().unwrap().to_owned()
        };
        assert_eq!(
            header("organisations.csv"),
            "id,name,kind,sector,org_number,country,part_of,description,start,end,source,locator,quote,x_a,x_z"
        );
        assert_eq!(header("figures.csv"), "subject_type,subject,measure,value,currency,approximate");
    })
    .await;
}

#[tokio::test]
async fn a_text_is_not_named_where_it_is_not() {
    let database = TestDatabase::sqlite();
    let store = database.open().await;
    imported(
        &store,
        &[
            ("sources.csv", "id,title,text_file\ns,S,s.txt\n"),
            ("s.txt", "abc"),
        ],
    )
    .await;
    let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(
        exported(&store).await[0].1,
        format!("id,title,text_sha256\ns,S,{sum}\n")
    );
}

#[tokio::test]
async fn nothing_that_exists_is_overwritten_unless_it_is_a_bundle_and_one_says_so() {
    let database = TestDatabase::sqlite();
    let store = database.open().await;
    imported(&store, &[ORGANISATIONS]).await;
    let folder = folder(&[("notes/mine.txt", "mine"), ("old.zip", "old")]);
    let path = |name: &str| folder.path().join(name);

    export(&store, &path("new"), Overwrite::Refuse).await.unwrap();
    for taken in ["new", "notes", "old.zip"] {
        let error = export(&store, &path(taken), Overwrite::Refuse).await.unwrap_err();
        assert!(matches!(error, ExportError::Exists(_)), "{taken}: {error}");
    }
    imported(&store, &[PROJECTS]).await;
    export(&store, &path("new"), Overwrite::Bundle).await.unwrap();
    assert!(path("new/projects.csv").exists());
    export(&store, &path("old.zip"), Overwrite::Bundle).await.unwrap();
    assert!(Bundle::open(&path("old.zip")).is_ok());
    let error = export(&store, &path("notes"), Overwrite::Bundle)
        .await
        .unwrap_err();
    assert!(matches!(error, ExportError::NotABundle(_)), "{error}");
    assert_eq!(fs::read_to_string(path("notes/mine.txt")).unwrap(), "mine");
    let error = export(&store, &path("no/where"), Overwrite::Refuse)
        .await
        .unwrap_err();
    assert!(matches!(error, ExportError::NoFolder(_)), "{error}");
}

#[tokio::test]
async fn an_empty_database_has_nothing_to_export() {
    let database = TestDatabase::sqlite();
    let store = database.open().await;
    let folder = tempfile::tempdir().unwrap();
    let error = export(&store, &folder.path().join("x"), Overwrite::Refuse)
        .await
        .unwrap_err();
    assert!(matches!(error, ExportError::Empty), "{error}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
