import {html} from 'lit';
import {icon} from '../../shell/icons.js';

/** The placeholder that a room shows until its post has arrived. @param {boolean} isAway whether the server cannot be reached */
export function loadingRoom(isAway) {
  return html`<a class="back" href="./">${icon('back')} All pictures</a>
    <div class="room" aria-busy="true">
      <h1 class="visually-hidden" tabindex="-1">Picture</h1>
      <div class="room-picture skeleton"></div>
      <p class="loading">${isAway ? 'The server cannot be reached. Trying again …' : 'Loading …'}</p>
    </div>`;
}

/** The message that a room shows when its post was removed. @param {string} title @param {string} text */
export function missingRoom(title, text) {
  return html`<div class="empty">
    <div class="marquee">${icon('close')}</div>
    <h1 tabindex="-1">${title}</h1>
    <p>${text}</p>
    <a class="button primary" href="./">See what is new</a>
  </div>`;
}
