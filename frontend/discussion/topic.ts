import type { Desk } from './composer';
import type { Texts } from './texts';
import type { Answer, Names, PageAnswer, Server } from './wire';

/** What every part of the panel needs: who reads, in which language, and the way to the server. */
export interface Topic {
  texts: Texts;
  names: Names;
  me: string;
  /** Whether the reader leads this person, so that their posts may be moderated. */
  leads(person: string): boolean;
  /** Remembers whom the reader leads, and what people are called. */
  learn(page: PageAnswer): void;
  mayWrite: boolean;
  desk: Desk;
  /** The address of the topic, of a discussion in it, or of a post. */
  address(discussion?: string, post?: string): string;
  /** Names the copy of a draft in this browser. */
  keepAs(place: string): string;
  /** Asks the server; a refusal is answered with nothing, and shown to the reader unless it is asked quietly. */
  ask<T extends Answer>(question: (server: Server) => Promise<T>, quietly?: boolean): Promise<T | undefined>;
}
