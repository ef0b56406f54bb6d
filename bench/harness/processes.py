"""Processes that surely end: each is ended by its id, whatever happens."""

import atexit
import contextlib
import signal
import socket
import subprocess
import sys
import time

SERVER_CORE, GENERATOR_CORE = "0", "1"
STOP_SECONDS = 30

_running = set()


def start(command, core=None, **options):
    """Starts a command, pinned to a core unless that is None."""
    pinned = [*(["taskset", "-c", core] if core else []), *map(str, command)]
    process = subprocess.Popen(pinned, **options)
    _running.add(process)
    return process


def stop(process):
    """SIGTERM, and SIGKILL where that is not enough; waits for the end."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    _running.discard(process)


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def wait_for_port(process, port, seconds=30):
    """Until something listens; RuntimeError where the process ends or the time does."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise RuntimeError(f"{process.args} does not listen on {port}")


def resident_kb(pid):
    """Resident memory, VmRSS of proc(5)."""
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))


@atexit.register
def _stop_all():
    for process in list(_running):
        stop(process)


signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
