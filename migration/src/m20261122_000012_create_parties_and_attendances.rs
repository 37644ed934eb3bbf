//! Parties and attendances: organisations in agreements and at events.

pub(crate) const UP: &str = r#"
CREATE TABLE parties (
    id INTEGER PRIMARY KEY,
    fingerprint BIGINT NOT NULL,
    agreement_id BIGINT NOT NULL REFERENCES agreements (id) DEFERRABLE INITIALLY DEFERRED,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_parties_fingerprint ON parties (fingerprint);
CREATE INDEX idx_parties_agreement_id ON parties (agreement_id);
CREATE INDEX idx_parties_organisation_id ON parties (organisation_id);

CREATE TABLE attendances (
    id INTEGER PRIMARY KEY,
    fingerprint BIGINT NOT NULL,
    event_id BIGINT NOT NULL REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    persons BIGINT,
    role TEXT NOT NULL,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_attendances_fingerprint ON attendances (fingerprint);
CREATE INDEX idx_attendances_event_id ON attendances (event_id);
CREATE INDEX idx_attendances_organisation_id ON attendances (organisation_id);
"#;

pub(crate) const DOWN: &str = "DROP TABLE attendances; DROP TABLE parties;";
