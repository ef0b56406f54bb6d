import {EventEmitter} from '../../net/event-emitter.js';
import {visiblePins, pinsFromComments} from './pins.js';

/** @typedef {import('./pins.js').Pin} Pin */
/** @typedef {{x: number, y: number, at: number | null, time: number | null}} PinTarget a pixel of the picture, and the moment that was shown: bytes of its log, and milliseconds of its replay */

/**
 * The state of a room's pins, which its picture, comments and composer share.
 *
 * `changed`: the view must update; `moment`: the replay has moved; `showOnPicture`: the reader wants to see a pin on the picture;
 * `showComment`: its comment; `targetChosen`: a place was chosen, or aiming was cancelled.
 *
 * @extends {EventEmitter<{changed: null, moment: null, showOnPicture: Pin, showComment: Pin, targetChosen: null}>}
 */
export class PinModel extends EventEmitter {
  /** @type {Pin[]} */
  pins = [];
  /** Whether a place is being chosen. */
  isAiming = false;
  /** Of the comment that is being written. @type {PinTarget | null} */
  placed = null;
  /** The comment that is pointed at. */
  pointedAt = '';
  /** Bytes of the log that the replay shows; null where the picture is shown. @type {number | null} */
  moment = null;

  /** @param {import('./pins.js').Comment[]} comments */
  setComments(comments) {
    const pins = pinsFromComments(comments);
    const isSame = pins.length === this.pins.length && pins.every(({comment}, at) => comment === this.pins[at].comment);
    if (isSame) return;
    this.pins = pins;
    this.emit('changed', null);
  }

  /** @param {string} comment @returns {Pin | undefined} */
  of(comment) {
    return this.pins.find((pin) => pin.comment.id === comment);
  }

  /** @param {number} length of the painting's log, in bytes */
  seen(length) {
    return visiblePins(this.pins, this.moment, length);
  }

  aim() {
    this.isAiming = true;
    this.emit('changed', null);
  }

  cancelAiming() {
    if (this.isAiming) this.#aimed(this.placed);
  }

  /** @param {PinTarget | null} place */
  place(place) {
    this.#aimed(place);
  }

  /** @param {number | null} moment */
  show(moment) {
    if (moment === this.moment) return;
    this.moment = moment;
    this.emit('moment', null);
  }

  /** On the picture. @param {Pin} pin */
  showOnPicture(pin) {
    this.#point(pin);
    this.emit('showOnPicture', pin);
  }

  /** Among the comments. @param {Pin} pin */
  showComment(pin) {
    this.#point(pin);
    this.emit('showComment', pin);
  }

  /** @param {Pin} pin */
  #point({comment}) {
    this.pointedAt = comment.id;
    this.emit('changed', null);
  }

  /** @param {PinTarget | null} place */
  #aimed(place) {
    this.isAiming = false;
    this.placed = place;
    this.emit('changed', null);
    this.emit('targetChosen', null);
  }
}
