import {loadModule} from '../shell/load-module.js';
import {AppError} from '../net/app-error.js';
import {session} from './session.js';

/**
 * Runs an action that needs a member: a guest is asked to join or sign in first.
 *
 * @template T
 * @param {string} why completes the sentence "Join to ..."
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 * @throws {AppError} `cancelled` if the guest declines
 */
export async function requireMember(why, act) {
  if (!session.member) await requireSignIn(why);
  try {
    return await act();
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'signInRequired') throw thrown;
    session.end();
    await requireSignIn(why);
    return act();
  }
}

/** @param {string} why */
async function requireSignIn(why) {
  if (!(await openSignIn(why, 'join'))) throw new AppError('cancelled', 'Cancelled.');
}

/**
 * @param {string} why as for `requireMember`; empty if the person opened the dialog
 * @param {'join' | 'signIn'} mode what to begin with
 * @returns {Promise<boolean>} whether a member is signed in now
 */
export async function openSignIn(why, mode) {
  await loadModule(() => import('./member-dialog.js'));
  const dialog = /** @type {import('./member-dialog.js').MemberDialog} */ (document.querySelector('member-dialog'));
  return dialog.ask(why, mode);
}
