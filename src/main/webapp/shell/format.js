/** @param {number} milliseconds @returns {string} minutes and seconds, such as 3:07, and hours where there are any */
export function formatDuration(milliseconds) {
  const seconds = Math.floor(milliseconds / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const parts = hours > 0 ? [hours, String(minutes).padStart(2, '0')] : [minutes];
  return [...parts, String(seconds % 60).padStart(2, '0')].join(':');
}

/** @param {number} bytes */
export function formatBytes(bytes) {
  const megabytes = bytes / 1_048_576;
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

/** @param {number} number @param {string} one @param {string} many */
export function formatCount(number, one, many) {
  return `${number.toLocaleString()} ${number === 1 ? one : many}`;
}
