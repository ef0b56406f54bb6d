import assert from 'node:assert/strict';
import {test} from 'node:test';
import {SETTING_KEYS} from '../../../main/webapp/paint/setting-keys.js';
import {OF_SETTINGS, SHORTCUTS} from '../../../main/webapp/paint/shortcuts.js';
import {TOOL_LIST} from '../../../main/webapp/paint/tool-list.js';

test('the keys of settings are those that are asked for, and none is a tool\'s or another\'s', () => {
  assert.deepEqual(SETTING_KEYS.map(({keys}) => keys), [...OF_SETTINGS]);
  const others = [...TOOL_LIST.map(({key}) => key), ...SHORTCUTS.filter(({isCommand}) => !isCommand).map(({keys}) => keys)];
  assert.deepEqual(SETTING_KEYS.filter(({keys}) => others.includes(keys)), []);
});
