"""A lone event to 1,000 connections, 20 a second."""

from .. import servers
from ..findings import Findings
from .room import CPU, comments, events, row, without_commits

CONNECTIONS, RATE = 1000, 20
AGAIN = "C floor, again"


def run(form, peers):
    found = Findings(
        "A lone event to 1,000 connections",
        f"One member comments {RATE} times a second in a room of {CONNECTIONS:,} connections; the peers send an event of 150 "
        "bytes. MSPaintr's commits are told apart: the same commands in a room with nobody but their sender. The floor is "
        "measured before and after: it is held against the mean of both.",
    )
    for peer in peers:
        with found.attempt(peer.name), peer.running() as server:
            figures = events(server, form, CONNECTIONS, RATE)
            found.keep(peer.name, figures, row(figures))
    with found.attempt("MSPaintr"), servers.MSPaintr().running(form) as server:
        whole = comments(server, form, CONNECTIONS, RATE)
        alone = comments(server, form, 1, RATE)
        bare = without_commits(whole, alone)
        found.keep("MSPaintr", whole, row(whole))
        found.keep("MSPaintr without commits", bare, row(bare) | {"µs a commit": bare["commitMicros"]})
    if servers.FLOOR_PEER in peers:
        with found.attempt(AGAIN), servers.FLOOR_PEER.running() as server:
            figures = events(server, form, CONNECTIONS, RATE)
            found.keep(AGAIN, figures, row(figures))
    floors = [cpu for name in ("C floor", AGAIN) if (cpu := found.figure(name, CPU))]
    bare = found.figure("MSPaintr without commits", CPU)
    found.compare("CPU a delivery without commits ÷ C floor", bare, sum(floors) / max(1, len(floors)), 1.25)
    whole = found.figure("MSPaintr", CPU)
    found.compare("CPU a delivery with commits ÷ Socket.IO", whole, found.figure("Socket.IO", CPU), 1)
    found.compare("CPU a delivery with commits ÷ ws", whole, found.figure("ws", CPU), 1)
    return found
