"""Uploads of 5 MiB in chunks of 64 KiB, and what a room notices of them."""

import contextlib
import os
import tempfile
import threading
import time
from pathlib import Path

from .. import community, generator, processes, servers
from ..findings import Findings
from ..places import LOCAL

AT_ONCE = 4
CROWD = 20
CHUNK, PICTURE = 65_536, 5 * 1_048_576
EMPTIED_SECONDS = 0.2
SPEED = "MB a second"
ROOM = {"work": "room", "event": "star", "connections": 100, "actors": 20, "rate": 20}
PACE = 1_250_000
"""Bytes a second of an uploader with 10 Mbit/s."""


def run(form, peers):
    found = Findings(
        "Uploads",
        f"{form.pictures} pictures of 5 MiB, {AT_ONCE} at once, until the last is acknowledged: by MSPaintr in its file, by the "
        f"peers counted. Then {CROWD} uploads at once, at full speed and at 10 Mbit/s each, while 20 stars a "
        "second are cast in a room of 100. Files go soon after they are whole, as where each is published: else the memory "
        "that the system has not used before is what is measured. A row of its own tells what it costs to write the "
        "same files and nothing else.",
    )
    if peers:
        found.rows.append({"system": "the files alone, ten times as many", **_files(10 * form.pictures)})
    for peer in peers:
        slow = peer is servers.FLASK
        with found.attempt(peer.name), peer.running() as server:
            _keep(found, _upload(server, form.pictures // 5 if slow else form.pictures), peer.name)
    with found.attempt("MSPaintr"), servers.MSPaintr().running(form) as server, _emptied(server.data / "uploads"):
        _keep(found, _upload(server, form.pictures), "MSPaintr")
        quiet = _keep_room(found, _room(server, form, 0), "MSPaintr's room, no uploads")
        with _crowd(server, PACE):
            paced = _keep_room(found, _room(server, form, 1), f"MSPaintr's room, {CROWD} uploads at 10 Mbit/s")
        with _crowd(server, 0):
            full = _keep_room(found, _room(server, form, 2), f"MSPaintr's room, {CROWD} uploads at full speed")
        found.compare(f"room's p99 with {CROWD} uploads at 10 Mbit/s ÷ without", paced, quiet, 1.5)
        found.compare(f"room's p99 with {CROWD} uploads at full speed ÷ without", full, quiet, 1.5)
    found.compare("MB a second ÷ ws", found.figure("MSPaintr", SPEED), found.figure("ws", SPEED), 0.7, at_least=True)
    return found


def _files(pictures):
    """Writes as many files as are uploaded, chunk by chunk: what the kernel takes for it."""
    chunk, chunks = os.urandom(CHUNK), PICTURE // CHUNK
    with tempfile.TemporaryDirectory(dir=LOCAL) as folder, _emptied(Path(folder)):
        began, used = time.monotonic(), time.process_time()
        for picture in range(pictures):
            with open(f"{folder}/{picture}", "wb", buffering=0) as file:
                for _ in range(chunks):
                    file.write(chunk)
        megabytes = pictures * PICTURE / 1e6
        return {
            SPEED: megabytes / (time.monotonic() - began),
            "CPU ms a MB": 1e3 * (time.process_time() - used) / megabytes,
        }


@contextlib.contextmanager
def _emptied(folder):
    """Deletes the files that are whole, several times a second, until the block ends."""
    ended = threading.Event()

    def delete():
        while not ended.wait(EMPTIED_SECONDS):
            for file in folder.iterdir():
                with contextlib.suppress(FileNotFoundError):
                    if file.stat().st_size == PICTURE:
                        file.unlink()

    thread = threading.Thread(target=delete, name="uploads-emptied")
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _upload(server, pictures):
    return generator.measured(server, work="upload", connections=AT_ONCE, pictures=pictures, drain=120)


def _room(server, form, nth):
    """Each time in another room, where nobody has stars yet; the first time warms up."""
    path = f"/live/posts/{community.ready().post_ids()[nth]}"
    longest = form.settle if nth == 0 else 0
    return generator.measured(
        server, path=path, warmup=2, settle=longest, seconds=form.seconds, drain=30, **ROOM
    )


class _crowd:
    """Uploads that go on until the block ends, at a lower priority than the room's generator."""

    def __init__(self, server, pace):
        self.command = generator.command_for(
            server, work="upload", connections=CROWD, pictures=1_000_000, drain=600, pace=pace
        )

    def __enter__(self):
        self.process = processes.start(["nice", "-n", "10", *self.command], processes.GENERATOR_CORE)

    def __exit__(self, *failure):
        ended = self.process.poll()
        processes.stop(self.process)
        if ended is not None and failure == (None, None, None):
            raise RuntimeError(f"the uploads ended before their time, with {ended}")


def _keep(found, figures, system):
    found.keep(system, figures, {SPEED: figures["MBPerSecond"], "CPU ms a MB": 1e3 * figures["serverCpuSeconds"] / _mb(figures)})


def _keep_room(found, figures, system):
    found.keep(system, figures, {"p50 ms": figures["freshMs"]["p50"], "p99 ms": figures["freshMs"]["p99"]})
    return figures["freshMs"]["p99"]


def _mb(figures):
    return figures["MBPerSecond"] * figures["wallSeconds"]
