"""How long and how much: the short form, of some minutes, and the full one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    name: str
    warmup: int
    """Seconds of the same work before what is measured, for every server alike: MSPaintr's JVM and
    Node's V8 compile while they run."""
    settle: int
    """Seconds of it at most, while MSPaintr's JVM still compiles."""
    seconds: int
    hot_warmup: int
    hot_seconds: int
    """For the peers in the hot room, who fall behind and are waited for."""
    mixed_seconds: int
    pictures: int
    """Uploads that are measured."""
    idle: int
    """Idle connections."""
    growth: tuple
    """Pairs: connections, and events a second, few enough that no server is at its limit."""


SHORT = Form(
    "short", warmup=10, settle=60, seconds=8, hot_warmup=2, hot_seconds=3, mixed_seconds=60, pictures=60, idle=10_000,
    growth=((100, 20), (1_000, 20), (10_000, 3)),
)
WARS = Form(
    "wars", warmup=6, settle=20, seconds=6, hot_warmup=0, hot_seconds=0, mixed_seconds=60, pictures=40, idle=3_000,
    growth=((100, 20), (1_000, 20), (10_000, 3)),
)
"""For two builds: many short ones tell more than a few long ones."""
FULL = Form(
    "full", warmup=30, settle=180, seconds=30, hot_warmup=4, hot_seconds=10, mixed_seconds=600, pictures=200, idle=10_000,
    growth=((100, 20), (1_000, 20), (10_000, 3)),
)
