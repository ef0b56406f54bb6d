"""Everyday life, for long: a room with stalled and reconnecting clients."""

import re
import urllib.request

from .. import community, generator, memory, servers
from ..findings import Findings

CLIENTS, ACTORS, RATE = 1000, 200, 50
SHARE = 20
"""One in so many is stalled, and as many reconnect."""


def run(form, peers):
    found = Findings(
        "Mixed load",
        f"{form.mixed_seconds} s in a room of {CLIENTS:,}: {ACTORS} members do {RATE} things a second, a comment in 25, the rest "
        f"stars; {CLIENTS // SHARE} connections read nothing for up to 135 s, {CLIENTS // SHARE} others are lost every few seconds and resume.",
    )
    with found.attempt("MSPaintr"), servers.MSPaintr().running(form) as server:
        path = f"/live/posts/{community.ready().post_ids()[0]}"
        with memory.watched(server.pid) as resident:
            _measure(server, path, form.warmup)
            _, before = memory.histogram(server.pid)
            figures = _measure(server, path, form.mixed_seconds)
        _, after = memory.histogram(server.pid)
        cut = _cut(server.port)
        errors = [line for line in server.log.read_text().splitlines() if "SEVERE" in line]
        figures |= {"residentKb": resident, "errors": errors[:20], "cut": cut}
        found.keep("MSPaintr", figures, _row(figures, resident, before, after, errors))
        found.faults += [f"logged: {line}" for line in errors[:5]]
    found.goal("resident memory, last fifth ÷ third fifth", found.figure("MSPaintr", "growth"), 1.1)
    found.goal("refused, lost or logged as an error", found.figure("MSPaintr", "errors"), 0)
    return found


def _measure(server, path, seconds):
    return generator.measured(
        server, work="mixed", path=path, connections=CLIENTS, actors=ACTORS, rate=RATE, seconds=seconds, drain=30
    )


def _cut(port):
    """Connections that were too slow, by the server's own count."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as page:
        found = re.search(r'connections_ended_total\{reason="too_slow"\} ([0-9.]+)', page.read().decode())
    return int(float(found[1])) if found else 0


def _row(figures, resident, before, after, errors):
    return {
        "sent": figures["sent"],
        "errors": figures["refused"] + figures["lost"] + len(errors),
        "stalled that were cut": figures["cut"],
        "resumed": figures["resumed"],
        "snapshots instead": figures["snapshots"],
        "answered p99 ms": figures["answerMs"]["p99"],
        "resident MB": resident[-1] / 1024,
        "growth": memory.growth(resident),
        "live heap MB before and after": f"{before / 2**20:.1f} → {after / 2**20:.1f}",
    }
