"""A busy feed: 5 new posts and 200 tallies a second, 1,000 feeds open."""

import tempfile

from .. import community, generator, memory, servers
from ..findings import Findings

FEEDS, POSTS, STARS_A_SECOND, POSTS_A_SECOND = 1000, 200, 200, 5


def run(form, peers):
    found = Findings(
        "A busy feed",
        f"{FEEDS:,} feeds, of which {community.MEMBERS} are members'; they post {POSTS_A_SECOND} small pictures and cast "
        f"{STARS_A_SECOND} stars a second, on {POSTS} posts in turn. From the command to every feed.",
    )
    made = community.ready()
    with tempfile.NamedTemporaryFile("w", suffix=".posts") as posts:
        posts.write("\n".join(made.post_ids()[:POSTS]))
        posts.flush()
        with (
            found.attempt("MSPaintr"),
            servers.MSPaintr().running(form) as server,
            memory.watched(server.pid) as resident,
        ):
            figures = generator.measured(
                server, work="feed", posts=posts.name, picture=made.picture, connections=FEEDS, actors=community.MEMBERS,
                rate=STARS_A_SECOND, posting=POSTS_A_SECOND, warmup=form.warmup, seconds=form.seconds, drain=60,
            )  # fmt: skip
            _keep(found, figures | {"residentKb": list(resident)}, memory.growth(resident))
    found.goal("tallies, p99 ms", found.figure("MSPaintr", "tallies p99 ms"), 200)
    found.goal("new posts, p99 ms", found.figure("MSPaintr", "posts p99 ms"), 200)
    found.goal("resident memory, last fifth ÷ third fifth", found.figure("MSPaintr", "growth"), 1.1)
    return found


def _keep(found, figures, growth):
    found.keep(
        "MSPaintr",
        figures,
        {
            "tallies p50 ms": figures["tallyMs"]["p50"],
            "tallies p99 ms": figures["tallyMs"]["p99"],
            "posts p50 ms": figures["postMs"]["p50"],
            "posts p99 ms": figures["postMs"]["p99"],
            "CPU share": figures["serverCpuSeconds"] / figures["wallSeconds"],
            "resident MB": figures["residentKb"][-1] / 1024,
            "growth": growth,
        },
    )
