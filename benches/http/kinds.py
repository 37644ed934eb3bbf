"""What is asked: six kinds of request, about organisations drawn at random from a fixed seed."""
import json, pathlib, random, sqlite3

QUERIES = pathlib.Path(__file__).parent / "queries"
SEED = 7
# Enough that no two runs of requests look alike, and few enough to be kept by the client as they are sent.
DRAWN = 2000


def typed(name, number):
    """A name as somebody types it: every other time a letter is missing."""
    return name[:2] + name[3:] if number % 2 else name


# How each kind fills its variables: from two organisations (key and name) and the number of the request.
VARIABLES = {
    "organisation": lambda one, two, number: {"key": one[0]},
    "collaborators": lambda one, two, number: {"key": one[0]},
    "participants": lambda one, two, number: {"key": one[0]},
    "list": lambda one, two, number: {"first": 1000},
    "paths": lambda one, two, number: {"from": one[0], "to": two[0]},
    "search": lambda one, two, number: {"text": typed(one[1], number)},
}


def bodies(database):
    """The bodies of the requests of each kind, the same for the same database."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        organisations = connection.execute("SELECT key, name FROM organisations ORDER BY id").fetchall()
    made = {}
    for kind, variables in VARIABLES.items():
        draw = random.Random(SEED)
        query = " ".join((QUERIES / f"{kind}.graphql").read_text().split())
        made[kind] = [
            json.dumps({"query": query, "variables": variables(*draw.choices(organisations, k=2), number)}).encode()
            for number in range(DRAWN)
        ]
    return made
