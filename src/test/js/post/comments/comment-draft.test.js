import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {fromBase64, toBase64} from '../../../../main/webapp/post/comments/base64.js';
import {CommentDraft} from '../../../../main/webapp/post/comments/comment-draft.js';

/** @type {Map<string, string>} */
let kept;

beforeEach(() => {
  kept = new Map();
  Object.assign(globalThis, {
    document: {baseURI: 'http://here/below/'},
    sessionStorage: {
      getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value),
      removeItem: (/** @type {string} */ key) => kept.delete(key),
    },
  });
});

test('words, pin and drawing are kept together, with the id that they are sent under', () => {
  const draft = new CommentDraft('7');
  draft.write({text: 'Half a thou'});
  draft.write({pin: {x: 1, y: 2, at: 60, time: 42_000}});
  draft.write({drawing: 'TVNQTA=='});
  const again = new CommentDraft('7');
  assert.deepEqual(again.content, draft.content);
  assert.equal(again.id, draft.id);
  assert.deepEqual(again.fields(), {text: 'Half a thou', pin: {x: 1, y: 2, at: 60}, drawing: 'TVNQTA=='});
  assert.deepEqual(new CommentDraft('8').fields(), null);
  again.clear();
  assert.equal(kept.size, 0);
});

test('other content is another comment; the same is the same', () => {
  const draft = new CommentDraft('7');
  draft.write({text: 'One', pin: {x: 1, y: 2, at: null, time: null}});
  const {id} = draft;
  draft.write({text: 'One', pin: {x: 1, y: 2, at: null, time: null}});
  assert.equal(draft.id, id);
  draft.write({pin: null});
  assert.notEqual(draft.id, id);
});

test('a drawing needs no words, a pin does, and what is not there is not sent', () => {
  const draft = new CommentDraft('7');
  draft.write({pin: {x: 0, y: 0, at: null, time: null}, text: '  \n'});
  assert.equal(draft.fields(), null);
  draft.write({drawing: 'TVNQTA=='});
  assert.deepEqual(draft.fields(), {text: '', pin: {x: 0, y: 0}, drawing: 'TVNQTA=='});
  draft.write({pin: null});
  assert.deepEqual(draft.fields(), {text: '', drawing: 'TVNQTA=='});
});

test('bytes become Base64 and bytes again, however many', () => {
  const bytes = Uint8Array.from({length: 24_576}, (_, at) => (at * 7) & 255);
  assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'));
  assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
});
