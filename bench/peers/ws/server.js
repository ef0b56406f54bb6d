/** One room on `ws`: an event is parsed, and written once to every receiver. */
import process from 'node:process';
import {WebSocketServer} from 'ws';

const ANSWER_EVERY = 256 * 1024;

const server = new WebSocketServer({host: '127.0.0.1', port: Number(process.argv[2]), backlog: 1024});

server.on('connection', (socket) => {
  let received = 0;
  socket.on('message', (data, isBinary) => {
    if (isBinary) {
      const before = Math.floor(received / ANSWER_EVERY);
      received += data.length;
      if (Math.floor(received / ANSWER_EVERY) > before) {
        socket.send(JSON.stringify({type: 'received', bytes: received}));
      }
      return;
    }
    const event = JSON.stringify(JSON.parse(data));
    for (const receiver of server.clients) receiver.send(event);
  });
});
