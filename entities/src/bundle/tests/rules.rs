//! "Rules for every table", one by one.

use domain::Code;

use super::*;

#[track_caller]
fn same(found: &[String], expect: &[&str]) {
    assert_eq!(found, expect);
}

#[tokio::test]
async fn columns_stand_in_any_order_and_may_be_absent() {
    same(
        &errors(&[("organisations.csv", "kind,name,id\nregion,R,r\n")]).await,
        &[],
    );
}

#[tokio::test]
async fn a_starred_column_must_be_there_and_filled() {
    same(
        &errors(&[("organisations.csv", "id,name\na,A\n")]).await,
        &["organisations.csv, line 1: expected the column kind, which must be there and filled"],
    );
    same(
        &errors(&[("organisations.csv", "id,name,kind\na,,region\n,B,region\n")]).await,
        &[
            "organisations.csv, line 2, column name: expected a filled cell",
            "organisations.csv, line 3, column id: expected a filled cell",
        ],
    );
}

#[tokio::test]
async fn a_free_column_is_kept_and_any_other_is_refused() {
    let report = checked(&[("organisations.csv", "id,name,kind,x_note\na,A,region,hej\n")]).await;
    assert!(report.is_sound());
}

#[tokio::test]
async fn an_id_has_one_to_two_hundred_characters() {
    let long = format!("id,name,kind\n{},A,region\n", "å".repeat(201));
    let found = errors(&[("organisations.csv", &long)]).await;
    assert!(
        found[0].ends_with("expected an id of 1 to 200 characters"),
        "{found:?}"
    );
}

#[tokio::test]
async fn a_reference_names_an_id_of_this_bundle_in_any_order() {
    same(
        &errors(&[(
            "organisations.csv",
            "id,name,kind,part_of\na,A,region,b\nb,B,region,\n",
        )])
        .await,
        &[],
    );
}

#[tokio::test]
async fn a_reference_names_an_id_of_the_database_too() {
    crate::testing::on_both(async |database| {
        let store = database.open().await;
        imported(&store, &[ORGANISATIONS]).await;
        imported(&store, &[("names.csv", "organisation,name,kind\na,Ah,alias\n")]).await;
        let options = CheckOptions {
            known: Some(store.clone()),
            ..check_options()
        };
        let folder = folder(&[("names.csv", "organisation,name,kind\nb,Be,alias\n")]);
        let report = check(vec![Bundle::open(folder.path()).unwrap()], options)
            .await
            .unwrap();
        assert!(report.is_sound());
        assert_eq!(
            rows(&store, "SELECT name FROM names").await,
            ["Ah"],
            "a check writes nothing"
        );
    })
    .await;
}

#[tokio::test]
async fn an_unknown_code_is_refused_with_the_list() {
    same(
        &errors(&[
            PROJECTS,
            ORGANISATIONS,
            ("participations.csv", "project,organisation,role\np,a,boss\n"),
        ])
        .await,
        &[
            "participations.csv, line 2, column role: found \"boss\"; expected one of owner, partner, co_financier, \
           funder, process_support, evaluator, reference, steering, recipient, contact",
        ],
    );
}

#[tokio::test]
async fn the_first_hundred_bad_rows_are_told_and_all_are_counted() {
    let mut csv = "id,name,kind\n".to_owned();
    for row in 0..250 {
        csv += &format!("o{row},O,nothing\n");
    }
    let report = checked(&[("organisations.csv", &csv)]).await;
    assert_eq!((report.errors.told().len(), report.errors.count()), (100, 250));
    assert_eq!(report.errors.told()[99].line, Some(101));
}

#[tokio::test]
async fn one_wrong_row_makes_no_second_one_wrong() {
    let files = [
        ("organisations.csv", "id,name,kind\na,A,nothing\n"),
        PROJECTS,
        ("tracks.csv", "project,number,name\np,one,T\n"),
        (
            "participations.csv",
            "project,organisation,role,track\np,a,owner,1\n",
        ),
    ];
    let found = errors(&files).await;
    assert_eq!(found.len(), 2, "{found:?}");
}

#[tokio::test]
async fn a_misspelt_id_makes_no_reference_wrong() {
    let files = [
        ("organisations.csv", "ids,name,kind\na,A,region\n"),
        ("names.csv", "organisation,name,kind\na,Ah,alias\n"),
    ];
    let found = errors(&files).await;
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found[1].ends_with("expected the column id, which must be there and filled"),
        "{found:?}"
    );
}

#[tokio::test]
async fn rows_without_an_id_are_recognised_by_what_they_state() {
    let files = [
        ORGANISATIONS,
        PROJECTS,
        (
            "participations.csv",
            "project,organisation,role,start\np,a,owner,\np,a,owner,2014\np,a,owner,\n",
        ),
    ];
    same(
        &errors(&files).await,
        &[
            "participations.csv, line 4: expected a row that is there once; line 2 has the same project, organisation, \
           role, track, start, source, locator",
        ],
    );
}

