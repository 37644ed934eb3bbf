"""A server started for a while, asked over HTTP."""
import contextlib, http.client, json, os, pathlib, re, socket, subprocess, tempfile, time

FOLDER = pathlib.Path(__file__).parent


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Server:
    def __init__(self, command, port, **options):
        self.port = port
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
        """Requests per second and the median milliseconds of one, with eight connections kept busy by one thread."""
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as bodies:
            bodies.writelines(json.dumps({"query": query, "variables": it}) + "\n" for it in variables)
            bodies.flush()
            command = ["wrk", "-t1", "-c8", f"-d{seconds}s", "--latency", "-s", str(FOLDER / "load.lua")]
            said = subprocess.run(
                [*command, f"http://127.0.0.1:{self.port}/graphql"],
                env={**os.environ, "BODIES": bodies.name}, check=True, capture_output=True, text=True,
            ).stdout
        if "Non-2xx" in said or "Socket errors" in said:
            raise RuntimeError(said)
        median, unit = re.search(r"50%\s+([\d.]+)(us|ms|s)", said).groups()
        rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
        return rate, float(median) * {"us": 0.001, "ms": 1, "s": 1000}[unit]

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
