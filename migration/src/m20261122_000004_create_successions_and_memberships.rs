//! Successions and memberships: organisations that follow or join each other.

pub(crate) const UP: &str = r#"
CREATE TABLE successions (
    id INTEGER PRIMARY KEY,
    fingerprint BIGINT NOT NULL,
    predecessor_id BIGINT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    successor_id BIGINT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    date TEXT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_successions_fingerprint ON successions (fingerprint);
CREATE INDEX idx_successions_predecessor_id ON successions (predecessor_id);
CREATE INDEX idx_successions_successor_id ON successions (successor_id);

CREATE TABLE memberships (
    id INTEGER PRIMARY KEY,
    fingerprint BIGINT NOT NULL,
    association_id BIGINT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    member_id BIGINT NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    start TEXT,
    "end" TEXT,
    source_id BIGINT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    quote TEXT,
    extra TEXT
);
CREATE UNIQUE INDEX idx_memberships_fingerprint ON memberships (fingerprint);
CREATE INDEX idx_memberships_association_id ON memberships (association_id);
CREATE INDEX idx_memberships_member_id ON memberships (member_id);
"#;

pub(crate) const DOWN: &str = "DROP TABLE memberships; DROP TABLE successions;";
