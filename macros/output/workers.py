"""The processes that build areas side by side, none of which outlives the command."""

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from macros.problems import Faults, Problem


@contextlib.contextmanager
def workers(count: int) -> Iterator[Executor]:
    """Give an executor of `count` processes, which end with this one, however it ends.

    SIGTERM ends them and raises SystemExit here, so that what was begun is cleared away.
    Raise Faults if a process ends by itself.
    """
    before = {number: signal.signal(number, _stop) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        with ProcessPoolExecutor(count, initializer=_end_with_parent) as executor:
            yield executor
    except BrokenProcessPool as error:
        message = "a process ended suddenly, perhaps for want of memory. Give fewer --jobs, or free memory."
        raise Faults([Problem("guide build", 1, message, "jobs")]) from error
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, frame: object) -> None:
    """End the workers at once, so that nothing waits for them, and then this process."""
    for process in multiprocessing.active_children():
        process.kill()
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    sys.exit(128 + number)


def _end_with_parent() -> None:
    """Watch the command from within a worker; leave stopping to it."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_wait_and_end, daemon=True).start()


def _wait_and_end() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
