//! Names and identifiers: what else an organisation is called, and by whom.

pub(crate) const UP: &str = r#"
CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    fingerprint BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT,
    start TEXT,
    "end" TEXT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_names_fingerprint ON names (fingerprint);
CREATE INDEX idx_names_organisation_id ON names (organisation_id);

CREATE TABLE identifiers (
    id INTEGER PRIMARY KEY,
    fingerprint BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_identifiers_fingerprint ON identifiers (fingerprint);
CREATE INDEX idx_identifiers_organisation_id ON identifiers (organisation_id);
CREATE INDEX idx_identifiers_scheme_value ON identifiers (scheme, value);
"#;

pub(crate) const DOWN: &str = "DROP TABLE identifiers; DROP TABLE names;";
