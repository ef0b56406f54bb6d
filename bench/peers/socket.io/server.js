/** One room on Socket.IO: an event goes to the room as the documentation shows. */
import {createServer} from 'node:http';
import process from 'node:process';
import {Server} from 'socket.io';

const ANSWER_EVERY = 256 * 1024;

const http = createServer();
const io = new Server(http, {transports: ['websocket'], serveClient: false});

io.on('connection', (socket) => {
  let received = 0;
  socket.join('room');
  socket.on('event', (event) => io.to('room').emit('event', event));
  socket.on('chunk', (bytes) => {
    const before = Math.floor(received / ANSWER_EVERY);
    received += bytes.length;
    if (Math.floor(received / ANSWER_EVERY) > before) socket.emit('received', {bytes: received});
  });
});
http.listen({host: '127.0.0.1', port: Number(process.argv[2]), backlog: 1024});
