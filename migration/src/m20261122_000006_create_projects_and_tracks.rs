//! Projects, and the numbered tracks within them.

pub(crate) const UP: &str = r#"
CREATE TABLE projects (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    registry_number TEXT,
    start TEXT,
    "end" TEXT,
    fund TEXT,
    programme_cci TEXT,
    programme_area TEXT,
    specific_objective TEXT,
    eu_cofinancing_percent TEXT,
    region TEXT,
    nuts TEXT,
    intervention_type TEXT,
    planned_participants BIGINT,
    strategic_importance BOOLEAN,
    child_poverty BOOLEAN,
    part_of_id BIGINT REFERENCES projects (id) DEFERRABLE INITIALLY DEFERRED,
    description TEXT,
    url TEXT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_projects_key ON projects (key);
CREATE INDEX idx_projects_registry_number ON projects (registry_number);
CREATE INDEX idx_projects_part_of_id ON projects (part_of_id);

CREATE TABLE tracks (
    id INTEGER PRIMARY KEY,
    fingerprint BIGINT NOT NULL,
    project_id BIGINT NOT NULL REFERENCES projects (id) DEFERRABLE INITIALLY DEFERRED,
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_tracks_fingerprint ON tracks (fingerprint);
-- What participations refer to; it finds the tracks of a project as well.
CREATE UNIQUE INDEX idx_tracks_project_id_number ON tracks (project_id, number);
"#;

pub(crate) const DOWN: &str = "DROP TABLE tracks; DROP TABLE projects;";
