import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { sendLeftovers } from './leftovers.js';

class Storage {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key, value) {
    this[key] = String(value);
  }
  removeItem(key) {
    delete this[key];
  }
}

let storage;
const answers = { q1: { response: { written: '4' }, sequence: 7 }, q2: { response: { written: '5' }, sequence: 8 } };

beforeEach(() => {
  storage = new Storage();
  storage.setItem('banyan-quiz-over', JSON.stringify({ at: Date.now(), answers }));
});

test('answers of an attempt that is over are sent and then forgotten here', async () => {
  const sent = [];
  const told = await sendLeftovers(['over', 'other'], async (...answer) => (sent.push(answer), { late: true }), storage);

  assert.deepEqual(told, { late: 2, refused: 0 });
  assert.deepEqual(sent[0], ['over', 'q1', { written: '4' }, 7]);
  assert.equal(storage.getItem('banyan-quiz-over'), null);
});

test('what had been saved in time after all is no news', async () => {
  assert.deepEqual(await sendLeftovers(['over'], async () => ({ late: false }), storage), { late: 0, refused: 0 });
});

test('what the server refuses is told', async () => {
  const told = await sendLeftovers(['over'], async () => Promise.reject({ kind: 'ended' }), storage);

  assert.deepEqual(told, { late: 0, refused: 2 });
  assert.equal(storage.getItem('banyan-quiz-over'), null);
});

test('without a connection what is not sent stays', async () => {
  let calls = 0;
  const save = async () => (calls++ === 0 ? { late: true } : Promise.reject({ kind: 'unreachable' }));
  const told = await sendLeftovers(['over'], save, storage);

  assert.deepEqual(told, { late: 1, refused: 0 });
  assert.deepEqual(Object.keys(JSON.parse(storage.getItem('banyan-quiz-over')).answers), ['q2']);
});
