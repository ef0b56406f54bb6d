"""What a delivery costs as rooms grow."""

from .. import servers
from ..findings import Findings
from .room import CPU, comments, events, row, without_commits


def run(form, peers):
    found = Findings(
        "Growth",
        "The lone event in rooms of different sizes, less often in the largest, so that no server is at its limit. "
        "The goal is held without the commits' share, which weighs most in small rooms and would hide growth.",
    )
    for peer in peers:
        if peer is servers.FLOOR_PEER:
            for connections, rate in form.growth:
                with found.attempt(peer.name), peer.running() as server:
                    figures = events(server, form, connections, rate)
                    found.keep(f"{peer.name}, {connections:,} connections", figures, row(figures))
    with found.attempt("MSPaintr"), servers.MSPaintr().running(form) as server:
        for connections, rate in form.growth:
            bare = without_commits(comments(server, form, connections, rate), comments(server, form, 1, rate))
            found.keep(_name(connections), bare, row(bare))
    least, most = form.growth[0][0], form.growth[-1][0]
    found.compare(
        f"CPU a delivery at {most:,} connections ÷ at {least:,}", found.figure(_name(most), CPU), found.figure(_name(least), CPU), 1.3
    )
    return found


def _name(connections):
    return f"MSPaintr without commits, {connections:,} connections"
