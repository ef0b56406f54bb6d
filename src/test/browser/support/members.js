import {join, newName} from './community.js';

/** @typedef {import('./community.js').Member} Member */
/** @typedef {{take: () => Promise<Member>, giveBack: (members: Member[]) => Promise<void>}} Lender */

/**
 * Members of a server who are lent to one test after another: whoever joins costs the server a hash of a password, which is
 * slow on purpose.
 *
 * @param {string} address
 * @returns {Lender}
 */
export function membersOf(address) {
  /** @type {Member[]} */
  const free = [];
  return {
    take: async () => free.pop() ?? join(address, newName('lent')),
    giveBack: async (members) => void free.push(...members),
  };
}
