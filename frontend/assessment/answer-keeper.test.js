import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { AnswerKeeper } from './answer-keeper.js';

/** What a browser keeps between pages. */
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

/** Keeps answers as the real server does, and can be cut off. */
class Server {
  kept = new Map();
  received = [];
  problem = null;

  save = async (question, response, sequence) => {
    await Promise.resolve();
    if (this.problem === 'answer lost') {
      this.keep(question, response, sequence);
      throw { kind: 'unreachable' };
    }
    if (this.problem) {
      throw { kind: this.problem, message: 'No.' };
    }
    return this.keep(question, response, sequence);
  };

  keep(question, response, sequence) {
    this.received.push(response);
    const before = this.kept.get(question) ?? { sequence: 0, response: null };
    if (sequence > before.sequence) {
      this.kept.set(question, { response, sequence, unreadable: false });
    }
    return this.kept.get(question);
  }
}

const OPEN = [
  { id: 'q1', response: null, sequence: 0 },
  { id: 'q2', response: { chosen: ['a'] }, sequence: 5 },
];
const words = (written) => ({ written });

let storage;
let server;
let keeper;

function keeperOf(questions = OPEN) {
  const made = new AnswerKeeper('attempt-1', server.save, () => {}, storage);
  made.begin(questions);
  return made;
}

/** Lets promises and timers of so many milliseconds happen. */
async function pass(milliseconds) {
  for (let i = 0; i < 10; i++) await Promise.resolve();
  mock.timers.tick(milliseconds);
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_800_000_000_000 });
  storage = new Storage();
  server = new Server();
  keeper = keeperOf();
});

test('an answer is saved and only then called saved', async () => {
  keeper.give('q1', words('4'));
  assert.equal(keeper.answer('q1').state, 'saving');
  assert.ok(storage.getItem('banyan-quiz-attempt-1'));

  await pass(0);

  assert.equal(keeper.answer('q1').state, 'saved');
  assert.deepEqual(server.kept.get('q1').response, words('4'));
  assert.equal(storage.getItem('banyan-quiz-attempt-1'), null);
});

test('typing is sent when it pauses, and only as it stands then', async () => {
  keeper.give('q1', words('4'), 700);
  await pass(300);
  keeper.give('q1', words('45'), 700);
  await pass(300);
  assert.equal(server.received.length, 0);

  await pass(400);

  assert.deepEqual(server.received, [words('45')]);
});

test('an answer given while another is on its way is sent after it', async () => {
  keeper.give('q1', words('4'));
  mock.timers.tick(0);
  keeper.give('q1', words('5'));
  await pass(0);

  assert.deepEqual(server.kept.get('q1').response, words('5'));
  assert.equal(keeper.answer('q1').state, 'saved');
});

test('without a connection the answer waits, is tried again and gets through', async () => {
  server.problem = 'unreachable';
  keeper.give('q1', words('4'));
  await pass(0);
  assert.equal(keeper.answer('q1').state, 'waiting');
  assert.deepEqual(keeper.response('q1'), words('4'));

  await pass(1000);
  await pass(2000);
  server.problem = null;
  await pass(15000);

  assert.equal(keeper.answer('q1').state, 'saved');
  assert.deepEqual(server.kept.get('q1').response, words('4'));
});

test('when only the acknowledgement was lost, sending again does no harm', async () => {
  server.problem = 'answer lost';
  keeper.give('q1', words('4'));
  await pass(0);
  server.problem = null;
  await pass(15000);

  assert.equal(keeper.answer('q1').state, 'saved');
  assert.equal(server.received.length, 2);
  assert.ok(keeper.isAllSaved);
});

test('what was not saved survives a reload', async () => {
  server.problem = 'unreachable';
  keeper.give('q1', words('4'));
  await pass(0);
  keeper.stop();
  server.problem = null;

  const reloaded = keeperOf();
  assert.deepEqual(reloaded.response('q1'), words('4'));
  await pass(0);

  assert.deepEqual(server.kept.get('q1').response, words('4'));
});

test('a leftover older than what the server keeps by now is dropped', () => {
  server.problem = 'unreachable';
  keeper.give('q1', words('old'));
  keeper.stop();

  const reloaded = keeperOf([{ id: 'q1', response: words('new'), sequence: Number.MAX_SAFE_INTEGER }]);

  assert.deepEqual(reloaded.response('q1'), words('new'));
  assert.ok(reloaded.isAllSaved);
});

test('a newer answer of another device is shown instead of the own', async () => {
  server.kept.set('q1', { response: words('theirs'), sequence: Number.MAX_SAFE_INTEGER });
  keeper.give('q1', words('mine'));
  await pass(0);

  assert.equal(keeper.answer('q1').state, 'newer');
  assert.deepEqual(keeper.response('q1'), words('theirs'));
});

test('numbers grow although the clock goes back', async () => {
  keeper.give('q2', { chosen: ['b'] });
  await pass(0);
  const first = server.kept.get('q2').sequence;
  mock.timers.setTime(1_700_000_000_000);
  keeper.give('q2', { chosen: ['c'] });
  await pass(0);

  assert.equal(server.kept.get('q2').sequence, first + 1);
  assert.deepEqual(server.kept.get('q2').response, { chosen: ['c'] });
});

test('an answer that came too late is kept by the server and called so', async () => {
  server.save = async (question, response, sequence) => ({ response, sequence, unreadable: false, late: true });
  keeper = keeperOf();
  keeper.give('q1', words('4'));
  await pass(0);

  assert.equal(keeper.answer('q1').state, 'late');
  assert.ok(keeper.isAllSaved);
  assert.equal(storage.getItem('banyan-quiz-attempt-1'), null);
});

test('a refused answer is told and not sent again', async () => {
  server.problem = 'refused';
  keeper.give('q1', words('x'));
  await pass(0);
  server.problem = null;
  await pass(15000);

  assert.equal(keeper.answer('q1').state, 'refused');
  assert.equal(keeper.answer('q1').reason, 'No.');
  assert.equal(server.received.length, 0);
});

test('signed out, nothing is sent until somebody asks for it, and nothing is forgotten', async () => {
  server.problem = 'signed-out';
  keeper.give('q1', words('4'));
  await pass(0);
  server.problem = null;
  await pass(60000);
  assert.equal(server.received.length, 0);

  const flushed = keeper.flush();
  await pass(0);

  assert.equal(await flushed, true);
  assert.deepEqual(server.kept.get('q1').response, words('4'));
});

test('handing in waits until everything is saved, and says when it is not', async () => {
  keeper.give('q1', words('4'), 700);
  const flushed = keeper.flush();
  await pass(0);
  assert.equal(await flushed, true);

  server.problem = 'unreachable';
  keeper.give('q1', words('5'), 700);
  const failed = keeper.flush();
  await pass(0);
  assert.equal(await failed, false);
});

test('answers that never got through are forgotten after some days', () => {
  storage.setItem('banyan-quiz-old', JSON.stringify({ at: Date.now() - 4 * 24 * 3600 * 1000, answers: {} }));
  storage.setItem('banyan-quiz-recent', JSON.stringify({ at: Date.now() - 3600 * 1000, answers: {} }));
  storage.setItem('other', 'x');

  keeperOf();

  assert.deepEqual(Object.keys(storage).sort(), ['banyan-quiz-recent', 'other']);
});
