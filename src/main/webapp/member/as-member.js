import {Refusal} from '../wire/refusal.js';
import {session} from './session.js';

/** @typedef {HTMLElement & {ask: (why: string) => Promise<boolean>}} MemberDialog */

/**
 * Does what only members may: a guest is asked to join or sign in first, and then it is done.
 *
 * @template T
 * @param {string} why completes the sentence "Join to ..."
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 * @throws {Refusal} `cancelled` where the guest would rather not
 */
export async function asMember(why, act) {
  if (!session.member) await askToJoin(why);
  try {
    return await act();
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.code !== 'signInRequired') throw thrown;
    session.end();
    await askToJoin(why);
    return act();
  }
}

/** @param {string} why */
async function askToJoin(why) {
  const dialog = /** @type {MemberDialog} */ (document.querySelector('member-dialog'));
  if (!(await dialog.ask(why))) throw new Refusal('cancelled', 'Cancelled.');
}
