"""Our own program, and `questions`, which asks its engine without HTTP."""
import json, pathlib, subprocess, tempfile

from server import Server, free_port

UNCACHED = pathlib.Path(__file__).resolve().parent.parent / "uncached.toml"

# What the server reads when it starts.
TABLES = """
    sources organisations names identifiers successions persons projects tracks councils agreements events
    participations seats parties attendances memberships assignments
""".split()


class Samverkan:
    def __init__(self, program, questions, database):
        self.program, self.questions, self.database = program, questions, database

    def serve(self):
        port = free_port()
        command = [self.program, "serve", "--database", f"sqlite://{self.database}", "--listen", f"127.0.0.1:{port}"]
        # The peers keep no answers, so neither do we.
        command += ["--config", str(UNCACHED)]
        server = Server(command, port)
        server.wait()
        return server

    def ask(self, lines):
        """Mean seconds of each kind of question, and the answers."""
        with tempfile.NamedTemporaryFile("r", suffix=".txt") as answers:
            command = [self.questions, "--database", f"sqlite://{self.database}", "--answers", answers.name]
            done = subprocess.run(command, input="\n".join(lines) + "\n", stdout=subprocess.PIPE, text=True, check=True)
            figures = json.loads(done.stdout)
            means = {kind: it["mean_microseconds"] / 1e6 for kind, it in figures.items() if isinstance(it, dict)}
            return means, answers.read().splitlines()
