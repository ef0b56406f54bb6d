/** @typedef {'notALog' | 'version' | 'size' | 'tooLong' | 'tooManyEntries' | 'unknownEntry' | 'malformed' | 'cutOff'} PaintLogErrorCode */

/** A log that is not as `docs/protocol/paint-log.md` says, or more than is taken. */
export class PaintLogError extends Error {
  /** @param {PaintLogErrorCode} code @param {string} reason */
  constructor(code, reason) {
    super(reason);
    this.name = 'PaintLogError';
    this.code = code;
  }
}

/** @param {string} reason @returns {never} */
export function malformed(reason) {
  throw new PaintLogError('malformed', reason);
}
