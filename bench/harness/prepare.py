"""Compiles, installs and unpacks what the bench needs, all of it in folders that git ignores."""

import os
import subprocess

from .places import BENCH, DEBIAN, FLOOR, GENERATOR, LOCAL, PEERS, WAR

DEBIAN_PACKAGES = """
    python3-flask-socketio python3-flask python3-socketio python3-engineio python3-bidict python3-click
    python3-itsdangerous python3-jinja2 python3-markupsafe python3-werkzeug python3-gevent
    python3-gevent-websocket python3-greenlet python3-zope.event python3-zope.interface libev4 libc-ares2
""".split()
"""Flask-SocketIO with gevent and all that they need, to be unpacked without being installed."""


def everything():
    """Makes what is missing, or raises CalledProcessError."""
    LOCAL.mkdir(exist_ok=True)
    _compile()
    if not (PEERS / "node_modules").exists():
        _run("npm", "ci", "--silent", cwd=PEERS)
    if not DEBIAN.exists():
        _unpack_debian()
    if not WAR.exists():
        _run("mvn", "-q", "-B", "-ntp", "package", "-DskipTests", cwd=BENCH.parent)


def generator():
    """What two builds need that exist already."""
    LOCAL.mkdir(exist_ok=True)
    _compile()


def debian_environment():
    """What lets Debian's Python find the unpacked packages."""
    libraries = DEBIAN / "usr/lib"
    return os.environ | {
        "PYTHONPATH": str(libraries / "python3/dist-packages"),
        "LD_LIBRARY_PATH": ":".join(str(path) for path in libraries.glob("*-linux-gnu*")),
    }


def _compile():
    _run("make", "--silent", "-C", str(BENCH / "load"), f"OUT={GENERATOR.parent}")
    source = PEERS / "floor/floor.c"
    if not FLOOR.exists() or FLOOR.stat().st_mtime < source.stat().st_mtime:
        _run("cc", "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-o", str(FLOOR), str(source))


def _unpack_debian():
    packages = LOCAL / "packages"
    packages.mkdir(exist_ok=True)
    _run("apt-get", "-qq", "download", *DEBIAN_PACKAGES, cwd=packages)
    for package in packages.glob("*.deb"):
        _run("dpkg", "-x", str(package), str(DEBIAN))


def _run(*command, cwd=None):
    subprocess.run(command, cwd=cwd, check=True, timeout=600)
