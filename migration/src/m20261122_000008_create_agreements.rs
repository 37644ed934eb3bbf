//! Agreements: the signed, or proposed, basis of a collaboration.

pub(crate) const UP: &str = r#"
CREATE TABLE agreements (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT,
    date TEXT,
    start TEXT,
    "end" TEXT,
    description TEXT,
    url TEXT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_agreements_key ON agreements (key);
"#;

pub(crate) const DOWN: &str = "DROP TABLE agreements;";
