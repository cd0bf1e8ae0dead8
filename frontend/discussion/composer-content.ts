import type { ReactiveControllerHost } from 'lit';
import type { Calls } from './calling';
import type { ComposerFiles } from './composer-files';
import type { Beginning } from './desk';
import { DraftKeeper, draftOf, type DraftStatus } from './draft-keeper';
import { keptHere } from './kept-here';
import { newKey } from './sending';
import type { Topic } from './topic';
import type { Draft, SelectedWords, Writing } from './wire';

/** How it stands with what is written. */
export type ComposerStatus = DraftStatus | 'sending' | 'trying-again' | 'restored' | 'files-arriving';

/** The composer, as its content sees it. */
export interface ContentHost extends ReactiveControllerHost {
  readonly beginning: Beginning;
  readonly topic: Topic;
  readonly keepAs: string;
  readonly answering: { id: string; name: string } | undefined;
  readonly afterPosition: number;
  readonly busy: boolean;
  status: ComposerStatus;
}

/** What one writes, and the drafts of it: the server's, and a newer one in this browser. */
export class ComposerContent {
  title = '';
  markdown = '';
  question = false;
  words: SelectedWords | undefined;
  /** Newer than what the server has, and not taken yet. */
  newerHere: Draft | undefined;
  keeper?: DraftKeeper;
  private key = '';

  constructor(
    private readonly host: ContentHost,
    private readonly calls: Calls,
    private readonly files: ComposerFiles,
  ) {}

  begin(beginning: Beginning): void {
    this.keeper?.stop();
    const draft = beginning.draft;
    this.title = draft?.title || beginning.title;
    this.markdown = this.calls.read(draft?.markdown ?? beginning.markdown);
    this.question = draft?.question ?? false;
    this.words = beginning.words ?? draft?.words;
    this.key = draft?.key ?? newKey();
    this.host.status = draft ? 'restored' : '';
    this.newerHere = undefined;
    this.files.begin(beginning.files ?? [], draft?.files ?? [], () => this.key);
    this.keeper = new DraftKeeper(
      this.host.keepAs,
      () => this.writing,
      (writing) => this.host.topic.desk.save(writing),
      (status) => {
        if (!this.host.busy) {
          this.host.status = status;
        }
      },
      () => this.files.drafted,
    );
    this.lookHere(draft);
  }

  /** Whether this browser has kept something that the server has not. */
  private lookHere(draft: Draft | undefined): void {
    const here = keptHere(this.host.keepAs);
    if (here && this.calls.read(here.markdown) !== this.markdown) {
      if (!draft) {
        this.take(here);
      } else if (Date.parse(here.at) > Date.parse(draft.at)) {
        this.newerHere = here;
      }
    }
  }

  /** Goes on with another draft. */
  take(draft: Draft): void {
    this.title = draft.title || this.title;
    this.markdown = this.calls.read(draft.markdown);
    this.question = draft.question;
    this.words ??= draft.words;
    this.key = draft.key;
    this.files.begin(this.host.beginning.files ?? [], draft.files ?? [], () => this.key);
    this.newerHere = undefined;
    this.keeper?.changed();
    this.host.status = 'restored';
    this.host.requestUpdate();
  }

  change(change: Partial<Pick<ComposerContent, 'title' | 'markdown' | 'question' | 'words'>>): void {
    Object.assign(this, change);
    this.keeper?.changed();
    this.host.requestUpdate();
  }

  /** Puts words, such as a quotation, at the end of what is there. */
  append(words: string): void {
    this.change({ markdown: this.markdown.trim() ? `${this.markdown.trimEnd()}\n\n${words}` : words });
  }

  /** Whether something would be lost with what stands here. */
  get hasWords(): boolean {
    const { title, markdown } = this.host.beginning;
    return this.title !== title || this.markdown !== this.calls.read(markdown) || this.files.differ;
  }

  /** What stands here, to be opened again; nothing if it is as it was in the beginning. */
  get draft(): Draft | undefined {
    return this.hasWords ? draftOf(this.writing, this.files.drafted) : undefined;
  }

  /** The text as the server is told it. */
  get told(): string {
    return this.calls.told(this.markdown);
  }

  /** All of it as the server is told it. */
  get writing(): Writing {
    const { beginning, answering, afterPosition } = this.host;
    return {
      place: beginning.place,
      placeId: beginning.placeId,
      title: beginning.titled ? this.title : null,
      markdown: this.told,
      question: this.question,
      promptId: beginning.promptId,
      inReplyTo: answering?.id ?? null,
      key: this.key,
      version: beginning.version,
      after: afterPosition,
      words: this.words ?? null,
      files: this.files.there.map(({ id }) => id),
    };
  }
}
