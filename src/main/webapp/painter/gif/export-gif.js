import {AppError} from '../../net/app-error.js';
import {gifFileName} from './file-name.js';

/**
 * Exports a painting as a GIF in a worker, which always ends with this call.
 *
 * @param {{log: Uint8Array, mostBytes: number, title: string}} painting `mostBytes`: that a log may have
 * @param {{signal: AbortSignal, onProgress: (done: number) => void}} options `onProgress`: called with the share that is done, 0 to 1
 * @returns {Promise<File>}
 * @throws {AppError}
 */
export async function exportGif({log, mostBytes, title}, {signal, onProgress}) {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./export-worker.js', import.meta.url), {type: 'module'});
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      worker.onerror = () => reject(new AppError('animation', 'This browser couldn\'t make the animation.'));
      worker.onmessage = ({data: word}) => {
        if ('done' in word) onProgress(word.done);
        else if ('made' in word) resolve(new File([word.made], gifFileName(title), {type: 'image/gif'}));
        else reject(new AppError('animation', 'The animation can\'t be made because the replay data is damaged.'));
      };
      worker.postMessage({bytes: log, mostBytes});
    });
  } finally {
    worker.terminate();
  }
}
