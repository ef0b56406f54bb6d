import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {ESLint} from 'eslint';
import {FOLDERS, outOfOrder} from '../../../eslint.folders.js';
import {WEBAPP} from './support/modules.js';

const eslint = new ESLint({cwd: join(WEBAPP, '../../..')});

/** The findings of the project's own configuration in a module. @param {string} file @param {string} code @returns {Promise<string[]>} */
async function faultsOf(file, code) {
  const [{messages}] = await eslint.lintText(code, {filePath: join(WEBAPP, file)});
  return messages.filter(({ruleId}) => ruleId === 'page/folders').map(({message}) => message);
}

test('a module may import its own folder, the folders that are listed for it, and libraries', async () => {
  const code = "import './feed-sync.js';\nimport 'lit';\nimport '../net/topic.js';\nimport('../painter/live/live-painting-view.js');\n";
  assert.deepEqual(await faultsOf('feed/new-part.js', code), []);
});

test('an import of any other folder fails, however it is written', async () => {
  const message = 'net may not import shell (eslint.folders.js).';
  for (const code of [
    "import '../shell/toasts.js';",
    "import {showToast} from '../shell/toasts.js';\nshowToast('');",
    "export * from '../shell/toasts.js';",
    "export {showToast} from '../shell/toasts.js';",
    "import('../shell/toasts.js');",
    "new Worker(new URL('../shell/worker.js', import.meta.url));",
  ]) assert.deepEqual(await faultsOf('net/new-part.js', code), [message], code);
  assert.deepEqual(await faultsOf('painter/engine/new-part.js', "import '../document/painting.js';"), ['painter/engine may not import painter/document (eslint.folders.js).']);
});

test('a folder that is not listed fails', async () => {
  assert.deepEqual(await faultsOf('feed/new-part.js', "import '../search/search-page.js';"), ['eslint.folders.js does not list search.']);
});

test('the folders are in an order, so that there are no cycles between them', () => {
  assert.deepEqual(outOfOrder(FOLDERS), []);
  assert.deepEqual(outOfOrder({net: ['shell'], shell: ['net']}), ['net -> shell']);
  assert.deepEqual(outOfOrder({net: ['net']}), ['net -> net']);
});

test('each folder of the page is listed, and each listed folder is there', () => {
  const files = readdirSync(WEBAPP, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.js') && !name.startsWith('vendor'));
  assert.deepEqual([...new Set(files.map((name) => dirname(name)))].toSorted(), Object.keys(FOLDERS).toSorted());
});
