import {pngOf} from './pictures.js';

/**
 * What was painted, as a picture with its log.
 *
 * @param {import('./workplace.js').Workplace} work
 * @returns {Promise<Omit<import('./paint-studio.js').Painted, 'id'> | null>} null where that is nothing
 */
export async function handIn({atelier, autosave}) {
  atelier.finish();
  const {easel} = atelier;
  const {painting, writer, mostBytes} = easel;
  if (!painting.canUndo || autosave.isUntouched) {
    atelier.say('Nothing is painted yet.');
    return null;
  }
  const {parent, base, live, opening} = autosave.origin;
  if (opening) {
    atelier.say('Everyone is about to watch this. Please try again in a moment.');
    return null;
  }
  const log = base ? null : writer.bytes();
  // Nothing more goes into the log once it is handed in: everyone may be watching it.
  easel.mostBytes = 0;
  try {
    return {file: new File([await pngOf(painting)], 'painting.png', {type: 'image/png'}), log, parent, live};
  } catch (thrown) {
    easel.mostBytes = mostBytes;
    throw thrown;
  }
}
