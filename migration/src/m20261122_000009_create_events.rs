//! Events: dated meetings.

pub(crate) const UP: &str = r#"
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT,
    start TEXT,
    "end" TEXT,
    place TEXT,
    municipality TEXT,
    project_id BIGINT REFERENCES projects (id) DEFERRABLE INITIALLY DEFERRED,
    council_id BIGINT REFERENCES councils (id) DEFERRABLE INITIALLY DEFERRED,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_events_key ON events (key);
CREATE INDEX idx_events_project_id ON events (project_id);
CREATE INDEX idx_events_council_id ON events (council_id);
"#;

pub(crate) const DOWN: &str = "DROP TABLE events;";
