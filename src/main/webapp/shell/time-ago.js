import {html} from 'lit';
import {PageElement} from './page-element.js';

/** @type {Array<[Intl.RelativeTimeFormatUnit, number]>} the largest first, in milliseconds */
const UNITS = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const words = new Intl.RelativeTimeFormat('en', {numeric: 'auto', style: 'short'});

/** @type {Set<TimeAgo>} */
const shown = new Set();
setInterval(() => shown.forEach((element) => element.requestUpdate()), 60_000);

/** Shows how long ago a time was, updated every minute. */
export class TimeAgo extends PageElement {
  static properties = {moment: {}};

  constructor() {
    super();
    this.moment = '';
  }

  connectedCallback() {
    super.connectedCallback();
    shown.add(this);
    this.addCleanup(() => shown.delete(this));
  }

  render() {
    const date = new Date(this.moment);
    const passed = Date.now() - date.getTime();
    const [unit, length] = UNITS.find((candidate) => passed >= candidate[1]) ?? ['minute', Infinity];
    const text = length === Infinity ? 'just now' : words.format(-Math.floor(passed / length), unit);
    return html`<time datetime=${this.moment} title=${date.toLocaleString('en')}>${text}</time>`;
  }
}

customElements.define('time-ago', TimeAgo);
