"""Whole requests over HTTP, against PostGraphile. All servers run all the while; only one is asked at a time."""
import itertools
from statistics import median

from postgraphile_peer import Postgraphile
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
        runs[workers].append(server.load(query, variables, given.seconds))
        tell(f"{question.title}, {name + f' of {workers}' if workers else 'ours'}: {runs[workers][-1][0]:,.0f}/s")
    rates = {workers: [rate for rate, _ in its] for workers, its in runs.items()}
    delay = {workers: median(delay for _, delay in its) for workers, its in runs.items()}
    best = max(theirs, key=lambda workers: median(rates[workers]))
    each = ", ".join(f"{figure(median(rates[workers]), '/s')} with {workers}" for workers in theirs)
    note = f"median answer {delay[0]:.2g} ms against {delay[best]:.2g} ms; workers: {each}"
    return Row(question.title, rates[0], rates[best], name, "/s", question.target, note)
