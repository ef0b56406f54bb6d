import {AppError} from '../../net/app-error.js';
import {DRAWING_SIDE, LOG_BYTES} from '../log/limits.js';
import {fetchPaintLog} from './fetch-paint-log.js';
import {Player} from './player.js';

/** The longest playback of a small drawing, in milliseconds; longer ones play faster. */
const LONGEST_MS = 6_000;
/** A drawing that takes longer than this to paint, in milliseconds, is given up, because others wait for their turn. */
const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 500;

/**
 * Plays a small drawing to its end, onto a canvas that keeps it.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {string} url of its log
 * @param {{moves: boolean, signal: AbortSignal}} options `moves`: false for the end alone
 * @throws {AppError}
 */
export async function playDrawing(canvas, url, {moves, signal}) {
  const log = await fetchPaintLog(url, signal).catch((thrown) => {
    throw thrown instanceof AppError && thrown.code === 'notFound' ? new AppError('notFound', 'This drawing is no longer available.') : thrown;
  });
  signal.throwIfAborted();
  const player = new Player(new Worker(new URL('./replay-worker.js', import.meta.url), {type: 'module'}));
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let looking;
  let waited = 0;
  try {
    await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      player.on('failed', () => reject(damaged()));
      looking = setInterval(() => {
        if (player.seekTarget !== null && (waited += LOOK_EVERY_MS) > PATIENCE_MS) reject(new AppError('replay', 'This drawing takes too long to load, so it isn\'t shown.'));
      }, LOOK_EVERY_MS);
      player.on('painted', (pixels) => canvas.getContext('2d')?.putImageData(new ImageData(pixels, player.width, player.height), 0, 0));
      let isOpen = false;
      player.on('changed', () => {
        if (!isOpen) {
          isOpen = true;
          if (Math.max(player.width, player.height) > DRAWING_SIDE) reject(damaged());
          else begin(player, canvas, moves);
        } else if (!player.isPlaying && player.seekTarget === null && player.time !== null && player.time >= player.duration) resolve(undefined);
      });
      player.open(log, LOG_BYTES, null);
    });
  } finally {
    clearInterval(looking);
    player.close();
  }
}

const damaged = () => new AppError('replay', 'This drawing is damaged and cannot be shown.');

/** @param {Player} player @param {HTMLCanvasElement} canvas @param {boolean} moves */
function begin(player, canvas, moves) {
  const {width, height, duration} = player;
  // Set anew, also to what it is, a canvas is empty.
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, {width, height});
  player.speed = Math.max(1, duration / LONGEST_MS);
  if (moves) player.play();
  else player.seek(duration);
}
