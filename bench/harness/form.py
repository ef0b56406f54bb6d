"""How long and how much: the short form, of a few minutes, and the full one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    name: str
    warmup: int
    """Seconds of the same work before what is measured, for every server alike: MSPaintr's JVM and
    Node's V8 compile while they run."""
    seconds: int
    hot_seconds: int
    """For the hot room, where the peers fall behind and are waited for."""
    growth_seconds: int
    mixed_seconds: int
    pictures: int
    """Uploads that are measured."""


SHORT = Form("short", warmup=8, seconds=8, hot_seconds=4, growth_seconds=8, mixed_seconds=60, pictures=60)
FULL = Form("full", warmup=30, seconds=30, hot_seconds=10, growth_seconds=30, mixed_seconds=600, pictures=200)
