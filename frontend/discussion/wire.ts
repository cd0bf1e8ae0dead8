/** The language between the element and the server; org.banyan.discussion.ui.Wire says the same in Java. */

import type { Callable } from './calling';
import type { ChoicesAnswer, RearrangingDeed } from './rearranging';

export type Names = Record<string, string>;

/** Words of the lesson and their place, as they were selected. */
export interface SelectedWords {
  language: string;
  startBlock: string;
  startAt: number;
  endBlock: string;
  endAt: number;
  exact: string;
}

/** The words that a discussion hangs on, or did. */
export interface Anchor extends SelectedWords {
  state: 'PLACED' | 'ORPHANED' | 'DETACHED';
  /** Whether the words are in the lesson as the cohort reads it now. */
  placed: boolean;
  /** What was selected when the discussion began, if it is not what the lesson says now. */
  first?: string | null;
}

/** A file of a post, or of one that is being written. */
export interface AttachedFile {
  id: string;
  name: string;
  kind: string;
  /** In bytes. */
  size: number;
  /** Of a picture, otherwise 0. */
  width: number;
  height: number;
}

export interface Discussion {
  id: string;
  title: string;
  question: boolean;
  /** Its posts are the lines of a chat hour. */
  chat?: boolean;
  pinned: boolean;
  locked: boolean;
  /** The post that is the accepted answer of a question. */
  accepted?: string;
  prompt?: string;
  openedBy: string;
  posts: number;
  unread: number;
  /** How often its posts were found helpful. */
  helpful: number;
  /** Before a post of one's own on its prompt nothing of it can be read. */
  closed?: boolean;
  lastAt: string;
  lastBy: string;
  anchor?: Anchor;
}

export const REACTIONS = ['THANKS', 'HELPFUL', 'AGREE', 'DIFFERENT', 'QUESTION'] as const;
export type ReactionKind = (typeof REACTIONS)[number];

export interface ReactionCount {
  kind: ReactionKind;
  people: number;
  mine: boolean;
}

export interface ReactionsAnswer extends Answer {
  reactions: ReactionCount[];
}

export interface ReactedAnswer extends Answer {
  people: { kind: ReactionKind; name: string }[];
}

/** Which discussions are listed, and in which order. */
export type Choice = 'ALL' | 'UNANSWERED' | 'MINE' | 'FOLLOWED' | 'MOST_HELPFUL' | 'ON_WORDS';

/** What a link in a post leads to. */
export interface Preview {
  address: string;
  /** What kind of page it is, in the reader's language. */
  kind: string;
  title: string;
  details: string[];
}

export interface Post {
  id: string;
  position: number;
  author: string;
  /** Sanitised by the server; missing in news about a discussion that is not open. */
  html?: string;
  at: string;
  answers?: { id: string; position: number; author: string };
  editedAt?: string;
  /** Who stands behind it of those who lead its author. */
  endorsedBy?: string[];
  removed?: 'author' | 'leader';
  /** Hidden by a moderator, or by reports until somebody has looked; words and reason come only to its author and those who lead. */
  hidden?: { waiting: boolean; reason: string | null; state?: 'OPEN' | 'DECIDED' | 'APPEALED' | 'SETTLED' };
  files?: AttachedFile[];
  /** Missing in news that are not about them; in those nothing is the reader's own. */
  reactions?: ReactionCount[];
}

export interface Draft {
  title: string;
  markdown: string;
  question: boolean;
  promptId?: string | null;
  inReplyTo?: string | null;
  key: string;
  at: string;
  words?: SelectedWords | undefined;
  files?: AttachedFile[] | undefined;
}

/** Every answer may be a refusal in the reader's language, or say that asking again later makes sense. */
export interface Answer {
  refusal?: string;
  later?: boolean;
}

export interface ListAnswer extends Answer {
  discussions: Discussion[];
  more?: { pinned: boolean; helpful: number; lastPostAt: string; last: string };
  names: Names;
}

/** What is talked about in the text of the lesson; `people` counts them by block. */
export interface WordsAnswer {
  discussions: Discussion[];
  people: Record<string, number>;
}

export interface TopicAnswer extends ListAnswer {
  words: WordsAnswer;
  begun: Record<string, string>;
  draft?: Draft;
}

export interface PageAnswer extends Answer {
  discussion: Discussion;
  lastPosition: number;
  lastRead: number;
  posts: Post[];
  names: Names;
  /** The people here whose posts the reader may moderate. */
  led: string[];
  draft?: Draft;
}

