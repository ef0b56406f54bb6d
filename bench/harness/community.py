"""A made-up community: members who really joined, over HTTP, and posts that were really published.

It is made once, since each password costs tens of milliseconds, and copied for each server.
"""

import concurrent.futures
import hashlib
import http.client
import json
import shutil
import struct
import time
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from . import generator, servers
from .places import LOCAL

MEMBERS, POSTS = 300, 1000
KEPT_SECONDS = 7 * 24 * 3600
"""Sessions last 30 days."""


@dataclass(frozen=True)
class Community:
    folder: Path

    @property
    def data(self):
        return self.folder / "data"

    @property
    def members(self):
        """A Cookie header's value a line."""
        return self.folder / "members"

    @property
    def posts(self):
        """A post id a line."""
        return self.folder / "posts"

    def post_ids(self):
        return self.posts.read_text().split()

    @property
    def picture(self):
        return self.folder / "picture.png"


def ready():
    """The community, made now where there is none of these tables or it is old."""
    folder = LOCAL / f"community-{_tables()}"
    if folder.exists() and not _is_old(folder):
        return Community(folder)
    making = LOCAL / "community-making"
    for old in LOCAL.glob("community-*"):
        if old in (making, folder) or _is_old(old):
            shutil.rmtree(old)
    making.mkdir()
    print(f"Making a community of {MEMBERS} members and {POSTS} posts", flush=True)
    made = Community(making)
    made.picture.write_bytes(_png())
    with servers.serving(making, core=None) as server:
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            cookies = list(pool.map(lambda number: _join(server.port, number), range(MEMBERS)))
        made.members.write_text("".join(f"{cookie}\n" for cookie in cookies))
        ids = generator.output(
            server, work="publish", connections=8, actors=8, cookies=made.members, picture=made.picture,
            pictures=POSTS, drain=300,
        )
        made.posts.write_text(ids)
    making.rename(folder)
    return Community(folder)


def _is_old(folder):
    return time.time() - folder.stat().st_mtime > KEPT_SECONDS


def wait_until_ready(port, seconds=60):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if _request(port, "GET", "/health/ready")[0] == 200:
            return
        time.sleep(0.05)
    raise RuntimeError("The server is not ready")


def _join(port, number):
    body = json.dumps({"name": f"bench{number:04}", "password": "seven-crayons-in-a-box"})
    for _ in range(20):
        status, cookie = _request(port, "POST", "/api/members", body, {"Content-Type": "application/json"})
        if status == 201:
            return cookie.split(";")[0]
        time.sleep(0.5)  # others' passwords are being hashed
    raise RuntimeError(f"Member {number} could not join: {status}")


def _request(port, method, path, body=None, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request(method, path, body, headers or {})
        response = connection.getresponse()
        response.read()
        return response.status, response.getheader("Set-Cookie", "")
    finally:
        connection.close()


def _tables():
    with zipfile.ZipFile(servers.war()) as war:
        scripts = sorted(name for name in war.namelist() if "db/migration/" in name and name.endswith(".sql"))
        return hashlib.sha256(b"".join(war.read(name) for name in scripts)).hexdigest()[:12]


def _png(side=16):
    """A small red picture."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    rows = (b"\0" + b"\xc8\x28\x32" * side) * side
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
