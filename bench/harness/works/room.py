"""One actor in a room, at a rate that leaves each event alone: what several works measure."""

from .. import community, generator

CPU = "CPU µs a delivery"
COMPILERS = "of it the JVM's compilers"
WARMING = 3
"""How much faster than measured the warm-up goes: compilers count calls, not seconds."""


def events(server, form, connections, rate):
    """A peer's room."""
    return generator.measured(
        server, work="room", connections=connections, actors=1, rate=rate, warmup=form.warmup, warmrate=WARMING * rate,
        seconds=form.seconds, drain=60,
    )  # fmt: skip


def comments(server, form, connections, rate):
    """MSPaintr's: comments, whose events are about 200 bytes."""
    return generator.measured(
        server, work="room", event="comment", path=f"/live/posts/{community.ready().post_ids()[0]}",
        connections=connections, actors=1, rate=rate, warmup=form.warmup, warmrate=WARMING * rate, seconds=form.seconds, drain=60,
    )  # fmt: skip


def without_commits(whole, alone):
    """`whole` without what its commands cost where nobody but their sender is told."""
    a_commit = alone["serverCpuSeconds"] / alone["sent"]
    spent = whole["serverCpuSeconds"] - a_commit * whole["sent"]
    compiling = whole["compilerCpuSeconds"] - alone["compilerCpuSeconds"] / alone["sent"] * whole["sent"]
    return whole | {"serverCpuSeconds": spent, "compilerCpuSeconds": compiling, "commitMicros": a_commit * 1e6}


def row(figures):
    delivered = max(1, figures["delivered"])
    return {
        CPU: figures["serverCpuSeconds"] / delivered * 1e6,
        COMPILERS: figures["compilerCpuSeconds"] / delivered * 1e6,
        "p50 ms": figures["freshMs"]["p50"],
        "p99 ms": figures["freshMs"]["p99"],
    }
