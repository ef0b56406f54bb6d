/** @param {DataTransfer | null} data */
const hasFiles = (data) => data?.types.includes('Files') === true;

/**
 * Listens for pictures that are pasted or dropped anywhere on the page.
 *
 * @param {(files: FileList) => void} take
 * @param {(isOver: boolean) => void} hover whether files are being dragged over the page
 * @returns {() => void} removes the listener
 */
export function onPictureDropOrPaste(take, hover) {
  const controller = new AbortController();
  const options = {signal: controller.signal};
  // `dragenter` of a child comes before `dragleave` of its parent, so only a count tells when the pointer has left the page.
  let depth = 0;
  /** @param {number} change */
  const move = (change) => {
    depth = Math.max(0, depth + change);
    hover(depth > 0);
  };
  document.addEventListener('dragenter', (event) => hasFiles(event.dataTransfer) && move(1), options);
  document.addEventListener('dragleave', (event) => hasFiles(event.dataTransfer) && move(-1), options);
  document.addEventListener('dragover', (event) => hasFiles(event.dataTransfer) && event.preventDefault(), options);
  document.addEventListener(
    'drop',
    (event) => {
      if (!event.dataTransfer || !hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      move(-depth);
      take(event.dataTransfer.files);
    },
    options,
  );
  document.addEventListener(
    'paste',
    (event) => {
      // Text with a picture of it, as word processors copy, is meant as text where text can go.
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
      const data = event.clipboardData;
      if (!data || data.files.length === 0 || (isTyping && data.types.includes('text/plain'))) return;
      event.preventDefault();
      take(data.files);
    },
    options,
  );
  return () => controller.abort();
}
