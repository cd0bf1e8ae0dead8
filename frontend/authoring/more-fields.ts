import type { More, Thing, Value } from './quiz';

/** A field of a question that only some kinds have. */
export type Field =
  | { kind: 'line' | 'area' | 'number' | 'check' | 'lines'; key: string; label: string; only?: string }
  | { kind: 'select'; key: string; label: string; options: [value: string, label: string][] }
  | { kind: 'list'; key: string; label: string; fields: Field[]; only?: string };

const line = (key: string, label = key): Field => ({ kind: 'line', key, label });
const area = (key: string, label = key): Field => ({ kind: 'area', key, label });
const number = (key: string, label = key): Field => ({ kind: 'number', key, label });
const check = (key: string, label = key): Field => ({ kind: 'check', key, label });
const lines = (key: string, label = key): Field => ({ kind: 'lines', key, label });
const list = (key: string, fields: Field[]): Field => ({ kind: 'list', key, label: key, fields });
const marking = (...options: string[]): Field => ({
  kind: 'select',
  key: 'marking',
  label: 'marking',
  options: [['', ''], ...options.map((option): [string, string] => [option, option])],
});

/** A field that a thing only has when it is of this type. */
const only = (type: string, field: Field): Field => (field.kind === 'select' ? field : { ...field, only: type });

const ANSWER = [line('text'), check('correct', 'is-correct'), line('feedback')];
const PARTS: Field = marking('all-or-nothing', 'partial', 'right-minus-wrong');
const CHOICE = [marking('all-or-nothing', 'partial', 'right-minus-wrong', 'weighted'), check('shuffle')];

export const FIELDS: Record<string, Field[]> = {
  single: [marking('all-or-nothing', 'weighted'), check('shuffle')],
  multiple: CHOICE,
  matching: [
    list('prompts', [line('text'), line('match')]),
    list('matches', [line('text')]),
    PARTS,
    check('shuffle'),
  ],
  ordering: [list('items', [line('text')]), marking('all-or-nothing', 'places', 'neighbours')],
  numeric: [
    list('units', [line('name'), number('multiplier')]),
    list('accepted', [
      number('correct'),
      number('tolerance'),
      number('from'),
      number('to'),
      number('share'),
      line('feedback'),
    ]),
  ],
  'short-text': [check('caseMatters'), list('accepted', [lines('correct', 'lines'), number('share'), line('feedback')])],
  cloze: [
    list('gaps', [
      {
        kind: 'select',
        key: 'type',
        label: 'type',
        options: [
          ['text', 'text-gap'],
          ['choice', 'choice'],
          ['number', 'number'],
        ],
      },
      only('text', lines('correct', 'lines')),
      only('number', number('correct')),
      only('number', number('tolerance')),
      only('number', line('unit')),
      only('choice', list('answers', ANSWER)),
      number('weight'),
    ]),
  ],
  'drop-words': [
    list('words', [line('text'), number('group'), check('reusable')]),
    list('gaps', [line('word')]),
    PARTS,
    check('shuffle'),
  ],
  'hot-spot': [
    line('picture'),
    list('areas', [
      line('text'),
      check('correct', 'is-correct'),
      line('circle'),
      line('rectangle'),
      line('polygon'),
      line('feedback'),
    ]),
    check('shown'),
    check('several'),
    PARTS,
  ],
  essay: [
    list('criteria', [line('text'), list('levels', [number('points'), line('text')])]),
    number('wordsMin'),
    number('wordsMax'),
    area('model'),
  ],
};

export const AIDS: Field[] = [
  list('hints', [area('text')]),
  number('penalty'),
  area('feedbackRight'),
  area('feedbackPartly'),
  area('feedbackWrong'),
];

/** What a question of this kind begins with. */
export function newMore(type: string): More {
  const more: More = {};
  for (const field of FIELDS[type] ?? []) {
    if (field.kind === 'list' && !['units', 'accepted', 'criteria'].includes(field.key)) {
      const first = newThing(field, []);
      more[field.key] = [first, newThing(field, [first])];
    }
  }
  return more;
}

export function newThing(field: Field, others: Thing[]): Thing {
  const taken = new Set(others.map((thing) => thing.id));
  const free = [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !taken.has(letter));
  const thing: Thing = { id: free ?? `part-${Math.random().toString(36).slice(2, 8)}` };
  if (field.kind === 'list' && field.fields.some((each) => each.key === 'type')) {
    thing['type'] = 'text';
  }
  return thing;
}

/** A list that stands in one line: a circle is written `[100, 100, 20]` and edited as `100, 100, 20`. */
export function asLine(value: Value | undefined): string {
  return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
}

export function asLines(value: Value | undefined): string {
  return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
}

export const isSaid = (value: Value): boolean => value !== '' && !(Array.isArray(value) && value.length === 0);
