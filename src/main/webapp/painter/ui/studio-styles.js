/** The studio's style sheets, except those of parts that load later. */
export const STUDIO_STYLES = [
  'style/painter/studio.css',
  'style/painter/controls.css',
  'style/painter/start.css',
  'style/painter/editor.css',
  'style/painter/tools.css',
  'style/painter/canvas.css',
  'style/painter/shared.css',
  'style/painter/layers.css',
  'style/painter/colours.css',
];
