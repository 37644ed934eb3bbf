"""The bundle as the two-mode network that every peer gets: numbered organisations and arenas, and who was in which."""
import array, collections, csv, functools

# Tables that make ties too. A bundle with them would have to be loaded into every peer; the synthetic ones have none.
UNKNOWN = ["memberships", "parties", "attendances"]


class Bundle:
    def __init__(self, folder):
        self.folder = folder
        for table in UNKNOWN:
            if any(True for _ in self.rows(table)):
                raise SystemExit(f"{folder}: the peers know projects and councils only, and here are {table}")

    def rows(self, table):
        path = self.folder / f"{table}.csv"
        if path.exists():
            with open(path, encoding="utf-8", newline="") as file:
                yield from csv.DictReader(file)

    def columns(self, table):
        with open(self.folder / f"{table}.csv", encoding="utf-8", newline="") as file:
            return next(csv.reader(file))

    @functools.cached_property
    def organisations(self):
        """Key, name and kind of each."""
        return [(row["id"], row["name"], row["kind"]) for row in self.rows("organisations")]

    @functools.cached_property
    def number_of(self):
        """The number of the organisation with a key."""
        return {key: number for number, (key, _, _) in enumerate(self.organisations)}

    @functools.cached_property
    def pairs(self):
        """Organisation and arena of each involvement, every pair once, in order; and how many arenas there are."""
        arenas = collections.defaultdict(lambda: len(arenas))
        found = set()
        for row in self.rows("participations"):
            found.add((self.number_of[row["organisation"]], arenas["project", row["project"]]))
        for row in self.rows("seats"):
            if row["organisation"]:
                found.add((self.number_of[row["organisation"]], arenas["council", row["council"]]))
        for row in self.rows("councils"):
            if row.get("host"):
                found.add((self.number_of[row["host"]], arenas["council", row["id"]]))
        return sorted(found), len(arenas)

    @property
    def edges(self):
        """How many nodes the network has, organisations first, and its edges as two arrays."""
        (pairs, arenas), organisations = self.pairs, len(self.organisations)
        ends = array.array("q", (end for end, _ in pairs)), array.array("q", (organisations + arena for _, arena in pairs))
        return organisations + arenas, *ends
