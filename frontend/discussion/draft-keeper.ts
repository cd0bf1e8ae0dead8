import { forgetHere, keepHere } from './kept-here';
import type { Answer, AttachedFile, Draft, Writing } from './wire';

export type DraftStatus = '' | 'saving' | 'saved' | 'kept-here';

const SAVE_AFTER = 700;

/**
 * Keeps what is being written: at once in this browser, after a short pause on the server, and then no more in this browser.
 * One save follows the other, so the last one wins.
 */
export class DraftKeeper {
  private timer = 0;
  private saving: Promise<void> = Promise.resolve();
  private ended = false;
  private saved: string;

  /**
   * @param keepAs names the copy in this browser
   * @param writing what stands in the composer now
   * @param save saves it on the server
   * @param status tells how it stands
   * @param files what is at the server of its files
   */
  constructor(
    private readonly keepAs: string,
    private readonly writing: () => Writing,
    private readonly save: (writing: Writing) => Promise<Answer>,
    private readonly status: (status: DraftStatus) => void,
    private readonly files: () => AttachedFile[],
  ) {
    this.saved = contentOf(writing());
    window.addEventListener('pagehide', this.now);
    document.addEventListener('visibilitychange', this.whenHidden);
  }

  /** The words have changed. */
  changed(): void {
    const here = keepHere(this.keepAs, draftOf(this.writing(), this.files()));
    this.status(here ? 'kept-here' : '');
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(this.now, SAVE_AFTER);
  }

  /** Saves without a pause what is not saved yet. */
  readonly now = (): void => {
    window.clearTimeout(this.timer);
    if (!this.ended && contentOf(this.writing()) !== this.saved) {
      this.saving = this.saving.then(() => this.saveOnce());
    }
  };

  /** Saves no more, and waits for a save that is under way. */
  async pause(): Promise<void> {
    window.clearTimeout(this.timer);
    await this.saving;
  }

  /** The words were sent or thrown away: nothing is left to keep. */
  end(): void {
    this.stop();
    this.ended = true;
    forgetHere(this.keepAs);
  }

  /** The composer goes; what is not saved is saved. */
  stop(): void {
    this.now();
    window.removeEventListener('pagehide', this.now);
    document.removeEventListener('visibilitychange', this.whenHidden);
  }

  private readonly whenHidden = (): void => {
    if (document.visibilityState === 'hidden') {
      this.now();
    }
  };

  private async saveOnce(): Promise<void> {
    const writing = this.writing();
    const content = contentOf(writing);
    if (this.ended || content === this.saved) {
      return;
    }
    this.status('saving');
    const answer = await this.save(writing).catch((): Answer => ({ later: true }));
    if (answer.refusal || answer.later) {
      this.status('kept-here');
      return;
    }
    this.saved = content;
    if (contentOf(this.writing()) === content) {
      forgetHere(this.keepAs);
      this.status('saved');
    }
  }
}

/** @param files what is at the server of those that the writing names */
export function draftOf(writing: Writing, files: AttachedFile[] = []): Draft {
  return {
    title: writing.title ?? '',
    markdown: writing.markdown,
    question: writing.question,
    promptId: writing.promptId,
    inReplyTo: writing.inReplyTo,
    key: writing.key,
    at: new Date().toISOString(),
    ...(writing.words ? { words: writing.words } : {}),
    ...(files.length > 0 ? { files } : {}),
  };
}

function contentOf(writing: Writing): string {
  return JSON.stringify([writing.title, writing.markdown, writing.question, writing.inReplyTo, writing.words, writing.files]);
}
