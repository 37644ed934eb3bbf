#!/usr/bin/env python3
"""What `/healthz` takes while one client asks for walks as long as the limits allow, alone and twelve at a time.

    benches/overload/walks.py large.sqlite --workers 1

Needs Linux and Python's standard library.
"""
import argparse, json, pathlib, sys, threading, time, urllib.error, urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "http"))
from program import Program  # noqa: E402

UNCACHED = pathlib.Path(__file__).resolve().parent.parent / "uncached.toml"
BUSIEST = "{organisations(first:1000,orderBy:{field:ARENA_COUNT,direction:DESC}){nodes{%s}}}"
DAYS = 'scope:{during:{from:"20%02d-01-01",to:"20%02d-12-31"}}'


def walks(field, aliases):
    each = (f"a{at}:{field % (DAYS % (at + 10, at + 10))}{{totalCount}}" for at in range(aliases))
    return BUSIEST % " ".join(each)


ASKED = {
    "15 collaborators": (walks("collaborators(first:1,%s)", 15), 1),
    "45 collaborators": (walks("collaborators(first:1,%s)", 45), 1),
    "45 neighbours": (walks("neighbours(steps:6,first:1,%s)", 45), 1),
    "45 neighbours, twelve at once": (walks("neighbours(steps:6,first:1,%s)", 45), 12),
}


def ask(url, query):
    body, began = json.dumps({"query": query}).encode(), time.perf_counter()
    headers = {"content-type": "application/json", "accept": "application/graphql-response+json"}
    try:
        status = urllib.request.urlopen(urllib.request.Request(f"{url}/graphql", body, headers), timeout=60).status
    except urllib.error.HTTPError as error:
        status = error.code
    return status, time.perf_counter() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database", type=pathlib.Path)
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path("target/release/samverkan"))
    parser.add_argument("--workers", type=int, default=1, help="threads for the network's input and output")
    given = parser.parse_args()
    command = ["env", f"TOKIO_WORKER_THREADS={given.workers}", given.program, "serve", "--listen", "127.0.0.1:0"]
    with Program([*command, "--database", f"sqlite://{given.database}", "--config", UNCACHED]) as program:
        for name, (query, at_once) in ASKED.items():
            answers, took, done = [], [], threading.Event()

            def watch():
                while not done.is_set():
                    began = time.perf_counter()
                    urllib.request.urlopen(f"{program.url}/healthz", timeout=60).read()
                    took.append(1000 * (time.perf_counter() - began))
                    time.sleep(0.02)

            watcher = threading.Thread(target=watch)
            watcher.start()
            asking = [threading.Thread(target=lambda: answers.append(ask(program.url, query))) for _ in range(at_once)]
            [thread.start() for thread in asking]
            [thread.join() for thread in asking]
            done.set()
            watcher.join()
            statuses = sorted({status for status, _ in answers})
            print(f"{name}: {statuses} after {max(took for _, took in answers):.2f} s at most; "
                  f"/healthz {len(took)} times, {max(took):.1f} ms at most", flush=True)


main()
