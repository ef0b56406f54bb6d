import {readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const PROJECT = fileURLToPath(new URL('../../../..', import.meta.url));
export const WEBAPP = join(PROJECT, 'src/main/webapp');
export const INDEX = readFileSync(join(WEBAPP, 'index.html'), 'utf8');

/** @type {Record<string, string>} */
const imports = JSON.parse(/<script type="importmap">(.*?)<\/script>/s.exec(INDEX)?.[1] ?? '{}').imports;

/**
 * Where a module is read from, by the page's import map; Lit from where npm put it, as Maven has not copied it yet.
 *
 * @param {string} specifier
 * @param {string} from the importing file
 */
function resolve(specifier, from) {
  if (specifier.startsWith('.')) return join(dirname(from), specifier);
  const key = Object.keys(imports).find((name) => name === specifier || (name.endsWith('/') && specifier.startsWith(name)));
  if (!key) throw new Error(`the import map lacks ${specifier}, imported by ${from}`);
  return join(WEBAPP, imports[key] + specifier.slice(key.length)).replace(join(WEBAPP, 'vendor'), join(PROJECT, 'node_modules'));
}

const STATIC = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^'"();]*?from\s*)?['"]([^'"]+)['"]/g;
const LATER = /\bimport\('([^']+)'\)|new Worker\(new URL\('([^']+)'/g;

/**
 * All that the page loads, as addresses relative to its base with the text of each.
 *
 * @param {{withLater?: boolean, from?: string}} [options] `withLater`: also what is loaded only when it is needed
 * @returns {Map<string, string>}
 */
export function loadedModules({withLater = false, from = 'app.js'} = {}) {
  /** @type {Map<string, string>} */
  const loaded = new Map();
  /** @param {string} file */
  const load = (file) => {
    const address = relative(WEBAPP, file.replace(join(PROJECT, 'node_modules'), join(WEBAPP, 'vendor')));
    if (loaded.has(address)) return;
    const text = readFileSync(file, 'utf8');
    loaded.set(address, text);
    for (const [, specifier] of text.matchAll(STATIC)) load(resolve(specifier, file));
    if (withLater) for (const [, part, worker] of text.matchAll(LATER)) load(resolve(part ?? worker, file));
  };
  load(join(WEBAPP, from));
  return loaded;
}
