import {spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const READY_WITHIN_MS = 60_000;
const GONE_WITHIN_MS = 30_000;
/** What to start; its arguments follow. */
const COMMAND = (process.env.MSPAINTR_COMMAND ?? 'java -XX:TieredStopAtLevel=1 -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote -jar target/mspaintr.war').split(' ');

/**
 * The server under test: the one at MSPAINTR_URL, which is left alone, or one of our own, which can be restarted.
 *
 * @typedef {{address: string, canRestart: boolean, stop: () => Promise<void>, start: () => Promise<void>, end: () => Promise<void>}} Server
 * @returns {Promise<Server>}
 */
export async function serve() {
  const given = process.env.MSPAINTR_URL;
  if (given) return onlyAddress(given.replace(/\/$/, ''));
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), 'mspaintr-'));
  const address = `http://127.0.0.1:${port}`;
  const [program, ...rest] = COMMAND;
  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null;
  /** @type {string[]} */
  const said = [];

  const start = async () => {
    const started = spawn(program, [...rest, '--port', String(port), '--data', data], {
      env: {...process.env, MSPAINTR_LIMITS: 'off'},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (text) => said.push(String(text)));
    await until(READY_WITHIN_MS, `no answer from ${address}:\n${said.join('')}`, async () => {
      if (started.exitCode !== null) throw new Error(`the server ended with ${started.exitCode}:\n${said.join('')}`);
      return fetch(address).then((response) => response.ok, () => false);
    });
  };
  const stop = async () => {
    const ending = child;
    if (!ending || ending.exitCode !== null) return;
    ending.kill('SIGTERM');
    await until(GONE_WITHIN_MS, 'the server did not end', async () => ending.exitCode !== null || ending.signalCode !== null);
  };
  const end = async () => {
    await stop();
    await rm(data, {recursive: true, force: true});
  };
  await start();
  return {address, canRestart: true, stop, start, end};
}

/** A server that is left alone. @param {string} address @returns {Server} */
export function onlyAddress(address) {
  const nothing = async () => {};
  return {address, canRestart: false, stop: nothing, start: nothing, end: nothing};
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const {port} = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/**
 * @param {number} withinMs
 * @param {string} otherwise
 * @param {() => Promise<boolean>} condition
 */
async function until(withinMs, otherwise, condition) {
  for (const deadline = Date.now() + withinMs; !(await condition()); ) {
    if (Date.now() > deadline) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
