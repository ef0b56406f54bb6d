/** @typedef {'notALog' | 'version' | 'size' | 'tooLong' | 'tooManyEntries' | 'unknownEntry' | 'malformed' | 'cutOff'} LogFault */

/** A log that is not as `docs/protocol/paint-log.md` says, or more than is taken. */
export class LogRefusal extends Error {
  /** @param {LogFault} code @param {string} reason */
  constructor(code, reason) {
    super(reason);
    this.name = 'LogRefusal';
    this.code = code;
  }
}

/** @param {string} reason @returns {never} */
export function malformed(reason) {
  throw new LogRefusal('malformed', reason);
}