#[tokio::test]
async fn a_role_that_is_not_stated_is_its_default() {
    let files = [
        ORGANISATIONS,
        ("memberships.csv", "association,member,role\na,b,\na,b,member\n"),
    ];
    let found = errors(&files).await;
    assert!(
        found[0].contains("line 2 has the same association, member, role"),
        "{found:?}"
    );
}

#[tokio::test]
async fn a_seat_needs_an_organisation_or_a_person() {
    let files = [
        ("councils.csv", "id,name,kind\nc,C,board\n"),
        ("seats.csv", "council,seat\nc,1\n"),
    ];
    same(
        &errors(&files).await,
        &["seats.csv, line 2, column organisation: expected organisation or person to be filled"],
    );
}

#[tokio::test]
async fn a_track_is_one_of_the_project() {
    let files = [
        ORGANISATIONS,
        PROJECTS,
        ("tracks.csv", "project,number,name\np,1,T\n"),
        (
            "participations.csv",
            "project,organisation,role,track\np,a,owner,1\np,b,partner,2\n",
        ),
    ];
    same(
        &errors(&files).await,
        &[
            "participations.csv, line 3, column track: found \"2\"; expected the number of a track of the project",
        ],
    );
}

#[tokio::test]
async fn a_figure_names_its_participation_by_project_and_organisation() {
    let participations = "project,organisation,role\np,a,owner\np,b,partner\np,b,funder\n";
    let figures = "subject_type,subject,measure,value\n\
                   participation,p/a,women,1\nparticipation,p/b/funder,women,1\n\
                   participation,p/b,women,1\nparticipation,p/c,women,1\nproject,q,women,1\n";
    let files = [
        ORGANISATIONS,
        PROJECTS,
        ("participations.csv", participations),
        ("figures.csv", figures),
    ];
    same(
        &errors(&files).await,
        &[
            "figures.csv, line 4, column subject: found \"p/b\"; expected one row of participations, but it names \
             several: add /ROLE, and #2 for the second of those",
            "figures.csv, line 5, column subject: found \"p/c\"; expected PROJECT/ORGANISATION or \
             PROJECT/ORGANISATION/ROLE of a row of participations",
            "figures.csv, line 6, column subject: found \"q\"; expected the id of a row of projects, in the bundle or \
             already in the database",
        ],
    );
}

#[tokio::test]
async fn nothing_is_part_of_itself_over_however_many_steps() {
    let files = [(
        "organisations.csv",
        "id,name,kind,part_of\na,A,region,b\nb,B,region,c\nc,C,region,a\n",
    )];
    same(
        &errors(&files).await,
        &[
            "organisations.csv, line 4, column part_of: expected a row that is not part of this one, over however many steps",
        ],
    );
}

