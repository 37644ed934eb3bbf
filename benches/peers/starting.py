"""Starting, and importing: against sqlite3, which only reads and writes."""
import re, subprocess, sys, time

from samverkan import TABLES
from server import FOLDER
from table import Row, figure, tell


def start(given):
    """From process start to the first answer, against sqlite3 reading every row of the same tables."""
    statements = "; ".join(f"SELECT * FROM {table}" for table in TABLES)
    ours, theirs = [], []
    for run in range(given.runs + 1):
        began = time.perf_counter()
        with given.ours.serve():
            answered = time.perf_counter()
        read = time.perf_counter()
        subprocess.run(["sqlite3", str(given.database), statements], check=True, stdout=subprocess.DEVNULL)
        done = time.perf_counter()
        if run > 0:  # the first only brings the file into memory
            ours.append(answered - began)
            theirs.append(done - read)
            tell(f"start {figure(ours[-1])}, sqlite3 {figure(theirs[-1])}")
    yield Row("start to first answer", ours, theirs, "sqlite3, reading only", target=0.5)


def importing(given):
    """Import of the bundle into a new file, as benches/import.py measures it."""
    command = [sys.executable, str(FOLDER.parent / "import.py"), str(given.bundle.folder)]
    command += ["--program", given.program, "--runs", str(given.runs)]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    runs = re.findall(r"samverkan ([\d.]+) s.*import ([\d.]+) s", said)
    ours, theirs = ([float(side) for side in sides] for sides in zip(*runs))
    yield Row("import", ours, theirs, "sqlite3 `.import` and the same indexes")
