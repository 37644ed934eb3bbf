//! Organisations: the bodies that work together.

pub(crate) const UP: &str = r#"
CREATE TABLE organisations (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- Only where it differs from the sector that the kind belongs to.
    sector TEXT,
    org_number TEXT,
    county TEXT,
    municipality TEXT,
    nuts TEXT,
    country TEXT,
    part_of_id BIGINT REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    url TEXT,
    description TEXT,
    start TEXT,
    "end" TEXT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_organisations_key ON organisations (key);
-- Not unique: several organisations may share one number, as the courts do.
CREATE INDEX idx_organisations_org_number ON organisations (org_number);
CREATE INDEX idx_organisations_part_of_id ON organisations (part_of_id);
"#;

pub(crate) const DOWN: &str = "DROP TABLE organisations;";
