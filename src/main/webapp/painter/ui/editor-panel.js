import {PageElement} from '../../shell/page-element.js';

/** The base of the studio's panels: renders again whenever the editor changes. */
export class EditorPanel extends PageElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {editor: {attribute: false}};

  constructor() {
    super();
    /** @type {import('../editor/editor.js').Editor} */
    this.editor = /** @type {any} */ (null);
  }

  firstUpdated() {
    this.addCleanup(this.editor.on('changed', () => this.requestUpdate()));
  }
}
