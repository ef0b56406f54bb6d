/**
 * Types that the parts of the painter share. This module is never loaded.
 *
 * @typedef {{post: string, at: number}} Parent the post whose painting this one continues, and the length of its log up to there, in bytes
 *
 * A draft: a painting that is not posted yet, as the browser stores it.
 * @typedef {object} Draft
 * @property {string} id
 * @property {Uint8Array} log
 * @property {Blob | null} thumbnail
 * @property {number} width
 * @property {number} height
 * @property {number} changedAt milliseconds since 1970
 * @property {string} revision another one with each saving; empty where it was never kept
 * @property {Parent | null} [parent]
 * @property {import('../live/live-painting.js').Live | null} [live] where it can be watched already
 * @property {import('../live/start-live.js').PendingLivePost | null} [opening] where that was asked for, and is not answered
 * @property {import('./picture-draft.js').Base | null} [base] what is painted over, where its log only names it
 *
 * The target of pointer input.
 * @typedef {object} PointerTarget
 * @property {(isEraser: boolean) => import('../tools/tool.js').Tool | null} tool the current tool, or the eraser
 * @property {() => keyof typeof import('./tool-settings.js').PRESSURE_CURVES} curve
 * @property {(x: number, y: number) => {x: number, y: number}} toCanvas from the screen, as the log counts
 * @property {(dx: number, dy: number) => void} pan
 * @property {(factor: number, x: number, y: number) => void} zoomAt
 *
 * @typedef {'size' | 'opacity' | 'smoothing' | 'pressure' | 'tolerance' | 'paint' | 'text' | 'selection'} Setting
 *
 * A tool of the toolbox. `key`: its shortcut. `has`: its settings. `make`: creates the tool, and returns null for the hand, which pans the
 * canvas; rarely used tools load when they are selected.
 * @typedef {object} ToolInfo
 * @property {string} id
 * @property {string} name
 * @property {string} key
 * @property {Setting[]} has
 * @property {(doc: import('./paint-document.js').PaintDocument, announce: (text: string) => void) => import('../tools/tool.js').Tool | Promise<import('../tools/tool.js').Tool> | null} make
 */

export {};
