import {PageElement} from '../page/page-element.js';

/** The base of the studio's panels: shows an atelier, again whenever something about it changed. */
export class AtelierPanel extends PageElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {atelier: {attribute: false}};

  constructor() {
    super();
    /** @type {import('./atelier.js').Atelier} */
    this.atelier = /** @type {any} */ (null);
  }

  firstUpdated() {
    this.until(this.atelier.on('changed', () => this.requestUpdate()));
  }
}
