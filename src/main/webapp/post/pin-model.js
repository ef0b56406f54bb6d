import {EventEmitter} from '../wire/listeners.js';
import {pinsAt, pinsOf} from './pins.js';

/** @typedef {import('./pins.js').Pinned} Pinned */
/** @typedef {{x: number, y: number, at: number | null, time: number | null}} Place a pixel of the picture, and the moment that was shown: bytes of its log, and milliseconds of its replay */

/**
 * What a room's picture, comments and composer know together about pins.
 *
 * `changed`: something to be shown; `moment`: the replay is elsewhere; `looked`: someone wants to see a pin on the picture;
 * `read`: its comment; `aimed`: a place was chosen, or that was given up.
 *
 * @extends {EventEmitter<{changed: null, moment: null, looked: Pinned, read: Pinned, aimed: null}>}
 */
export class PinModel extends EventEmitter {
  /** @type {Pinned[]} */
  pins = [];
  /** Whether a place is being chosen. */
  isAiming = false;
  /** Of the comment that is being written. @type {Place | null} */
  placed = null;
  /** The comment that is pointed at. */
  pointedAt = '';
  /** Bytes of the log that the replay shows; null where the picture is shown. @type {number | null} */
  moment = null;

  /** @param {import('./pins.js').Comment[]} comments */
  follow(comments) {
    const pins = pinsOf(comments);
    const isSame = pins.length === this.pins.length && pins.every(({comment}, at) => comment === this.pins[at].comment);
    if (isSame) return;
    this.pins = pins;
    this.tell('changed', null);
  }

  /** @param {string} comment @returns {Pinned | undefined} */
  of(comment) {
    return this.pins.find((pin) => pin.comment.id === comment);
  }

  /** @param {number} length of the painting's log, in bytes */
  seen(length) {
    return pinsAt(this.pins, this.moment, length);
  }

  aim() {
    this.isAiming = true;
    this.tell('changed', null);
  }

  giveUp() {
    if (this.isAiming) this.#aimed(this.placed);
  }

  /** @param {Place | null} place */
  put(place) {
    this.#aimed(place);
  }

  /** @param {number | null} moment */
  show(moment) {
    if (moment === this.moment) return;
    this.moment = moment;
    this.tell('moment', null);
  }

  /** On the picture. @param {Pinned} pin */
  look(pin) {
    this.#point(pin);
    this.tell('looked', pin);
  }

  /** Among the comments. @param {Pinned} pin */
  read(pin) {
    this.#point(pin);
    this.tell('read', pin);
  }

  /** @param {Pinned} pin */
  #point({comment}) {
    this.pointedAt = comment.id;
    this.tell('changed', null);
  }

  /** @param {Place | null} place */
  #aimed(place) {
    this.isAiming = false;
    this.placed = place;
    this.tell('changed', null);
    this.tell('aimed', null);
  }
}
