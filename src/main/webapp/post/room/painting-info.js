import {formatCount} from '../../shell/format.js';
import {html} from 'lit';

const MINUTE_MS = 60_000;

/** @param {number} spentMs */
export function formatTimeSpent(spentMs) {
  if (spentMs < MINUTE_MS) return `${Math.max(1, Math.round(spentMs / 1_000))} s`;
  const minutes = Math.round(spentMs / MINUTE_MS);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Says that a picture was painted on this page, and how far that is evidence. @param {import('../../net/decoders.js').PaintingInfo} painting */
export function paintingInfo({spentMs, strokes, live}) {
  if (live) return html`<p class="painting-live"><span class="status-dot" aria-hidden="true"></span> Being painted right now: everyone sees every stroke.</p>`;
  return html`<details class="painting-info">
    <summary>Painted here in ${formatTimeSpent(spentMs)}, ${formatCount(strokes, 'stroke', 'strokes')}</summary>
    <p>This page kept every stroke while the picture was painted, and you can watch them. That is evidence of a hand at work, not proof:
      a program can send strokes too.</p>
  </details>`;
}
