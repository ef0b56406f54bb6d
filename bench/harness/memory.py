"""Watches a process's memory."""

import contextlib
import re
import subprocess
import threading

from .processes import resident_kb

EVERY_SECONDS = 1


@contextlib.contextmanager
def watched(pid):
    """A list of resident kilobytes that grows while the block runs."""
    samples, over = [], threading.Event()

    def look():
        while not over.wait(EVERY_SECONDS):
            samples.append(resident_kb(pid))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield samples
    finally:
        over.set()
        thread.join()


def growth(samples):
    """The mean of the last fifth by the mean of the third one, when all has been in use once."""
    fifth = max(1, len(samples) // 5)
    if len(samples) < 5:
        raise RuntimeError("too short for a look at memory")
    return sum(samples[-fifth:]) / sum(samples[2 * fifth : 3 * fifth])


def histogram(pid):
    """The JVM's live objects by class, after a full collection, and their bytes."""
    done = subprocess.run(
        ["jcmd", str(pid), "GC.class_histogram"], capture_output=True, text=True, timeout=120, check=True
    )
    return done.stdout, int(re.search(r"^Total\s+\d+\s+(\d+)", done.stdout, re.MULTILINE)[1])
