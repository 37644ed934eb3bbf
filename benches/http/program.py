"""A program that serves on a free port of this machine, and how much memory it takes."""
import os, re, subprocess, threading


class Program:
    def __init__(self, command):
        """Starts it, and waits until it says where it is."""
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        said = []
        for line in self.process.stdout:
            said.append(line)
            if address := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                self.url, self.port = address[0], int(address[1])
                break
        else:
            raise SystemExit(f"{command[0]} did not start:\n{''.join(said)}")
        # What is not read would stop it once the pipe is full.
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def memory(self):
        """Its resident memory now, and the most that it ever was, in MB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            lines = dict(line.split(":", 1) for line in status)
        return tuple(int(lines[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))

    def processor_seconds(self):
        """The processor time that all its threads have taken."""
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