export interface PublishedAnswer extends PageAnswer {
  post: string;
  position: number;
}

export interface Beginning extends TopicAnswer {
  language: string;
  me: string;
  leads: boolean;
  mayWrite: boolean;
  lessonLanguage: string;
  /** For which topic files are sent. */
  uploadTo: { cohort: string; topic: string };
  prompts: { id: string; text: string }[];
  promptLanguage: string;
  promptDirection: string;
  texts: Record<string, string>;
  opened?: PageAnswer;
}

export interface News {
  kind: 'PUBLISHED' | 'EDITED' | 'DELETED' | 'REACTED' | 'MODERATED' | 'REARRANGED';
  discussion: Discussion;
  post: Post;
  names: Names;
}

export interface SourceAnswer extends Answer {
  version: number;
  title: string | null;
  markdown: string;
  files?: AttachedFile[];
  draft?: Draft;
}

/** Words that stayed, went or came with a new wording. */
export interface WordRun {
  fate: 'KEPT' | 'REMOVED' | 'ADDED';
  text: string;
}

export interface Wording {
  at: string;
  title: string | null;
  html: string;
  titleChanges: WordRun[];
  /** Against the wording before; none for the first one. */
  changes: WordRun[];
}

export interface HistoryAnswer extends Answer {
  wordings: Wording[];
}

/** What is found wrong with a post. */
export const REPORT_KINDS = ['UNKIND', 'PERSONAL', 'ADVERTISING', 'WRONG_PLACE', 'OTHER'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What is done to a post, or to a discussion. */
export type Deed = PostDeed | DiscussionDeed;
export type PostDeed = 'report' | 'hide' | 'appeal' | 'restore' | 'accept' | 'take-back' | 'endorse' | 'withdraw';
export type DiscussionDeed = 'lock' | 'unlock' | 'pin' | 'unpin';

/** How much somebody hears of a place. */
export type Level = 'WATCH' | 'FOLLOW' | 'CONCERNING' | 'MUTE';
export type FollowPlace = 'discussion' | 'topic' | 'cohort';
export type FollowAnswer = Answer & Partial<Record<FollowPlace, Level>>;

export type Place = 'start' | 'reply' | 'edit';

/** What stands in a composer. */
export interface Writing {
  place: Place;
  placeId: string | null;
  title: string | null;
  markdown: string;
  question: boolean;
  promptId: string | null;
  inReplyTo: string | null;
  key: string;
  version: number;
  after: number;
  words: SelectedWords | null;
  /** Those that are at the server, in their order. */
  files: string[];
}

export interface Server {
  list(): Promise<TopicAnswer>;
  words(): Promise<Answer & { words: WordsAnswer }>;
  choose(choice: Choice): Promise<ListAnswer>;
  more(choice: Choice, after: NonNullable<ListAnswer['more']>): Promise<ListAnswer>;
  posts(discussion: string, where: string, value: string | null): Promise<PageAnswer>;
  start(writing: Writing): Promise<PublishedAnswer>;
  reply(writing: Writing): Promise<PublishedAnswer>;
  edit(writing: Writing): Promise<PageAnswer>;
  delete(post: string): Promise<Answer>;
  moderate(deed: Deed, id: string, reason: string): Promise<Answer>;
  report(post: string, kind: ReportKind, words: string): Promise<Answer>;
  choices(discussion: string): Promise<ChoicesAnswer>;
  rearrange(deed: RearrangingDeed, id: string, value: string): Promise<PageAnswer>;
  react(post: string, kind: ReactionKind, given: boolean): Promise<ReactionsAnswer>;
  reacted(post: string): Promise<ReactedAnswer>;
  source(post: string): Promise<SourceAnswer>;
  history(post: string): Promise<HistoryAnswer>;
  callable(discussion: string | null, typed: string): Promise<Answer & { choices?: Callable[] }>;
  writing(discussion: string): Promise<void>;
  previews(addresses: string[]): Promise<Answer & { previews: Preview[] }>;
  preview(markdown: string): Promise<Answer & { html?: string }>;
  markRead(discussion: string, position: number): Promise<Answer & { unread?: number }>;
  saveDraft(writing: Writing): Promise<Answer>;
  following(discussion: string | null): Promise<FollowAnswer>;
  follow(place: FollowPlace, discussion: string | null, level: Level): Promise<FollowAnswer>;
  dropDraft(writing: Writing): Promise<Answer>;
}
