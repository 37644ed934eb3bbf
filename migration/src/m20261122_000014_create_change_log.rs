//! The change log: who did what to which rows. The highest change is the version of the dataset.

pub(crate) const UP: &str = r#"
CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    -- RFC 3339, in UTC.
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    -- A JSON object.
    summary TEXT NOT NULL
);

-- Rows that an import adds are one entry: a row is its own "after" until a later entry holds its "before".
CREATE TABLE change_entries (
    id INTEGER PRIMARY KEY,
    change_id BIGINT NOT NULL REFERENCES changes (id) DEFERRABLE INITIALLY DEFERRED,
    table_name TEXT NOT NULL,
    -- add, update or remove.
    operation TEXT NOT NULL,
    first_id BIGINT NOT NULL,
    last_id BIGINT NOT NULL,
    -- JSON objects of the row, by column.
    before TEXT,
    after TEXT
);
CREATE INDEX idx_change_entries_change_id ON change_entries (change_id);
CREATE INDEX idx_change_entries_table_name_first_id ON change_entries (table_name, first_id);
"#;

pub(crate) const DOWN: &str = "DROP TABLE change_entries; DROP TABLE changes;";
