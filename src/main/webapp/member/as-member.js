import {load} from '../page/load.js';
import {Refusal} from '../wire/refusal.js';
import {session} from './session.js';

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
  if (!(await askForMember(why, 'join'))) throw new Refusal('cancelled', 'Cancelled.');
}

/**
 * @param {string} why as for `asMember`; empty where the person came by themselves
 * @param {'join' | 'signIn'} mode what to begin with
 * @returns {Promise<boolean>} whether a member is signed in now
 */
export async function askForMember(why, mode) {
  await load(() => import('./member-dialog.js'));
  const dialog = /** @type {import('./member-dialog.js').MemberDialog} */ (document.querySelector('member-dialog'));
  return dialog.ask(why, mode);
}
