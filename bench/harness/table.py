"""Writes what was found, for people (Markdown) and programs (JSON)."""

import dataclasses
import json
import time

from .places import RESULTS


def write(form, machine, findings, seconds):
    """Writes results/FORM.md and results/FORM.json; their paths."""
    RESULTS.mkdir(exist_ok=True)
    as_data = {
        "form": dataclasses.asdict(form),
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "seconds": round(seconds),
        "machine": machine,
        "works": [_data(found) for found in findings],
    }
    data, text = RESULTS / f"{form.name}.json", RESULTS / f"{form.name}.md"
    data.write_text(json.dumps(as_data, indent=2, ensure_ascii=False) + "\n")
    text.write_text("\n".join(_page(form, machine, findings, seconds)) + "\n")
    return text, data


def goals(found):
    """A line for each goal."""
    for goal in found.goals:
        sign = "≥" if goal.at_least else "≤"
        yield f"{'met' if goal.met else '**not met**'}: {goal.text} {_figure(goal.value)} (goal {sign} {_figure(goal.limit)})"


def lines(found):
    """A work as Markdown."""
    yield f"## {found.title}\n\n{found.how}\n"
    columns = list(dict.fromkeys(name for row in found.rows for name in row))
    yield "| " + " | ".join(columns) + " |"
    yield "|" + "---|" * len(columns)
    for row in found.rows:
        yield "| " + " | ".join(_figure(row.get(name, "")) for name in columns) + " |"
    yield ""
    yield from (f"- {line}" for line in goals(found))
    yield from (f"- fault: {fault}" for fault in found.faults)
    yield ""


def _page(form, machine, findings, seconds):
    yield f"# The comparison, {form.name} form\n"
    yield f"Took {seconds:.0f} s. How it is done and how to read it: [README](../README.md).\n"
    yield "| | |\n|---|---|"
    yield from (f"| {name} | {_figure(value)} |" for name, value in machine.items())
    yield ""
    for found in findings:
        yield from lines(found)


def _data(found):
    data = dataclasses.asdict(found)
    for goal, told in zip(found.goals, data["goals"], strict=True):
        told["met"] = goal.met
    return data


def _figure(value):
    if not isinstance(value, float):
        return str(value)
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
