#!/usr/bin/env python3
"""What well-behaved clients get while others ask for more than can be done.

    benches/overload/measure.py large.sqlite                     # ten minutes, 60 requests a second, one in ten hostile
    benches/overload/measure.py large.sqlite --minutes 1 --rate 120

Well-behaved clients ask small questions, hostile ones whatever costs most within the limits: each at its own address of the
loopback network, so that the server tells them apart. Questions arrive at random moments at a given rate, whether or not those
before them were answered. `/healthz` is asked ten times a second all along. Prints what is asked of the server first: the small
questions alone.

Needs Linux and Python's standard library.
"""
import argparse, asyncio, json, os, pathlib, random, sqlite3, statistics, sys, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "http"))
from program import Program  # noqa: E402

TARGET = pathlib.Path("target/release")
UNCACHED = pathlib.Path(__file__).resolve().parent.parent / "uncached.toml"
MODEST = [f"127.0.1.{number}" for number in range(1, 41)]
HOSTILE = [f"127.0.2.{number}" for number in range(1, 5)]
BUSIEST = "organisations(first:1000,orderBy:{field:ARENA_COUNT,direction:DESC}){nodes{%s}}"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database", type=pathlib.Path, help="a SQLite file")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--rate", type=float, default=60, help="questions a second in all")
    parser.add_argument("--hostile", type=float, default=0.1, help="which part of them is hostile")
    parser.add_argument("--alone", type=float, default=30, help="seconds for the small questions alone")
    parser.add_argument("--program", type=pathlib.Path, default=TARGET / "samverkan")
    parser.add_argument("--workers", type=int, help="threads for the network's input and output")
    return parser.parse_args()


class Questions:
    def __init__(self, database, seed=1):
        self.random = random.Random(seed)
        with sqlite3.connect(database) as connection:
            self.keys = [key for key, in connection.execute("SELECT key FROM organisations ORDER BY id LIMIT 20000")]

    def small(self):
        key = self.random.choice(self.keys)
        text = self.random.choice([
            '{organisation(by:{key:"%s"}){name kind sector arenaCount:involvements(first:1){totalCount}}}',
            '{organisation(by:{key:"%s"}){name collaborators(first:10){totalCount nodes{weight organisation{name}}}}}',
            '{organisation(by:{key:"%s"}){name involvements(first:10){nodes{role arena{name}}}}}',
        ])
        return "POST", "/graphql", text % key

    def hostile(self):
        year = self.random.randrange(1990, 2030)
        days = 'scope:{during:{from:"%d-01-01",to:"%d-12-31"}}' % (year, year + 1)
        many = lambda field: " ".join(f"a{number}:{field}" for number in range(45))
        return self.random.choice([
            ("POST", "/graphql", "{%s}" % (BUSIEST % many(f"collaborators(first:1,{days}){{totalCount}}"))),
            ("POST", "/graphql", "{%s}" % (BUSIEST % many(f"neighbours(steps:6,first:1,{days}){{totalCount}}"))),
            ("POST", "/graphql", "{%s}" % (BUSIEST % "collaborators(first:45){nodes{weight organisation{name}}}")),
            ("POST", "/graphql", "{network(%s){nodeCount tieCount density transitivity diameter{atLeast}}}" % days),
            ("GET", f"/export/network.gexf?during.from={year}-01-01", "bytes=0-10"),
            ("GET", f"/export/network.graphml?during.from={year}-01-02", "slow"),
        ])


class Asker:
    """A client at an address; connections that are free are used again."""

    def __init__(self, port, address):
        self.port, self.address, self.free = port, address, []

    async def ask(self, method, path, rest, timeout):
        """The status, or None when there was none in time."""
        reused = bool(self.free)
        try:
            return await asyncio.wait_for(self.exchange(method, path, rest, reused), timeout)
        except (OSError, asyncio.IncompleteReadError):
            # A connection that idled too long may be closed while it is used again; every client then takes another.
            return await self.ask_anew(method, path, rest, timeout) if reused else None
        except (asyncio.TimeoutError, ValueError):
            return None

    async def ask_anew(self, method, path, rest, timeout):
        try:
            return await asyncio.wait_for(self.exchange(method, path, rest, False), timeout)
        except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError, ValueError):
            return None

    async def exchange(self, method, path, rest, reused):
        if reused and self.free:
            reader, writer = self.free.pop()
        else:
            reader, writer = await asyncio.open_connection("127.0.0.1", self.port, local_addr=(self.address, 0))
        kept = False
        try:
            body, headers = b"", ""
            if method == "POST":
                body = json.dumps({"query": rest + f"#{random.random()}"}).encode()
                headers = f"content-type: application/json\r\ncontent-length: {len(body)}\r\n"
            elif rest.startswith("bytes"):
                headers = f"range: {rest}\r\n"
            writer.write(f"{method} {path} HTTP/1.1\r\nhost: a\r\naccept: application/json\r\n{headers}\r\n".encode() + body)
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
            status = int(head.split(" ", 2)[1])
            if rest == "slow":
                await asyncio.sleep(60)
                return status
            if "content-length: " in head:
                await reader.readexactly(int(head.split("content-length: ", 1)[1].split("\r", 1)[0]))
                kept = True
            return status
        finally:
            if kept:
                self.free.append((reader, writer))
            else:
                writer.close()


