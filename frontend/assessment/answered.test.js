import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAnswered } from './answered.js';

test('an answer of any kind that says something is one', () => {
  [
    { chosen: ['a'] },
    { written: '0' },
    { pairs: { csv: 'table' } },
    { order: ['b', 'a'] },
    { filled: { word: 'dog', count: '' } },
    { spots: [{ x: 0, y: 0 }] },
  ].forEach((response) => assert.ok(isAnswered(response), JSON.stringify(response)));
});

test('what was taken back is no answer', () => {
  [
    null,
    undefined,
    { chosen: [] },
    { written: '  \u00a0' },
    { pairs: {} },
    { order: [] },
    { filled: { word: ' ' } },
    { spots: [] },
  ].forEach((response) => assert.ok(!isAnswered(response), JSON.stringify(response)));
});
