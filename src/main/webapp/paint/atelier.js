import {LAYERS} from './log/limits.js';
import {listed} from './tool-list.js';
import {load} from '../page/load.js';
import {ComingTool} from './tools/coming-tool.js';
import {StrokeTool} from './tools/stroke-tool.js';
import {Listeners} from '../wire/listeners.js';
import {sentence} from '../wire/refusal.js';

/** A painter at work: an easel, the tool in hand, and all that a button or a key can ask for. @extends {Listeners<{changed: null, said: string, givenUp: null}>} */
export class Atelier extends Listeners {
  /** The one in hand; null for the hand itself, which moves the canvas. @type {import('./tools/tool.js').Tool | null} */
  tool = null;
  /** @type {import('./selecting.js').Selecting | null} */
  #selecting = null;

  /** @param {import('./easel.js').Easel} easel */
  constructor(easel) {
    super();
    this.easel = easel;
    this.ready = this.#hold(easel.settings.tool);
    easel.on('changed', () => this.tell('changed', null));
    easel.on('refused', (text) => this.say(text));
    /** Lets go of the settings, which outlive a painting. */
    this.stop = easel.settings.on('changed', () => this.tell('changed', null));
  }

  /** Says what happened, to everyone. @param {string} text */
  say(text) {
    this.tell('said', text);
  }

  /** @param {string} id */
  async take(id) {
    this.tool?.leave?.();
    this.easel.settings.set({tool: id});
    if (await (this.ready = this.#hold(id))) this.say(listed(id).name);
  }

  /** The other end of a pen: whatever is in hand, it erases. */
  eraser() {
    this.finish();
    return new StrokeTool(this.easel, 'eraser');
  }

  /** Gives up what is begun, to the end of the gesture. */
  giveUp() {
    this.easel.inHand?.cancel();
    this.tool?.cancel();
    this.tell('givenUp', null);
  }

  undo() {
    const {inHand, selection, painting: {canUndo, isPreviewing}} = this.easel;
    // What is given up while it is painted is the step back.
    const isBegun = inHand !== null || this.tool?.isAtWork || (isPreviewing && !selection);
    this.giveUp();
    if (!isBegun) this.easel.undo();
    this.say(isBegun || canUndo ? 'Undone' : 'There is nothing to undo');
  }

  redo() {
    if (this.tool?.isAtWork) this.tool.leave?.();
    const {canRedo} = this.easel.painting;
    this.easel.redo();
    this.say(canRedo ? 'Redone' : 'There is nothing to redo');
  }

  clear() {
    this.giveUp();
    this.easel.selection = null;
    if (this.easel.commit({type: 'clear', layer: null})) this.say('Cleared. Undo brings it back.');
  }

  /** What is begun is finished, and what floats is put down. */
  finish() {
    this.tool?.leave?.();
    this.easel.putDown();
  }

  /** What is done with selections, which not everyone uses. */
  async selecting() {
    const {Selecting} = await load(() => import('./selecting.js'));
    return (this.#selecting ??= new Selecting(this));
  }

  /** @param {number} layer */
  paintOn(layer) {
    this.finish();
    this.easel.layer = layer;
    this.say(`Painting on layer ${layer + 1}`);
    this.tell('changed', null);
  }

  addLayer() {
    const {stack} = this.easel.painting;
    const free = Array.from({length: LAYERS}, (_, layer) => layer).find((layer) => !stack.some((other) => other.layer === layer));
    if (free === undefined) return this.say(`There are ${LAYERS} layers, and can be no more`);
    this.restack([...stack, {layer: free, isVisible: true, opacity: 255}]);
    this.paintOn(free);
  }

  /** Everything below the topmost of both stays as it looks. */
  mergeDown() {
    const {painting: {stack}, layer} = this.easel;
    const at = stack.findIndex((other) => other.layer === layer);
    if (at < 1) return this.say('There is no layer below');
    const into = stack[at - 1].layer;
    this.finish();
    if (!this.easel.commit({type: 'merge', from: layer, into})) return;
    this.easel.layer = into;
    this.say('Merged with the layer below');
    this.tell('changed', null);
  }

  /** @param {import('./canvas/values.js').StackedLayer[]} stack from the bottom */
  restack(stack) {
    this.finish();
    this.easel.commit({type: 'layers', stack});
  }

  /** @param {string} id @returns {Promise<boolean>} whether it is in hand; it is the brush where a tool cannot be loaded */
  async #hold(id) {
    const {settings} = this.easel;
    const made = listed(id).make(this.easel, (text) => this.say(text));
    if (!(made instanceof Promise)) {
      this.tool = made;
      return true;
    }
    const coming = new ComingTool();
    this.tool = coming;
    const tool = await load(() => made).catch((thrown) => {
      this.say(sentence(thrown));
      return null;
    });
    if (settings.tool !== id) return false;
    if (!tool) {
      settings.set({tool: 'brush'});
      await this.#hold('brush');
      return false;
    }
    this.tool = tool;
    coming.come(tool);
    this.tell('changed', null);
    return true;
  }
}
