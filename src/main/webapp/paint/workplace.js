import {Atelier} from './atelier.js';
import {Autosave} from './autosave.js';
import {browserStudio} from './browser-studio.js';
import {Painting} from './canvas/painting.js';
import {Easel} from './easel.js';
import {LogWriter} from './log/log-writer.js';
import {load} from '../page/load.js';
import {uuid} from '../wire/uuid.js';

/** @typedef {{atelier: Atelier, autosave: Autosave}} Workplace a painting in work, and what keeps it */

const WHITE = [255, 255, 255];

/** @param {{width: number, height: number}} size @param {import('./settings.js').Settings} settings @returns {Workplace} */
export function newSheet({width, height}, settings) {
  const header = {width, height, background: WHITE};
  const easel = new Easel(new Painting(header, browserStudio()), new LogWriter(header), settings);
  return around(easel, {id: uuid(), revision: ''});
}

/**
 * @param {import('./values.js').Draft} draft
 * @param {import('./settings.js').Settings} settings
 * @param {AbortSignal} signal ends it
 * @returns {Promise<Workplace>}
 * @throws {import('./log/log-refusal.js').LogRefusal}
 */
export async function resumed(draft, settings, signal) {
  const {replay} = await load(() => import('./canvas/replay.js'));
  if (draft.live) draft = await (await load(() => import('./live/catching-up.js'))).caughtUp(draft, draft.live);
  const picture = draft.base ? await (await load(() => import('./painting-over.js'))).finder(draft.base) : undefined;
  const {painting, writer} = await replay(draft.log, browserStudio(picture), {signal, breathe: () => new Promise((resolve) => setTimeout(resolve))});
  signal.throwIfAborted();
  return around(new Easel(painting, writer, settings), draft);
}

/** @param {Easel} easel @param {ConstructorParameters<typeof Autosave>[1]} draft @returns {Workplace} */
function around(easel, draft) {
  const atelier = new Atelier(easel);
  const autosave = new Autosave(easel, draft, () => atelier.say('This browser does not keep the painting. Post it before you leave.'));
  return {atelier, autosave};
}
