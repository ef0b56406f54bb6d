"""Committed stars a second, durable, on H2."""

import tempfile

from .. import community, generator, servers
from ..findings import Findings

ACTORS = 256
SPEED, P99 = "stars a second", "p99 ms at half of that"
KINDS = (("one hot post", 1, 3000), ("1,000 posts", 1000, 1500))


def run(form, peers):
    found = Findings(
        "Committed stars a second",
        f"{ACTORS} members, each with one star on its way, as fast as they are answered, in a room that is not the starred "
        "posts'; then as many as half of that, at a fixed rate.",
    )
    ids = community.ready().post_ids()
    for name, count, least in KINDS:
        with tempfile.NamedTemporaryFile("w", suffix=".posts") as posts:
            posts.write("\n".join(ids[:count]))
            posts.flush()
            with found.attempt(name), servers.MSPaintr().running() as server:
                fast = _measure(server, posts.name, ids[-1], form, 0, form.warmup, form.settle)
                half = _measure(server, posts.name, ids[-1], form, fast["perSecond"] / 2, form.warmup, form.settle)
                found.keep(f"MSPaintr, {name}", fast, _row(fast, half))
                found.keep(f"MSPaintr, {name}, half", half, {"stars a second": half["perSecond"], "CPU ms a star": _cpu(half)})
        found.goal(f"stars a second on {name}", found.figure(f"MSPaintr, {name}", SPEED), least, at_least=True)
        found.goal(f"p99 ms at half of that on {name}", found.figure(f"MSPaintr, {name}", P99), 50)
    return found


def _measure(server, posts, room, form, rate, warmup, settle):
    return generator.measured(
        server, work="commits", posts=posts, path=f"/live/posts/{room}", connections=ACTORS, actors=ACTORS, rate=rate,
        warmup=warmup, settle=settle, seconds=form.seconds, drain=30,
    )  # fmt: skip


def _row(fast, half):
    return {
        SPEED: fast["perSecond"],
        "p99 ms": fast["answerMs"]["p99"],
        P99: half["answerMs"]["p99"],
        "CPU ms a star": _cpu(fast),
        "busy": fast["busy"] + half["busy"],
    }


def _cpu(figures):
    return 1e3 * figures["serverCpuSeconds"] / max(1, figures["answered"])
