//! Councils: standing bodies with seats.

pub(crate) const UP: &str = r#"
CREATE TABLE councils (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    project_id BIGINT REFERENCES projects (id) DEFERRABLE INITIALLY DEFERRED,
    host_id BIGINT REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    nuts TEXT,
    start TEXT,
    "end" TEXT,
    description TEXT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_councils_key ON councils (key);
CREATE INDEX idx_councils_project_id ON councils (project_id);
CREATE INDEX idx_councils_host_id ON councils (host_id);
"#;

pub(crate) const DOWN: &str = "DROP TABLE councils;";
