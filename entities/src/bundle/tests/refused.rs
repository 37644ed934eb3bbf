//! Bad input: each gets a clear error, and changes nothing.

use std::io::Write;

use crate::testing::on_both;

use super::*;

/// These files are refused by check and by import, which then changes nothing.
async fn refused(files: Files<'_>, expect: &[&str]) {
    assert_eq!(errors(files).await, expect);
    on_both(async |database| {
        let store = database.open().await;
        imported(&store, &[("sources.csv", "id,title\nold,Was here\n")]).await;
        assert_eq!(import_errors(&store, files, Existing::Keep).await, expect);
    })
    .await;
}

/// The reason why a path cannot be opened: the error and what is behind it.
fn not_opened(path: &Path) -> String {
    let error = Bundle::open(path).unwrap_err();
    match std::error::Error::source(&error) {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}

#[tokio::test]
async fn a_wrong_byte_on_line_70_000() {
    let mut csv = b"id,name\n".to_vec();
    for line in 2..80_000 {
        csv.extend_from_slice(if line == 70_000 { b"bad,Malm\xf6\n" } else { b"" });
        if line != 70_000 {
            csv.extend_from_slice(format!("n{line},N\n").as_bytes());
        }
    }
    let expect = "persons.csv, line 70000, column name: found \"Malm\u{fffd}\"; expected UTF-8; byte 5 of the cell is 0xF6";
    on_both(async |database| {
        let store = database.open().await;
        let folder = folder(&[]);
        fs::write(folder.path().join("persons.csv"), &csv).unwrap();
        let bundle = Bundle::open(folder.path()).unwrap();
        let Err(ImportError::Refused(report)) =
            import(&store, vec![bundle], import_options(Existing::Keep)).await
        else {
            panic!("it was imported");
        };
        assert_eq!(told(&report.errors), [expect]);
        assert_eq!(exported(&store).await, []);
    })
    .await;
}

#[tokio::test]
async fn a_reference_to_nothing() {
    refused(
        &[ORGANISATIONS, ("names.csv", "organisation,name,kind\nc,C,alias\n")],
        &["names.csv, line 2, column organisation: found \"c\"; expected the id of a row of organisations, in the bundle \
           or already in the database"],
    )
    .await;
}

#[tokio::test]
async fn a_day_that_the_calendar_lacks() {
    refused(
        &[("projects.csv", "id,name,kind,start\np,P,other,2014-02-30\n")],
        &["projects.csv, line 2, column start: found \"2014-02-30\"; expected a day that the calendar has"],
    )
    .await;
}

#[tokio::test]
async fn an_end_before_its_start() {
    refused(
        &[("projects.csv", "id,name,kind,start,end\np,P,other,2014-08,2014-07-31\n")],
        &["projects.csv, line 2, column end: found \"2014-07-31\"; expected an end that is not before the start, 2014-08"],
    )
    .await;
}

#[tokio::test]
async fn a_column_misspelt() {
    refused(
        &[("organisations.csv", "id,name,kind,orgnumber\na,A,region,\n")],
        &["organisations.csv, line 1, column orgnumber: expected a column of organisations; the nearest is org_number, \
           and a free column's name begins with x_"],
    )
    .await;
}

#[tokio::test]
async fn an_id_that_is_there_twice() {
    refused(
        &[("persons.csv", "id,name\nn,N\nm,M\nn,O\n")],
        &["persons.csv, line 4, column id: found \"n\"; expected an id that is there once; line 2 has it already"],
    )
    .await;
}

#[tokio::test]
async fn a_cell_of_ten_megabytes() {
    let csv = format!("id,name\nn,{}\nm,M\n", "x".repeat(10_000_000));
    refused(
        &[("persons.csv", &csv)],
        &["persons.csv, line 2, column name: expected a cell of at most 100,000 characters in a row of at most 1 MiB, \
           with its quotation marks closed"],
    )
    .await;
}

#[tokio::test]
async fn a_quote_that_nobody_closes() {
    refused(
        &[("persons.csv", "id,name\nn,\"N\nm,M\n")],
        &["persons.csv, line 2, column name: expected quotation marks in pairs: around a cell, and doubled within it"],
    )
    .await;
}

#[tokio::test]
async fn a_quote_that_closes_within_a_cell() {
    let csv = include_str!("inputs/F07-quotes-within-a-cell/organisations.csv");
    refused(
        &[("organisations.csv", csv)],
        &["organisations.csv, line 3, column name: expected quotation marks in pairs: around a cell, and doubled within it"],
    )
    .await;
}

#[tokio::test]
async fn a_first_line_that_cannot_be_read() {
    for (line, expect) in [
        (
            format!("id,{}\n", "x".repeat(2_000_000)),
            "a first line of names, each at most 100 characters",
        ),
        (
            format!("id{}\n", ",name".repeat(5_000)),
            "a first line of names, each at most 100 characters",
        ),
        (
            "id,\"name\n".to_owned(),
            "quotation marks in pairs: around a cell, and doubled within it",
        ),
    ] {
        let found = errors(&[("persons.csv", &line)]).await;
        assert_eq!(found, [format!("persons.csv, line 1: expected {expect}")]);
    }
}

#[tokio::test]
async fn a_table_without_a_first_line() {
    refused(
        &[("persons.csv", "")],
        &["persons.csv, line 1: expected a first line with the names of the columns"],
    )
    .await;
}

#[test]
fn an_empty_folder() {
    let folder = folder(&[]);
    let expect = "holds no table; a bundle has datapackage.json, or files named as the tables, such as organisations.csv";
    assert!(
        not_opened(folder.path()).ends_with(expect),
        "{}",
        not_opened(folder.path())
    );
}

#[test]
fn a_zip_bomb() {
    let folder = folder(&[]);
    let path = folder.path().join("bomb.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    zip.start_file("persons.csv", zip::write::SimpleFileOptions::default())
        .unwrap();
    zip.write_all(b"id,name\n").unwrap();
    let zeros = vec![b'0'; 1 << 20];
    for _ in 0..80 {
        zip.write_all(&zeros).unwrap();
    }
    zip.finish().unwrap();
    let expect = "bomb.zip cannot be opened: the archive unpacks to more than 200 times its size, as a zip bomb does; unpack it and give \
                  the folder";
    assert!(not_opened(&path).ends_with(expect), "{}", not_opened(&path));
}

#[test]
fn a_folder_where_a_file_should_be() {
    let folder = folder(&[("organisations.csv/x.txt", "")]);
    let expect = "organisations.csv should be the file of the table organisations, and is a folder";
    assert!(
        not_opened(folder.path()).ends_with(expect),
        "{}",
        not_opened(folder.path())
    );
}

#[test]
fn a_file_where_a_folder_should_be() {
    let folder = folder(&[("organisations.csv", "id,name,kind\n")]);
    let path = folder.path().join("organisations.csv");
    assert!(not_opened(&path).ends_with("is not a bundle; give a folder, a .zip or a .tar.gz"));
    assert!(
        not_opened(&folder.path().join("x")).ends_with("does not exist; give a folder, a .zip or a .tar.gz")
    );
}

#[test]
fn a_table_that_nobody_would_read() {
    let stray = folder(&[ORGANISATIONS, ("organization.csv", "id\n")]);
    let expect = "organization.csv belongs to no table; the nearest table of the format is organisations";
    assert!(
        not_opened(stray.path()).ends_with(expect),
        "{}",
        not_opened(stray.path())
    );
    let json = r#"{"resources": [{"name": "organisations", "path": "organisations.csv"}]}"#;
    let stray = folder(&[ORGANISATIONS, PROJECTS, ("datapackage.json", json)]);
    let expect = "projects.csv belongs to no table; name it as a resource in datapackage.json, or remove it";
    assert!(
        not_opened(stray.path()).ends_with(expect),
        "{}",
        not_opened(stray.path())
    );
}

#[test]
fn a_csv_file_that_the_description_does_not_name() {
    let files = [
        (
            "organisations.csv",
            include_str!("inputs/F12-stray-csv-advice/29l-extra-advice/organisations.csv"),
        ),
        (
            "kontakter.csv",
            include_str!("inputs/F12-stray-csv-advice/29l-extra-advice/kontakter.csv"),
        ),
        (
            "datapackage.json",
            include_str!("inputs/F12-stray-csv-advice/29l-extra-advice/datapackage.json"),
        ),
    ];
    let said = not_opened(folder(&files).path());
    let expect = "kontakter.csv belongs to no table; name it as a resource in datapackage.json, or remove it";
    assert!(said.ends_with(expect), "{said}");
}

#[test]
fn a_table_in_a_folder_where_none_is_looked_for() {
    let csv = include_str!("inputs/F13-folders/29k-data-no-dp/data/organisations.csv");
    let said = not_opened(folder(&[("data/organisations.csv", csv)]).path());
    let expect = "organisations.csv lies in data/; give that folder, or move its files up";
    assert!(said.ends_with(expect), "{said}");
    let said = not_opened(folder(&[PROJECTS, ("data/x/organisations.csv", csv)]).path());
    let expect =
        "organisations.csv lies in data/x/; move it up, or name it as a resource in a datapackage.json";
    assert!(said.ends_with(expect), "{said}");
}

#[test]
fn a_table_that_is_called_in_other_letters() {
    let said = not_opened(folder(&[("Organisations.CSV", "id,name,kind\n")]).path());
    let expect = "Organisations.CSV is the table organisations in other letters; call it organisations.csv";
    assert!(said.ends_with(expect), "{said}");
}

#[test]
fn a_file_that_is_called_by_a_personal_number() {
    let said = not_opened(folder(&[PROJECTS, ("811218-9876.csv", "")]).path());
    assert!(
        said.ends_with("the name of a file holds a personal identity number; call it otherwise"),
        "{said}"
    );
    assert!(!said.contains("9876"), "{said}");
}

#[test]
fn a_path_that_leads_outside() {
    let folder = folder(&[]);
    let path = folder.path().join("out.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    zip.start_file("../persons.csv", zip::write::SimpleFileOptions::default())
        .unwrap();
    zip.finish().unwrap();
    let expect = "the archive holds the path \"../persons.csv\", which leads outside the bundle";
    assert!(not_opened(&path).ends_with(expect), "{}", not_opened(&path));
    assert!(!folder.path().parent().unwrap().join("persons.csv").exists());
}

#[test]
fn an_archive_that_is_none() {
    let folder = folder(&[("x.zip", "PK"), ("x.tar.gz", "nothing")]);
    for name in ["x.zip", "x.tar.gz"] {
        let said = not_opened(&folder.path().join(name));
        assert!(
            said.ends_with("the archive cannot be read; pack the folder again"),
            "{said}"
        );
    }
}

#[test]
fn an_archive_that_is_empty_or_holds_another() {
    let folder = folder(&[]);
    let write = |name: &str, files: &[(&str, &[u8])]| {
        let path = folder.path().join(name);
        let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
        for (name, content) in files {
            zip.start_file(*name, zip::write::SimpleFileOptions::default())
                .unwrap();
            zip.write_all(content).unwrap();
        }
        zip.finish().unwrap();
        path
    };
    let empty = not_opened(&write("empty.zip", &[]));
    assert!(
        empty.contains("empty.zip holds no table; a bundle has datapackage.json"),
        "{empty}"
    );
    let (name, content) = ORGANISATIONS;
    let inner = fs::read(write("inner.zip", &[(name, content.as_bytes())])).unwrap();
    let outer = write("outer.zip", &[("x/inner.zip", &inner), ("x/readme.txt", b"")]);
    let expect = "outer.zip holds no table, but the archive inner.zip; unpack that, and give what is in it";
    assert!(not_opened(&outer).ends_with(expect), "{}", not_opened(&outer));
    // Beside tables it is left alone, as any other file.
    let both = write("both.zip", &[("inner.zip", &inner), (name, content.as_bytes())]);
    Bundle::open(&both).unwrap();
}

#[test]
fn a_folder_that_is_too_deep() {
    let files = [(&*format!("{}x.txt", "d/".repeat(9)), ""), ORGANISATIONS];
    let expect = format!(
        "{} lies more than 8 folders deep; move it up, or remove it",
        ["d"; 9].join("/")
    );
    let deep = folder(&files);
    assert!(
        not_opened(deep.path()).ends_with(&expect),
        "{}",
        not_opened(deep.path())
    );
}

#[test]
fn a_description_that_is_too_long() {
    let json = format!(r#"{{"resources": [], "more": "{}"}}"#, "x".repeat(1 << 20));
    let long = folder(&[ORGANISATIONS, ("datapackage.json", &json)]);
    let expect =
        "datapackage.json is longer than 1 MiB; name the tables and their files, and leave the rest out";
    assert!(
        not_opened(long.path()).ends_with(expect),
        "{}",
        not_opened(long.path())
    );
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;

    use rustix::fs::{CWD, FileType, Mode, mknodat};

    use super::*;

    fn pipe(path: &Path) {
        mknodat(CWD, path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    }

    #[test]
    fn a_link_in_the_folder_is_not_followed() {
        let elsewhere = folder(&[ORGANISATIONS, ("names.csv", "secret\n")]);
        let to = |path: &str| elsewhere.path().join(path);
        for (link, target) in [
            ("names.csv", to("names.csv")),
            ("datapackage.json", to("names.csv")),
            ("texts", elsewhere.path().to_owned()),
            ("dangling.txt", to("nothing")),
            ("same.txt", "organisations.csv".into()),
        ] {
            let linked = folder(&[ORGANISATIONS]);
            symlink(target, linked.path().join(link)).unwrap();
            let expect = format!(
                "{link} is a link, and a bundle's links are not followed; put the file itself in its place, or remove it"
            );
            let said = not_opened(linked.path());
            assert!(said.ends_with(&expect), "{said}");
        }
        // The link that the user typed is the user's choice.
        let typed = folder(&[]);
        symlink(elsewhere.path(), typed.path().join("bundle")).unwrap();
        Bundle::open(&typed.path().join("bundle")).unwrap();
    }

    #[test]
    fn a_link_under_a_hidden_name_is_not_followed_either() {
        let elsewhere = folder(&[ORGANISATIONS]);
        let json = r#"{"resources": [{"name": "organisations", "path": ".x/organisations.csv"}]}"#;
        let linked = folder(&[("datapackage.json", json)]);
        symlink(elsewhere.path(), linked.path().join(".x")).unwrap();
        let said = not_opened(linked.path());
        let expect = "should be the file of the table organisations, and is a link or lies behind one, which is not followed";
        assert!(said.ends_with(expect), "{said}");
    }

    #[tokio::test]
    async fn a_text_behind_a_link_verifies_no_quote() {
        let elsewhere = folder(&[("secret.txt", "the words that are sought")]);
        let linked = folder(&[
            ("sources.csv", "id,title,text_file\ns,A report,.t/secret.txt\n"),
            (
                "organisations.csv",
                "id,name,kind,source,quote\na,A,region,s,words\n",
            ),
        ]);
        symlink(elsewhere.path(), linked.path().join(".t")).unwrap();
        let bundle = Bundle::open(linked.path()).unwrap();
        let report = check(vec![bundle], check_options()).await.unwrap();
        let expect = "sources.csv, line 2, column text_file: found \".t/secret.txt\"; expected a file itself, but it is a \
                      link or lies behind one";
        assert_eq!(told(&report.errors), [expect]);
    }

    /// Each would never return if the pipe were opened, since nobody writes to it.
    #[test]
    fn a_pipe_is_refused_without_being_opened() {
        for name in ["organisations.csv", "datapackage.json", "readme.txt"] {
            let piped = folder(&[PROJECTS]);
            pipe(&piped.path().join(name));
            let said = not_opened(piped.path());
            let expect = format!("{name} is neither a file nor a folder; remove it");
            assert!(said.ends_with(&expect), "{said}");
        }
        let piped = folder(&[]);
        let path = piped.path().join("bundle.zip");
        pipe(&path);
        let said = not_opened(&path);
        assert!(
            said.ends_with("is not a bundle; give a folder, a .zip or a .tar.gz"),
            "{said}"
        );
    }

    #[tokio::test]
    async fn a_folder_of_texts_may_hold_pipes_and_links_which_are_left_alone() {
        let texts = folder(&[("a.txt", "the words")]);
        pipe(&texts.path().join("pipe.txt"));
        symlink("nothing", texts.path().join("link.txt")).unwrap();
        let sum = "2c0b2d4f"; // No text of this sum: only that the folder is read to its end matters.
        let sources = format!("id,title,text_sha256\ns,A report,{}\n", sum.repeat(8));
        let bundle = folder(&[("sources.csv", &sources)]);
        let options = CheckOptions {
            texts: Some(texts.path().to_owned()),
            ..check_options()
        };
        let report = check(vec![Bundle::open(bundle.path()).unwrap()], options)
            .await
            .unwrap();
        assert_eq!(told(&report.errors), [""; 0]);
    }
}
