//! Figures and findings: what sources counted and concluded, conflicting ones side by side.

pub(crate) const UP: &str = r#"
CREATE TABLE figures (
    id INTEGER PRIMARY KEY,
    fingerprint BIGINT NOT NULL,
    -- A subject lies in one of several tables, so that no foreign key can be declared: import checks it.
    subject_type TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    measure TEXT NOT NULL,
    value TEXT NOT NULL,
    currency TEXT,
    approximate BOOLEAN,
    as_printed TEXT,
    start TEXT,
    "end" TEXT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_figures_fingerprint ON figures (fingerprint);
CREATE INDEX idx_figures_subject_type_subject_id ON figures (subject_type, subject_id);

CREATE TABLE findings (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    subject_type TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    number BIGINT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_findings_key ON findings (key);
CREATE INDEX idx_findings_subject_type_subject_id ON findings (subject_type, subject_id);
"#;

pub(crate) const DOWN: &str = "DROP TABLE findings; DROP TABLE figures;";
