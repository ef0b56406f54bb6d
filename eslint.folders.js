import {dirname, join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';

const WEBAPP = fileURLToPath(new URL('src/main/webapp', import.meta.url));

/**
 * The folders of the page, each with the folders that its modules may import. A folder names only folders above it in this
 * list, so no cycle can be declared. `.` is `app.js`, which starts the page.
 *
 * @type {Record<string, string[]>}
 */
export const FOLDERS = {
  net: [],
  shell: ['net'],
  member: ['net', 'shell'],
  'painter/log': [],
  'painter/engine': ['painter/log'],
  'painter/document': ['net', 'painter/log', 'painter/engine'],
  'painter/tools': ['painter/log', 'painter/engine', 'painter/document'],
  'painter/live': ['net', 'shell', 'member', 'painter/log', 'painter/engine', 'painter/document'],
  'painter/editor': ['net', 'shell', 'painter/log', 'painter/engine', 'painter/document', 'painter/tools', 'painter/live'],
  'painter/input': ['shell', 'painter/log', 'painter/document', 'painter/tools'],
  'painter/replay': ['net', 'painter/log', 'painter/engine'],
  'painter/gif': ['net', 'shell', 'painter/log', 'painter/engine', 'painter/replay'],
  'painter/ui': ['net', 'shell', 'painter/log', 'painter/engine', 'painter/document', 'painter/tools', 'painter/live', 'painter/editor', 'painter/input'],
  'painter/pad': ['net', 'shell', 'painter/log', 'painter/engine', 'painter/document', 'painter/tools', 'painter/input', 'painter/ui'],
  post: ['net', 'shell', 'member'],
  publish: ['net', 'shell', 'member', 'painter/document', 'painter/live', 'painter/ui', 'post'],
  feed: ['net', 'shell', 'member', 'painter/live', 'post'],
  notifications: ['net', 'shell'],
  'post/pins': ['net', 'shell'],
  'post/comments': ['net', 'shell', 'member', 'painter/replay', 'painter/pad', 'post/pins'],
  'post/room': ['net', 'shell', 'member', 'painter/log', 'painter/live', 'painter/replay', 'painter/gif', 'post', 'publish', 'post/pins', 'post/comments'],
  '.': ['net', 'shell', 'member', 'publish', 'feed', 'notifications', 'post/room'],
};

/** @param {Record<string, string[]>} folders @returns {string[]} the imports that name their own folder or a later one */
export function outOfOrder(folders) {
  const names = Object.keys(folders);
  return names.flatMap((name, at) => folders[name].filter((other) => !names.slice(0, at).includes(other)).map((other) => `${name} -> ${other}`));
}

/** @param {string} file */
const folderOf = (file) => relative(WEBAPP, dirname(file)).split(sep).join('/') || '.';

/**
 * Reports a module that loads another one from a folder that its own folder may not import: by `import`, `import()`, `export from`
 * or as a worker. Types in comments load nothing and do not count.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const folders = {
  meta: {type: 'problem', messages: {forbidden: '{{from}} may not import {{to}} (eslint.folders.js).', unknown: 'eslint.folders.js does not list {{folder}}.'}, schema: []},
  create(context) {
    const from = folderOf(context.filename);
    /** @param {any} source the node that names the module */
    const check = (source) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const to = folderOf(join(dirname(context.filename), source.value));
      if (to === from || to.startsWith('vendor')) return;
      const unknown = [from, to].find((folder) => !FOLDERS[folder]);
      if (unknown) context.report({node: source, messageId: 'unknown', data: {folder: unknown}});
      else if (!FOLDERS[from].includes(to)) context.report({node: source, messageId: 'forbidden', data: {from, to}});
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      'NewExpression[callee.name="URL"][arguments.1.property.name="url"]': (/** @type {any} */ node) => check(node.arguments[0]),
    };
  },
};
