#!/usr/bin/env python3
"""Whole requests over loopback, beside a bare handler that answers with the same bytes, turn and turn about.

    benches/http/measure.py small.sqlite                         # each kind of request beside the bare handler
    benches/http/measure.py small.sqlite --before OTHER          # each kind beside another build of the server
    benches/http/measure.py small.sqlite --growth large.sqlite   # each kind on a small and a large network
    benches/http/measure.py small.sqlite --soak 200000           # memory over many requests of all kinds

The server works every answer out anew; with --kept it keeps them, and these figures are of answers that are kept.

Needs wrk, Linux and Python's standard library. Figures are medians over the rounds; a ratio is the median of the ratios
within the rounds, and 2.00 is half as many requests per second. One answer in ten of each kind is looked at before
anything is measured, and a request that is refused ends the benchmark.
"""
import argparse, concurrent.futures, contextlib, pathlib, random, statistics, tempfile, threading, time

import kinds
from client import Client, wrk
from program import Program

TARGET = pathlib.Path("target/release")
UNCACHED = pathlib.Path(__file__).resolve().parent.parent / "uncached.toml"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database", type=pathlib.Path, help="a SQLite file")
    parser.add_argument("--before", type=pathlib.Path, metavar="PROGRAM", help="the build that this one is compared with")
    parser.add_argument("--growth", type=pathlib.Path, metavar="DATABASE", help="a second, larger SQLite file")
    parser.add_argument("--soak", type=int, metavar="REQUESTS", help="how many requests")
    parser.add_argument("--kinds", nargs="+", choices=list(kinds.VARIABLES), default=list(kinds.VARIABLES))
    parser.add_argument("--kept", action="store_true", help="let the server keep answers, as it does when nothing is said")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3, help="how long each turn takes")
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--program", type=pathlib.Path, default=TARGET / "samverkan")
    parser.add_argument("--bare", type=pathlib.Path, default=TARGET / "bare")
    return parser.parse_args()


def served(given, database, program=None):
    config = [] if given.kept else ["--config", UNCACHED]
    return Program([program or given.program, "serve", "--listen", "127.0.0.1:0", "--database", f"sqlite://{database}", *config])


def write(folder, bodies):
    """A file of bodies for each kind."""
    files = {kind: folder / f"{kind}.bodies" for kind in bodies}
    for kind, file in files.items():
        file.write_bytes(b"\n".join(bodies[kind]) + b"\n")
    return files


def typical(server, bodies):
    """The answer of median length among one in ten, and its media type."""
    client = Client(server.port)
    answers = sorted((client.ask(body) for body in bodies[::10]), key=lambda answer: len(answer[0]))
    return answers[len(answers) // 2]


def turns(given, sides):
    """What was measured of each side, an address and a file of bodies, in every round; the round before them warms up."""
    rounds = [[wrk(url, file, given.seconds, given.connections) for url, file in sides] for _ in range(given.rounds + 1)]
    return list(zip(*rounds[1:]))


def median(figures, name):
    return statistics.median(figure[name] for figure in figures)


def ratio(ours, theirs):
    return statistics.median(their["rate"] / our["rate"] for our, their in zip(ours, theirs))


def table(head, rows):
    widths = [max(map(len, column)) for column in zip(head, *rows)]
    for row in [head, ["-" * width for width in widths], *rows]:
        aligned = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:]))]
        print(f"| {' | '.join(aligned)} |", flush=True)


def cells(measured):
    return [f"{median(measured, 'rate'):,.0f}", *(f"{median(measured, name) / 1000:.2f}" for name in ("p50", "p99"))]


