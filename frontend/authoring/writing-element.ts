import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Texts } from '../discussion/texts';
import { forgetOldWriting, forgetWriting, keepWriting, keptWriting } from './kept-writing';

const SAVE_AFTER = 800;
const TRY_AGAIN_AFTER = 5000;

/** What is amiss, with its line in the text where it has one. */
export interface Problem {
  line: number;
  text: string;
  error: boolean;
}

export interface Answer<T> {
  version?: number;
  html?: string;
  problems?: Problem[];
  refusal?: string;
  overtaken?: { by: string; at: string; version: number; content: T };
}

export interface Beginning<T> extends Answer<T> {
  language: string;
  texts: Record<string, string>;
  keepAs: string;
  content: T;
  version: number;
  mayWrite: boolean;
}

export interface WritingServer<T> {
  save(content: T, version: number): Promise<Answer<T>>;
}

type Status = '' | 'waiting' | 'saving' | 'saved' | 'kept' | 'refused' | 'overtaken';

/**
 * Something an author writes: saved a moment after the last key, kept in this browser until the server has it. Where a
 * colleague saved first, nothing is overwritten; the author chooses between the two texts.
 */
export abstract class WritingElement<T> extends LitElement {
  declare $server: WritingServer<T>;

  @property({ attribute: false }) texts = new Texts('en', {});
  @state() protected content?: T;
  @state() protected answer: Answer<T> = {};
  @state() mayWrite = false;
  /** What the server said when the page was opened. */
  protected begun?: Beginning<T>;
  @state() private status: Status = '';
  @state() private refusal = '';

  private version = 0;
  private keepAs = '';
  private saved = '';
  private timer = 0;
  private saving: Promise<void> = Promise.resolve();

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.saveNow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.saveNow);
    this.saveNow();
  }

  /** Called by the server when the page is there. */
  begin(beginning: Beginning<T>): void {
    this.begun = beginning;
    this.texts = new Texts(beginning.language, beginning.texts);
    this.keepAs = beginning.keepAs;
    this.version = beginning.version;
    this.mayWrite = beginning.mayWrite;
    this.saved = JSON.stringify(beginning.content);
    this.answer = beginning;
    this.content = beginning.content;
    forgetOldWriting(Date.now());
    const kept = beginning.mayWrite ? keptWriting<T>(this.keepAs) : undefined;
    if (kept && JSON.stringify(kept.content) !== this.saved) {
      this.content = kept.content;
      this.version = kept.version;
      this.saveNow();
    }
  }

  /** The author has changed something. */
  protected change(content: T): void {
    this.content = content;
    const here = keepWriting(this.keepAs, content, this.version);
    if (this.status !== 'overtaken') {
      this.status = here ? 'waiting' : '';
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(this.saveNow, SAVE_AFTER);
    }
  }

  /** Saves without a pause what is not saved yet; one save follows the other. */
  protected readonly saveNow = (): void => {
    window.clearTimeout(this.timer);
    this.saving = this.saving.then(() => this.saveOnce());
  };

  private async saveOnce(): Promise<void> {
    const written = JSON.stringify(this.content);
    if (!this.content || written === this.saved || this.status === 'overtaken' || !this.mayWrite) {
      return;
    }
    this.status = 'saving';
    const answer = await this.$server.save(this.content, this.version).catch(() => undefined);
    if (!answer) {
      this.status = 'kept';
      this.timer = window.setTimeout(this.saveNow, TRY_AGAIN_AFTER);
    } else if (answer.refusal) {
      this.refusal = answer.refusal;
      this.status = 'refused';
    } else if (answer.overtaken) {
      this.answer = { ...this.answer, overtaken: answer.overtaken };
      this.status = 'overtaken';
    } else {
      this.accept(answer, written);
    }
  }

  private accept(answer: Answer<T>, written: string): void {
    this.version = answer.version ?? this.version;
    this.saved = written;
    this.answer = answer;
    if (JSON.stringify(this.content) === written) {
      forgetWriting(this.keepAs);
      this.status = 'saved';
    } else {
      keepWriting(this.keepAs, this.content, this.version);
    }
  }

  private choose(mine: boolean): void {
    const { overtaken } = this.answer;
    if (!overtaken) {
      return;
    }
    this.version = overtaken.version;
    this.saved = JSON.stringify(overtaken.content);
    this.answer = { ...this.answer, overtaken: undefined };
    this.status = mine ? 'waiting' : 'saved';
    if (mine) {
      keepWriting(this.keepAs, this.content, this.version);
    } else {
      this.content = overtaken.content;
      forgetWriting(this.keepAs);
    }
    this.saveNow();
    this.updateComplete.then(() => this.querySelector<HTMLElement>('input, textarea')?.focus());
  }

  /** What a colleague wrote and what one wrote oneself, each as text to be compared. */
  protected abstract comparable(content: T): string;

  protected statusLine(): TemplateResult {
    const text = this.status === 'refused' ? this.refusal : this.status ? this.texts.text(`status.${this.status}`) : '';
    return html`<p class="saving ${this.status}" role="status">${text}</p>`;
  }

  protected conflict(): TemplateResult | typeof nothing {
    const { overtaken } = this.answer;
    if (!overtaken || !this.content) {
      return nothing;
    }
    return html`<section class="conflict" role="alertdialog" aria-labelledby="conflict-heading" tabindex="-1">
      <h2 id="conflict-heading">${this.texts.text('conflict', overtaken.by, this.texts.time(overtaken.at))}</h2>
      <p>${this.texts.text('conflict.explained')}</p>
      <div class="both">
        ${this.eitherText('conflict.theirs', this.comparable(overtaken.content), 'conflict.take', () => this.choose(false))}
        ${this.eitherText('conflict.mine', this.comparable(this.content), 'conflict.keep', () => this.choose(true))}
      </div>
    </section>`;
  }

  private eitherText(heading: string, text: string, action: string, choose: () => void): TemplateResult {
    return html`<div>
      <h3>${this.texts.text(heading)}</h3>
      <pre dir="auto" tabindex="0">${text}</pre>
      <button type="button" @click=${choose}>${this.texts.text(action)}</button>
    </div>`;
  }

  protected problems(): TemplateResult | typeof nothing {
    const problems = this.answer.problems ?? [];
    return problems.length === 0
      ? nothing
      : html`<ul class="text-problems">
          ${problems.map((problem) => html`<li class=${problem.error ? 'error' : 'warning'}>${problem.text}</li>`)}
        </ul>`;
  }
}
