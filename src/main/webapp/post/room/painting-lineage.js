import {formatCount} from '../../shell/format.js';
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';

/** @typedef {import('../../net/decoders.js').RelatedPost} Relative */

/**
 * Shows the paintings that a painting continues and those that continue it.
 *
 * @param {{ancestors: Relative[], continuations: Relative[]}} family
 */
export function paintingLineage({ancestors, continuations}) {
  if (ancestors.length + continuations.length === 0) return nothing;
  return html`<section class="lineage-section" aria-label="Family of this painting">
    ${ancestors.length > 0
      ? html`<h2>Painted upon</h2>
          <ol class="lineage is-chain">${repeat(ancestors, ({post}) => post, one)}</ol>` : nothing}
    ${continuations.length > 0
      ? html`<h2>${formatCount(continuations.length, 'continuation', 'continuations')}</h2>
          <ol class="lineage">${repeat(continuations, ({post}) => post, one)}</ol>` : nothing}
  </section>`;
}

/** @param {Relative} relative */
function one({post, author, title, thumbnail}) {
  return html`<li><a class="lineage-post" href="posts/${encodeURIComponent(post)}">
    ${thumbnail ? html`<img src=${thumbnail} alt="" loading="lazy" decoding="async" width="64" height="64">` : html`<span class="skeleton"></span>`}
    <span class="lineage-text"><b>${title || 'Untitled'}</b> <span>${author.displayName}</span></span>
  </a></li>`;
}
