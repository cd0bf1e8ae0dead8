import type { Desk } from './desk';
import { Texts } from './texts';
import type { Answer, Beginning, Discussion, Names, PageAnswer, SelectedWords, Server } from './wire';

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
  /** In a locked discussion only those write who lead whoever opened it. */
  mayReply(discussion: Discussion): boolean;
  /** For which topic files are sent. */
  uploadTo: { cohort: string; topic: string };
  /** The title, or the prompt where the title cannot be read yet. */
  titleOf(discussion: Discussion): string;
  /** The language of the lesson on the page. */
  lessonLanguage: string;
  /** Brings words of the lesson into sight. */
  leadToWords(words: SelectedWords): void;
  desk: Desk;
  /** The address of the topic, of a discussion in it, or of a post. */
  address(discussion?: string, post?: string): string;
  /** Names the copy of a draft in this browser. */
  keepAs(place: string): string;
  /** Asks the server; a refusal is answered with nothing, and shown to the reader unless it is asked quietly or told elsewhere. */
  ask<T extends Answer>(question: (server: Server) => Promise<T>, quietly?: Quietly): Promise<T | undefined>;
}

/** Whether a refusal is not shown at the head of the panel; or who shows it instead. */
export type Quietly = boolean | ((problem: string) => void);

/** What the panel supplies itself. */
export interface OfPanel extends Pick<Topic, 'leadToWords'> {
  server: Server;
  /** Shows what is wrong at the head of the panel; nothing for what is well again. */
  show(problem: string): void;
}

export function topicOf(beginning: Beginning, { leadToWords, server, show }: OfPanel): Topic {
  const { me, leads, mayWrite, language, lessonLanguage } = beginning;
  const texts = new Texts(language, beginning.texts);
  const path = location.pathname;
  const led = new Set<string>();
  const names = { ...beginning.names };
  const isLed = (person: string): boolean => leads || led.has(person);
  return {
    texts,
    names,
    me,
    leads: isLed,
    learn: (page) => {
      Object.assign(names, page.names);
      page.led.forEach((person) => led.add(person));
    },
    mayWrite,
    mayReply: ({ locked, openedBy }) => mayWrite && (!locked || isLed(openedBy)),
    uploadTo: beginning.uploadTo,
    titleOf: ({ closed, prompt, title }) =>
      closed ? (beginning.prompts.find(({ id }) => id === prompt)?.text ?? '') : title,
    lessonLanguage,
    leadToWords,
    address: (discussion, post) => {
      const query = new URLSearchParams(discussion ? { discussion, ...(post ? { post } : {}) } : {}).toString();
      return location.pathname + (query && `?${query}`);
    },
    keepAs: (place) => `${me}:${path}:${place}`,
    ask: async (question, quietly = false) => {
      const answer = await question(server).catch(() => ({ later: true }) as Awaited<ReturnType<typeof question>>);
      const problem = answer.refusal ?? (answer.later ? texts.text('failed') : '');
      if (typeof quietly === 'function') {
        quietly(problem);
      } else if (!quietly) {
        show(problem);
      }
      return problem ? undefined : answer;
    },
    desk: {
      send: (writing) => server[writing.place](writing),
      save: (writing) => server.saveDraft(writing),
      drop: (writing) => server.dropDraft(writing),
      preview: (markdown) => server.preview(markdown),
      writing: (discussion) => void server.writing(discussion).catch(() => undefined),
      callable: (discussion, typed) => server.callable(discussion, typed),
    },
  };
}
