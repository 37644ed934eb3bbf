//! Participations and assignments: organisations and persons in projects.

pub(crate) const UP: &str = r#"
CREATE TABLE participations (
    id INTEGER PRIMARY KEY,
    fingerprint BIGINT NOT NULL,
    project_id BIGINT NOT NULL REFERENCES projects (id) DEFERRABLE INITIALLY DEFERRED,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    track BIGINT,
    start TEXT,
    "end" TEXT,
    share_percent TEXT,
    amount TEXT,
    currency TEXT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT,
    FOREIGN KEY (project_id, track) REFERENCES tracks (project_id, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX idx_participations_fingerprint ON participations (fingerprint);
CREATE INDEX idx_participations_project_id ON participations (project_id);
CREATE INDEX idx_participations_organisation_id ON participations (organisation_id);

CREATE TABLE assignments (
    id INTEGER PRIMARY KEY,
    fingerprint BIGINT NOT NULL,
    project_id BIGINT NOT NULL REFERENCES projects (id) DEFERRABLE INITIALLY DEFERRED,
    person_id BIGINT NOT NULL REFERENCES persons (id) DEFERRABLE INITIALLY DEFERRED,
    organisation_id BIGINT REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    title TEXT,
    workload_percent TEXT,
    start TEXT,
    "end" TEXT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_assignments_fingerprint ON assignments (fingerprint);
CREATE INDEX idx_assignments_project_id ON assignments (project_id);
CREATE INDEX idx_assignments_person_id ON assignments (person_id);
CREATE INDEX idx_assignments_organisation_id ON assignments (organisation_id);
"#;

pub(crate) const DOWN: &str = "DROP TABLE assignments; DROP TABLE participations;";
