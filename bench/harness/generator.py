"""Runs the load generator against a server."""

import json
import subprocess

from . import processes
from .places import GENERATOR

MARGIN_SECONDS = 180
"""For opening the connections, beside what the works themselves take."""


def output(server, core=processes.GENERATOR_CORE, **options):
    """What the generator prints; RuntimeError where it fails."""
    command = command_for(server, **options)
    times = server.options | options
    longest = MARGIN_SECONDS + sum(float(times.get(time, 10)) for time in ("warmup", "seconds", "drain", "settle")) * 2
    process = processes.start(command, core, stdout=subprocess.PIPE, text=True)
    try:
        out, _ = process.communicate(timeout=longest)
    finally:
        processes.stop(process)
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return out


def measured(server, **options):
    """The figures of one work."""
    return json.loads(output(server, **options))


def command_for(server, **options):
    """The generator's command line for a server."""
    words = [str(GENERATOR), "--dialect", server.dialect, "--port", str(server.port), "--server", str(server.pid)]
    for name, value in (server.options | options).items():
        words += [f"--{name}", str(value)]
    return words