def beside_bare(given, folder):
    """Each kind of request, asked of the server and of the bare handler."""
    bodies = kinds.bodies(given.database)
    files, answers, rows = write(folder, bodies), folder / "answers", []
    answers.mkdir()
    with served(given, given.database) as server:
        media = set()
        for kind in given.kinds:
            answer, content_type = typical(server, bodies[kind])
            (answers / kind).write_bytes(answer)
            media.add(content_type)
        (content_type,) = media
        before, asked = server.memory(), 0
        with Program([given.bare, answers, "--content-type", content_type]) as bare:
            for kind in given.kinds:
                ours, theirs = turns(given, [(f"{server.url}/graphql", files[kind]), (f"{bare.url}/{kind}", files[kind])])
                asked += sum(figure["requests"] for figure in ours)
                size = f"{(answers / kind).stat().st_size:,}"
                rows.append([kind, size, *cells(ours), *cells(theirs), f"{ratio(ours, theirs):.2f}"])
        after = server.memory()
    table(["request", "bytes", "per s", "p50 ms", "p99 ms", "bare per s", "p50 ms", "p99 ms", "ratio"], rows)
    print(
        f"resident memory: {before[0]:.0f} MB before, {after[0]:.0f} MB after {asked:,} measured requests, "
        f"{after[1]:.0f} MB at most"
    )


def beside_before(given, folder):
    """Each kind of request, asked of this build and of another one; who is asked first alternates."""
    bodies = kinds.bodies(given.database)
    files, rows = write(folder, bodies), []
    with served(given, given.database) as now, served(given, given.database, given.before) as then:
        for kind in given.kinds:
            for server in (now, then):
                typical(server, bodies[kind])
            sides = [(f"{server.url}/graphql", files[kind]) for server in (now, then)]
            measured = [[], []]
            for number in range(given.rounds + 1):
                for side in ((0, 1), (1, 0))[number % 2]:
                    measured[side].append(wrk(*sides[side], given.seconds, given.connections))
            ours, theirs = measured[0][1:], measured[1][1:]
            # Here more is better: 1.00 is as many requests per second as before.
            rows.append([kind, *cells(ours), *cells(theirs), f"{1 / ratio(ours, theirs):.3f}"])
    table(["request", "per s", "p50 ms", "p99 ms", "before per s", "p50 ms", "p99 ms", "of before"], rows)


def growth(given, folder):
    """Each kind of request on two networks, each about organisations of its own."""
    rows = []
    with contextlib.ExitStack() as stack:
        sides = []
        for name, database in (("small", given.database), ("large", given.growth)):
            (folder / name).mkdir()
            bodies = kinds.bodies(database)
            server = stack.enter_context(served(given, database))
            for kind in given.kinds:
                typical(server, bodies[kind])
            sides.append((server, write(folder / name, bodies)))
        for kind in given.kinds:
            small, large = turns(given, [(f"{server.url}/graphql", files[kind]) for server, files in sides])
            means = [f"{median(measured, 'mean') / 1000:.2f}" for measured in (small, large)]
            rates = [f"{median(measured, 'rate'):,.0f}" for measured in (small, large)]
            rows.append([kind, rates[0], means[0], rates[1], means[1], f"{ratio(large, small):.2f}"])
    table(["request", "small per s", "mean ms", "large per s", "mean ms", "ratio"], rows)


def soak(given):
    """The server's memory after each tenth of many requests of all kinds, each of whose answers is looked at."""
    bodies = [body for kind, of_kind in kinds.bodies(given.database).items() if kind in given.kinds for body in of_kind]
    random.Random(kinds.SEED).shuffle(bodies)
    own = threading.local()
    rows = []
    with served(given, given.database) as server:

        def connect():
            own.client = Client(server.port)

        def ask(number):
            own.client.ask(bodies[number % len(bodies)])

        resident, most = server.memory()
        rows.append(["0", "", f"{resident:.1f}", f"{most:.1f}"])
        with concurrent.futures.ThreadPoolExecutor(given.connections, initializer=connect) as pool:
            for tenth in range(10):
                first, last = given.soak * tenth // 10, given.soak * (tenth + 1) // 10
                began = time.perf_counter()
                for _ in pool.map(ask, range(first, last)):
                    pass
                rate = (last - first) / (time.perf_counter() - began)
                resident, most = server.memory()
                rows.append([f"{last:,}", f"{rate:,.0f}", f"{resident:.1f}", f"{most:.1f}"])
    table(["requests", "per s", "resident MB", "at most MB"], rows)


def main():
    given = arguments()
    with tempfile.TemporaryDirectory() as folder:
        if given.soak:
            soak(given)
        elif given.before:
            beside_before(given, pathlib.Path(folder))
        elif given.growth:
            growth(given, pathlib.Path(folder))
        else:
            beside_bare(given, pathlib.Path(folder))


if __name__ == "__main__":
    main()
