/** What the studio looks like, but for the parts of it that come later. */
export const STUDIO_STYLES = [
  'style/paint/studio.css',
  'style/paint/controls.css',
  'style/paint/start.css',
  'style/paint/bench.css',
  'style/paint/tools.css',
  'style/paint/canvas.css',
  'style/paint/shared.css',
  'style/paint/layers.css',
  'style/paint/colours.css',
];
