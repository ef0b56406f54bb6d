/** One room on uWebSockets: an event is parsed and published to its topic, natively. */
import {Buffer} from 'node:buffer';
import process from 'node:process';
import uWS from 'uwebsockets';

const ANSWER_EVERY = 256 * 1024;

const app = uWS.App();
app.ws('/*', {
  maxPayloadLength: 128 * 1024,
  idleTimeout: 120,
  open: (socket) => {
    socket.getUserData().received = 0;
    socket.subscribe('room');
  },
  message: (socket, data, isBinary) => {
    if (isBinary) {
      const user = socket.getUserData();
      const before = Math.floor(user.received / ANSWER_EVERY);
      user.received += data.byteLength;
      if (Math.floor(user.received / ANSWER_EVERY) > before) {
        socket.send(JSON.stringify({type: 'received', bytes: user.received}));
      }
      return;
    }
    app.publish('room', JSON.stringify(JSON.parse(Buffer.from(data).toString())));
  },
});
app.listen('127.0.0.1', Number(process.argv[2]), (listening) => {
  if (!listening) throw new Error('The port is in use');
});
