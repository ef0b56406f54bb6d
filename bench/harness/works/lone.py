"""A lone event to 1,000 seats, 20 a second."""

from .. import community, generator, servers
from ..findings import Findings

SEATS, RATE = 1000, 20
CPU = "CPU µs a delivery"


def run(form, peers):
    found = Findings(
        "A lone event to 1,000 seats",
        f"One member comments {RATE} times a second in a room of {SEATS} connections; the peers send an event of 150 "
        "bytes. MSPaintr's commits are told apart: the same commands in a room with nobody but their sender.",
    )
    for peer in peers:
        with peer.running() as server:
            _keep(found, server.name, _measure(server, form, SEATS))
    with servers.MSPaintr().running() as server:
        post = community.ready().post_ids()[0]
        whole = _measure(server, form, SEATS, path=f"/live/posts/{post}", event="comment")
        alone = _measure(server, form, 1, path=f"/live/posts/{post}", event="comment")
    _keep(found, "MSPaintr", whole)
    commits = alone["serverCpuSeconds"] / alone["sent"] * whole["sent"]
    _keep(found, "MSPaintr without commits", whole | {"serverCpuSeconds": whole["serverCpuSeconds"] - commits})
    found.rows[-1]["µs a commit"] = alone["serverCpuSeconds"] / alone["sent"] * 1e6
    _goals(found)
    return found


def _measure(server, form, seats, **more):
    return generator.measured(
        server, work="room", connections=seats, actors=1, rate=RATE, warmup=form.warmup, seconds=form.seconds, **more
    )


def _keep(found, system, figures):
    found.keep(
        system,
        figures,
        {
            CPU: figures["serverCpuSeconds"] / max(1, figures["delivered"]) * 1e6,
            "p50 ms": figures["freshMs"]["p50"],
            "p99 ms": figures["freshMs"]["p99"],
        },
    )


def _goals(found):
    bare = found.figure("MSPaintr without commits", CPU)
    found.compare("CPU a delivery without commits ÷ C floor", bare, found.figure("C floor", CPU), 1.25)
    whole = found.figure("MSPaintr", CPU)
    found.compare("CPU a delivery with commits ÷ Socket.IO", whole, found.figure("Socket.IO", CPU), 1)
    found.compare("CPU a delivery with commits ÷ ws", whole, found.figure("ws", CPU), 1)
