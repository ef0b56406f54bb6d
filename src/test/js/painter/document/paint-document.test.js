import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Painting} from '../../../../main/webapp/painter/document/painting.js';
import {seededRandom} from '../../../../main/webapp/painter/engine/seeded-random.js';
import {restorePainting} from '../../../../main/webapp/painter/document/restore-painting.js';
import {Editor} from '../../../../main/webapp/painter/editor/editor.js';
import {PaintDocument} from '../../../../main/webapp/painter/document/paint-document.js';
import {readLog} from '../../../../main/webapp/painter/log/log-reader.js';
import {LogWriter} from '../../../../main/webapp/painter/log/log-writer.js';
import {ToolSettings} from '../../../../main/webapp/painter/document/tool-settings.js';
import {TOOL_LIST} from '../../../../main/webapp/painter/tools/tool-list.js';
import {StrokeTool} from '../../../../main/webapp/painter/tools/stroke-tool.js';
import {fakeRasterizer} from '../support/rasterizer.js';

const HEADER = {width: 160, height: 120, background: [255, 255, 255]};

function setUp() {
  const clock = {now: 1_000};
  const doc = new PaintDocument(new Painting(HEADER, fakeRasterizer), new LogWriter(HEADER), new ToolSettings(), () => clock.now);
  return {clock, doc, entries: () => readLog(doc.writer.bytes()).entries};
}

/** @param {number} x pixels @param {number} y @param {number} time */
const point = (x, y, time) => ({x: x * 8, y: y * 8, pressure: 127, time});

/** @param {Painting} painting */
function pixelsOf(painting) {
  painting.compose();
  return Buffer.from(painting.pixels);
}

/** @param {PaintDocument} doc */
async function assertReplays({painting, writer}) {
  const again = await restorePainting(writer.bytes(), fakeRasterizer, {breathe: async () => {}});
  assert.ok(pixelsOf(again.painting).equals(pixelsOf(painting)), 'the log makes the same pixels');
}

test('a stroke is in the log when it ends, with the time that it took and the pause before', () => {
  const {clock, doc, entries} = setUp();
  clock.now += 500;
  const stroke = doc.stroke('brush', false);
  stroke?.addPoints([point(10, 10, 70_000)]);
  clock.now += 100;
  stroke?.addPoints([point(20, 20, 70_050), point(30, 20, 70_100)]);
  stroke?.end();
  clock.now += 250;
  doc.undo();
  const [style, first, undo] = entries();
  assert.deepEqual([style.type, style.wait, style.size], ['style', 500, 64]);
  assert.deepEqual([first.type, first.wait, ...first.points], ['stroke', 0, 80, 80, 127, 0, 160, 160, 127, 50, 240, 160, 127, 100]);
  assert.deepEqual([undo.type, undo.wait], ['undo', 250]);
});

test('a long stroke is in the log while it goes on', async () => {
  const {clock, doc, entries} = setUp();
  const stroke = doc.stroke('brush', false);
  for (let step = 0; step < 30; step += 1) {
    clock.now += 50;
    stroke?.addPoints([point(10 + step * 3, 10 + (step % 7), clock.now)]);
  }
  assert.deepEqual(entries().map(({type}) => type), ['style', 'stroke', 'more', 'more']);
  stroke?.end();
  await assertReplays(doc);
});

test('a stroke that is given up at once leaves nothing; later it is undone', async () => {
  const {clock, doc, entries} = setUp();
  const palm = doc.stroke('brush', false);
  palm?.addPoints([point(50, 50, 0)]);
  palm?.cancel();
  assert.deepEqual(entries().map(({type}) => type), ['style']);
  const longer = doc.stroke('brush', false);
  longer?.addPoints([point(50, 50, 0)]);
  clock.now += 1_000;
  longer?.addPoints([point(90, 50, 900)]);
  longer?.cancel();
  assert.deepEqual(entries().map(({type}) => type), ['style', 'stroke', 'undo']);
  assert.equal(doc.painting.canUndo, false);
  await assertReplays(doc);
});

test('undoing in the middle of a stroke ends it first, and what comes after is not painted', async () => {
  const {doc, entries} = setUp();
  const stroke = doc.stroke('brush', false);
  stroke?.addPoints([point(50, 50, 0)]);
  doc.undo();
  stroke?.addPoints([point(90, 50, 10)]);
  stroke?.end();
  assert.deepEqual(entries().map(({type}) => type), ['style', 'stroke', 'undo']);
  await assertReplays(doc);
});

test('the right hand paints with the colours swapped', () => {
  const {doc, entries} = setUp();
  doc.settings.set({colour: [1, 2, 3], second: [4, 5, 6]});
  doc.stroke('pencil', true)?.addPoints([point(1, 1, 0)]);
  doc.activeStroke?.end();
  assert.deepEqual([entries()[0].colour, entries()[0].second], [[4, 5, 6], [1, 2, 3]]);
});

