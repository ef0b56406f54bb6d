import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {readLog} from '../../../../main/webapp/painter/log/log-reader.js';
import {PaintLogError} from '../../../../main/webapp/painter/log/paint-log-error.js';
import {LogWriter} from '../../../../main/webapp/painter/log/log-writer.js';
import {EDIT_ENTRIES} from '../../../../main/webapp/painter/log/edit-entries.js';
import {DRAWING_ENTRIES} from '../../../../main/webapp/painter/log/drawing-entries.js';

const FOLDER = new URL('../../../resources/paint/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.bin')).map((name) => name.slice(0, -'.bin'.length));

/** What a log holds, without the classes of the numbers in it. @param {unknown} value */
const plain = (value) => JSON.parse(JSON.stringify(value, (_, part) => (part instanceof Int32Array ? [...part] : part)));

for (const name of names) {
  const bytes = new Uint8Array(readFileSync(new URL(`${name}.bin`, FOLDER)));
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));

  if (expected.refused) {
    test(`the golden log "${name}" is refused: ${expected.refused}`, () => {
      assert.throws(() => readLog(bytes), (thrown) => thrown instanceof PaintLogError && thrown.code === expected.refused);
    });
    continue;
  }
  test(`the golden log "${name}" is read and written byte by byte`, () => {
    assert.deepEqual(plain(readLog(bytes)), expected);
    const writer = new LogWriter(expected.header);
    for (const entry of expected.entries) writer.append(entry);
    assert.deepEqual([...writer.bytes()], [...bytes]);
  });
}

test('the golden logs have every type of entry and every refusal', () => {
  const all = names.map((name) => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
  const types = new Set(all.flatMap(({entries = []}) => entries.map((/** @type {{type: string}} */ {type}) => type)));
  assert.deepEqual([...types].toSorted(), [...Object.keys(DRAWING_ENTRIES), ...Object.keys(EDIT_ENTRIES)].toSorted());
  const refusals = new Set(all.flatMap(({refused}) => refused ?? []));
  assert.deepEqual([...refusals].toSorted(), ['cutOff', 'malformed', 'notALog', 'size', 'tooLong', 'tooManyEntries', 'unknownEntry', 'version']);
});
