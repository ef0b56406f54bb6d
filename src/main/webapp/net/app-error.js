/** An error that people can understand: the server refused a request, or could not be reached. Its message is shown as it is. */
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
 * Returns a message to show for an error. An error of another class is a bug, which this reports to the console.
 *
 * @param {unknown} thrown
 */
export function errorMessage(thrown) {
  if (thrown instanceof AppError) return thrown.message;
  reportError(thrown);
  return 'Something went wrong on this page. Please try again.';
}
