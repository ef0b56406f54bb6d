import {requestJson} from '../net/http.js';
import {EventEmitter} from '../net/event-emitter.js';
import {CLOSE_CODES} from '../net/reconnect-delay.js';
import {member, object, optional} from '../net/decoders.js';

/** @typedef {import('../net/decoders.js').Member} Member */

const readSession = object({member: optional(member, null)});

/**
 * Knows which member uses this page.
 *
 * `changed`: the member changed, or is now known. `switched`: connections must be opened again as the new member.
 * `ended`: the server ended the session; also `switched`.
 *
 * @extends {EventEmitter<{changed: Member | null, switched: null, ended: null}>}
 */
class Session extends EventEmitter {
  /** @type {Member | null} null for a guest, and until it is known */
  member = null;

  async load() {
    this.#setMember(readSession(await requestJson('GET', 'api/session'), 'session').member);
  }

  /** @param {{name: string, password: string, displayName?: string}} joining */
  async join(joining) {
    this.#switch(await requestJson('POST', 'api/members', joining));
  }

  /** @param {{name: string, password: string}} signingIn */
  async signIn(signingIn) {
    this.#switch(await requestJson('POST', 'api/session', signingIn));
  }

  async signOut() {
    await requestJson('DELETE', 'api/session');
    this.#switch({member: null});
  }

  /**
   * Follows the member of a topic's connection, and the end of its session.
   *
   * @param {import('../net/topic.js').Topic} topic
   * @returns {() => void} removes the listener
   */
  watch({connection}) {
    const ends = [
      connection.on('welcome', ({member}) => this.#confirmed(member)),
      connection.on('closed', ({code}) => {
        if (code === CLOSE_CODES.sessionEnded) this.end();
      }),
    ];
    return () => ends.forEach((end) => end());
  }

  /** @param {Member | null} present the member of a connection: another tab may have signed in or out */
  #confirmed(present) {
    if (this.member && !present) this.end();
    else this.#setMember(present);
  }

  end() {
    if (!this.member) return;
    this.#setMember(null);
    this.emit('ended', null);
    this.emit('switched', null);
  }

  /** @param {unknown} answer */
  #switch(answer) {
    this.#setMember(readSession(answer, 'session').member);
    this.emit('switched', null);
  }

  /** @param {Member | null} member */
  #setMember(member) {
    if (member?.name === this.member?.name && member?.displayName === this.member?.displayName) return;
    this.member = member;
    this.emit('changed', member);
  }
}

export const session = new Session();
