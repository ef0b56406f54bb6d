"""A hot room: 300 stars a second by different members, 1,000 viewers."""

from .. import community, generator, servers
from ..findings import Findings

VIEWERS, MEMBERS, RATE = 1000, 300, 300
EVENT_BYTES = 64
"""As long as MSPaintr's own event of a star."""
DRAIN_SECONDS = 90
CPU = "CPU ms a star"


def run(form, peers):
    found = Findings(
        "A hot room",
        f"{MEMBERS} of {VIEWERS:,} viewers cast and withdraw {RATE} stars a second together. MSPaintr commits each and tells "
        f"the counts once a tick; the peers send an event for each. Who falls behind is waited for, {DRAIN_SECONDS} s at most.",
    )
    for peer in peers:
        if peer is servers.FLASK:
            continue  # a minute of CPU for each second of this work
        with found.attempt(peer.name), peer.running() as server:
            _keep(found, peer.name, _measure(server, form.hot_warmup, form.hot_seconds, payload=EVENT_BYTES))
    with found.attempt("MSPaintr"), servers.MSPaintr().running(form) as server:
        path = f"/live/posts/{community.ready().post_ids()[0]}"
        _keep(found, "MSPaintr", _measure(server, form.warmup, form.seconds, path=path, event="star"))
    ours = found.figure("MSPaintr", CPU)
    found.compare("total CPU ÷ Socket.IO", ours, found.figure("Socket.IO", CPU), 0.15)
    found.compare("total CPU ÷ uWebSockets", ours, found.figure("uWebSockets", CPU), 0.6)
    found.goal("a viewer's count fresh within ms, p99", found.figure("MSPaintr", "p99 ms"), 150)
    return found


def _measure(server, warmup, seconds, **more):
    return generator.measured(
        server, work="room", connections=VIEWERS, actors=MEMBERS, rate=RATE, warmup=warmup, seconds=seconds,
        drain=DRAIN_SECONDS, **more,
    )  # fmt: skip


def _keep(found, system, figures):
    found.keep(
        system,
        figures,
        {
            CPU: figures["serverCpuSeconds"] / figures["sent"] * 1e3,
            "stars": figures["sent"],
            "messages": figures["frames"],
            "p50 ms": figures["freshMs"]["p50"],
            "p99 ms": figures["freshMs"]["p99"],
        },
    )
