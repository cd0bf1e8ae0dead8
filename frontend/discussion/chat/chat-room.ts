import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { newKey, sendUntilAnswered } from '../sending';
import type { Chat } from './banyan-chat';
import { lineParts } from './line';
import type { ChatNews, Hour, Line, LinesAnswer, SaidAnswer } from './wire';

const LONGEST = 1000;
/** Whoever has scrolled up further is reading, and is left there. */
const AT_THE_END = 80;

/**
 * The room of an hour that is held now. What is typed is kept in this browser until the server has it; a line goes out once,
 * because of its key. Fires `chat-ended` when whoever leads ends the hour, and `chat-closed` when the server says it is over.
 */
@customElement('banyan-chat-room')
export class ChatRoom extends LitElement {
  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) hour!: Hour;
  @state() private lines: Line[] = [];
  @state() private people = 0;
  @state() private problem = '';
  @state() private sending = false;
  @state() private ending = false;

  private entered = '';
  private key = newKey();
  private atEnd = true;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.enter);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.enter);
    void this.chat.server.leave().catch(() => undefined);
    this.entered = '';
  }

  override willUpdate(): void {
    if (this.entered !== this.hour.id) {
      this.entered = this.hour.id;
      void this.enter();
    }
    const log = this.log;
    this.atEnd = !log || log.scrollHeight - log.scrollTop - log.clientHeight < AT_THE_END;
  }

  override updated(changed: PropertyValues): void {
    const log = this.log;
    if (log && this.atEnd && changed.has('lines' as keyof ChatRoom)) {
      log.scrollTop = log.scrollHeight;
    }
    this.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
  }

  override firstUpdated(): void {
    const kept = this.kept();
    const input = this.input;
    if (kept && input) {
      this.key = kept.key;
      input.value = kept.text;
    }
  }

  private get log(): HTMLElement | null {
    return this.querySelector('[role="log"]');
  }

  private get input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  private readonly enter = async (): Promise<void> => {
    const answer = await this.chat.server.enter(this.hour.id).catch((): LinesAnswer => ({ lines: [], later: true }));
    if (answer.refusal) {
      this.dispatchEvent(new CustomEvent('chat-closed'));
    } else if (!answer.later) {
      this.people = answer.people ?? this.people;
      this.forgetBefore(answer.lines);
      this.add(answer.lines);
    }
  };

  news(news: ChatNews): void {
    if (news.what === 'line') {
      this.add([news.line]);
    } else if (news.what === 'present') {
      this.people = news.people;
    }
  }

  /** After a long absence lines are missing in between; those before them are there again when asked for. */
  private forgetBefore(lines: Line[]): void {
    const last = this.lines.at(-1)?.position ?? 0;
    if ((lines[0]?.position ?? 0) > last + 1) {
      this.lines = [];
    }
  }

  /** Each line stands once, at its position, as it was told last. */
  private add(lines: Line[]): void {
    const all = new Map(this.lines.map((line) => [line.position, line]));
    lines.forEach((line) => all.set(line.position, line));
    this.lines = [...all.values()].sort((one, other) => one.position - other.position);
  }

  private async earlier(): Promise<void> {
    const first = this.lines[0];
    const log = this.log;
    const below = log ? log.scrollHeight - log.scrollTop : 0;
    const answer =
      first &&
      (await this.chat.server
        .earlier(this.hour.id, first.position)
        .catch((): LinesAnswer => ({ lines: [], later: true })));
    this.problem = answer?.refusal ?? (answer?.later ? this.chat.texts.text('failed') : '');
    if (answer?.lines?.length) {
      this.add(answer.lines);
      await this.updateComplete;
      if (log) {
        log.scrollTop = log.scrollHeight - below;
        log.focus({ preventScroll: true });
      }
    }
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    const input = this.input;
    const text = input?.value.trim() ?? '';
    if (!input || !text || this.sending) {
      return;
    }
    this.sending = true;
    this.problem = '';
    const { key } = this;
    const answer = await sendUntilAnswered(
      () =>
        this.chat.server.say(this.hour.id, text, key).catch(() => ({ later: true }) as SaidAnswer),
      () => {
        this.problem = this.chat.texts.text('waiting');
        return this.isConnected;
      },
    );
    this.sending = false;
    this.problem = answer?.refusal ?? '';
    const line = (answer as SaidAnswer | undefined)?.line;
    if (line) {
      this.atEnd = true;
      this.key = newKey();
      input.value = '';
      this.keep();
      this.add([line]);
    }
    await this.updateComplete;
    input.focus();
  }

  private get keptAs(): string {
    return `banyan-chat-${this.hour.id}-${this.chat.me}`;
  }

  private keep(): void {
    const text = this.input?.value ?? '';
    try {
      if (text) {
        sessionStorage.setItem(this.keptAs, JSON.stringify({ text, key: this.key }));
      } else {
        sessionStorage.removeItem(this.keptAs);
      }
    } catch {
      // A browser that keeps nothing still sends.
    }
  }

  private kept(): { text: string; key: string } | undefined {
    try {
      return (JSON.parse(sessionStorage.getItem(this.keptAs) ?? 'null') as { text: string; key: string } | null) ?? undefined;
    } catch {
      return undefined;
    }
  }

  override render(): TemplateResult {
    const { texts, mayWrite, leads } = this.chat;
    const hasEarlier = (this.lines[0]?.position ?? 1) > 1;
    return html`<section class="chat-room" aria-labelledby="chat-room-heading">
      <h2 id="chat-room-heading">${texts.text('heading')}: <bdi>${this.hour.title}</bdi></h2>
      <p class="soft chat-facts">
        <span>${texts.text('until', this.hour.until)}</span>
        <span class="chat-people">${texts.text('people', this.people)}</span>
        ${leads
          ? html`<button type="button" class="quiet" @click=${() => (this.ending = true)}>${texts.text('end')}</button>`
          : nothing}
      </p>
      <div class="chat-log" role="log" aria-labelledby="chat-room-heading" tabindex="0">
        ${hasEarlier
          ? html`<button type="button" class="quiet" @click=${this.earlier}>${texts.text('earlier')}</button>`
          : nothing}
        ${this.lines.length === 0 ? html`<p class="soft">${texts.text('quiet')}</p>` : nothing}
        ${this.lines.map(
          (line) =>
            html`<div class="chat-line ${line.author === this.chat.me ? 'is-mine' : ''}">
              ${lineParts(line, this.chat)}
            </div>`,
        )}
      </div>
      <p class="problem" role="alert">${this.problem}</p>
      ${mayWrite
        ? html`<form class="chat-say" @submit=${this.send}>
            <label class="visually-hidden" for="chat-say">${texts.text('say')}</label>
            <input
              id="chat-say"
              dir="auto"
              autocomplete="off"
              enterkeyhint="send"
              maxlength=${LONGEST}
              placeholder=${texts.text('say')}
              ?readonly=${this.sending}
              @input=${this.keep}
            />
            <button class="primary" ?disabled=${this.sending}>${texts.text('send')}</button>
          </form>`
        : html`<p class="soft">${texts.text('looking')}</p>`}
      ${this.ending ? this.renderEnding() : nothing}
    </section>`;
  }

  private renderEnding(): TemplateResult {
    const { texts } = this.chat;
    return html`<dialog
      class="discussion-dialog"
      role="alertdialog"
      aria-labelledby="chat-end-heading"
      aria-describedby="chat-end-explained"
      @close=${(event: Event) => {
        this.ending = false;
        if ((event.target as HTMLDialogElement).returnValue === 'end') {
          this.dispatchEvent(new CustomEvent('chat-ended'));
        }
      }}
    >
      <h3 id="chat-end-heading">${texts.text('end')}</h3>
      <p id="chat-end-explained">${texts.text('end-explained')}</p>
      <form method="dialog" class="dialog-actions">
        <button value="" autofocus>${texts.text('keep')}</button>
        <button value="end" class="danger">${texts.text('end')}</button>
      </form>
    </dialog>`;
  }
}
