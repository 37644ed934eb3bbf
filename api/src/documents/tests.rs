use super::*;

const LISTED: &str = "query Listed { a }";
const OTHER: &str = "query Other { a }";

fn known(mode: Mode, bytes: usize) -> KnownDocuments {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("persisted-documents.json");
    std::fs::write(
        &path,
        format!("{{ \"sha256:{}\": \"{LISTED}\" }}", Digest::of(LISTED)),
    )
    .unwrap();
    KnownDocuments::new(Manifest::read(&[path]).unwrap(), mode, bytes)
}

fn ask(known: &KnownDocuments, reference: DocumentReference) -> Result<String, DocumentError> {
    let mut found = known.find(reference)?;
    known.admit(&mut found, Some("Name"));
    Ok(found.text().to_owned())
}

fn text(text: &str) -> DocumentReference {
    DocumentReference::Text(text.to_owned())
}

fn id(text: &str) -> DocumentReference {
    DocumentReference::Id(format!("sha256:{}", Digest::of(text)))
}

#[test]
fn a_listed_document_is_found_in_every_mode_and_way() {
    for mode in [Mode::Off, Mode::Log, Mode::Enforce] {
        let known = known(mode, 1_000_000);
        let digest = Digest::of(LISTED);
        for asked in [
            text(LISTED),
            id(LISTED),
            DocumentReference::Hash(digest),
            DocumentReference::HashAndText(digest, LISTED.to_owned()),
        ] {
            assert_eq!(
                ask(&known, asked.clone()),
                Ok(LISTED.to_owned()),
                "{mode:?} {asked:?}"
            );
        }
        assert_eq!(known.unlisted(), 0);
    }
}

#[test]
fn a_document_that_is_not_listed_is_answered_counted_or_refused() {
    for (mode, count) in [(Mode::Off, 0), (Mode::Log, 3)] {
        let known = known(mode, 1_000_000);
        for _ in 0..3 {
            assert_eq!(ask(&known, text(OTHER)), Ok(OTHER.to_owned()));
        }
        assert_eq!(known.unlisted(), count);
    }
    let known = known(Mode::Enforce, 1_000_000);
    assert_eq!(ask(&known, text(OTHER)), Err(DocumentError::NotTrusted));
    let unknown = ask(&known, id(OTHER)).unwrap_err();
    assert!(
        unknown.to_string().contains("among the 1 that this server knows"),
        "{unknown}"
    );
}

#[test]
fn a_document_is_registered_once_it_is_admitted() {
    let known = known(Mode::Off, 1_000_000);
    let digest = Digest::of(OTHER);
    assert_eq!(
        ask(&known, DocumentReference::Hash(digest)),
        Err(DocumentError::NotRegistered)
    );
    let with_text = || DocumentReference::HashAndText(digest, OTHER.to_owned());
    // Found, but not admitted: it may be no GraphQL at all.
    assert!(known.find(with_text()).is_ok());
    assert_eq!(
        ask(&known, DocumentReference::Hash(digest)),
        Err(DocumentError::NotRegistered)
    );
    assert_eq!(ask(&known, with_text()), Ok(OTHER.to_owned()));
    assert_eq!(ask(&known, DocumentReference::Hash(digest)), Ok(OTHER.to_owned()));
    assert_eq!(
        ask(&known, id(OTHER)),
        Ok(OTHER.to_owned()),
        "by `documentId`, too"
    );
    let wrong = DocumentReference::HashAndText(digest, LISTED.to_owned());
    assert_eq!(ask(&known, wrong), Err(DocumentError::HashMismatch));
}

#[test]
fn nothing_is_registered_without_room_or_under_enforce() {
    for known in [known(Mode::Off, 0), known(Mode::Enforce, 1_000_000)] {
        assert_eq!(
            ask(&known, DocumentReference::Hash(Digest::of(OTHER))),
            Err(DocumentError::NoRegistration)
        );
    }
    let enforced = known(Mode::Enforce, 1_000_000);
    let with_text = DocumentReference::HashAndText(Digest::of(OTHER), OTHER.to_owned());
    assert_eq!(ask(&enforced, with_text), Err(DocumentError::NotTrusted));
}
