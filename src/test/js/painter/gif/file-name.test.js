import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gifFileName} from '../../../../main/webapp/painter/gif/file-name.js';

test('a file is called as its picture', () => {
  assert.equal(gifFileName('Sunset'), 'Sunset-painted.gif');
  assert.equal(gifFileName('Two cats, 1 dog!'), 'Two-cats-1-dog-painted.gif');
  assert.equal(gifFileName('Übermut'), 'Übermut-painted.gif');
  assert.equal(gifFileName('夕焼け'), '夕焼け-painted.gif');
  assert.equal(gifFileName('हिन्दी'), 'हिन्दी-painted.gif');
});

test('no title leads out of the folder, hides the file, or calls it something else', () => {
  for (const [title, name] of [
    ['../../etc/passwd', 'etc-passwd'], ['..\\..\\boot.ini', 'boot-ini'], ['.bashrc', 'bashrc'], ['C:\\x', 'C-x'], ['a\0b\nc', 'a-b-c'],
    ['fig\u202Eexe.gif', 'fig-exe-gif'], ['"><script>', 'script'], ['CON', 'CON'], ['-rf *', 'rf'], ['~', 'picture'], ['', 'picture'], ['🌅🌅', 'picture'],
    ['\ud800', 'picture'], ['\u0301\u0301', 'picture'],
  ]) assert.equal(gifFileName(title), `${name}-painted.gif`);
});

test('a long title is cut between its characters, and fits every file system', () => {
  assert.equal(gifFileName('a'.repeat(200)), `${'a'.repeat(48)}-painted.gif`);
  assert.equal(gifFileName(`${'a'.repeat(47)} b`), `${'a'.repeat(47)}-painted.gif`);
  for (const character of ['𠮷', '語', 'é', 'e\u0301\u0301\u0301']) {
    const name = gifFileName(character.repeat(200));
    assert.ok(Buffer.byteLength(name) <= 255, character);
    assert.doesNotMatch(name, /\p{Surrogate}/u);
  }
});
