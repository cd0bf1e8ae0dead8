import { newMore } from './more-fields';

/** What only some kinds of questions say: texts, lists of texts, and lists of things with an id. */
export type Value = string | string[] | Thing[];
export type More = Record<string, Value>;
export type Thing = More & { id: string };

/** A quiz as its editor holds it; numbers are texts, as they are typed. */
export interface Quiz {
  title: string;
  passMark: string;
  attempts: string;
  timeLimit: string;
  questions: Question[];
  sections: Section[];
  /** The quiz that asks the same before the course; empty where this one asks for itself. */
  postTestOf: string;
}

/** Questions name their section in `more.section`; those that name none belong to the first. */
export interface Section {
  id: string;
  title: string;
  introduction: string;
  shuffle: boolean;
  draw: string;
  points: string;
  bank: string;
  category: string[];
  subcategories: boolean;
  tags: string[];
}

export interface Question {
  id: string;
  type: string;
  text: string;
  points: string;
  answers: Answer[];
  correct: string;
  tolerance: string;
  unit: string;
  accepted: string[];
  feedback: string;
  feedbackTrue: string;
  feedbackFalse: string;
  more: More;
}

export interface Answer {
  id: string;
  text: string;
  correct: boolean;
  feedback: string;
  share: string;
}

export const QUESTION_TYPES = [
  'single',
  'multiple',
  'true-false',
  'matching',
  'ordering',
  'numeric',
  'short-text',
  'cloze',
  'drop-words',
  'hot-spot',
  'essay',
  'description',
];

/** A question with an id of its own, which stays with it from version to version. */
export function newQuestion(type: string): Question {
  const choice = type === 'single' || type === 'multiple';
  const first = newAnswer([]);
  return {
    id: `question-${Math.random().toString(36).slice(2, 8)}`,
    type,
    text: '',
    points: '',
    answers: choice ? [first, newAnswer([first])] : [],
    correct: '',
    tolerance: '',
    unit: '',
    accepted: [],
    feedback: '',
    feedbackTrue: '',
    feedbackFalse: '',
    more: newMore(type),
  };
}

export function newSection(): Section {
  return {
    id: `section-${Math.random().toString(36).slice(2, 8)}`,
    title: '',
    introduction: '',
    shuffle: false,
    draw: '',
    points: '',
    bank: '',
    category: [],
    subcategories: true,
    tags: [],
  };
}

export function newAnswer(others: Answer[]): Answer {
  const taken = new Set(others.map((answer) => answer.id));
  const id = [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !taken.has(letter));
  return { id: id ?? `answer-${Math.random().toString(36).slice(2, 8)}`, text: '', correct: false, feedback: '', share: '' };
}

/** What is to be chosen or written, as plain text to be compared. */
export function answersOf(question: Question): string {
  const chosen = question.answers.map((answer) => `${answer.correct ? '✓' : '–'} ${answer.text}`);
  const more = Object.keys(question.more).length > 0 ? JSON.stringify(question.more, null, 1) : '';
  return [...chosen, question.correct, ...question.accepted, more].filter(Boolean).join('\n');
}
