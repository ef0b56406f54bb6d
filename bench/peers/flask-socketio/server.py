"""One room on Flask-SocketIO with gevent, as Debian packages them."""

from gevent import monkey

monkey.patch_all()

import sys

from flask import Flask, request
from flask_socketio import SocketIO, emit, join_room

ANSWER_EVERY = 256 * 1024

app = Flask(__name__)
socketio = SocketIO(app, async_mode="gevent", transports=["websocket"])
received = {}


@socketio.on("connect")
def enter():
    join_room("room")


@socketio.on("event")
def tell(event):
    emit("event", event, to="room")


@socketio.on("chunk")
def count(chunk):
    before = received.get(request.sid, 0)
    received[request.sid] = before + len(chunk)
    if received[request.sid] // ANSWER_EVERY > before // ANSWER_EVERY:
        emit("received", {"bytes": received[request.sid]})


socketio.run(app, host="127.0.0.1", port=int(sys.argv[1]))
