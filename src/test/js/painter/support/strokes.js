import {seededRandom} from '../../../../main/webapp/painter/engine/seeded-random.js';

/**
 * A stroke as a hand makes it: along an arc of changing bend, slow at both ends, with the hand's tremor.
 *
 * @param {number} seed
 * @param {object} device
 * @param {number} device.hertz samples a second
 * @param {number} device.step sub-pixel steps of the device, in eighths of a pixel
 * @param {boolean} device.hasPressure
 * @param {{count?: number, side?: number}} [options]
 * @returns {Int32Array} as the log has them
 */
export function handStroke(seed, {hertz, step, hasPressure}, {count = 60, side = 1_024} = {}) {
  const random = seededRandom(seed);
  const noise = () => random(1_000) / 500 - 1;
  let [x, y] = [100 + random(side - 200), 100 + random(side - 200)];
  let direction = random(628) / 100;
  let [bend, time] = [noise() * 3, 0];
  // pixels a second: from a careful line to a quick hatch
  const topSpeed = 150 + random(1_500);
  const points = new Int32Array(count * 4);
  for (let at = 0; at < count; at += 1) {
    const progress = at / count;
    const swing = Math.sin(Math.PI * Math.min(1, progress + 0.02));
    const travel = (topSpeed * (0.15 + 0.85 * swing)) / hertz;
    bend += noise() * 0.6;
    direction += bend / hertz;
    x += Math.cos(direction) * travel + noise() * 0.15;
    y += Math.sin(direction) * travel + noise() * 0.15;
    if (at > 0) time += 1_000 / hertz;
    const pressure = hasPressure ? Math.round(Math.min(127, 20 + 95 * Math.min(1, swing * 2.5) + noise() * 2)) : 127;
    points.set([Math.round((x * 8) / step) * step, Math.round((y * 8) / step) * step, pressure, Math.round(time)], at * 4);
  }
  return points;
}

export const DEVICES = {
  mouse: {hertz: 125, step: 8, hasPressure: false},
  slowMouse: {hertz: 60, step: 8, hasPressure: false},
  finger: {hertz: 120, step: 1, hasPressure: false},
  pen: {hertz: 240, step: 1, hasPressure: true},
};
