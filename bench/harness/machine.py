"""The machine and the versions, for the head of the table."""

import json
import os
import platform
import re
import subprocess

from .places import DEBIAN, PEERS, PROJECT
from .servers import JAVA, JAVA_OPTIONS


def description():
    """What a reader must know to compare the figures with others."""
    return without_peers() | _npm() | _debian()


def without_peers():
    """The same, where nobody else is measured."""
    return {
        "processor": _first(r"model name\s*:\s*(.*)", _read("/proc/cpuinfo")),
        "cores": os.cpu_count(),
        "memory GB": round(int(_first(r"MemTotal:\s*(\d+)", _read("/proc/meminfo"))) / 2**20),
        "kernel": platform.release(),
        "load average at the start": os.getloadavg()[0],
        "MSPaintr": _said("git", "-C", PROJECT, "describe", "--always", "--dirty"),
        "java": _first(r'version "(.*?)"', _said(JAVA, "-version")) + " " + " ".join(JAVA_OPTIONS),
        "node": _said("node", "--version"),
        "C compiler": _said("cc", "--version").splitlines()[0],
    }


def _npm():
    names = json.loads(_read(PEERS / "package.json"))["dependencies"]
    return {name: json.loads(_read(PEERS / "node_modules" / name / "package.json"))["version"] for name in names}


def _debian():
    libraries = DEBIAN / "usr/lib/python3/dist-packages"
    found = (re.fullmatch(r"(Flask_SocketIO|gevent|gevent_websocket)-(.*)\.egg-info", path.name) for path in libraries.iterdir())
    return {match[1]: match[2] for match in found if match}


def _read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def _first(pattern, text):
    match = re.search(pattern, text)
    return match[1] if match else "unknown"


def _said(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=30, check=False)
    return done.stdout.strip()
