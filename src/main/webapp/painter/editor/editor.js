import {LAYERS} from '../log/limits.js';
import {toolInfo} from '../tools/tool-list.js';
import {loadModule} from '../../shell/load-module.js';
import {PendingTool} from '../tools/pending-tool.js';
import {StrokeTool} from '../tools/stroke-tool.js';
import {EventEmitter} from '../../net/event-emitter.js';
import {errorMessage} from '../../net/app-error.js';

/** The editor: a document, the current tool, and every command that a button or a key can ask for. @extends {EventEmitter<{changed: null, announced: string, cancelled: null}>} */
export class Editor extends EventEmitter {
  /** The current tool; null for the hand tool, which pans the canvas. @type {import('../tools/tool.js').Tool | null} */
  tool = null;
  /** @type {import('./selection-commands.js').SelectionCommands | null} */
  #selecting = null;

  /** @param {import('../document/paint-document.js').PaintDocument} doc */
  constructor(doc) {
    super();
    this.doc = doc;
    this.ready = this.#loadTool(doc.settings.tool);
    doc.on('changed', () => this.emit('changed', null));
    doc.on('refused', (text) => this.announce(text));
    /** Stops listening to the settings, which outlive the document. */
    this.stop = doc.settings.on('changed', () => this.emit('changed', null));
  }

  /** Announces a message in the status line, also to screen readers. @param {string} text */
  announce(text) {
    this.emit('announced', text);
  }

  /** @param {string} id */
  async selectTool(id) {
    this.tool?.leave?.();
    this.doc.settings.set({tool: id});
    if (await (this.ready = this.#loadTool(id))) this.announce(toolInfo(id).name);
  }

  /** Returns an eraser for the other end of a pen, whatever the current tool is. */
  eraser() {
    this.finish();
    return new StrokeTool(this.doc, 'eraser');
  }

  /** Cancels the current action for the rest of the gesture. */
  cancel() {
    this.doc.activeStroke?.cancel();
    this.tool?.cancel();
    this.emit('cancelled', null);
  }

  undo() {
    const {activeStroke, selection, painting: {canUndo, isPreviewing}} = this.doc;
    // Cancelling an unfinished action counts as the undo.
    const isBegun = activeStroke !== null || this.tool?.isBusy || (isPreviewing && !selection);
    this.cancel();
    if (!isBegun) this.doc.undo();
    this.announce(isBegun || canUndo ? 'Undone' : 'There is nothing to undo');
  }

  redo() {
    if (this.tool?.isBusy) this.tool.leave?.();
    const {canRedo} = this.doc.painting;
    this.doc.redo();
    this.announce(canRedo ? 'Redone' : 'There is nothing to redo');
  }

  clear() {
    this.cancel();
    this.doc.selection = null;
    if (this.doc.commit({type: 'clear', layer: null})) this.announce('Cleared. Undo brings it back.');
  }

  /** Finishes the current action and commits a floating selection. */
  finish() {
    this.tool?.leave?.();
    this.doc.commitSelection();
  }

  /** Loads the selection commands on first use. */
  async selectionCommands() {
    const {SelectionCommands} = await loadModule(() => import('./selection-commands.js'));
    return (this.#selecting ??= new SelectionCommands(this));
  }

  /** @param {number} layer */
  selectLayer(layer) {
    this.finish();
    this.doc.layer = layer;
    this.announce(`Painting on layer ${layer + 1}`);
    this.emit('changed', null);
  }

  addLayer() {
    const {stack} = this.doc.painting;
    const free = Array.from({length: LAYERS}, (_, layer) => layer).find((layer) => !stack.some((other) => other.layer === layer));
    if (free === undefined) return this.announce(`${LAYERS} layers are the maximum`);
    this.setLayers([...stack, {layer: free, isVisible: true, opacity: 255}]);
    this.selectLayer(free);
  }

  /** Merges the current layer into the one below. */
  mergeDown() {
    const {painting: {stack}, layer} = this.doc;
    const at = stack.findIndex((other) => other.layer === layer);
    if (at < 1) return this.announce('There is no layer below');
    const into = stack[at - 1].layer;
    this.finish();
    if (!this.doc.commit({type: 'merge', from: layer, into})) return;
    this.doc.layer = into;
    this.announce('Merged with the layer below');
    this.emit('changed', null);
  }

  /** @param {import('../engine/types.js').StackedLayer[]} stack from the bottom */
  setLayers(stack) {
    this.finish();
    this.doc.commit({type: 'layers', stack});
  }

  /** @param {string} id @returns {Promise<boolean>} whether the tool is selected; if it cannot be loaded, the brush is */
  async #loadTool(id) {
    const {settings} = this.doc;
    const made = toolInfo(id).make(this.doc, (text) => this.announce(text));
    if (!(made instanceof Promise)) {
      this.tool = made;
      return true;
    }
    const coming = new PendingTool();
    this.tool = coming;
    const tool = await loadModule(() => made).catch((thrown) => {
      this.announce(errorMessage(thrown));
      return null;
    });
    if (settings.tool !== id) return false;
    if (!tool) {
      settings.set({tool: 'brush'});
      await this.#loadTool('brush');
      return false;
    }
    this.tool = tool;
    coming.resolve(tool);
    this.emit('changed', null);
    return true;
  }
}
