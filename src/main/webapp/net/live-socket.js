import {decodeFrame} from './events.js';
import {Watchdog} from './watchdog.js';

const WELCOME_WITHIN_MS = 15_000;
/** RFC 6455 7.4.1: the connection closed without a close frame. */
const ABNORMAL = 1006;
/** `readyState` of a WebSocket. */
const [CONNECTING, OPEN] = [0, 1];

/**
 * @typedef {object} Owner
 * @property {(heard: import('./events.js').TypedEvent) => void} received
 * @property {(message: ArrayBuffer) => void} bytes
 * @property {(code: number) => void} closed called once
 * @property {(fault: Error) => void} fault
 * @property {() => void} probe something should be asked, so that an answer shows life
 * @property {() => boolean} awaitsResponse whether an answer is owed
 */

/** One WebSocket from its opening to its end, which it also detects if no close frame arrives. */
export class LiveSocket {
  #socket;
  #owner;
  #watchdog;
  #isWelcome = false;
  /** @type {ReturnType<typeof setTimeout>} */
  #deadline;

  /**
   * @param {WebSocket} socket
   * @param {Owner} owner
   * @param {() => number} now milliseconds
   */
  constructor(socket, owner, now) {
    this.#socket = socket;
    this.#owner = owner;
    this.#watchdog = new Watchdog(
      {
        awaitsResponse: owner.awaitsResponse,
        unsentBytes: () => socket.bufferedAmount,
        probe: owner.probe,
        timedOut: () => this.#lost(ABNORMAL),
      },
      now,
    );
    this.#deadline = setTimeout(() => this.#lost(ABNORMAL), WELCOME_WITHIN_MS);
    socket.binaryType = 'arraybuffer';
    socket.onmessage = ({data}) => this.#receive(data);
    // An error is always followed by `close`, which is handled instead.
    socket.onclose = ({code}) => this.#lost(code);
  }

  /** Whether the server answered the handshake and said `welcome`. */
  get isWelcomed() {
    return this.#isWelcome;
  }

  /** @param {string | Uint8Array<ArrayBuffer>} frame @returns {boolean} false where it is closing already */
  send(frame) {
    if (this.#socket.readyState !== OPEN) return false;
    this.#socket.send(frame);
    return true;
  }

  /** Checks that the connection is alive: the machine may have slept, or changed its network. */
  probe() {
    this.#watchdog.probe();
  }

  dispose() {
    clearTimeout(this.#deadline);
    this.#watchdog.stop();
    // A dead server never answers the close, so late events of this socket are ignored.
    this.#socket.onmessage = this.#socket.onclose = null;
    // Browsers report an error when a connecting socket is closed, so it closes once it is open.
    if (this.#socket.readyState === CONNECTING) this.#socket.onopen = () => this.#socket.close();
    else this.#socket.close();
  }

  /** @param {unknown} data */
  #receive(data) {
    this.#watchdog.received();
    if (typeof data !== 'string') return this.#owner.bytes(/** @type {ArrayBuffer} */ (data));
    for (const heard of decodeFrame(data, this.#owner.fault)) {
      if (heard.type === 'welcome') {
        this.#isWelcome = true;
        clearTimeout(this.#deadline);
        this.#watchdog.start();
      }
      this.#owner.received(heard);
    }
  }

  /** @param {number} code */
  #lost(code) {
    this.dispose();
    this.#owner.closed(code);
  }
}
