/**
 * Types that the parts of the engine share. This module is never loaded.
 *
 * @typedef {Array<import('./tiles.js').Tile | null>} Tiles row by row; null where nothing is painted
 * @typedef {{layer: number, isVisible: boolean, opacity: number}} StackedLayer
 * @typedef {{tiles: Tiles[], stack: StackedLayer[]}} State all pixels of a painting at one moment, and its layers from the bottom
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box `right` and `bottom` are beyond it
 * @typedef {{data: Uint8ClampedArray, width: number, height: number}} Pixels on their own: red, green, blue, alpha, premultiplied
 * @typedef {{colour: number[], second: number[], opacity: number, size: number, smoothing: number, pressure: number}} Style
 * @typedef {import('../log/entries.js').Entry} Entry
 *
 * @typedef {object} Paint
 * @property {number} layer
 * @property {number[]} colour red, green, blue
 * @property {number} opacity 0 to 255
 * @property {'over' | 'multiply' | 'erase'} mode
 *
 * Something that covers pixels as points come. `add` covers for good; `rest` covers for now, to where the hand is, and is
 * taken back before the next `add`.
 * @typedef {{add: (points: ArrayLike<number>) => Box, tail: () => Box}} BrushTip
 *
 * One thing that was done and can be undone: an operation, or a stroke with all its pieces.
 * @typedef {object} Step
 * @property {Entry[]} entries
 * @property {Style} style
 * @property {State | null} before null if it was dropped; it can be rebuilt from an earlier one
 * @property {State | null} after where it was undone, unless that is long ago
 *
 * The context of an operation: the state that it makes, and the one before, which stays unchanged.
 * @typedef {object} OperationContext
 * @property {import('./tiles.js').Grid} grid
 * @property {State} state
 * @property {State} before
 * @property {import('./coverage.js').Coverage} coverage empty before and after
 * @property {Rasterizer} studio
 * @property {(index: number) => void} changed called for each tile that may look different
 *
 * The inputs of a painting's pixels other than its log.
 * @typedef {object} Rasterizer
 * @property {(text: Entry, coverage: import('./coverage.js').Coverage) => Box} letters covers what a text covers
 * @property {(hash: string, width: number, height: number) => Pixels | null} picture the picture with this SHA-256, scaled;
 *     null if it is not available
 *
 * @typedef {(work: OperationContext, entry: any, style: Style) => void} Operation
 */

export {};
