import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LogWriter} from '../../../../main/webapp/painter/log/log-writer.js';
import {DEVICES, handStroke} from '../support/strokes.js';

/** What a point may cost, with pressure, time, and its share of the entry around it. */
const BUDGET = 3.5;

for (const [name, device] of Object.entries(DEVICES)) {
  test(`20,000 points of a ${name} have no more than ${BUDGET} bytes each`, (context) => {
    const writer = new LogWriter({width: 1_024, height: 1_024, background: [255, 255, 255]});
    let points = 0;
    for (let seed = 1; points < 20_000; seed += 1) {
      const stroke = handStroke(seed, device, {count: 20 + ((seed * 37) % 160)});
      writer.append({type: 'stroke', wait: 400, tool: 'brush', layer: 0, points: stroke});
      points += stroke.length / 4;
    }
    const each = writer.length / points;
    context.diagnostic(`${each.toFixed(2)} bytes a point`);
    assert.ok(each <= BUDGET, `${each} bytes a point`);
  });
}
