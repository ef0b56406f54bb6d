import {toPng} from '../document/pictures.js';

/**
 * Returns the painting as a PNG file with its log.
 *
 * @param {import('./editor-session.js').EditorSession} work
 * @returns {Promise<Omit<import('../ui/paint-studio.js').Painted, 'id'> | null>} null if nothing is painted
 */
export async function exportPainting({editor, autosave}) {
  editor.finish();
  const {doc} = editor;
  const {painting, writer, mostBytes} = doc;
  if (!painting.canUndo || autosave.isUnchanged) {
    editor.announce('Nothing is painted yet.');
    return null;
  }
  const {parent, base, live, opening} = autosave.origin;
  if (opening) {
    editor.announce('The live painting is starting. Please try again in a moment.');
    return null;
  }
  const log = base ? null : writer.bytes();
  // The log takes no more entries once it is exported, as viewers may be watching it.
  doc.mostBytes = 0;
  try {
    return {file: new File([await toPng(painting)], 'painting.png', {type: 'image/png'}), log, parent, live};
  } catch (thrown) {
    doc.mostBytes = mostBytes;
    throw thrown;
  }
}
