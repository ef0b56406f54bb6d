/** As many paintings as a machine paints beside each other without getting warm; the others show the picture that they began with. */
const MOST_AT_ONCE = 4;

/** @typedef {{begin: () => void}} Watcher */

/** @type {Set<Watcher>} */
const watching = new Set();
/** In the order that they asked. @type {Set<Watcher>} */
const waiting = new Set();

/** @param {Watcher} watcher begins now, or when another one has ended */
export function takeTurn(watcher) {
  if (watching.has(watcher)) return;
  waiting.add(watcher);
  next();
}

/** @param {Watcher} watcher */
export function endTurn(watcher) {
  waiting.delete(watcher);
  if (watching.delete(watcher)) next();
}

function next() {
  for (const watcher of waiting) {
    if (watching.size >= MOST_AT_ONCE) return;
    waiting.delete(watcher);
    watching.add(watcher);
    watcher.begin();
  }
}
