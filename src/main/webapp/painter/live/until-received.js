import {AppError} from '../../net/app-error.js';

const LOOK_EVERY_MS = 50;

/**
 * @param {import('./log-stream.js').LogStream} stream
 * @param {number} length
 * @returns {Promise<void>} when the first so many bytes of the log have arrived
 * @throws {AppError}
 */
export function untilReceived(stream, length) {
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => look(), LOOK_EVERY_MS);
    const end = stream.on('ended', (error) => done(() => reject(error)));
    const done = (/** @type {() => void} */ told) => {
      clearInterval(timer);
      end();
      told();
    };
    const look = () => {
      if (stream.isStopped) done(() => reject(new AppError('cancelled', 'Cancelled.')));
      else if (stream.has(length)) done(resolve);
    };
    look();
  });
}
