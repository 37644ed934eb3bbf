//! Sources: the documents and registers that every fact cites.

pub(crate) const UP: &str = r#"
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT,
    publisher TEXT,
    url TEXT,
    published TEXT,
    retrieved TEXT,
    language TEXT,
    text_file TEXT,
    text_sha256 TEXT,
    coverage TEXT,
    licence TEXT,
    part_of_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    extra TEXT
);
CREATE UNIQUE INDEX idx_sources_key ON sources (key);
CREATE INDEX idx_sources_part_of_id ON sources (part_of_id);
"#;

pub(crate) const DOWN: &str = "DROP TABLE sources;";
