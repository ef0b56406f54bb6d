import {paintFox} from './fox.js';
import {paintNight} from './night.js';
import {paintOwl} from './owl.js';
import {Painter} from './painter.js';
import {paintWood} from './wood.js';

const CANVAS = {width: 1_024, height: 768, background: [255, 255, 255]};

/** Where the demonstration's paintings lie, each as NAME.mspl, its log, and NAME.png; `seed.json` says who shows them, and names moments of the fox's log. */
export const FOLDER = new URL('../../../main/resources/demo/', import.meta.url);

/**
 * Paints what the demonstration shows of the studio: a fox in a wood, and an owl by someone else who went on from the empty wood.
 *
 * @returns {{fox: Painter, owl: Painter, moments: {emptyWood: number, tailAlone: number}}} `moments`: bytes of the fox's log; the owl's begins with the first
 */
export function paintExhibits() {
  const fox = Painter.before(CANVAS, 7);
  paintWood(fox);
  const emptyWood = fox.writer.length;
  const tailAlone = paintFox(fox);
  const owl = Painter.after(fox.writer.bytes(0, emptyWood), 11);
  paintNight(owl);
  paintOwl(owl);
  return {fox, owl, moments: {emptyWood, tailAlone}};
}
