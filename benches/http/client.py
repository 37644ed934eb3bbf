"""The clients: one that looks at every answer, and wrk, which is as fast as it can be."""
import http.client, json, pathlib, subprocess

HEADERS = {"accept": "application/json", "content-type": "application/json"}
SCRIPT = pathlib.Path(__file__).with_name("requests.lua")


class Client:
    """A connection that is kept open."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port)

    def ask(self, body):
        """The answer's bytes and media type; a benchmark of refusals would be worth nothing, so they end it."""
        self.connection.request("POST", "/graphql", body, HEADERS)
        response = self.connection.getresponse()
        answer = response.read()
        # `errors` comes first in an answer that has any.
        if response.status != 200 or not answer.startswith(b'{"data":'):
            raise SystemExit(f"{response.status} for {body.decode()}:\n{answer.decode()[:1000]}")
        return answer, response.headers["content-type"]


def wrk(url, bodies, seconds, connections):
    """What wrk measured: requests, and microseconds as mean, p50 and p99."""
    command = ["wrk", "--threads=1", f"--connections={connections}", f"--duration={seconds}s", "--timeout=10s"]
    command += [f"--script={SCRIPT}", url, "--", str(bodies)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    figures = json.loads(said.splitlines()[-1])
    if figures["refused"] or figures["failed"] or not figures["requests"]:
        raise SystemExit(f"{url} refused {figures['refused']} requests and failed {figures['failed']}")
    figures["rate"] = figures["requests"] / figures["microseconds"] * 1e6
    return figures
