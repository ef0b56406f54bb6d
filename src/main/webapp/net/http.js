import {AppError} from './app-error.js';

const ANSWER_WITHIN_MS = 20_000;

/**
 * Sends an HTTP request and returns the JSON of the response.
 *
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {string} path relative to the page's base, such as `api/session`
 * @param {object} [body]
 * @returns {Promise<unknown>} the answer's JSON, or null where it has no body
 * @throws {AppError} with the problem's `code`, its `detail` as the sentence and its `field`, or `unreachable`
 */
export async function requestJson(method, path, body) {
  const response = await fetch(new URL(path, document.baseURI), {
    method,
    headers: {Accept: 'application/json, application/problem+json', ...(body && {'Content-Type': 'application/json'})},
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  }).catch((reason) => {
    throw new AppError('unreachable', 'The server cannot be reached. Please try again.', null, {cause: reason});
  });
  const answer = await readJson(response);
  if (response.ok) return answer;
  const problem = /** @type {{code?: unknown, detail?: unknown, field?: unknown}} */ (answer ?? {});
  throw new AppError(
    typeof problem.code === 'string' ? problem.code : `http${response.status}`,
    typeof problem.detail === 'string' ? problem.detail : `The server answered with an error (${response.status}).`,
    typeof problem.field === 'string' ? problem.field : null,
  );
}

/** @param {Response} response */
async function readJson(response) {
  const written = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('Content-Type') ?? '');
  return isJson && written ? JSON.parse(written) : null;
}
