-- What a careful owner of this data would keep in PostgreSQL: numbered rows, and on each column of a link table an index
-- that also gives the other column, in the order of the pages. The files of the bundle lie in the schema `bundle`.

-- The order of names that ours has: Swedish, and numbers by their value.
CREATE COLLATION swedish (provider = icu, locale = 'sv-u-kn-true');

CREATE TABLE organisations (
    id int PRIMARY KEY,
    key text NOT NULL UNIQUE,
    name text NOT NULL COLLATE swedish,
    kind text NOT NULL,
    sector text NOT NULL,
    country text
);
CREATE INDEX ON organisations (name, id);
INSERT INTO organisations
SELECT row, id, name, kind, CASE
    WHEN kind IN ('state_agency', 'county_board', 'court') THEN 'state'
    WHEN kind IN ('region', 'regional_association') THEN 'regional'
    WHEN kind IN ('municipality', 'municipal_association') THEN 'municipal'
    WHEN kind = 'coordination_association' THEN 'joint'
    WHEN kind IN ('university', 'research_institute') THEN 'academia'
    WHEN kind IN ('company', 'sole_trader') THEN 'private'
    WHEN kind IN ('eu_body', 'other') THEN 'other'
    ELSE 'civil_society'
END, country FROM bundle.organisations;

CREATE TABLE projects (id int PRIMARY KEY, key text NOT NULL UNIQUE, name text NOT NULL);
INSERT INTO projects SELECT row, id, name FROM bundle.projects;

CREATE TABLE councils (
    id int PRIMARY KEY, key text NOT NULL UNIQUE, name text NOT NULL, host_id int REFERENCES organisations
);
INSERT INTO councils SELECT c.row, c.id, c.name, o.id FROM bundle.councils c LEFT JOIN organisations o ON o.key = c.host;
CREATE INDEX ON councils (host_id);

CREATE TABLE participations (
    id int PRIMARY KEY,
    project_id int NOT NULL REFERENCES projects,
    organisation_id int NOT NULL REFERENCES organisations,
    role text NOT NULL,
    start text
);
INSERT INTO participations
SELECT p.row, project.id, organisation.id, p.role, p.start FROM bundle.participations p
JOIN projects project ON project.key = p.project JOIN organisations organisation ON organisation.key = p.organisation;
CREATE INDEX ON participations (project_id, organisation_id, id);
CREATE INDEX ON participations (organisation_id, start, id) INCLUDE (project_id);

CREATE TABLE seats (
    id int PRIMARY KEY,
    council_id int NOT NULL REFERENCES councils,
    organisation_id int REFERENCES organisations,
    role text NOT NULL
);
INSERT INTO seats
SELECT s.row, council.id, organisation.id, coalesce(s.role, 'member') FROM bundle.seats s
JOIN councils council ON council.key = s.council LEFT JOIN organisations organisation ON organisation.key = s.organisation;
CREATE INDEX ON seats (council_id, organisation_id, id);
CREATE INDEX ON seats (organisation_id, id) INCLUDE (council_id);

-- Who is involved in what, each pair once; councils have negative numbers. It is derived and would have to be refreshed
-- after every change, which is left out of the measurement; it answers the question below a third faster.
CREATE MATERIALIZED VIEW involved AS
SELECT organisation_id, project_id AS arena FROM participations
UNION SELECT organisation_id, -council_id FROM seats WHERE organisation_id IS NOT NULL
UNION SELECT host_id, -id FROM councils WHERE host_id IS NOT NULL;
CREATE UNIQUE INDEX ON involved (organisation_id, arena);
CREATE UNIQUE INDEX ON involved (arena, organisation_id);
COMMENT ON MATERIALIZED VIEW involved IS '@behavior -*';

-- The other organisation comes whole, so that PostGraphile needs one statement and not two for a page.
CREATE TYPE collaborator AS (strength int, organisation organisations);
CREATE FUNCTION organisations_collaborators(organisation organisations) RETURNS SETOF collaborator
LANGUAGE sql STABLE AS $$
    SELECT counted.strength, other
    FROM (
        SELECT theirs.organisation_id, count(*)::int AS strength
        FROM involved mine JOIN involved theirs USING (arena)
        WHERE mine.organisation_id = organisation.id AND theirs.organisation_id <> organisation.id
        GROUP BY theirs.organisation_id
        ORDER BY strength DESC, theirs.organisation_id
    ) counted JOIN organisations other ON other.id = counted.organisation_id
    ORDER BY counted.strength DESC, counted.organisation_id
$$;

DROP SCHEMA bundle CASCADE;
VACUUM ANALYZE;
