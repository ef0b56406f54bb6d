import {History} from './history.js';
import {FIRST_STYLE} from '../engine/strokes.js';
import {Surface} from '../engine/surface.js';

/** @import {Entry, State, Rasterizer, Style} from '../engine/types.js' */

/** A canvas as a function of its log: entries go in, in their order, and pixels come out. */
export class Painting {
  style = FIRST_STYLE;
  /** Where the preview began, while there is one. @type {State | null} */
  #base = null;

  /**
   * @param {import('../log/log-writer.js').Header} header
   * @param {Rasterizer} studio
   * @param {ConstructorParameters<typeof History>[1]} [options] what undoing may keep
   */
  constructor(header, studio, options) {
    this.width = header.width;
    this.height = header.height;
    this.surface = new Surface(header, studio);
    this.history = new History(this.surface.grid, options);
  }

  /** Brought up to date by `compose`. */
  get pixels() {
    return this.surface.pixels;
  }

  /** The layers from the bottom. */
  get stack() {
    return this.surface.state.stack;
  }

  get canUndo() {
    return this.history.done.length > 0;
  }

  get canRedo() {
    return this.history.undone.length > 0;
  }

  get isPreviewing() {
    return this.#base !== null;
  }

  compose() {
    this.surface.compose();
  }

  /** @param {Entry} entry the next of the log */
  apply(entry) {
    this.preview(null);
    const {surface, history} = this;
    if (entry.type === 'more') {
      history.done[history.done.length - 1].entries.push(entry);
      surface.continueStroke(entry.points);
      return;
    }
    surface.endStroke();
    if (entry.type === 'style') this.style = styleOf(entry);
    else if (entry.type === 'undo') this.#undo();
    else if (entry.type === 'redo') this.#redo();
    else {
      const step = {entries: [entry], style: this.style, before: surface.state, after: null};
      surface.run(entry, step.style);
      history.add(step);
    }
  }

  /**
   * Previews an entry until the next entry, or until null.
   *
   * @param {Entry | null} entry an operation, no stroke
   * @param {Style} [style]
   */
  preview(entry, style = this.style) {
    if (this.#base) this.surface.discard(this.#base);
    this.#base = null;
    if (!entry) return;
    this.surface.endStroke();
    this.#base = this.surface.state;
    this.surface.run(entry, style);
  }

  /** Drops the last step, which is in no log yet. */
  dropLastStep() {
    const step = this.history.done.pop();
    if (step) this.surface.goTo(/** @type {State} */ (step.before));
  }

  #undo() {
    const {surface, history} = this;
    const step = history.undo(surface.state);
    if (step) surface.goTo(step.before ?? this.#rebuild());
  }

  #redo() {
    const {surface, history} = this;
    const step = history.undone.pop();
    if (!step) return;
    step.before ??= surface.state;
    if (step.after) surface.goTo(step.after);
    else this.#run(step);
    step.after = null;
    history.done.push(step);
    history.trim();
  }

  /** Rebuilds the current state from the last saved one. @returns {State} */
  #rebuild() {
    const {surface, history, history: {done}} = this;
    const now = surface.state;
    let from = done.length - 1;
    while (!done[from].before) from -= 1;
    surface.goTo(/** @type {State} */ (done[from].before));
    for (const step of done.slice(from)) {
      step.before = surface.state;
      this.#run(step);
      history.trim();
    }
    const made = surface.state;
    surface.goTo(now);
    return made;
  }

  /** @param {import('../engine/types.js').Step} step upon what is shown */
  #run({entries: [first, ...pieces], style}) {
    this.surface.run(first, style);
    for (const piece of pieces) this.surface.continueStroke(piece.points);
    this.surface.endStroke();
  }
}

/** @param {Entry} entry of type `style` @returns {Style} */
export function styleOf({colour, second, opacity, size, smoothing, pressure}) {
  return {colour, second, opacity, size, smoothing, pressure};
}
