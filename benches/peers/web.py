"""Whole requests over HTTP, against PostGraphile. All servers run all the while; only one is asked at a time."""
import itertools
from statistics import median

from postgraphile_peer import Postgraphile
from server import Load
from table import Row, figure, tell
from web_questions import QUESTIONS


def compare(ours, theirs, question, variables):
    for its in variables:
        one, other = ours.ask(question.ours, its), theirs.ask(question.theirs, its)
        if not question.agree(one, other):
            raise SystemExit(f"{question.title}: the answers differ for {its}:\n{one}\n{other}")


def rows(given):
    tell("loading PostgreSQL")
    peer = Postgraphile(given.bundle)
    try:
        with given.ours.serve() as ours, peer.serve(1) as single, peer.serve(2) as double:
            for question in QUESTIONS:
                keys = given.random.sample([key for key, _, _ in given.bundle.organisations], 1000)
                variables = [{"key": key} for key in keys] if "$key" in question.ours else [{}]
                compare(ours, single, question, variables[:100])
                yield measure(given, question, variables, peer.name, ours, {1: single, 2: double})
    finally:
        peer.drop()


def measure(given, question, variables, name, ours, theirs):
    """PostGraphile gets the number of workers that suits it best: on two cores it shares them with PostgreSQL."""
    asked = {0: (ours, question.ours)} | {workers: (server, question.theirs) for workers, server in theirs.items()}
    for server, query in asked.values():
        server.load(query, variables, 2)
    runs = {workers: [] for workers in asked}
    for _, (workers, (server, query)) in itertools.product(range(given.runs), asked.items()):
        runs[workers].append(load := server.load(query, variables, given.seconds))
        who = f"{name}, workers: {workers}" if workers else "ours"
        tell(f"{question.title}, {who}: {figure(load.rate, '/s')}, {load.processor:.0f} µs of processor time each")
    middle = {workers: Load(*map(median, zip(*loads))) for workers, loads in runs.items()}
    best = max(theirs, key=lambda workers: middle[workers].rate)
    least = min(middle[workers].processor for workers in theirs)
    rates = ", ".join(f"{figure(middle[workers].rate, '/s')} with {workers}" for workers in theirs)
    note = f"processor time {middle[0].processor:.0f} µs against {least:.0f} µs (**{least / middle[0].processor:.3g}**); "
    note += f"median answer {middle[0].delay:.2g} ms against {middle[best].delay:.2g} ms; theirs by workers: {rates}"
    ours, rates = ([load.rate for load in runs[workers]] for workers in (0, best))
    return Row(question.title, ours, rates, name, "/s", question.target, note)
