import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Painting} from '../../../main/webapp/paint/canvas/painting.js';
import {randomly} from '../../../main/webapp/paint/canvas/random.js';
import {replay} from '../../../main/webapp/paint/canvas/replay.js';
import {Atelier} from '../../../main/webapp/paint/atelier.js';
import {Easel} from '../../../main/webapp/paint/easel.js';
import {readLog} from '../../../main/webapp/paint/log/log-reader.js';
import {LogWriter} from '../../../main/webapp/paint/log/log-writer.js';
import {Settings} from '../../../main/webapp/paint/settings.js';
import {TOOL_LIST} from '../../../main/webapp/paint/tool-list.js';
import {StrokeTool} from '../../../main/webapp/paint/tools/stroke-tool.js';
import {fakeStudio} from './support/studio.js';

const HEADER = {width: 160, height: 120, background: [255, 255, 255]};

function setUp() {
  const clock = {now: 1_000};
  const easel = new Easel(new Painting(HEADER, fakeStudio), new LogWriter(HEADER), new Settings(), () => clock.now);
  return {clock, easel, entries: () => readLog(easel.writer.bytes()).entries};
}

/** @param {number} x pixels @param {number} y @param {number} time */
const point = (x, y, time) => ({x: x * 8, y: y * 8, pressure: 127, time});

/** @param {Painting} painting */
function pixelsOf(painting) {
  painting.compose();
  return Buffer.from(painting.pixels);
}

/** @param {Easel} easel */
async function assertReplays({painting, writer}) {
  const again = await replay(writer.bytes(), fakeStudio, {breathe: async () => {}});
  assert.ok(pixelsOf(again.painting).equals(pixelsOf(painting)), 'the log makes the same pixels');
}

test('a stroke is in the log when it ends, with the time that it took and the pause before', () => {
  const {clock, easel, entries} = setUp();
  clock.now += 500;
  const stroke = easel.stroke('brush', false);
  stroke?.add([point(10, 10, 70_000)]);
  clock.now += 100;
  stroke?.add([point(20, 20, 70_050), point(30, 20, 70_100)]);
  stroke?.end();
  clock.now += 250;
  easel.undo();
  const [style, first, undo] = entries();
  assert.deepEqual([style.type, style.wait, style.size], ['style', 500, 64]);
  assert.deepEqual([first.type, first.wait, ...first.points], ['stroke', 0, 80, 80, 127, 0, 160, 160, 127, 50, 240, 160, 127, 100]);
  assert.deepEqual([undo.type, undo.wait], ['undo', 250]);
});

test('a long stroke is in the log while it goes on', async () => {
  const {clock, easel, entries} = setUp();
  const stroke = easel.stroke('brush', false);
  for (let step = 0; step < 30; step += 1) {
    clock.now += 50;
    stroke?.add([point(10 + step * 3, 10 + (step % 7), clock.now)]);
  }
  assert.deepEqual(entries().map(({type}) => type), ['style', 'stroke', 'more', 'more']);
  stroke?.end();
  await assertReplays(easel);
});

test('a stroke that is given up at once leaves nothing; later it is undone', async () => {
  const {clock, easel, entries} = setUp();
  const palm = easel.stroke('brush', false);
  palm?.add([point(50, 50, 0)]);
  palm?.cancel();
  assert.deepEqual(entries().map(({type}) => type), ['style']);
  const longer = easel.stroke('brush', false);
  longer?.add([point(50, 50, 0)]);
  clock.now += 1_000;
  longer?.add([point(90, 50, 900)]);
  longer?.cancel();
  assert.deepEqual(entries().map(({type}) => type), ['style', 'stroke', 'undo']);
  assert.equal(easel.painting.canUndo, false);
  await assertReplays(easel);
});

test('undoing in the middle of a stroke ends it first, and what comes after is not painted', async () => {
  const {easel, entries} = setUp();
  const stroke = easel.stroke('brush', false);
  stroke?.add([point(50, 50, 0)]);
  easel.undo();
  stroke?.add([point(90, 50, 10)]);
  stroke?.end();
  assert.deepEqual(entries().map(({type}) => type), ['style', 'stroke', 'undo']);
  await assertReplays(easel);
});

test('the right hand paints with the colours swapped', () => {
  const {easel, entries} = setUp();
  easel.settings.set({colour: [1, 2, 3], second: [4, 5, 6]});
  easel.stroke('pencil', true)?.add([point(1, 1, 0)]);
  easel.inHand?.end();
  assert.deepEqual([entries()[0].colour, entries()[0].second], [[4, 5, 6], [1, 2, 3]]);
});