test('what no reader would take is refused, and nothing is painted', async () => {
  const {doc} = setUp();
  /** @type {string[]} */
  const said = [];
  doc.on('refused', (text) => said.push(text));
  assert.equal(doc.commit({type: 'text', layer: 0, font: 'sans', look: 0, size: 40, x: 0, y: 0, text: 'x'.repeat(1_001)}), false);
  assert.equal(said.length, 1);
  assert.equal(doc.painting.canUndo, false);
  await assertReplays(doc);
});

test('on a hidden layer nothing is painted, and it is said why', () => {
  const {doc} = setUp();
  /** @type {string[]} */
  const said = [];
  doc.on('refused', (text) => said.push(text));
  doc.commit({type: 'layers', stack: [{layer: 0, isVisible: false, opacity: 255}]});
  assert.equal(doc.stroke('brush', false), null);
  assert.equal(doc.commit({type: 'shape', shape: 'line', paint: 1, layer: 0, corners: [0, 0, 80, 80]}), false);
  assert.deepEqual(said, Array(2).fill('This layer is hidden. Show it to paint on it.'));
});

test('a step back while a stroke is painted takes that stroke, and no other', async () => {
  const {doc} = setUp();
  const editor = new Editor(doc);
  await editor.ready;
  for (const y of [20, 60]) {
    editor.tool?.begin(point(20, y, 0), {isSecond: false, isShift: false});
    if (y === 20) editor.tool?.end();
  }
  editor.undo();
  assert.equal(doc.painting.history.done.length, 1);
  await assertReplays(doc);
});

test('a step back while something is begun gives that up, and takes back nothing that is done', async () => {
  const {doc} = setUp();
  const editor = new Editor(doc);
  /** @type {string[]} */
  const heard = [];
  editor.on('announced', (text) => heard.push(text));
  editor.on('cancelled', () => heard.push('given up'));
  doc.commit({type: 'shape', shape: 'line', paint: 1, layer: 0, corners: [0, 0, 80, 80]});
  const painted = pixelsOf(doc.painting);
  for (const tool of ['polygon', 'curve', 'rectangle', 'text']) {
    await editor.selectTool(tool);
    if (editor.tool && 'text' in editor.tool) editor.tool.text = 'Hallo';
    editor.tool?.begin(point(20, 60, 0), {isSecond: false, isShift: false});
    editor.tool?.move([point(90, 70, 0)], {isSecond: false, isShift: false});
    assert.ok(!pixelsOf(doc.painting).equals(painted), `${tool} is shown`);
    heard.length = 0;
    editor.undo();
    assert.ok(pixelsOf(doc.painting).equals(painted), tool);
    assert.deepEqual([heard, doc.painting.canUndo], [['given up', 'Undone'], true]);
  }
  editor.undo();
  assert.equal(doc.painting.canUndo, false);
  editor.undo();
  assert.equal(heard.at(-1), 'There is nothing to undo');
  await assertReplays(doc);
});

test('a fill is done by and by, before anything else is, and a step back takes it alone', async () => {
  const {doc, entries} = setUp();
  const editor = new Editor(doc);
  const names = () => entries().map(({type}) => type).filter((type) => type !== 'style');
  await editor.selectTool('fill');
  const fill = () => {
    editor.tool?.begin(point(20, 60, 0), {isSecond: false, isShift: false});
    editor.tool?.end();
  };
  fill();
  assert.deepEqual(names(), [], 'not at once');
  while (!doc.painting.canUndo) await new Promise((resolve) => setTimeout(resolve));
  fill();
  editor.undo();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(names(), ['fill'], 'what is at work is taken back before it is done');
  fill();
  editor.redo();
  fill();
  fill();
  await editor.selectTool('brush');
  assert.deepEqual(names(), ['fill', 'fill', 'fill', 'fill'], 'what comes next finds it done');
  await assertReplays(doc);
});

test('the other end of a pen erases whatever is in hand, which is put down first', async () => {
  const {doc, entries} = setUp();
  const editor = new Editor(doc);
  await editor.selectTool('polygon');
  for (const [x, y] of [[20, 20], [90, 20], [50, 80]]) {
    editor.tool?.begin(point(x, y, 0), {isSecond: false, isShift: false});
    editor.tool?.end();
  }
  const eraser = editor.eraser();
  eraser.begin(point(20, 20, 0), {isSecond: false, isShift: false});
  eraser.move([point(90, 20, 0)]);
  eraser.end();
  assert.deepEqual(entries().map(({type, tool}) => tool ?? type), ['style', 'shape', 'eraser']);
  assert.equal(doc.settings.tool, 'polygon');
  const another = editor.eraser();
  another.begin(point(20, 60, 0), {isSecond: false, isShift: false});
  editor.undo();
  another.end();
  assert.equal(doc.painting.history.done.length, 2, 'undoing takes back the stroke in hand alone');
  await assertReplays(doc);
});

