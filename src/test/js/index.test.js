import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {parse} from 'acorn';
import {INDEX, loadedModules, WEBAPP} from './support/modules.js';

/** The most that the feed's scripts may weigh together, Lit included, each compressed on its own; comments weigh nothing. */
const BUDGET_BYTES = 36 * 1024;
const STYLES = readdirSync(join(WEBAPP, 'style'), {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.css'));
/** The most that the studio's scripts may weigh on top. */
const STUDIO_BUDGET_BYTES = 48 * 1024;

/** @param {string} text a module @returns {number} bytes, compressed, without its comments */
function weight(text) {
  /** @type {import('acorn').Comment[]} */
  const comments = [];
  parse(text, {ecmaVersion: 'latest', sourceType: 'module', onComment: comments});
  return gzipSync(comments.reduceRight((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), text)).length;
}

test('a comment weighs nothing', () => {
  assert.equal(weight('/** words */ let a = "// text"; // words\n'), weight(' let a = "// text"; \n'));
});

test('the scripts of the feed fit their budget', () => {
  const bytes = [...loadedModules().values()].reduce((sum, text) => sum + weight(text), 0);
  assert.ok(bytes <= BUDGET_BYTES, `${bytes} bytes of ${BUDGET_BYTES}`);
});

test('the scripts of the studio fit theirs, and come only when it is opened', () => {
  const feed = loadedModules();
  const studio = loadedModules({from: 'painter/ui/paint-studio.js'});
  const added = [...studio.keys()].filter((address) => !feed.has(address));
  const bytes = added.reduce((sum, address) => sum + weight(studio.get(address) ?? ''), 0);
  assert.ok(bytes <= STUDIO_BUDGET_BYTES, `${bytes} bytes of ${STUDIO_BUDGET_BYTES}`);
  assert.deepEqual([...feed.keys()].filter((address) => address.startsWith('painter/')), []);
});

test('the page asks for all its modules at once, not one import after the other', () => {
  const preloaded = [...INDEX.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, href]) => href);
  assert.deepEqual(preloaded.toSorted(), [...loadedModules().keys()].filter((address) => address !== 'app.js').toSorted());
});

test('no module lies there unused', () => {
  const files = readdirSync(WEBAPP, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.js') && !name.startsWith('vendor'));
  const loaded = loadedModules({withLater: true});
  assert.deepEqual(files.filter((name) => !loaded.has(name)), []);
});

test('every address is relative to the base, and nothing is inline but the import map', () => {
  const addresses = [...INDEX.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address);
  assert.deepEqual(addresses.filter((address) => /^\/.|^\w+:/.test(address)), []);
  assert.equal(INDEX.match(/<script/g)?.length, 2);
  assert.doesNotMatch(INDEX, /\sstyle=|<style|\son\w+=/);
});

test('the markers that the server fills in are there, once and alone on their line', () => {
  for (const marker of ['<base href="/">', '<!-- head -->']) {
    assert.equal(INDEX.split('\n').filter((line) => line === marker).length, 1, marker);
    assert.equal(INDEX.split(marker).length, 2, marker);
  }
});

test('the style of rooms and of the studio comes with them, and no style sheet lies there unused', () => {
  const named = (/** @type {string} */ text) => [...text.matchAll(/['"](style\/[\w/-]+\.css)['"]/g)].map(([, address]) => address);
  const withPage = named(INDEX);
  const later = [...loadedModules({withLater: true}).values()].flatMap(named);
  assert.deepEqual(withPage.filter((address) => /^style\/(post|painter)\//.test(address)), []);
  assert.deepEqual([...withPage, ...new Set(later)].toSorted(), STYLES.map((name) => `style/${name}`).toSorted());
});

test('style sheets name colours by their tokens only', () => {
  for (const name of STYLES.filter((file) => file !== 'tokens.css')) {
    const colours = readFileSync(join(WEBAPP, 'style', name), 'utf8').match(/#[0-9a-f]{3,8}\b|rgba?\(/gi) ?? [];
    assert.deepEqual(colours, [], name);
  }
});