test('what no reader would take is refused, and nothing is painted', async () => {
  const {easel} = setUp();
  /** @type {string[]} */
  const said = [];
  easel.on('refused', (text) => said.push(text));
  assert.equal(easel.commit({type: 'text', layer: 0, font: 'sans', look: 0, size: 40, x: 0, y: 0, text: 'x'.repeat(1_001)}), false);
  assert.equal(said.length, 1);
  assert.equal(easel.painting.canUndo, false);
  await assertReplays(easel);
});

test('on a hidden layer nothing is painted, and it is said why', () => {
  const {easel} = setUp();
  /** @type {string[]} */
  const said = [];
  easel.on('refused', (text) => said.push(text));
  easel.commit({type: 'layers', stack: [{layer: 0, isVisible: false, opacity: 255}]});
  assert.equal(easel.stroke('brush', false), null);
  assert.equal(easel.commit({type: 'shape', shape: 'line', paint: 1, layer: 0, corners: [0, 0, 80, 80]}), false);
  assert.deepEqual(said, Array(2).fill('This layer is hidden. Show it to paint on it.'));
});

test('a step back while a stroke is painted takes that stroke, and no other', async () => {
  const {easel} = setUp();
  const atelier = new Atelier(easel);
  await atelier.ready;
  for (const y of [20, 60]) {
    atelier.tool?.begin(point(20, y, 0), {isSecond: false, isShift: false});
    if (y === 20) atelier.tool?.end();
  }
  atelier.undo();
  assert.equal(easel.painting.history.done.length, 1);
  await assertReplays(easel);
});

test('a step back while something is begun gives that up, and takes back nothing that is done', async () => {
  const {easel} = setUp();
  const atelier = new Atelier(easel);
  /** @type {string[]} */
  const heard = [];
  atelier.on('said', (text) => heard.push(text));
  atelier.on('givenUp', () => heard.push('given up'));
  easel.commit({type: 'shape', shape: 'line', paint: 1, layer: 0, corners: [0, 0, 80, 80]});
  const painted = pixelsOf(easel.painting);
  for (const tool of ['polygon', 'curve', 'rectangle', 'text']) {
    await atelier.take(tool);
    if (atelier.tool && 'text' in atelier.tool) atelier.tool.text = 'Hallo';
    atelier.tool?.begin(point(20, 60, 0), {isSecond: false, isShift: false});
    atelier.tool?.move([point(90, 70, 0)], {isSecond: false, isShift: false});
    assert.ok(!pixelsOf(easel.painting).equals(painted), `${tool} is shown`);
    heard.length = 0;
    atelier.undo();
    assert.ok(pixelsOf(easel.painting).equals(painted), tool);
    assert.deepEqual([heard, easel.painting.canUndo], [['given up', 'Undone'], true]);
  }
  atelier.undo();
  assert.equal(easel.painting.canUndo, false);
  atelier.undo();
  assert.equal(heard.at(-1), 'There is nothing to undo');
  await assertReplays(easel);
});

test('a fill is done by and by, before anything else is, and a step back takes it alone', async () => {
  const {easel, entries} = setUp();
  const atelier = new Atelier(easel);
  const names = () => entries().map(({type}) => type).filter((type) => type !== 'style');
  await atelier.take('fill');
  const fill = () => {
    atelier.tool?.begin(point(20, 60, 0), {isSecond: false, isShift: false});
    atelier.tool?.end();
  };
  fill();
  assert.deepEqual(names(), [], 'not at once');
  while (!easel.painting.canUndo) await new Promise((resolve) => setTimeout(resolve));
  fill();
  atelier.undo();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(names(), ['fill'], 'what is at work is taken back before it is done');
  fill();
  atelier.redo();
  fill();
  fill();
  await atelier.take('brush');
  assert.deepEqual(names(), ['fill', 'fill', 'fill', 'fill'], 'what comes next finds it done');
  await assertReplays(easel);
});

test('the other end of a pen erases whatever is in hand, which is put down first', async () => {
  const {easel, entries} = setUp();
  const atelier = new Atelier(easel);
  await atelier.take('polygon');
  for (const [x, y] of [[20, 20], [90, 20], [50, 80]]) {
    atelier.tool?.begin(point(x, y, 0), {isSecond: false, isShift: false});
    atelier.tool?.end();
  }
  const eraser = atelier.eraser();
  eraser.begin(point(20, 20, 0), {isSecond: false, isShift: false});
  eraser.move([point(90, 20, 0)]);
  eraser.end();
  assert.deepEqual(entries().map(({type, tool}) => tool ?? type), ['style', 'shape', 'eraser']);
  assert.equal(easel.settings.tool, 'polygon');
  const another = atelier.eraser();
  another.begin(point(20, 60, 0), {isSecond: false, isShift: false});
  atelier.undo();
  another.end();
  assert.equal(easel.painting.history.done.length, 2, 'undoing takes back the stroke in hand alone');
  await assertReplays(easel);
});

