"""Measures of the whole two-mode network: PageRank, core numbers, and communities by Leiden's algorithm."""
from igraph_peer import Igraph
from networkit_peer import Networkit
from table import Row, figure, tell

MEASURES = {"pagerank": "PageRank", "cores": "core numbers", "leiden": "communities (Leiden)"}


def rows(given):
    tell("loading networkit and igraph")
    peers = [Igraph(given.bundle), Networkit(given.bundle)]
    for measure, title in MEASURES.items():
        ours, theirs = [], {peer: [] for peer in peers}
        for _ in range(given.runs):
            mean, found = given.ours.ask([measure])
            ours.append(mean[measure])
            for peer in peers:
                theirs[peer].append(getattr(peer, measure)())
            tell(f"{title}: {', '.join(figure(runs[-1][0]) for runs in theirs.values())}, ours {figure(ours[-1])} ({found[0]})")
        for peer, runs in theirs.items():
            yield Row(title, ours, [seconds for seconds, _ in runs], peer.name, note=runs[-1][1])
