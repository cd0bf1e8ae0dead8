import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chat } from './banyan-chat';
import { lineParts } from './line';
import type { Hour, Line, LinesAnswer } from './wire';

/** Told when a text can be discussed on the page, or no longer. */
export interface TextShown {
  article: HTMLElement;
  language: string;
  shown: boolean;
}

/**
 * What was said in an hour that is over, closed until somebody wants to read it. Fires `banyan-text` when its words are on the page
 * and when they are gone, so that they are discussed like those of the lesson.
 */
@customElement('banyan-chat-transcript')
export class ChatTranscript extends LitElement {
  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) hour!: Hour;
  @state() private open = false;
  @state() private lines: Line[] | undefined;
  @state() private problem = '';

  private told: HTMLElement | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tell(undefined);
  }

  /** Opens it. */
  async show(): Promise<void> {
    if (!this.lines) {
      const answer = await this.chat.server
        .transcript(this.hour.id)
        .catch((): LinesAnswer => ({ lines: [], later: true }));
      this.problem = answer.refusal ?? (answer.later ? this.chat.texts.text('failed') : '');
      this.lines = this.problem ? undefined : answer.lines;
    }
    this.open = this.lines !== undefined;
    await this.updateComplete;
  }

  /** Opens it at a line. */
  async lead(line: string | undefined): Promise<void> {
    await this.show();
    const target = (line && this.querySelector<HTMLElement>(`#line-${CSS.escape(line)}`)) || this;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
  }

  override updated(): void {
    this.tell(this.querySelector<HTMLElement>('article') ?? undefined);
  }

  private tell(article: HTMLElement | undefined): void {
    if (article !== this.told) {
      const before = this.told;
      this.told = article;
      [before, article].forEach((one) => {
        if (one) {
          const detail: TextShown = { article: one, language: this.hour.language, shown: one === article };
          document.dispatchEvent(new CustomEvent('banyan-text', { detail }));
        }
      });
    }
  }

  private toggle(): void {
    if (this.open) {
      this.open = false;
    } else {
      void this.show();
    }
  }

  override render(): TemplateResult {
    const { texts } = this.chat;
    return html`<section class="chat-said">
      <h2>
        <button
          type="button"
          aria-expanded=${this.open ? 'true' : 'false'}
          @click=${this.toggle}
        >
          <span>${texts.text('transcript', this.hour.when)}</span>
          <bdi class="chat-title">${this.hour.title}</bdi>
          <span class="soft">${texts.text('lines', this.hour.lines)}</span>
        </button>
      </h2>
      <p class="problem" role="alert">${this.problem}</p>
      ${this.open && this.lines
        ? html`<p class="soft">${texts.text('discuss-hint')}</p>
            <article class="lesson chat-text" aria-label=${texts.text('transcript', this.hour.when)}>
              ${this.lines.map((line) => lineParts(line, this.chat))}
            </article>`
        : nothing}
    </section>`;
  }
}
