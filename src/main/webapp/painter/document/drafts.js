import {AppError} from '../../net/app-error.js';
import {uuid} from '../../net/uuid.js';

/** @import {Draft} from './types.js' */

const STORE = 'drafts';

/** Several deployments may share an origin, each below its own path. */
const databaseName = () => `mspaintr:${new URL('paint', document.baseURI).pathname}`;

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new AppError('storage', 'This browser couldn\'t save the painting.', null, {cause: request.error}));
  });
}

/** @type {Promise<IDBDatabase> | null} */
let opened = null;

/** @returns {Promise<IDBDatabase>} */
function database() {
  opened ??= (async () => {
    const request = indexedDB.open(databaseName(), 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, {keyPath: 'id'});
    return answered(request);
  })().catch((cause) => {
    opened = null;
    throw cause;
  });
  return opened;
}

/** @param {IDBTransactionMode} mode */
async function store(mode) {
  const transaction = (await database()).transaction(STORE, mode);
  return {drafts: transaction.objectStore(STORE), transaction};
}

/** @returns {Promise<Draft[]>} the latest first */
export async function listDrafts() {
  const {drafts} = await store('readonly');
  const all = /** @type {Draft[]} */ (await answered(drafts.getAll()));
  return all.sort((a, b) => b.changedAt - a.changedAt);
}

/** @param {string} id @returns {Promise<Draft | undefined>} */
export async function loadDraft(id) {
  const {drafts} = await store('readonly');
  return answered(drafts.get(id));
}

/** @param {string} id */
export async function removeDraft(id) {
  const {drafts} = await store('readwrite');
  await answered(drafts.delete(id));
}

/**
 * Saves a draft. If another tab has changed it, this one is saved as a new draft, so that neither is overwritten.
 *
 * @param {Draft} draft with the revision that was last kept or read here
 * @returns {Promise<{id: string, revision: string}>} what it is kept as
 */
export async function saveDraft(draft) {
  const {drafts, transaction} = await store('readwrite');
  const kept = /** @type {Draft | undefined} */ (await answered(drafts.get(draft.id)));
  const id = kept && kept.revision !== draft.revision ? uuid() : draft.id;
  const revision = uuid();
  // The transaction would commit before another await, so this request must follow at once.
  drafts.put({...draft, id, revision, thumbnail: draft.thumbnail ?? kept?.thumbnail ?? null});
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(new AppError('storage', 'This browser couldn\'t save the painting.', null, {cause: transaction.error}));
  });
  return {id, revision};
}
