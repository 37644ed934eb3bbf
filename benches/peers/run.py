#!/usr/bin/env python3
"""Asks us and our peers the same questions of the same data, turn and turn about, and prints a table of ratios.

    benches/peers/install.sh
    benches/peers/run.py BUNDLE --database FILE [--program …] [--questions …] [--only ROW …]

FILE is a SQLite file into which the bundle has been imported. Needs PostgreSQL, sqlite3 and wrk. What each row means is
in docs/PERFORMANCE.md.
"""
import argparse, os, pathlib, random, sys, tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
PYTHON = FOLDER / "venv/bin/python"
if PYTHON.exists() and pathlib.Path(sys.prefix) != FOLDER / "venv":
    os.execv(PYTHON, [str(PYTHON), *sys.argv])

import engine, measures, starting, table, web  # noqa: E402  (they need the environment that is entered above)
from bundle import Bundle  # noqa: E402
from samverkan import Samverkan  # noqa: E402

GROUPS = {"web": web.rows, "paths": engine.paths, "collaborators": engine.collaborators, "measures": measures.rows,
          "start": starting.start, "import": starting.importing}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("bundle", type=pathlib.Path)
    arguments.add_argument("--database", type=pathlib.Path, required=True)
    arguments.add_argument("--program", default="target/release/samverkan")
    arguments.add_argument("--questions", default="target/release/questions")
    arguments.add_argument("--only", nargs="+", choices=GROUPS, default=list(GROUPS), metavar="ROW", help=", ".join(GROUPS))
    arguments.add_argument("--runs", type=int, default=3, help="how often each is asked; medians are told")
    arguments.add_argument("--seconds", type=int, default=5, help="how long each run over HTTP takes")
    given = arguments.parse_args()
    given.ours = Samverkan(given.program, given.questions, given.database)
    given.bundle = Bundle(given.bundle)
    given.random = random.Random(2026)
    with tempfile.TemporaryDirectory() as given.folder:
        rows = [row for name in given.only for row in GROUPS[name](given)]
    print(table.markdown(rows))


if __name__ == "__main__":
    main()
