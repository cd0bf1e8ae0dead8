import type { Answer } from '../wire';

/** An hour as it comes from the server; times are instants. */
export interface Hour {
  id: string;
  /** What it is repeated in. */
  series: string;
  title: string;
  startsAt: string;
  endsAt: string;
  /** The beginning in words, in the reader's zone and language. */
  when: string;
  /** The end, likewise. */
  until: string;
  lines: number;
  /** The private language in which its transcript is a text of the topic. */
  language: string;
}

export interface Line {
  id: string;
  position: number;
  author: string;
  name: string;
  text: string;
  at: string;
  /** Only if it may not be read any more. */
  gone?: 'HIDDEN' | 'DELETED';
  block: string;
}

export interface ChatBeginning extends Answer {
  language: string;
  zone: string;
  now: string;
  me: string;
  mayWrite: boolean;
  leads: boolean;
  hours: Hour[];
  texts: Record<string, string>;
  /** The hour and line that the address names. */
  opened?: string;
  line?: string;
}

export interface LinesAnswer extends Answer {
  lines: Line[];
  people?: number;
}

export interface SaidAnswer extends Answer {
  line: Line;
}

export interface ChatServer {
  begin(): Promise<ChatBeginning>;
  enter(hour: string): Promise<LinesAnswer>;
  leave(): Promise<Answer>;
  earlier(hour: string, before: number): Promise<LinesAnswer>;
  say(hour: string, text: string, key: string): Promise<SaidAnswer>;
  transcript(hour: string): Promise<LinesAnswer>;
  end(hour: string): Promise<Answer>;
  move(hour: string): Promise<Answer>;
  cancel(hour: string, following: boolean): Promise<Answer>;
}

/** What is told of the hours of the topic, and of the room while one is in it. */
export type ChatNews =
  | { what: 'plans'; hours: Hour[]; gone: string[] }
  | { what: 'line'; line: Line }
  | { what: 'present'; people: number };
