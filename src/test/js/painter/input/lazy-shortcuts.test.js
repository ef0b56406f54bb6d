import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LAZY_SHORTCUTS} from '../../../../main/webapp/painter/input/lazy-shortcuts.js';
import {LAZY_KEYS, shortcutOf, SHORTCUTS} from '../../../../main/webapp/painter/input/shortcuts.js';
import {TOOL_LIST} from '../../../../main/webapp/painter/tools/tool-list.js';

/** @param {string} key @param {Partial<KeyboardEvent>} [others] */
const pressed = (key, others = {}) => shortcutOf(/** @type {KeyboardEvent} */ ({key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...others}), true);

test('the keys that come later are those that are asked for, and none is a tool\'s or another\'s', () => {
  assert.deepEqual(LAZY_SHORTCUTS.map(({keys}) => keys), LAZY_KEYS);
  const all = [...TOOL_LIST.map(({key}) => key), ...SHORTCUTS.map(({keys}) => keys), ...LAZY_KEYS];
  assert.deepEqual(all.filter((keys, at) => all.indexOf(keys) !== at), []);
});

test('Caps Lock turns no key into another', async () => {
  /** @type {string[]} */
  const taken = [];
  const studio = /** @type {any} */ ({editor: {selectTool: (/** @type {string} */ id) => taken.push(id), clear: () => taken.push('cleared')}});
  await pressed('B')?.(studio);
  await pressed('n', {shiftKey: true})?.(studio);
  assert.deepEqual(taken, ['brush', 'cleared']);
});

test('letters mean nothing by themselves where one would rather not, and with Alt never', () => {
  const key = /** @type {KeyboardEvent} */ ({key: 'b', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false});
  assert.equal(shortcutOf(key, false), null);
  assert.equal(pressed('b', {altKey: true}), null);
  assert.equal(shortcutOf({...key, key: '?'}, false), null);
  assert.ok(shortcutOf({...key, key: 'Delete'}, false));
  assert.ok(shortcutOf({...key, key: 'z', ctrlKey: true}, false));
});
