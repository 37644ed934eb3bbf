//! Seats: mandates in councils, on behalf of an organisation, held by a person, or both.

pub(crate) const UP: &str = r#"
CREATE TABLE seats (
    id INTEGER PRIMARY KEY,
    fingerprint BIGINT NOT NULL,
    council_id BIGINT NOT NULL REFERENCES councils (id) DEFERRABLE INITIALLY DEFERRED,
    organisation_id BIGINT REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    person_id BIGINT REFERENCES persons (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    -- Rows of one council with the same seat are one seat: a double mandate, or one holder after the other.
    seat TEXT,
    start TEXT,
    "end" TEXT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT,
    CHECK (organisation_id IS NOT NULL OR person_id IS NOT NULL)
);
CREATE UNIQUE INDEX idx_seats_fingerprint ON seats (fingerprint);
CREATE INDEX idx_seats_council_id ON seats (council_id);
CREATE INDEX idx_seats_organisation_id ON seats (organisation_id);
CREATE INDEX idx_seats_person_id ON seats (person_id);
"#;

pub(crate) const DOWN: &str = "DROP TABLE seats;";
