//! Persons: those who hold seats and assignments. Of a person only the name is stored.

pub(crate) const UP: &str = r#"
CREATE TABLE persons (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    extra TEXT
);
CREATE UNIQUE INDEX idx_persons_key ON persons (key);
"#;

pub(crate) const DOWN: &str = "DROP TABLE persons;";
