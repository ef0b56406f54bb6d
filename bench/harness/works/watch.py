"""A member paints, and everyone on the feed watches."""

import subprocess
import tempfile

from .. import community, generator, servers
from ..findings import Findings
from ..places import BENCH

VIEWERS, PIECES_A_SECOND = 500, 20


def run(form, peers):
    found = Findings(
        "Watching a painter",
        f"{VIEWERS} feeds are open while a member paints: {PIECES_A_SECOND} pieces of 12 points a second. From when a piece was "
        "due at the painter's socket until each feed has it. In the page come up to 100 ms before that, in which a "
        "stroke is gathered, and a frame after it.",
    )
    made = community.ready()
    with tempfile.NamedTemporaryFile(suffix=".pieces") as painting:
        longest = 2 * form.warmup + form.settle + form.seconds
        subprocess.run(["node", BENCH / "harness/pieces.js", painting.name, str(longest * PIECES_A_SECOND)], check=True, timeout=60)
        with found.attempt("MSPaintr"), servers.MSPaintr().running(form) as server:
            figures = generator.measured(
                server, work="watch", picture=made.picture, painting=painting.name, connections=VIEWERS, actors=1,
                rate=PIECES_A_SECOND, warmup=form.warmup, seconds=form.seconds, drain=30,
            )  # fmt: skip
            seen = figures["seenMs"]
            row = {"p50 ms": seen["p50"], "p99 ms": seen["p99"], "CPU share": figures["serverCpuSeconds"] / figures["wallSeconds"]}
            found.keep("MSPaintr", figures, row)
    found.goal("a piece at every viewer, p99 ms", found.figure("MSPaintr", "p99 ms"), 250)
    return found
