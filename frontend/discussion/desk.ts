import type { Callable } from './calling';
import type { Answer, AttachedFile, Draft, Place, SelectedWords, Writing } from './wire';

/** What a composer may ask of the server. */
export interface Desk {
  send(writing: Writing): Promise<Answer>;
  save(writing: Writing): Promise<Answer>;
  drop(writing: Writing): Promise<Answer>;
  preview(markdown: string): Promise<Answer & { html?: string }>;
  callable(discussion: string | null, typed: string): Promise<Answer & { choices?: Callable[] }>;
  /** Says that one is writing in a discussion. */
  writing(discussion: string): void;
}

/** What a composer begins with. */
export interface Beginning {
  place: Place;
  placeId: string | null;
  /** With a field for the title. */
  titled: boolean;
  title: string;
  markdown: string;
  promptId: string | null;
  version: number;
  draft?: Draft | undefined;
  /** The words of the lesson that it is about. */
  words?: SelectedWords | undefined;
  /** What the post has already. */
  files?: AttachedFile[] | undefined;
}
