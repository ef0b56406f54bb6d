/*
 * Runs the browser tests with one server, one browser, and members who are lent to one test after another.
 *
 *   node src/test/browser/run.js [FILES]
 */
import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {isMissing, LAUNCHING} from './support/chromium.js';
import {lend, membersOf} from './support/members.js';
import {serve} from './support/server.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** @param {string[]} files @param {Record<string, string>} environment @returns {Promise<number>} the exit code */
function testFiles(files, environment) {
  const tests = spawn(process.execPath, ['--test', '--test-concurrency=1', ...files], {env: {...process.env, ...environment}, stdio: 'inherit'});
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
    const server = await serve();
    ends.push(() => server.end());
    const browser = await chromium.launchServer({...LAUNCHING, host: '127.0.0.1'});
    ends.push(() => browser.close());
    const lending = await lend(membersOf(server.address));
    ends.push(() => lending.end());
    const stage = {address: server.address, browser: browser.wsEndpoint(), members: lending.address};
    return await testFiles(files, {MSPAINTR_STAGE: JSON.stringify(stage)});
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

const asked = process.argv.slice(2);
const all = () => readdirSync(HERE).filter((name) => name.endsWith('.test.js')).map((name) => HERE + name);
process.exitCode = await run(asked.length > 0 ? asked : all());