test('what is done with a tool before it has come is done when it comes, and what was given up is not', async () => {
  const {doc} = setUp();
  const editor = new Editor(doc);
  /** @param {number} y */
  const drag = (y) => {
    const tool = editor.tool;
    tool?.begin(point(20, y, 0), {isSecond: false, isShift: false});
    return () => {
      tool?.move([point(60, y + 20, 0)], {isSecond: false, isShift: false});
      tool?.end();
    };
  };
  const taken = editor.selectTool('rectangle');
  drag(20)();
  const begun = drag(40);
  assert.equal(doc.painting.canUndo, false, 'it has not come yet');
  await taken;
  begun();
  assert.equal(doc.painting.history.done.length, 2);
  const another = editor.selectTool('ellipse');
  drag(80)();
  editor.tool?.cancel();
  await another;
  assert.equal(doc.painting.history.done.length, 2);
  await assertReplays(doc);
});

test('a full log takes no more strokes, and says so', () => {
  const {doc} = setUp();
  /** @type {string[]} */
  const said = [];
  doc.on('refused', (text) => said.push(text));
  const noise = {type: 'stamp', layer: 0, x: 0, y: 0, width: 200, height: 200, runs: Array.from({length: 40_000}, (_, at) => [1, at & 255, at >> 8, 7, 255])};
  while (doc.commit(noise)) assert.ok(doc.writer.length < 1_048_576);
  assert.equal(doc.stroke('brush', false), null);
  assert.match(said.at(-1) ?? '', /reached its maximum length/);
  doc.undo();
  assert.equal(doc.painting.canRedo, true, 'a step back is still possible');
});

test('whatever someone does with all tools, the log makes the same pixels', async () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const {clock, doc} = setUp();
    const editor = new Editor(doc);
    const random = seededRandom(seed);
    for (let act = 0; act < 60; act += 1) {
      clock.now += random(900);
      const chance = random(12);
      if (chance === 0) editor.undo();
      else if (chance === 1) editor.redo();
      else if (chance === 2) editor.addLayer();
      else if (chance === 3) editor.mergeDown();
      else if (chance === 4) await arrange(editor, random);
      else if (chance < 7) await editor.selectTool(TOOL_LIST[random(TOOL_LIST.length)].id);
      else await gesture(editor, random, clock);
    }
    editor.finish();
    await assertReplays(doc);
  }
});

/** @param {Editor} editor @param {(below: number) => number} random */
async function arrange(editor, random) {
  const selecting = await editor.selectionCommands();
  const acts = [
    () => selecting.selectAll(), () => selecting.copy(), () => selecting.cut(), () => selecting.paste(), () => selecting.erase(),
    () => selecting.rotate(), () => selecting.flip(), () => selecting.keep(), () => editor.clear(),
  ];
  await acts[random(acts.length)]();
}

/** @param {Editor} editor @param {(below: number) => number} random @param {{now: number}} clock */
async function gesture({tool}, random, clock) {
  const manner = {isSecond: random(3) === 0, isShift: random(3) === 0};
  const somewhere = () => point(random(200) - 20, random(160) - 20, clock.now);
  if (tool && 'text' in tool) tool.text = 'Hallo';
  tool?.begin(somewhere(), manner);
  for (let steps = random(12); steps > 0; steps -= 1) {
    clock.now += random(120);
    tool?.move([somewhere(), somewhere()], manner);
  }
  if (random(5) === 0) tool?.cancel();
  else tool?.end();
  if (random(4) === 0) tool?.finish?.();
}

test('a log of very many short pieces takes no new stroke while there is room for the one in hand', () => {
  const {doc} = setUp();
  /** @type {string[]} */
  const refused = [];
  doc.on('refused', (text) => refused.push(text));
  doc.writer.entries = 47_999;
  assert.ok(doc.stroke('brush', false));
  doc.writer.entries = 48_000;
  assert.equal(doc.stroke('brush', false), null);
  assert.match(refused[0], /reached its maximum length/);
});

test('where others take a shorter log, it is full earlier', () => {
  const {doc} = setUp();
  doc.mostBytes = 70_000;
  assert.equal(doc.isFull, false);
  doc.mostBytes = 65_000;
  assert.equal(doc.isFull, true);
});

test('while others watch, a stroke is in the log as soon as they would see it', () => {
  const {clock, doc, entries} = setUp();
  doc.writeEveryMs = 50;
  const stroke = doc.stroke('brush', false);
  for (let step = 0; step < 4; step += 1) {
    clock.now += 50;
    stroke?.addPoints([point(10 + step * 3, 10, clock.now)]);
  }
  assert.deepEqual(entries().map(({type}) => type), ['style', 'stroke', 'more', 'more', 'more']);
});

test('the spray goes on where the hand rests, and counts no time twice while it moves', (t) => {
  t.mock.timers.enable({apis: ['setTimeout', 'setInterval']});
  const {doc, entries} = setUp();
  const spray = new StrokeTool(doc, 'spray');
  spray.begin(point(20, 20, 0), {isSecond: false, isShift: false});
  for (let time = 20; time <= 200; time += 20) {
    t.mock.timers.tick(20);
    spray.move([point(20 + time / 10, 20, time)]);
  }
  for (let ticks = 0; ticks < 5; ticks += 1) t.mock.timers.tick(20);
  spray.end();
  t.mock.timers.tick(100);
  const times = entries().flatMap((entry) => ('points' in entry ? Array.from(entry.points).filter((_value, at) => at % 4 === 3) : []));
  assert.deepEqual(times, [0, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 240, 280]);
});
