"""Compares two builds of MSPaintr, B with A, and A with itself: what differs there is the machine's noise."""

import hashlib
import math
import statistics
import time
from dataclasses import dataclass, field

from . import servers, table
from .places import RESULTS
from .works import room, upload

A, B, AGAIN = "A", "B", "A again"
SIDES = (A, B, AGAIN)
WORKS = ("lone", "hot", "idle", "upload")
PAIRS = 5
MORE_IS_BETTER = {upload.SPEED}
NOT_COMPARED = {room.COMPILERS}
"""What it measures is how warm the JVM is."""


def rounds(pairs):
    """The sides of each pair, there and back: A B A, A B A. What drifts is to nobody's advantage."""
    return [SIDES if number % 2 == 0 else SIDES[::-1] for number in range(pairs)]


@dataclass
class Figure:
    """One figure of a work: what each side had in each pair."""

    name: str
    values: dict = field(default_factory=lambda: {side: {} for side in SIDES})

    def ratios(self, side):
        """By A's, of the pairs that have both."""
        ours, theirs = self.values[side], self.values[A]
        return [ours[pair] / theirs[pair] for pair in sorted(ours) if ours[pair] > 0 and theirs.get(pair, 0) > 0]

    def verdict(self):
        """B's median, in or out of the widest that A differs from itself in either direction."""
        changes, noise = self.ratios(B), self.ratios(AGAIN)
        if not changes or not noise:
            return "not measured"
        median = statistics.median(changes)
        if abs(math.log(median)) <= max(abs(math.log(ratio)) for ratio in noise):
            return "within the noise"
        worse = (median < 1) == any(self.name.endswith(name) for name in MORE_IS_BETTER)
        return f"B is {'slower or larger' if worse else 'faster or smaller'} by {100 * abs(median - 1):.1f} %"

    def is_worse(self):
        return self.verdict().startswith("B is slower")

    def row(self):
        changes, noise = self.ratios(B), self.ratios(AGAIN)
        return {
            "figure": self.name,
            "A, median": statistics.median(self.values[A].values()) if self.values[A] else "",
            "B ÷ A, median": _two(statistics.median(changes)) if changes else "",
            "B ÷ A, each": " ".join(map(_two, changes)),
            "A again ÷ A": f"{_two(min(noise))} to {_two(max(noise))}" if noise else "",
            "verdict": self.verdict(),
        }


@dataclass
class Compared:
    """A work, as the table wants its findings."""

    title: str
    how: str = "The median of the ratios of pairs, beside how much A differs from A."
    figures: dict = field(default_factory=dict)
    faults: list = field(default_factory=list)
    goals: tuple = ()

    def take(self, side, pair, found):
        """What one measurement found."""
        self.faults += [f"{side}, pair {pair + 1}: {fault}" for fault in found.faults]
        for row in found.rows:
            for name, value in row.items():
                if isinstance(value, float) and name not in NOT_COMPARED:
                    key = f"{row['system']}: {name}"
                    self.figures.setdefault(key, Figure(key)).values[side][pair] = value

    @property
    def rows(self):
        return [figure.row() for figure in self.figures.values()]


def compare(wars, works, form, pairs, described):
    """Measures, prints and writes after each pair; whether nothing got worse and nothing was at fault."""
    builds = {A: wars[0], B: wars[1], AGAIN: wars[0]}
    compared = {name: Compared(f"{name}: {work.__doc__.splitlines()[0]}") for name, work in works.items()}
    began = time.monotonic()
    for pair, sides in enumerate(rounds(pairs)):
        for name, work in works.items():
            for side in sides:
                print(f"--- pair {pair + 1}, {name}, {side}, {time.monotonic() - began:.0f} s", flush=True)
                with servers.build(builds[side]):
                    compared[name].take(side, pair, work.run(form, []))
        text = _page(builds, compared.values(), pair + 1, described, time.monotonic() - began)
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / "wars.md").write_text(text)
    print(text + f"Written: {RESULTS / 'wars.md'}")
    return not any(work.faults or any(figure.is_worse() for figure in work.figures.values()) for work in compared.values())


def _page(builds, compared, pairs, described, seconds):
    named = {"A": _named(builds[A]), "B": _named(builds[B])} | described
    lines = [
        "# Two builds\n",
        f"{pairs} pairs took {seconds:.0f} s. How it is done and how to read it: [README](../README.md).\n",
        "| | |\n|---|---|",
        *(f"| {name} | {value} |" for name, value in named.items()),
        "",
    ]
    for work in compared:
        lines += table.lines(work)
    return "\n".join(lines) + "\n"


def _named(war):
    return f"{war} ({hashlib.sha256(war.read_bytes()).hexdigest()[:12]})"


def _two(ratio):
    return f"{ratio:.3f}"
