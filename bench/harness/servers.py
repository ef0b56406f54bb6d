"""The servers under test: how each is started, and in which dialect it is spoken to."""

import contextlib
import os
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from . import community, generator, processes
from .places import FLOOR, PEERS, WAR
from .prepare import debian_environment



def _newest_java():
    """The newest LTS beside the usual Java, which the image has too; the usual one where there is none."""
    usual = shutil.which("java")
    beside = Path(usual).resolve().parents[2].glob("*-25-*/bin/java") if usual else ()
    return str(next(iter(sorted(beside)), "java"))


JAVA = os.environ.get("BENCH_JAVA") or _newest_java()
JAVA_OPTIONS = os.environ.get(
    "BENCH_JAVA_OPTIONS", "-Xmx640m" + (" -XX:+UseCompactObjectHeaders" if "-25-" in JAVA else "")
).split()
"""The heap that docs/operating/install.md starts the server with, and the image's options."""


@dataclass
class Running:
    """A server that runs, and what the generator must know of it."""

    name: str
    dialect: str
    port: int
    process: object
    options: dict = field(default_factory=dict)
    log: Path | None = None
    data: Path | None = None

    @property
    def pid(self):
        return self.process.pid


@dataclass(frozen=True)
class Peer:
    name: str
    dialect: str
    command: tuple
    environment: object = None

    @contextlib.contextmanager
    def running(self, core=processes.SERVER_CORE, more=()):
        port = processes.free_port()
        environment = self.environment() if self.environment else None
        process = processes.start([*self.command, port, *more], core, env=environment)
        try:
            processes.wait_for_port(process, port)
            yield Running(self.name, self.dialect, port, process)
        finally:
            processes.stop(process)


FLOOR_PEER = Peer("C floor", "ws", (FLOOR,))
WS = Peer("ws", "ws", ("node", PEERS / "ws/server.js"))
SOCKET_IO = Peer("Socket.IO", "socketio", ("node", PEERS / "socket.io/server.js"))
UWEBSOCKETS = Peer("uWebSockets", "ws", ("node", PEERS / "uwebsockets/server.js"))
FLASK = Peer(
    "Flask-SocketIO", "socketio", ("/usr/bin/python3", PEERS / "flask-socketio/server.py"), debian_environment
)
PEERS_ALL = (FLOOR_PEER, UWEBSOCKETS, WS, SOCKET_IO, FLASK)


_war = WAR


def war():
    """The build of MSPaintr that is measured."""
    return _war


@contextlib.contextmanager
def build(other):
    """Another build than this project's, until the block ends."""
    global _war
    usual, _war = _war, other
    try:
        yield
    finally:
        _war = usual


class MSPaintr:
    """The real thing, on a copy of the made-up community: members, posts, database, journal."""

    name = "MSPaintr"

    @contextlib.contextmanager
    def running(self, form=None, core=processes.SERVER_CORE):
        """Runs it; with a form, members are active in a room of their own before it is handed over."""
        made = community.ready()
        folder = Path(tempfile.mkdtemp(prefix="mspaintr-bench-"))
        try:
            shutil.copytree(made.data, folder / "data", ignore=shutil.ignore_patterns("boot", "uploads"))
            with serving(folder, core) as server:
                server.options = {"cookies": made.members}
                if form:
                    server.options["settle"] = form.settle
                    _warm(server, made.post_ids()[-1], folder / "post", form.warmup)
                yield server
        finally:
            shutil.rmtree(folder)


def _warm(server, room, posts, seconds):
    """Comments and stars as fast as they are answered: the JVM has compiled both before anything is measured."""
    posts.write_text(room)
    for event in ("comment", "star"):
        generator.measured(
            server, work="commits", event=event, posts=posts, path=f"/live/posts/{room}", connections=32, actors=32,
            rate=0, warmup=seconds / 2, seconds=1,
        )  # fmt: skip


@contextlib.contextmanager
def serving(folder, core):
    """MSPaintr on folder/data, its log beside it."""
    port = processes.free_port()
    log = folder / "log"
    with open(log, "wb") as out:
        process = processes.start(
            [JAVA, *JAVA_OPTIONS, "-jar", war(), "--port", port, "--data", folder / "data"],
            core,
            stdout=out,
            stderr=out,
            env=os.environ | {"MSPAINTR_LIMITS": "off"},
        )
    try:
        processes.wait_for_port(process, port, 60)
        community.wait_until_ready(port)
        yield Running("MSPaintr", "mspaintr", port, process, log=log, data=folder / "data")
    except Exception:
        print(log.read_text()[-4000:])
        raise
    finally:
        processes.stop(process)
