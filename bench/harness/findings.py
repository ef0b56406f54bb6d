"""What a work found: a row of figures for each system, and the goals it is held against."""

import contextlib
import subprocess
from dataclasses import dataclass, field


@dataclass
class Goal:
    text: str
    value: float
    limit: float
    at_least: bool = False

    @property
    def met(self):
        return self.value >= self.limit if self.at_least else self.value <= self.limit


@dataclass
class Findings:
    title: str
    how: str
    """What was done, in a sentence or two."""
    rows: list = field(default_factory=list)
    """Dictionaries: `system`, then figures by their names with units."""
    goals: list = field(default_factory=list)
    faults: list = field(default_factory=list)
    """Whatever makes a figure worth less: losses, refusals, a generator that was the bottleneck."""
    raw: list = field(default_factory=list)

    @contextlib.contextmanager
    def attempt(self, system):
        """What fails for one system is a fault of that row, not the end of the comparison."""
        try:
            yield
        except (RuntimeError, OSError, subprocess.SubprocessError) as failure:
            self.faults.append(f"{system}: {failure}")

    def keep(self, system, figures, row):
        """Adds a row, and what the generator has to say against it."""
        self.rows.append({"system": system} | row)
        self.raw.append({"system": system} | figures)
        for name in ("missing", "doubled", "unknown", "refused", "failedJoins"):
            if figures.get(name):
                self.faults.append(f"{system}: {figures[name]} {name}")
        if figures.get("generatorIsBottleneck"):
            self.faults.append(f"{system}: the load generator used its whole core")
        if figures.get("done") is False:
            self.faults.append(f"{system}: not everything had arrived when the time was over")

    def goal(self, text, value, limit, at_least=False):
        """A goal; not told where the figure was not measured."""
        if value is not None:
            self.goals.append(Goal(text, value, limit, at_least))

    def figure(self, system, name):
        """A figure of a row; None where there is none."""
        return next((row.get(name) for row in self.rows if row["system"] == system), None)

    def compare(self, text, ours, theirs, limit, at_least=False):
        """A goal for a ratio; not told where one of the two was not measured."""
        if ours is not None and theirs:
            self.goal(text, ours / theirs, limit, at_least)
