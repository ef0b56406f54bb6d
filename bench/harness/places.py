"""Where everything lies."""

from pathlib import Path

BENCH = Path(__file__).resolve().parent.parent
PROJECT = BENCH.parent
PEERS = BENCH / "peers"
LOCAL = BENCH / ".local"
"""What is compiled, unpacked and made up; git ignores it."""
RESULTS = BENCH / "results"
WAR = PROJECT / "target" / "mspaintr.war"
GENERATOR = LOCAL / "load"
FLOOR = LOCAL / "floor"
DEBIAN = LOCAL / "debian"
