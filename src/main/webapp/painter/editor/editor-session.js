import {Editor} from './editor.js';
import {Autosave} from '../document/autosave.js';
import {browserRasterizer} from '../engine/browser-rasterizer.js';
import {Painting} from '../document/painting.js';
import {PaintDocument} from '../document/paint-document.js';
import {LogWriter} from '../log/log-writer.js';
import {loadModule} from '../../shell/load-module.js';
import {uuid} from '../../net/uuid.js';

/** @typedef {{editor: Editor, autosave: Autosave}} EditorSession a painting in work, and what keeps it */

const WHITE = [255, 255, 255];

/** @param {{width: number, height: number}} size @param {import('../document/tool-settings.js').ToolSettings} settings @returns {EditorSession} */
export function newSession({width, height}, settings) {
  const header = {width, height, background: WHITE};
  const doc = new PaintDocument(new Painting(header, browserRasterizer()), new LogWriter(header), settings);
  return sessionAround(doc, {id: uuid(), revision: ''});
}

/**
 * @param {import('../document/types.js').Draft} draft
 * @param {import('../document/tool-settings.js').ToolSettings} settings
 * @param {AbortSignal} signal ends it
 * @returns {Promise<EditorSession>}
 * @throws {import('../log/paint-log-error.js').PaintLogError}
 */
export async function restoreSession(draft, settings, signal) {
  const {restorePainting} = await loadModule(() => import('../document/restore-painting.js'));
  if (draft.live) draft = await (await loadModule(() => import('../live/received-log.js'))).withReceivedLog(draft, draft.live);
  const picture = draft.base ? await (await loadModule(() => import('../document/picture-draft.js'))).pictureLookup(draft.base) : undefined;
  const {painting, writer} = await restorePainting(draft.log, browserRasterizer(picture), {signal, breathe: () => new Promise((resolve) => setTimeout(resolve))});
  signal.throwIfAborted();
  return sessionAround(new PaintDocument(painting, writer, settings), draft);
}

/** @param {PaintDocument} doc @param {ConstructorParameters<typeof Autosave>[1]} draft @returns {EditorSession} */
function sessionAround(doc, draft) {
  const editor = new Editor(doc);
  const autosave = new Autosave(doc, draft, () => editor.announce('This browser can\'t save the painting. Post it before you leave.'));
  return {editor, autosave};
}
