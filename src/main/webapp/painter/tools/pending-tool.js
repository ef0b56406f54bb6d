/** @import {Manner, Point, Tool} from './tool.js' */

/** Movements that are kept, half a minute of them; a gesture's end always is. */
const MOST_MOVES = 2_000;

/** Stands in for a tool that is loading: it records the input and replays it when the tool is there. */
export class PendingTool {
  /** @type {Array<(tool: Tool) => void>} */
  #acts = [];
  /** @type {Tool | null} */
  #tool = null;

  /** @param {Tool} tool the real one */
  resolve(tool) {
    this.#tool = tool;
    for (const act of this.#acts.splice(0)) act(tool);
  }

  /** @param {Point} at @param {Manner} manner */
  begin(at, manner) {
    this.#do((tool) => tool.begin(at, manner));
  }

  /** @param {Point[]} points @param {Manner} manner */
  move(points, manner) {
    if (this.#acts.length < MOST_MOVES) this.#do((tool) => tool.move(points, manner));
  }

  end() {
    this.#do((tool) => tool.end());
  }

  cancel() {
    this.#acts = [];
    this.#tool?.cancel();
  }

  leave() {
    this.#acts = [];
  }

  /** @param {(tool: Tool) => void} act */
  #do(act) {
    if (this.#tool) act(this.#tool);
    else this.#acts.push(act);
  }
}
