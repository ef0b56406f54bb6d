"""Memory of idle connections."""

import contextlib
import subprocess
import time

from .. import generator, memory, processes, servers
from ..findings import Findings
from ..places import RESULTS

KB = "KB resident a connection"
SETTLE_SECONDS = 5
FIRST, TIMES = 500, 10
"""Connections of the warm-up: opened and closed again, so often that what compilers take is not the connections'."""


def run(form, peers):
    found = Findings(
        "Idle connections",
        f"Resident memory of the server process before and with {form.idle:,} connections that only wait, MSPaintr's on the "
        f"feed, by their number; {TIMES} times {FIRST} came and went before. With it, what lives in MSPaintr's heap after a collection.",
    )
    for peer in peers:
        with found.attempt(peer.name), peer.running() as server:
            found.rows.append({"system": peer.name, KB: _measure(server, form.idle)})
    with found.attempt("MSPaintr"), servers.MSPaintr().running() as server:
        _come_and_go(server)
        _, before = memory.histogram(server.pid)
        resident = processes.resident_kb(server.pid)
        with _connections(server, form.idle):
            each = (processes.resident_kb(server.pid) - resident) / form.idle
            page, live = memory.histogram(server.pid)
        RESULTS.mkdir(exist_ok=True)
        kept = RESULTS / f"{form.name}-heap.txt"
        kept.write_text("".join(page.splitlines(keepends=True)[:60]))
        found.rows.append(
            {"system": "MSPaintr", KB: each, "KB live in the heap": (live - before) / 1024 / form.idle, "histogram": kept.name}
        )
    found.goal(f"{KB}", found.figure("MSPaintr", KB), 10)
    return found


def _measure(server, count):
    _come_and_go(server)
    before = processes.resident_kb(server.pid)
    with _connections(server, count):
        return (processes.resident_kb(server.pid) - before) / count


def _come_and_go(server):
    for _ in range(TIMES):
        with _connections(server, FIRST, settle=0):
            pass
    time.sleep(SETTLE_SECONDS)


@contextlib.contextmanager
def _connections(server, count, settle=SETTLE_SECONDS):
    """So many, which joined so many seconds ago."""
    command = generator.command_for(server, work="idle", connections=count, seconds=300, actors=0)
    holder = processes.start(command, processes.GENERATOR_CORE, stdout=subprocess.PIPE, text=True)
    try:
        if holder.stdout.readline() != "joined\n":  # ends by itself, at the latest, when time is over
            raise RuntimeError(f"{count} connections could not be opened")
        time.sleep(settle)
        yield
    finally:
        processes.stop(holder)
        holder.stdout.close()