#[tokio::test]
async fn a_circle_is_closed_across_imports_as_well() {
    crate::testing::on_both(async |database| {
        let store = database.open().await;
        imported(
            &store,
            &[(
                "organisations.csv",
                "id,name,kind,part_of\na,A,region,b\nb,B,region,\n",
            )],
        )
        .await;
        let files = [("organisations.csv", "id,name,kind,part_of\nb,B,region,a\n")];
        let found = import_errors(&store, &files, Existing::Keep).await;
        assert!(
            found[0].starts_with("organisations.csv, line 2, column part_of"),
            "{found:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_personal_number_is_refused_and_shown_nowhere() {
    let number = "850101-1234";
    for (files, column) in [
        (
            [(
                "organisations.csv",
                format!("id,name,kind,org_number\na,A,sole_trader,{number}\n"),
            )],
            "org_number",
        ),
        (
            [(
                "organisations.csv",
                format!("id,name,kind\n{number},A,sole_trader\n"),
            )],
            "id",
        ),
        (
            [("organisations.csv", format!("id,name,kind\na,A,{number}\n"))],
            "kind",
        ),
        (
            [(
                "organisations.csv",
                format!("id,name,kind,{number}\na,A,region,\n"),
            )],
            "it may be",
        ),
        (
            [(
                "organisations.csv",
                format!("id,name,kind,part_of\na,A,region,{number}\n"),
            )],
            "part_of",
        ),
    ] {
        let files: Vec<_> = files.iter().map(|(name, csv)| (*name, csv.as_str())).collect();
        let report = checked(&files).await;
        let said = format!("{report:?} {:?}", told(&report.errors));
        assert!(!report.is_sound() && said.contains(column), "{said}");
        assert!(!said.contains("850101"), "{said}");
    }
}

#[tokio::test]
async fn a_personal_number_is_refused_wherever_it_stands() {
    for number in [
        "811218-9876",
        "19811218-9876",
        "811218+9876",
        "8112189876",
        "701063-2391",
    ] {
        let organisation = |column: &str, cell: &str| {
            (
                "organisations.csv",
                format!("id,name,kind,{column}\na,A,region,{cell}\n"),
            )
        };
        let text = format!("Anna ({number})");
        let table = |name, csv: &str| (name, csv.replace("NUMBER", &text));
        for ((file, csv), column) in [
            (organisation("x_note", &text), "x_note"),
            (organisation("description", &text), "description"),
            (organisation("url", &format!("https://a.se/{number}")), "url"),
            (organisation("county", number), "county"),
            (table("persons.csv", "id,name\nn,NUMBER\n"), "name"),
            (table("persons.csv", "id,name\nNUMBER,N\n"), "id"),
            (
                table("sources.csv", "id,title,text_file\ns,S,NUMBER\n"),
                "text_file",
            ),
            (
                table("projects.csv", "id,name,kind,registry_number\np,P,other,NUMBER\n"),
                "registry_number",
            ),
            (
                table(
                    "names.csv",
                    "organisation,name,kind,source,locator\na,A,alias,s,NUMBER\n",
                ),
                "locator",
            ),
            (
                table(
                    "names.csv",
                    "organisation,name,kind,source,quote\na,A,alias,s,NUMBER\n",
                ),
                "quote",
            ),
            (
                table(
                    "findings.csv",
                    "id,subject_type,subject,kind,text\nf,project,p,goal,NUMBER\n",
                ),
                "text",
            ),
            (table("seats.csv", "council,person\nc,NUMBER\n"), "person"),
        ] {
            let found = errors(&[(file, &csv)]).await;
            let expect = format!("{file}, line 2, column {column}: found a value (withheld");
            assert!(
                found.iter().any(|error| error.starts_with(&expect)),
                "{column}: {found:?}"
            );
            assert!(
                !found.concat().contains("9876") && !found.concat().contains("2391"),
                "{found:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_vat_number_of_a_sole_trader_is_refused_and_shown_nowhere() {
    for number in [
        "SE850101123401",
        "850101123401",
        "SE850101-123401",
        "SE 8501011234 01",
    ] {
        let csv = format!("organisation,scheme,value\na,VAT,{number}\n");
        let found = errors(&[ORGANISATIONS, ("identifiers.csv", &csv)]).await;
        assert!(found.len() == 1 && !found[0].contains("8501"), "{found:?}");
    }
}

#[tokio::test]
async fn numbers_that_are_no_persons_pass() {
    let projects = "id,name,kind,registry_number,url,description\n\
                    p,P,other,2013-3060012,https://a.se/201408151231,\"Nr 811218-9877, 0701-23 45 67\"\n";
    let organisations = "id,name,kind,org_number\na,A,region,212000-1124\nb,B,region,16212000-1124\n";
    same(
        &errors(&[("organisations.csv", organisations), ("projects.csv", projects)]).await,
        &[],
    );
}

#[tokio::test]
async fn an_attribute_of_a_person_is_refused_by_name() {
    let csv = include_str!("inputs/personal-numbers/persons.csv");
    let expect = [
        "persons.csv, line 1, column x_personnummer: expected no column for personal identity numbers, which no bundle may hold",
        "persons.csv, line 1, column x_born: expected no column for gender, birth, origin, health, faith, party, union or family: \
         of a person only the name is kept",
        "persons.csv, line 1, column x_gender: expected no column for gender, birth, origin, health, faith, party, union or \
         family: of a person only the name is kept",
    ];
    same(&errors(&[("persons.csv", csv)]).await, &expect);
}

#[tokio::test]
async fn rows_of_empty_cells_are_passed_over() {
    let csv = include_str!("inputs/F21-blank-spreadsheet-rows/bundle/organisations.csv");
    let report = checked(&[("organisations.csv", csv)]).await;
    assert!(report.is_sound(), "{:?}", told(&report.errors));
    assert_eq!(report.rows(), 1);
    let csv = format!("{csv}{}b,B,nothing\n", ",,\n".repeat(100_000));
    same(
        &errors(&[("organisations.csv", &csv)]).await,
        &[&format!(
            "organisations.csv, line 100005, column kind: found \"nothing\"; expected one of {}",
            domain::OrganisationKind::ALL
                .iter()
                .map(|kind| kind.code())
                .collect::<Vec<_>>()
                .join(", ")
        )],
    );
}

#[tokio::test]
async fn empty_columns_behind_the_others_are_passed_over() {
    same(
        &errors(&[("persons.csv", "id,name,,\nn,N,,\nm,M, ,\no,O,,x\n")]).await,
        &[
            "persons.csv, line 4: found \"x\"; expected an empty cell, since the first line has no name for its column",
        ],
    );
}

#[tokio::test]
async fn a_day_with_its_time_is_shown_and_told() {
    let csv = include_str!("inputs/F15-date-withheld/bundle/organisations.csv");
    same(
        &errors(&[("organisations.csv", csv)]).await,
        &[
            "organisations.csv, line 2, column start: found \"2014-08-15 00:00:00\"; expected a day, without the time",
            "organisations.csv, line 3, column start: found \"2014-08-15T00:00:00\"; expected a day, without the time",
        ],
    );
}

#[tokio::test]
async fn what_a_description_says_is_missing_is_not_stated() {
    crate::testing::on_both(async |database| {
        let store = database.open().await;
        let files = [
            (
                "organisations.csv",
                include_str!("inputs/F08-missing-values/bundle/organisations.csv"),
            ),
            (
                "datapackage.json",
                include_str!("inputs/F08-missing-values/bundle/datapackage.json"),
            ),
        ];
        let report = imported(&store, &files).await.report;
        same(&told(&report.warnings), &[]);
        let sql = "SELECT \"key\", country, url, description FROM organisations ORDER BY \"key\"";
        assert_eq!(rows(&store, sql).await, ["a|||", "b|SE||"]);
    })
    .await;
}

#[tokio::test]
async fn a_column_may_have_missing_values_of_its_own() {
    let json = r#"{"resources": [{"name": "organisations", "path": "organisations.csv", "schema": {
        "missingValues": ["NA", {"value": "-99", "label": "not asked"}],
        "fields": [{"name": "id"}, {"name": "url", "missingValues": ["none"]}]}}]}"#;
    let csv = "id,name,kind,part_of,county,url\nb,B,region,NA,-99,none\nNA,N,region,,,\n";
    same(
        &errors(&[("organisations.csv", csv), ("datapackage.json", json)]).await,
        &["organisations.csv, line 3, column id: expected a filled cell"],
    );
}

#[tokio::test]
async fn a_word_for_nothing_is_warned_about() {
    let csv = include_str!("inputs/F08-missing-values/bundle/organisations.csv");
    let report = checked(&[("organisations.csv", csv)]).await;
    assert!(report.is_sound());
    let warning = |line: u32, column: &str, word: &str| {
        format!(
            "organisations.csv, line {line}, column {column}: found \"{word}\"; expected a value, or an empty cell where \
             nothing is stated; missingValues in datapackage.json can name other words for that"
        )
    };
    let expect = [
        (2, "country", "NA"),
        (2, "url", "NA"),
        (2, "description", "NA"),
        (3, "description", "-"),
    ];
    assert_eq!(
        told(&report.warnings),
        expect.map(|(line, column, word)| warning(line, column, word))
    );
}

#[tokio::test]
async fn a_resource_that_is_no_table_is_left_alone_with_a_note() {
    let files = [
        (
            "organisations.csv",
            include_str!("inputs/F12-stray-csv-advice/29f-dp-extra/organisations.csv"),
        ),
        (
            "kontakter.csv",
            include_str!("inputs/F12-stray-csv-advice/29f-dp-extra/kontakter.csv"),
        ),
        (
            "datapackage.json",
            include_str!("inputs/F12-stray-csv-advice/29f-dp-extra/datapackage.json"),
        ),
    ];
    let report = checked(&files).await;
    assert!(report.is_sound());
    same(
        &told(&report.warnings),
        &[
            "datapackage.json: found \"kontakter\"; expected a table of the format; this resource is left alone",
        ],
    );
}

#[tokio::test]
async fn codes_of_others_are_kept_and_warned_about() {
    let codes = ExternalCodes {
        nuts: ["SE11".into()].into(),
        ..ExternalCodes::default()
    };
    let options = CheckOptions {
        codes: Arc::new(codes),
        ..check_options()
    };
    let csv = "id,name,kind,nuts,county,org_number\na,A,region,SE0,99,202100-2115\nb,B,region,SE11,01,202100-2114\n";
    let folder = folder(&[("organisations.csv", csv)]);
    let report = check(vec![Bundle::open(folder.path()).unwrap()], options)
        .await
        .unwrap();
    assert!(report.is_sound());
    same(
        &told(&report.warnings),
        &[
            "organisations.csv, line 2, column nuts: found \"SE0\"; expected a NUTS code",
            "organisations.csv, line 2, column org_number: found \"202100-2115\"; expected a valid organisation number; \
             it is kept as printed, and flagged",
        ],
    );
}

#[tokio::test]
async fn a_row_has_as_many_cells_as_the_first_line() {
    same(
        &errors(&[("persons.csv", "id,name\nn,N,x\n")]).await,
        &["persons.csv, line 2: found \"3 cells\"; expected 2 cells, as in the first line"],
    );
}
