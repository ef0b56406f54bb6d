import {StrokeTool} from './stroke-tool.js';

/** @import {ToolInfo, Setting} from '../document/types.js' */

/** @type {Setting[]} */
const FREEHAND = ['size', 'opacity', 'smoothing', 'pressure'];
/** @type {Setting[]} */
const SHAPE = ['size', 'opacity', 'paint'];

/** @param {'line' | 'rectangle' | 'ellipse'} shape @returns {ToolInfo['make']} */
const shaped = (shape) => async (doc) => new (await import('./shape-tool.js')).ShapeTool(doc, shape);
/** @param {boolean} isFree @returns {ToolInfo['make']} */
const selecting = (isFree) => async (doc, announce) => new (await import('./select-tool.js')).SelectTool(doc, isFree, announce);

/** All tools, in the order of the toolbox. @type {ToolInfo[]} */
export const TOOL_LIST = [
  {id: 'pencil', name: 'Pencil', key: 'p', has: ['size', 'opacity', 'smoothing'], make: (doc) => new StrokeTool(doc, 'pencil')},
  {id: 'brush', name: 'Brush', key: 'b', has: FREEHAND, make: (doc) => new StrokeTool(doc, 'brush')},
  {id: 'marker', name: 'Marker', key: 'm', has: ['size', 'opacity', 'smoothing'], make: (doc) => new StrokeTool(doc, 'marker')},
  {id: 'spray', name: 'Spray', key: 'a', has: ['size', 'opacity'], make: (doc) => new StrokeTool(doc, 'spray')},
  {id: 'eraser', name: 'Eraser', key: 'e', has: FREEHAND, make: (doc) => new StrokeTool(doc, 'eraser')},
  {id: 'fill', name: 'Fill', key: 'f', has: ['opacity', 'tolerance'], make: async (doc, announce) => new (await import('./fill-tool.js')).FillTool(doc, announce)},
  {id: 'line', name: 'Line', key: 'l', has: ['size', 'opacity'], make: shaped('line')},
  {id: 'curve', name: 'Curve', key: 'c', has: ['size', 'opacity'], make: async (doc, announce) => new (await import('./curve-tool.js')).CurveTool(doc, announce)},
  {id: 'rectangle', name: 'Rectangle', key: 'r', has: SHAPE, make: shaped('rectangle')},
  {id: 'ellipse', name: 'Ellipse', key: 'o', has: SHAPE, make: shaped('ellipse')},
  {id: 'polygon', name: 'Polygon', key: 'g', has: SHAPE, make: async (doc, announce) => new (await import('./polygon-tool.js')).PolygonTool(doc, announce)},
  {id: 'text', name: 'Text', key: 't', has: ['opacity', 'text'], make: async (doc, announce) => new (await import('./text-tool.js')).TextTool(doc, announce)},
  {id: 'select', name: 'Select', key: 's', has: ['selection'], make: selecting(false)},
  {id: 'lasso', name: 'Free select', key: 'w', has: ['selection'], make: selecting(true)},
  {id: 'eyedropper', name: 'Eyedropper', key: 'i', has: [], make: async (doc, announce) => new (await import('./eyedropper-tool.js')).EyedropperTool(doc, announce)},
  {id: 'hand', name: 'Hand', key: 'h', has: [], make: () => null},
];

/** @param {string} id */
export function toolInfo(id) {
  return TOOL_LIST.find((tool) => tool.id === id) ?? TOOL_LIST[1];
}
