"""ladybug: an embedded graph database that speaks Cypher. Its file lies in a temporary folder."""
import csv, os, time, warnings

import ladybug

# The fastest of five ways to ask it that we tried, prepared beforehand, on one thread as ours is.
COLLABORATORS = """
MATCH (one:Organisation {id: $id})-[:InvolvedIn]->(:Arena)<-[:InvolvedIn]-(other:Organisation)
WHERE other.id <> $id
RETURN other.key, other.name, other.kind, count(*) AS strength ORDER BY strength DESC, other.key LIMIT 20
"""


class Ladybug:
    name = f"ladybug {ladybug.__version__}"

    def __init__(self, bundle, folder):
        pairs, arenas = bundle.pairs
        tables = {
            "Organisation": ((number, *it) for number, it in enumerate(bundle.organisations)),
            "Arena": ((number,) for number in range(arenas)),
            "InvolvedIn": pairs,
        }
        self.database = ladybug.Database(os.path.join(folder, "ladybug"), max_num_threads=1)
        self.connection = ladybug.Connection(self.database)
        self.connection.execute("CREATE NODE TABLE Organisation(id INT64 PRIMARY KEY, key STRING, name STRING, kind STRING)")
        self.connection.execute("CREATE NODE TABLE Arena(id INT64 PRIMARY KEY)")
        self.connection.execute("CREATE REL TABLE InvolvedIn(FROM Organisation TO Arena)")
        for table, rows in tables.items():
            path = os.path.join(folder, f"{table}.csv")
            with open(path, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(rows)
            self.connection.execute(f'COPY {table} FROM "{path}" (header=false)')
        with warnings.catch_warnings():
            # It is said to go away in favour of parsing anew each time, which would be slower.
            warnings.simplefilter("ignore", DeprecationWarning)
            self.prepared = self.connection.prepare(COLLABORATORS)

    def collaborators(self, organisation):
        """Seconds, and the rows as `key:strength`."""
        began = time.perf_counter()
        rows = self.connection.execute(self.prepared, {"id": organisation}).get_all()
        return time.perf_counter() - began, [f"{key}:{strength}" for key, _, _, strength in rows]

    def close(self):
        self.connection.close()
        self.database.close()
