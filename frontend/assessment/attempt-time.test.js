import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { AttemptTime } from './attempt-time.js';

let server;
let heard;
let time;

const told = {
  tick: () => {},
  warn: (seconds) => heard.push(`warned at ${seconds}`),
  moved: (how) => heard.push(how),
  over: () => heard.push('over'),
  ended: () => heard.push('ended'),
};

async function pass(seconds) {
  for (let i = 0; i < seconds; i++) {
    mock.timers.tick(1000);
    for (let j = 0; j < 5; j++) await Promise.resolve();
  }
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setInterval', 'Date'], now: 1_800_000_000_000 });
  server = { running: true, secondsLeft: null };
  heard = [];
  time = new AttemptTime(async () => server, told);
});

test('counts down and says when it is over', async () => {
  time.begin(70);
  await pass(10);
  assert.deepEqual(heard, ['warned at 60']);

  server.secondsLeft = 10;
  await pass(60);
  assert.ok(heard.includes('over'));
  assert.ok(time.isOver);
});

test('more time given by a tutor is known with the next answer saved', async () => {
  time.begin(200);
  await pass(50);
  time.is(650);

  assert.deepEqual(heard, ['more']);
  assert.equal(time.clock.secondsLeft, 650);
});

test('a little difference on the way is no news', async () => {
  time.begin(100);
  await pass(5);
  time.is(94);
  time.is(96);

  assert.deepEqual(heard, []);
});

test('a limit that was taken away, and one that is new, are told', () => {
  time.begin(100);
  time.is(null);
  assert.equal(time.clock, undefined);
  time.is(600);

  assert.deepEqual(heard, ['gone', 'other']);
});

test('asks now and then, and hears when the server has ended the attempt', async () => {
  time.begin(null);
  await pass(60);
  assert.deepEqual(heard, []);

  server = { running: false, secondsLeft: null };
  await pass(60);
  assert.deepEqual(heard, ['ended']);
});

test('without an answer the clock goes on', async () => {
  time = new AttemptTime(async () => Promise.reject(new Error('cut')), told).begin(100);
  await pass(60);

  assert.equal(time.clock.secondsLeft, 40);
});

test('nothing is heard after stopping', async () => {
  time.begin(30);
  time.stop();
  time.is(600);
  await pass(60);

  assert.deepEqual(heard, []);
});
