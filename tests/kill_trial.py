"""Kill builds at random moments while somebody reads every page, and say what readers and the disk saw.

Run by hand, for it takes minutes: `.venv/bin/python tests/kill_trial.py 50`. A third of the kills come in the
last moments of a build, where parts change places. Each kill is followed by the question whether a worker
lives on; every fifth, and the last, by a good build and the question whether anything is left over.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from macros.output.site_folder import WORK

ROOT = Path(__file__).parents[1]
SECONDS_TO_END = 10


class Watcher(threading.Thread):
    """Reads every page of a site over and over, and remembers those that it missed."""

    def __init__(self, site: Path) -> None:
        super().__init__(daemon=True)
        self.site, self.reads, self.missed, self.stopped = site, 0, [], False
        self.pages = [page for page in site.rglob("*.html") if WORK not in str(page)]

    def run(self) -> None:
        while not self.stopped:
            for page in self.pages:
                self.reads += 1
                try:
                    whole = b"</html>" in page.read_bytes()[-20:]
                except OSError:
                    whole = False
                if not whole:
                    self.missed.append(page)
            time.sleep(0.02)


def build(site: Path) -> "subprocess.Popen[bytes]":
    """Begin a build of one area."""
    command = [sys.executable, "-c", "from macros.cli import main; main()"]
    command += ["build", "torbay", "--quick", "--output", str(site)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def group_of(process: int) -> set[int]:
    """Return the ids of the children of a process, and of theirs."""
    children = Path(f"/proc/{process}/task/{process}/children")
    found = {int(child) for child in children.read_text().split()} if children.exists() else set()
    return found.union(*map(group_of, found))


def lives(process: int) -> bool:
    """Tell whether a process runs and is not only waited for."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def kill_one(site: Path, number: signal.Signals, after: float) -> tuple[bool, set[int]]:
    """Kill a build after some seconds; return whether it was still at work, and the workers that live on."""
    process = build(site)
    time.sleep(after)
    workers = group_of(process.pid)
    process.send_signal(number)
    landed = process.wait() != 0
    until = time.monotonic() + SECONDS_TO_END
    while any(map(lives, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    return landed, set(filter(lives, workers))


def moments(count: int, whole: float) -> list[float]:
    """Return random moments of a build of so many seconds, a third of them near its end."""
    spans = [(0.8 * whole, 1.02 * whole) if i % 3 == 0 else (0.1 * whole, whole) for i in range(count)]
    return [random.uniform(*span) for span in spans]


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(site).wait()
        started = time.monotonic()
        assert build(site).wait() == 0
        watcher = Watcher(site)
        watcher.start()
        landed, survivors, left, after_next = 0, 0, 0, 0
        for index, after in enumerate(moments(count, time.monotonic() - started)):
            number = (signal.SIGKILL, signal.SIGTERM)[index % 2]
            was_at_work, alive = kill_one(site, number, after)
            landed += was_at_work
            survivors += len(alive)
            left += any(name.startswith(WORK) for name in os.listdir(site))
            if index % 5 == 4 or index == count - 1:
                assert build(site).wait() == 0, "the next build failed"
                after_next += any(name.startswith(WORK) for name in os.listdir(site))
        watcher.stopped = True
        watcher.join()
    print(f"{count} kills, {landed} while the build was at work")
    print(f"{watcher.reads} reads of {len(watcher.pages)} pages, {len(watcher.missed)} missing or not whole")
    print(f"{left} kills left a work folder; {after_next} stood after the next build")
    print(f"{survivors} workers lived on after {SECONDS_TO_END} seconds")


if __name__ == "__main__":
    main()
