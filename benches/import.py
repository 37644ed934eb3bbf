#!/usr/bin/env python3
"""Import into SQLite against sqlite3's own `.import` of the same files, turn and turn about.

    benches/import.py BUNDLE [--program target/release/samverkan] [--runs 3]

The other side's tables have the columns of the files, and the same indexes as the program makes; an index over a
fingerprint is one over the columns that the fingerprint is made of. Needs sqlite3 and Python's standard library.
"""
import argparse, csv, os, pathlib, resource, sqlite3, statistics, subprocess, tempfile, time

IDENTITY = {
    "names": ["organisation", "name", "kind", "language", "start", "source", "locator"],
    "identifiers": ["organisation", "scheme", "value", "source", "locator"],
    "successions": ["predecessor", "successor", "kind", "source", "locator"],
    "memberships": ["association", "member", "role", "start", "source", "locator"],
    "tracks": ["project", "number"],
    "participations": ["project", "organisation", "role", "track", "start", "source", "locator"],
    "assignments": ["project", "person", "organisation", "role", "title", "start", "source", "locator"],
    "seats": ["council", "organisation", "person", "role", "seat", "start", "source", "locator"],
    "parties": ["agreement", "organisation", "role", "source", "locator"],
    "attendances": ["event", "organisation", "role", "source", "locator"],
}


def timed(command, **options):
    """Seconds, and the peak memory in MB of the largest child so far."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    return time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def script(bundle, made):
    """What sqlite3 is told: the tables of the files, the indexes of `made`, and an import of each."""
    lines = ["PRAGMA journal_mode=WAL;", "PRAGMA synchronous=NORMAL;", ".mode csv"]
    indexes = sqlite3.connect(made)
    for path in sorted(bundle.glob("*.csv")):
        table = path.stem
        with open(path, encoding="utf-8", newline="") as file:
            columns = next(csv.reader(file))
        declared = ",".join(f'"{name}"' + (" TEXT PRIMARY KEY" if name == "id" else "") for name in columns)
        lines.append(f'CREATE TABLE "{table}" ({declared});')
        query = "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
        for (index,) in indexes.execute(query, (table,)).fetchall():
            names = [row[2] for row in indexes.execute(f'PRAGMA index_info("{index}")')]
            if names == ["fingerprint"]:
                names = IDENTITY[table]
            names = [name.removesuffix("_id") for name in names if name != "key"]
            names = [name for name in names if name in columns]
            if names:
                over = ",".join(f'"{name}"' for name in names)
                lines.append(f'CREATE INDEX "{index}" ON "{table}" ({over});')
        lines.append(f".import --skip 1 '{path}' {table}")
    return "\n".join(lines)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("bundle", type=pathlib.Path)
    arguments.add_argument("--program", default="target/release/samverkan")
    arguments.add_argument("--runs", type=int, default=3)
    given = arguments.parse_args()
    ratios = []
    for run in range(1, given.runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            made, other = os.path.join(folder, "made.db"), os.path.join(folder, "other.db")
            ours, peak = timed([given.program, "import", "--database", f"sqlite://{made}", str(given.bundle)])
            text = script(given.bundle, made)
            theirs, _ = timed(["sqlite3", other], input=text.encode())
            ratios.append(ours / theirs)
            print(f"run {run}: samverkan {ours:.1f} s (peak {peak:.0f} MB), .import {theirs:.1f} s, ratio {ratios[-1]:.2f}", flush=True)
    print(f"median ratio {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
