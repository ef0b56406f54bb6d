/*
 * Runs the browser tests: with one browser, and for each of the files that run together a server, whose members are lent to
 * one test after another.
 *
 *   node src/test/browser/run.js [FILES]
 */
import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {isMissing, LAUNCHING} from './support/chromium.js';
import {openLanes} from './support/lanes.js';
import {serve} from './support/server.js';

/** Files that run together, as a page keeps one core busy; one, where there is one server only. */
const TOGETHER = process.env.MSPAINTR_URL ? 1 : 2;
/** A bound on hanging, for a file: what comes at all comes in a fraction of it. */
const HANGING_MS = 600_000;
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** @param {string[]} files @param {Record<string, string>} environment @returns {Promise<number>} the exit code */
function testFiles(files, environment) {
  const tests = spawn(process.execPath, ['--test', `--test-concurrency=${TOGETHER}`, `--test-timeout=${HANGING_MS}`, ...files], {env: {...process.env, ...environment}, stdio: 'inherit'});
  // They end with what was begun for them.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => tests.kill(signal));
  return new Promise((resolve, reject) => {
    tests.once('error', reject);
    tests.once('exit', (code) => resolve(code ?? 1));
  });
}

/** @param {string[]} files */
async function run(files) {
  if (isMissing) return testFiles(files, {});
  /** What to end, the last first. @type {Array<() => void | Promise<void>>} */
  const ends = [];
  try {
    const begun = await Promise.allSettled(Array.from({length: Math.min(TOGETHER, files.length)}, serve));
    for (const one of begun) if (one.status === 'fulfilled') ends.push(() => one.value.end());
    const servers = begun.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
    const browser = await chromium.launchServer({...LAUNCHING, host: '127.0.0.1'});
    ends.push(() => browser.close());
    const lanes = await openLanes(servers.map(({address}) => address));
    ends.push(() => lanes.end());
    return await testFiles(files, {MSPAINTR_STAGE: JSON.stringify({browser: browser.wsEndpoint(), lanes: lanes.address})});
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

const asked = process.argv.slice(2);
const all = () => readdirSync(HERE).filter((name) => name.endsWith('.test.js')).map((name) => HERE + name);
process.exitCode = await run(asked.length > 0 ? asked : all());