class Tally:
    def __init__(self):
        self.took, self.statuses = [], {}

    async def time(self, asked):
        began = time.perf_counter()
        status = await asked
        self.statuses[status] = self.statuses.get(status, 0) + 1
        if status == 200:
            self.took.append(1000 * (time.perf_counter() - began))

    def told(self):
        if not self.took:
            return f"none answered; {self.statuses}"
        centiles = statistics.quantiles(self.took, n=100) if len(self.took) > 1 else self.took * 99
        answered = len(self.took) / sum(self.statuses.values())
        return (
            f"{answered:.1%} answered, p50 {centiles[49]:.1f} ms, p99 {centiles[98]:.1f} ms, "
            f"longest {max(self.took):.0f} ms; {self.statuses}"
        )


async def offer(given, program, questions, seconds, hostile):
    """Asks at random moments, and returns what came of it: the small questions, the hostile ones, /healthz."""
    modest, rest, health = Tally(), Tally(), Tally()
    clients = {address: Asker(program.port, address) for address in MODEST + HOSTILE}
    watcher, tasks, memory = Asker(program.port, "127.0.3.1"), set(), []
    began = time.perf_counter()
    next_question = next_look = next_memory = began
    while (now := time.perf_counter()) - began < seconds:
        if now >= next_question:
            next_question += random.expovariate(given.rate)
            if random.random() < hostile:
                client = clients[random.choice(HOSTILE)]
                task = rest.time(client.ask(*questions.hostile(), 70))
            else:
                client = clients[random.choice(MODEST)]
                task = modest.time(client.ask(*questions.small(), 15))
            tasks.add(asyncio.create_task(task))
        if now >= next_look:
            next_look += 0.1
            tasks.add(asyncio.create_task(health.time(watcher.ask("GET", "/healthz", "", 15))))
        if now >= next_memory:
            next_memory += max(seconds / 10, 1)
            memory.append(program.memory()[0])
        tasks = {task for task in tasks if not task.done()}
        await asyncio.sleep(max(0, min(next_question, next_look) - time.perf_counter()))
    # How long until small questions are answered as they were before.
    ended, recovered = time.perf_counter(), None
    while recovered is None and time.perf_counter() - ended < 60:
        tally = Tally()
        for _ in range(20):
            await tally.time(clients[MODEST[0]].ask(*questions.small(), 15))
        if len(tally.took) == 20 and statistics.median(tally.took) < 10:
            recovered = time.perf_counter() - ended
    for task in tasks:
        task.cancel()
    return modest, rest, health, memory, recovered


async def processor_seconds(given, program, questions):
    """What the questions of a second take of the processors, each kind asked alone, one after another."""
    asked, sum_of = Asker(program.port, HOSTILE[0]), 0
    for share, question, times in ((given.hostile, questions.hostile, 40), (1 - given.hostile, questions.small, 400)):
        before = program.processor_seconds()
        for _ in range(times):
            await asked.ask(*question(), 30 if question == questions.small else 5)
        await asyncio.sleep(1)
        sum_of += share * (program.processor_seconds() - before) / times
    return sum_of * given.rate


async def main():
    given = arguments()
    config = ["--config", UNCACHED]
    command = [given.program, "serve", "--listen", "127.0.0.1:0", "--database", f"sqlite://{given.database}", *config]
    if given.workers:
        command = ["env", f"TOKIO_WORKER_THREADS={given.workers}", *command]
    with Program(command) as program:
        questions = Questions(given.database)
        await offer(given, program, questions, 5, 0)
        alone, _, health, _, _ = await offer(given, program, questions, given.alone, 0)
        print("small questions alone:    ", alone.told())
        print("/healthz meanwhile:       ", health.told(), flush=True)
        wanted = await processor_seconds(given, program, questions)
        print(f"the load, asked in turn:   {wanted:.1f} processors, of {os.cpu_count()}", flush=True)
        modest, rest, health, memory, recovered = await offer(
            given, program, questions, 60 * given.minutes, given.hostile
        )
        print("small ones under load:    ", modest.told())
        print("hostile ones:             ", rest.told())
        print("/healthz meanwhile:       ", health.told())
        print("memory in MB, ten times:  ", " ".join(f"{now:.0f}" for now in memory), f"(most {program.memory()[1]:.0f})")
        print("recovered after:          ", "not within a minute" if recovered is None else f"{recovered:.1f} s")


asyncio.run(main())
