/** The server, or the way to it, said no. Its message is a sentence for a person. */
export class AppError extends Error {
  /**
   * @param {string} code a code of the protocol, or one of ours: `unanswered`, `unreachable`, `cancelled`
   * @param {string} reason
   * @param {string | null} [field] the form field it is about, where there is one
   * @param {ErrorOptions} [options]
   */
  constructor(code, reason, field = null, options = {}) {
    super(reason, options);
    this.name = 'AppError';
    this.code = code;
    this.field = field;
  }
}

/**
 * A sentence for whatever was thrown. What is no refusal is a fault of ours: it is reported, not hidden.
 *
 * @param {unknown} thrown
 */
export function errorMessage(thrown) {
  if (thrown instanceof AppError) return thrown.message;
  reportError(thrown);
  return 'Something went wrong on this page. Please try again.';
}
