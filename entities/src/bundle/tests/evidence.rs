//! Quotes: verified wherever the text is at hand.

use sha2::{Digest, Sha256};

use super::*;

const TEXT: &str = "Samordningsförbundet leds av en\nstyrelse med fyra ledamöter.";

fn sum(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn quoting(quote: &str) -> String {
    format!("id,name,kind,source,locator,quote\na,A,region,s,p. 2,{quote}\n")
}

#[tokio::test]
async fn a_text_in_the_bundle_is_asked() {
    for (quote, expect) in [
        ("leds av en styrelse", None),
        ("förbundet … fyra ledamöter", None),
        (
            "leds av två",
            Some("words that stand in the text of the source, exactly as printed"),
        ),
        (
            "fyra … styrelse",
            Some("pieces that stand in the text of the source in this order"),
        ),
    ] {
        let csv = quoting(quote);
        let files = [
            ("sources.csv", "id,title,text_file\ns,S,texts/s.txt\n"),
            ("texts/s.txt", TEXT),
            ("organisations.csv", &csv),
        ];
        let report = checked(&files).await;
        match expect {
            None => assert_eq!((report.quotes_verified, report.errors.count()), (1, 0), "{quote}"),
            Some(expect) => assert_eq!(
                told(&report.errors),
                [format!(
                    "organisations.csv, line 2, column quote: found \"{quote}\"; expected {expect}"
                )]
            ),
        }
    }
}

#[tokio::test]
async fn a_text_in_a_folder_is_found_by_its_sum() {
    let texts = folder(&[("anything.txt", TEXT)]);
    let sources = format!("id,title,text_sha256\ns,S,{}\n", sum(TEXT).to_uppercase());
    let csv = quoting("fyra ledamöter");
    let bundle = folder(&[("sources.csv", &sources), ("organisations.csv", &csv)]);
    let open = || vec![Bundle::open(bundle.path()).unwrap()];
    let report = check(open(), check_options()).await.unwrap();
    assert_eq!((report.quotes_verified, report.quotes_unverified), (0, 1));
    let options = CheckOptions {
        texts: Some(texts.path().into()),
        ..check_options()
    };
    let report = check(open(), options).await.unwrap();
    assert_eq!((report.quotes_verified, report.quotes_unverified), (1, 0));
}

#[tokio::test]
async fn a_text_of_an_earlier_import_is_found_by_its_sum_too() {
    crate::testing::on_both(async |database| {
        let store = database.open().await;
        let sources = "id,title,text_file\ns,S,s.txt\n";
        imported(&store, &[("sources.csv", sources), ("s.txt", TEXT)]).await;
        assert_eq!(
            rows(&store, "SELECT text_sha256 FROM sources").await,
            [sum(TEXT)],
            "the sum is kept"
        );
        let texts = folder(&[("s.txt", TEXT)]);
        let csv = quoting("fem ledamöter");
        let bundle = folder(&[("organisations.csv", &csv)]);
        let options = ImportOptions {
            texts: Some(texts.path().into()),
            ..import_options(Existing::Keep)
        };
        let Err(ImportError::Refused(report)) =
            import(&store, vec![Bundle::open(bundle.path()).unwrap()], options).await
        else {
            panic!("it was imported");
        };
        assert_eq!(report.errors.count(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_text_that_is_not_what_was_read_is_refused() {
    for (cells, expect) in [
        (
            format!("nowhere.txt,{}", sum(TEXT)),
            "column text_file: found \"nowhere.txt\"; expected a file that is in the bundle",
        ),
        (
            "texts,".to_owned(),
            "column text_file: found \"texts\"; expected a file, but it is a folder",
        ),
        (
            "../s.txt,".to_owned(),
            "column text_file: found \"../s.txt\"; expected the path of a file within the bundle",
        ),
    ] {
        let sources = format!("id,title,text_file,text_sha256\ns,S,{cells}\n");
        let found = errors(&[("sources.csv", &sources), ("texts/s.txt", TEXT)]).await;
        assert_eq!(found, [format!("sources.csv, line 2, {expect}")]);
    }
    let sources = format!(
        "id,title,text_file,text_sha256\ns,S,texts/s.txt,{}\n",
        sum("another text")
    );
    let found = errors(&[("sources.csv", &sources), ("texts/s.txt", TEXT)]).await;
    assert!(
        found[0].ends_with(&format!("expected the sum of texts/s.txt, {}", sum(TEXT))),
        "{found:?}"
    );
}

#[tokio::test]
async fn facts_without_a_source_or_a_quote_are_counted() {
    let csv = "id,name,kind,source,quote\na,A,region,,\nb,B,region,s,\nc,C,region,s,x\n";
    let report = checked(&[SOURCES, ("organisations.csv", csv)]).await;
    assert_eq!(
        told(&report.without_source),
        ["organisations.csv, line 2, column source: expected a source for this fact"]
    );
    assert_eq!(
        (report.without_source.count(), report.without_quote.count()),
        (1, 2)
    );
    assert!(report.is_sound());
}