test('what is done with a tool before it has come is done when it comes, and what was given up is not', async () => {
  const {easel} = setUp();
  const atelier = new Atelier(easel);
  /** @param {number} y */
  const drag = (y) => {
    const tool = atelier.tool;
    tool?.begin(point(20, y, 0), {isSecond: false, isShift: false});
    return () => {
      tool?.move([point(60, y + 20, 0)], {isSecond: false, isShift: false});
      tool?.end();
    };
  };
  const taken = atelier.take('rectangle');
  drag(20)();
  const begun = drag(40);
  assert.equal(easel.painting.canUndo, false, 'it has not come yet');
  await taken;
  begun();
  assert.equal(easel.painting.history.done.length, 2);
  const another = atelier.take('ellipse');
  drag(80)();
  atelier.tool?.cancel();
  await another;
  assert.equal(easel.painting.history.done.length, 2);
  await assertReplays(easel);
});

test('a full log takes no more strokes, and says so', () => {
  const {easel} = setUp();
  /** @type {string[]} */
  const said = [];
  easel.on('refused', (text) => said.push(text));
  const noise = {type: 'stamp', layer: 0, x: 0, y: 0, width: 200, height: 200, runs: Array.from({length: 40_000}, (_, at) => [1, at & 255, at >> 8, 7, 255])};
  while (easel.commit(noise)) assert.ok(easel.writer.length < 1_048_576);
  assert.equal(easel.stroke('brush', false), null);
  assert.match(said.at(-1) ?? '', /as long as it can be/);
  easel.undo();
  assert.equal(easel.painting.canRedo, true, 'a step back is still possible');
});

test('whatever someone does with all tools, the log makes the same pixels', async () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const {clock, easel} = setUp();
    const atelier = new Atelier(easel);
    const random = randomly(seed);
    for (let act = 0; act < 60; act += 1) {
      clock.now += random(900);
      const chance = random(12);
      if (chance === 0) atelier.undo();
      else if (chance === 1) atelier.redo();
      else if (chance === 2) atelier.addLayer();
      else if (chance === 3) atelier.mergeDown();
      else if (chance === 4) await arrange(atelier, random);
      else if (chance < 7) await atelier.take(TOOL_LIST[random(TOOL_LIST.length)].id);
      else await gesture(atelier, random, clock);
    }
    atelier.finish();
    await assertReplays(easel);
  }
});

/** @param {Atelier} atelier @param {(below: number) => number} random */
async function arrange(atelier, random) {
  const selecting = await atelier.selecting();
  const acts = [
    () => selecting.selectAll(), () => selecting.copy(), () => selecting.cut(), () => selecting.paste(), () => selecting.erase(),
    () => selecting.rotate(), () => selecting.flip(), () => selecting.keep(), () => atelier.clear(),
  ];
  await acts[random(acts.length)]();
}

/** @param {Atelier} atelier @param {(below: number) => number} random @param {{now: number}} clock */
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
  const {easel} = setUp();
  /** @type {string[]} */
  const refused = [];
  easel.on('refused', (text) => refused.push(text));
  easel.writer.entries = 47_999;
  assert.ok(easel.stroke('brush', false));
  easel.writer.entries = 48_000;
  assert.equal(easel.stroke('brush', false), null);
  assert.match(refused[0], /as long as it can be/);
});

test('where others take a shorter log, it is full earlier', () => {
  const {easel} = setUp();
  easel.mostBytes = 70_000;
  assert.equal(easel.isFull, false);
  easel.mostBytes = 65_000;
  assert.equal(easel.isFull, true);
});

test('while others watch, a stroke is in the log as soon as they would see it', () => {
  const {clock, easel, entries} = setUp();
  easel.writeEveryMs = 50;
  const stroke = easel.stroke('brush', false);
  for (let step = 0; step < 4; step += 1) {
    clock.now += 50;
    stroke?.add([point(10 + step * 3, 10, clock.now)]);
  }
  assert.deepEqual(entries().map(({type}) => type), ['style', 'stroke', 'more', 'more', 'more']);
});

test('the spray goes on where the hand rests, and counts no time twice while it moves', (t) => {
  t.mock.timers.enable({apis: ['setTimeout', 'setInterval']});
  const {easel, entries} = setUp();
  const spray = new StrokeTool(easel, 'spray');
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
