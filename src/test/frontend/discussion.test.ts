import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Calls, typedName } from '../../../frontend/discussion/calling.ts';
import { format, quotation } from '../../../frontend/discussion/markdown.ts';
import { Reading } from '../../../frontend/discussion/reading.ts';
import { Run } from '../../../frontend/discussion/run.ts';
import { Texts } from '../../../frontend/discussion/texts.ts';
import { blockText, sentences, type TextNode } from '../../../frontend/discussion/words/block-text.ts';

const post = (position: number, words = 'x') => ({
  id: `p${position}`,
  position,
  author: 'ann',
  html: words,
  at: '2026-01-01T00:00:00Z',
});

test('the mark moves over posts seen one after the other and stops before a gap', () => {
  const reported: number[] = [];
  const reading = new Reading(
    2,
    () => false,
    (position) => reported.push(position),
  );

  [3, 4, 7].forEach((position) => reading.see(position));
  reading.flush();
  assert.equal(reading.position, 4);

  reading.see(6);
  reading.see(5);
  reading.flush();
  reading.flush();
  assert.deepEqual(reported, [4, 7]);
});

test('own and deleted posts need no seeing', () => {
  const reading = new Reading(
    0,
    (position) => position === 2 || position === 4,
    () => undefined,
  );

  reading.see(1);
  assert.equal(reading.position, 2);
  reading.see(3);
  assert.equal(reading.position, 4);
  reading.flush();
});

test('a run goes on without gaps and without doubles', () => {
  const run = new Run([post(3), post(4)], 4);

  const longer = run.continued([post(4), post(5)]).preceded([post(1), post(2)]);

  assert.deepEqual(
    longer.posts.map(({ position }) => position),
    [1, 2, 3, 4, 5],
  );
  assert.equal(longer.at(4)?.position, 4);
  assert.equal(longer.at(9), undefined);
  assert.ok(longer.isAtEnd);
  assert.ok(!longer.upTo(6).isAtEnd);
});

test('news without words keep the words there are', () => {
  const { html: _, ...wordless } = post(3);

  assert.equal(new Run([post(3, 'kept')], 3).replacing(wordless).posts[0]?.html, 'kept');
});

test('plurals follow the language', () => {
  const forms =
    '{0, plural, zero {none} one {one} two {two} few {# few} many {# many} other {# other}}';

  const arabic = new Texts('ar-u-nu-latn', { posts: forms });
  const english = new Texts('en', { posts: '{0, plural, one {# post} other {# posts}}', last: 'by {0}, {1}' });

  assert.deepEqual([0, 1, 2, 3, 11, 100].map((count) => arabic.text('posts', count)), [
    'none',
    'one',
    'two',
    '3 few',
    '11 many',
    '100 other',
  ]);
  assert.equal(english.text('posts', 1000), '1,000 posts');
  assert.equal(english.text('last', '{1} Ann', 'today'), 'by {1} Ann, today');
});

test('formatting wraps what is selected and unwraps it again', () => {
  const bold = format('bold', { text: 'say it', from: 4, to: 6 }, 'words');
  assert.deepEqual(bold, { text: 'say **it**', from: 6, to: 8 });
  assert.deepEqual(format('bold', bold, 'words'), { text: 'say it', from: 4, to: 6 });
  assert.equal(format('italic', { text: '', from: 0, to: 0 }, 'words').text, '_words_');
});

test('lists and quotations take whole lines and give them back', () => {
  const list = format('list', { text: 'a\nb\nc', from: 2, to: 3 }, '');
  assert.equal(list.text, 'a\n- b\nc');
  assert.equal(format('list', list, '').text, 'a\nb\nc');
  assert.equal(format('quote', { text: 'a\nb', from: 0, to: 3 }, '').text, '> a\n> b');
});

test('a link keeps the words or the address that are selected', () => {
  assert.equal(format('link', { text: 'see here', from: 4, to: 8 }, 'words').text, 'see [here](https://)');
  assert.equal(
    format('link', { text: 'https://a.example', from: 0, to: 17 }, 'words').text,
    '[words](https://a.example)',
  );
});

test('quoted words do not turn into formatting', () => {
  assert.equal(quotation('2 * 3 * 4 <b>\n\n- no list\n1. none'), '> 2 \\* 3 \\* 4 \\<b\\>\n>\n> \\- no list\n> 1\\. none\n\n');
});

test('the text of a block is the one that the server reads', { skip: !process.env['BLOCKS'] }, () => {
  const blocks = JSON.parse(readFileSync(process.env['BLOCKS'] ?? '', 'utf8')) as { block: TextNode; text: string }[];

  assert.ok(blocks.length > 10);
  blocks.forEach(({ block, text }) => assert.equal(blockText(block).text, text));
});

test('of each unit of the text it is known where it stands on the page', () => {
  const words = (data: string): TextNode => ({ nodeType: 3, nodeName: '#text', data, childNodes: [] });
  const first = words(' One\n  b');
  const second = words('old word ');
  const block: TextNode = {
    nodeType: 1,
    nodeName: 'P',
    childNodes: [first, { nodeType: 1, nodeName: 'EM', childNodes: [second] }],
  };

  const { text, units } = blockText(block);

  assert.equal(text, 'One bold word');
  assert.equal(units.length, text.length);
  assert.deepEqual(units[0], { node: first, at: 1 });
  assert.deepEqual(units[text.indexOf('old')], { node: second, at: 0 });
});

test('sentences are found in every script, without the spaces around them', () => {
  const cut = (text: string, language: string): string[] =>
    sentences(text, language).map(({ from, to }) => text.slice(from, to));

  assert.deepEqual(cut('One. Two here!  Three?', 'en'), ['One.', 'Two here!', 'Three?']);
  assert.deepEqual(cut('هل هذا سؤال؟ نعم هو.', 'ar'), ['هل هذا سؤال؟', 'نعم هو.']);
  assert.deepEqual(cut('এটি একটি বাক্য। এটি আরেকটি।', 'bn'), ['এটি একটি বাক্য।', 'এটি আরেকটি।']);
  assert.deepEqual(cut('', 'en'), ['']);
});

test('a name is being typed after an at sign, in any script, and not within an address', () => {
  assert.deepEqual(typedName('Ask @An', 7), { at: 4, part: 'An' });
  assert.deepEqual(typedName('اسأل @عم', 8), { at: 5, part: 'عم' });
  assert.deepEqual(typedName('@', 1), { at: 0, part: '' });
  assert.equal(typedName('ann@example', 11), undefined);
  assert.equal(typedName('Ask @An\nand', 11), undefined);
  assert.equal(typedName('@ the market', 12), undefined);
  assert.equal(typedName('no sign', 7), undefined);
});

test('whom a name means goes to the server and comes back as the name', () => {
  const calls = new Calls();
  const id = '01890000-0000-7000-8000-000000000001';
  calls.choose({ kind: 'person', id, name: 'Ann (Basra) Smith', leads: false });
  calls.choose({ kind: 'person', id: id.replace(/1$/, '2'), name: 'Ann', leads: false });

  const told = calls.told('@Ann (Basra) Smith, @Anna and @Ann!');

  assert.equal(told, `[@Ann (Basra) Smith](person:${id}), @Anna and [@Ann](person:${id.replace(/1$/, '2')})!`);
  assert.equal(new Calls().read(told), '@Ann (Basra) Smith, @Anna and @Ann!');
});
