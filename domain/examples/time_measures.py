#!/usr/bin/env python3
"""Measures of a bundle's two-mode network, beside igraph's, turn and turn about.

    domain/examples/time_measures.py [--program target/release/examples/time_measures] [--runs 3] BUNDLE [MEASURE...]

The network is every organisation and every project and council of the bundle, tied by participations, seats and hosts.
Needs igraph; build the other side with `cargo build --release -p domain --example time_measures`.
"""
import argparse
import csv
import pathlib
import statistics
import subprocess
import tempfile
import time

import igraph

IGRAPH = {
    "page_rank": lambda graph: f"{max(graph.pagerank()):.12f} at most",
    "core_number": lambda graph: f"{max(graph.coreness())} at most",
    "leiden": lambda graph: "{0} communities, modularity {1:.6f}".format(*communities(graph)),
    "betweenness": lambda graph: f"{max(graph.betweenness()):.3f} at most",
    "closeness": lambda graph: f"{max(graph.harmonic_centrality()) * (graph.vcount() - 1):.3f} at most",
    "eigenvector": lambda graph: f"{max(normalised(graph.eigenvector_centrality())):.6f} at most",
    "diameter": lambda graph: str(graph.diameter(directed=False)),
}


def communities(graph):
    found = graph.community_leiden("modularity")
    return len(found), found.modularity


def normalised(vector):
    length = sum(value * value for value in vector) ** 0.5
    return [value / length for value in vector]


def rows(bundle, table):
    path = bundle / f"{table}.csv"
    if path.exists():
        with open(path, encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def network(bundle):
    """How many organisations and arenas there are, and each pair of them that is tied."""
    organisations = {row["id"]: place for place, row in enumerate(rows(bundle, "organisations"))}
    arenas = {}
    for table in ("projects", "councils"):
        for row in rows(bundle, table):
            arenas[row["id"]] = len(arenas)
    ties = set()
    for table, arena in (("participations", "project"), ("seats", "council")):
        for row in rows(bundle, table):
            if row["organisation"]:
                ties.add((organisations[row["organisation"]], arenas[row[arena]]))
    for row in rows(bundle, "councils"):
        if row["host"]:
            ties.add((organisations[row["host"]], arenas[row["id"]]))
    return len(organisations), len(arenas), sorted(ties)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bundle", type=pathlib.Path)
    parser.add_argument("measures", nargs="*", default=["page_rank", "core_number", "leiden"], metavar="MEASURE")
    parser.add_argument("--program", default="target/release/examples/time_measures")
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    organisations, arenas, ties = network(arguments.bundle)
    graph = igraph.Graph(organisations + arenas, [(one, organisations + other) for one, other in ties])
    print(f"{organisations + arenas} nodes, {len(ties)} ties, igraph {igraph.__version__}")
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write(f"{organisations} {arenas}\n")
        file.writelines(f"{one} {other}\n" for one, other in ties)
        file.flush()
        for measure in arguments.measures:
            ours, theirs = [], []
            for _ in range(arguments.runs):
                command = [arguments.program, file.name, measure]
                told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
                _, seconds, found = told.splitlines()[-1].split(" ", 2)
                ours.append(float(seconds))
                start = time.perf_counter()
                by_igraph = IGRAPH[measure](graph)
                theirs.append(time.perf_counter() - start)
            print(f"{measure}: {statistics.median(ours):.2f} s, igraph {statistics.median(theirs):.2f} s")
            print(f"    ours   {found}\n    igraph {by_igraph}")


if __name__ == "__main__":
    main()
