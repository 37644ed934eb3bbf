"""The engine without HTTP: shortest paths and collaborators."""
from statistics import fmean, median

from igraph_peer import Igraph
from ladybug_peer import Ladybug
from networkit_peer import Networkit
from table import Row, figure, tell

PAIRS = 200
ORGANISATIONS = 500

# A search from one end alone goes through most of the network, so that some of the pairs have to do.
COUNTED = 20


def paths(given):
    keys = [key for key, _, _ in given.bundle.organisations]
    pairs = [given.random.sample(range(len(keys)), 2) for _ in range(PAIRS)]
    lines = [f"paths {keys[one]} {keys[other]}" for one, other in pairs]
    tell("loading networkit and igraph")
    networkit, igraph = Networkit(given.bundle), Igraph(given.bundle)
    times = {name: [] for name in ("ours", "networkit", "with its object", "networkit all", "igraph")}
    for _ in range(given.runs):
        mean, answers = given.ours.ask(lines)
        ran, made, lengths = zip(*(networkit.path(*pair) for pair in pairs))
        every, counts = zip(*(networkit.paths(*pair) for pair in pairs[:COUNTED]))
        one = [igraph.path(*pair) for pair in pairs]
        for runs, seconds in zip(times.values(), (mean["paths"], fmean(ran), fmean(made), fmean(every), fmean(one))):
            runs.append(seconds)
        tell(", ".join(f"{name} {figure(runs[-1])}" for name, runs in times.items()))
        found = [answer.split() for answer in answers]
        for line, (distance, _), length in zip(lines, found, lengths):
            # A hop of ours is two edges: to the arena, and on to the other organisation. More than six it does not go.
            if distance != "none" and 2 * int(distance) != length:
                raise SystemExit(f"the answers differ for {line}: {distance} hops against {length} edges")
        for line, (distance, ours), theirs in zip(lines, found, counts):
            if distance != "none" and int(ours) != theirs:
                raise SystemExit(f"the answers differ for {line}: {ours} paths against {theirs}")
    note = f"theirs finds one path, ours all; {figure(median(times['with its object']))} with its object made"
    title, ours = "all shortest paths between two", times["ours"]
    yield Row(title, ours, times["networkit"], f"{networkit.name} BidirectionalBFS", target=1, note=note)
    yield Row(title, ours, times["networkit all"], f"{networkit.name} BFS", note=f"theirs counts all, as ours does; {COUNTED} pairs")
    yield Row(title, ours, times["igraph"], f"{igraph.name} get_shortest_path", note="theirs finds one path")


def collaborators(given):
    asked = given.random.sample(range(len(given.bundle.organisations)), ORGANISATIONS)
    lines = [f"collaborators {given.bundle.organisations[number][0]}" for number in asked]
    tell("loading ladybug")
    peer = Ladybug(given.bundle, given.folder)
    for number in asked:
        peer.collaborators(number)  # once to warm up, as `questions` does
    ours, theirs, middles = [], [], []
    for _ in range(given.runs):
        mean, answers = given.ours.ask(lines)
        times, rows = zip(*(peer.collaborators(number) for number in asked))
        ours.append(mean["collaborators"])
        theirs.append(fmean(times))
        middles.append(median(times))
        tell(f"ours {figure(ours[-1])}, ladybug {figure(theirs[-1])}")
        for line, answer, found in zip(lines, answers, rows):
            if answer != ",".join(found):
                raise SystemExit(f"the answers differ for {line}:\n{answer}\n{','.join(found)}")
    peer.close()
    note = f"the median of their answers {figure(median(middles))}"
    yield Row("20 strongest collaborators, without HTTP", ours, theirs, peer.name, target=50, note=note)
