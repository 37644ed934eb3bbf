"""A server started for a while, asked over HTTP."""
import contextlib, http.client, json, os, pathlib, re, socket, subprocess, tempfile, time
from typing import NamedTuple

FOLDER = pathlib.Path(__file__).parent


class Load(NamedTuple):
    rate: float
    delay: float
    processor: float


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def processor_time(process):
    """Seconds of processor time that a process and its children have had, as Linux counts them."""
    try:
        stat = pathlib.Path(f"/proc/{process}/stat").read_text()
        children = pathlib.Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except FileNotFoundError:
        return 0
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK") + sum(map(processor_time, children))


class Server:
    """`behind` tells the numbers of other processes that work for it."""

    def __init__(self, command, port, behind=list, **options):
        self.port, self.behind = port, behind
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)

    def ask(self, query, variables=None):
        """The data of an answer; whatever is wrong with it is raised."""
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            body = json.dumps({"query": query, "variables": variables or {}})
            connection.request("POST", "/graphql", body, {"content-type": "application/json"})
            answer = json.load(connection.getresponse())
        if answer.get("errors"):
            raise RuntimeError(f"{query}: {answer['errors']}")
        return answer["data"]

    def wait(self, seconds=120):
        """Until it answers."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and self.process.poll() is None:
            with contextlib.suppress(OSError):
                self.ask("{ __typename }")
                return
            time.sleep(0.005)
        raise RuntimeError(f"{self.process.args[0]} does not answer")

    def load(self, query, variables, seconds):
        """Eight connections kept busy by one thread: requests per second, the median milliseconds until an answer, and the
        microseconds of processor time that one takes, whatever else the machine does."""
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as bodies:
            bodies.writelines(json.dumps({"query": query, "variables": it}) + "\n" for it in variables)
            bodies.flush()
            processes = [self.process.pid, *self.behind()]
            before = sum(map(processor_time, processes))
            command = ["wrk", "-t1", "-c8", f"-d{seconds}s", "--latency", "-s", str(FOLDER / "load.lua")]
            said = subprocess.run(
                [*command, f"http://127.0.0.1:{self.port}/graphql"],
                env={**os.environ, "BODIES": bodies.name}, check=True, capture_output=True, text=True,
            ).stdout
            used = sum(map(processor_time, processes)) - before
        if "Non-2xx" in said or "Socket errors" in said:
            raise RuntimeError(said)
        median, unit = re.search(r"50%\s+([\d.]+)(us|ms|s)", said).groups()
        rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
        delay = float(median) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
        return Load(rate, delay, used / int(re.search(r"(\d+) requests in", said)[1]) * 1e6)

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
