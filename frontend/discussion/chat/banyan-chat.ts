import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BanyanDiscussion } from '../banyan-discussion';
import '../dialogs';
import type { PostDialogs } from '../dialogs';
import { Texts } from '../texts';
import type { Answer, Post } from '../wire';
import './chat-room';
import type { ChatRoom } from './chat-room';
import './chat-transcript';
import type { ChatTranscript } from './chat-transcript';
import type { ChatBeginning, ChatNews, ChatServer, Hour, Line } from './wire';

/** Timers of the browser take no longer waits. */
const LONGEST_TIMER = 2_000_000_000;

/** What the parts of the element share. */
export interface Chat {
  server: ChatServer;
  texts: Texts;
  me: string;
  mayWrite: boolean;
  leads: boolean;
  time(instant: string): string;
  report(line: Line): void;
}

/**
 * The chat hours of a topic: when the next one is, the room while one is held, and what was said in those that are over. It asks
 * `$server` for all of it when it is on the page, because its script comes later than the page; the server calls `chatNews`.
 */
@customElement('banyan-chat')
export class BanyanChat extends LitElement {
  declare $server: ChatServer;

  @state() private hours: Hour[] = [];
  @state() private now = 0;
  @state() private problem = '';
  @state() private said = '';
  @state() private cancelling: Hour | undefined;

  private chat: Chat | undefined;
  private ahead = 0;
  private timer = 0;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.tick);
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.tick);
    window.clearTimeout(this.timer);
  }

  private async begin(): Promise<void> {
    const beginning = await this.$server.begin().catch(() => undefined);
    if (beginning && !beginning.refusal && !beginning.later) {
      const texts = new Texts(beginning.language, beginning.texts);
      this.chat = this.chatOf(beginning, texts);
      this.take(beginning);
      await this.updateComplete;
      if (beginning.opened) {
        void this.transcript(beginning.opened)?.lead(beginning.line);
      }
    }
  }

  private chatOf({ language, zone, me, mayWrite, leads }: ChatBeginning, texts: Texts): Chat {
    const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: zone });
    return {
      server: this.$server,
      texts,
      me,
      mayWrite,
      leads,
      time: (instant) => clock.format(new Date(instant)),
      report: (line) => this.querySelector<PostDialogs>('banyan-post-dialogs')?.askForReason({ id: line.id } as Post, 'report'),
    };
  }

  private take({ now, hours }: ChatBeginning): void {
    this.ahead = Date.parse(now) - Date.now();
    this.now = 0;
    this.hours = hours;
    this.tick();
  }

  /** Shows what is on now, and looks again when the next hour begins or ends. */
  private readonly tick = (): void => {
    window.clearTimeout(this.timer);
    const before = this.now;
    this.now = Date.now() + this.ahead;
    const begun = this.hours.find(({ startsAt }) => before > 0 && before < Date.parse(startsAt) && Date.parse(startsAt) <= this.now);
    if (begun) {
      this.said = this.chat?.texts.text('said-begun', begun.title) ?? '';
    }
    if (this.hours.some(({ endsAt }) => before > 0 && before < Date.parse(endsAt) && Date.parse(endsAt) <= this.now)) {
      void this.again();
      return;
    }
    const next = this.hours
      .flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)])
      .filter((moment) => moment > this.now);
    if (next.length > 0) {
      this.timer = window.setTimeout(this.tick, Math.min(Math.min(...next) - this.now + 50, LONGEST_TIMER));
    }
  };

  /** Called by the server when an hour of the topic is planned, moved, cancelled or ended, and of what happens in the room. */
  chatNews(news: ChatNews): void {
    if (news.what === 'plans') {
      this.plans(news.hours, news.gone);
    } else {
      this.querySelector<ChatRoom>('banyan-chat-room')?.news(news);
    }
  }

  private plans(changed: Hour[], gone: string[]): void {
    const known = new Map(this.hours.map((hour) => [hour.id, hour]));
    this.said = this.saying(known, changed, gone);
    gone.forEach((id) => known.delete(id));
    changed.forEach((hour) => known.set(hour.id, hour));
    this.hours = [...known.values()].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
    this.cancelling = this.cancelling && known.get(this.cancelling.id);
    this.tick();
  }

  /** The news for those who do not see it: of a series, its first. */
  private saying(known: Map<string, Hour>, [changed]: Hour[], gone: string[]): string {
    const texts = this.chat?.texts;
    const cancelled = known.get(gone[0] ?? '');
    if (cancelled) {
      return texts?.text('said-cancelled', cancelled.when) ?? '';
    }
    if (!changed || Date.parse(changed.endsAt) <= Date.now() + this.ahead) {
      return texts?.text('over') ?? '';
    }
    return texts?.text(known.has(changed.id) ? 'said-moved' : 'coming', changed.when) ?? '';
  }

  /** What is planned or over may have changed. */
  private async again(): Promise<void> {
    const beginning = await this.$server.begin().catch(() => undefined);
    if (beginning && !beginning.refusal && !beginning.later) {
      this.take(beginning);
    }
  }

  /** The text that the words of a discussion stand in is wanted. */
  transcript(hour: string): ChatTranscript | null {
    return this.querySelector<ChatTranscript>(`banyan-chat-transcript[data-hour="${CSS.escape(hour)}"]`);
  }

  /** Shows the text in this private language; says whether it is one of those here. */
  async show(language: string): Promise<boolean> {
    const hour = this.hours.find((known) => known.language === language);
    const transcript = hour && this.transcript(hour.id);
    await transcript?.show();
    return Boolean(transcript);
  }

  private async act(work: (server: ChatServer) => Promise<Answer>): Promise<void> {
    const answer = await work(this.$server).catch((): Answer => ({ later: true }));
    this.problem = answer.refusal ?? (answer.later ? (this.chat?.texts.text('failed') ?? '') : '');
    await this.again();
    await this.updateComplete;
    if (document.activeElement === document.body) {
      this.querySelector<HTMLElement>('.chat-hours')?.focus();
    }
  }

  override updated(): void {
    this.querySelector<HTMLDialogElement>('dialog.chat-dialog:not([open])')?.showModal();
  }

  override render(): TemplateResult | typeof nothing {
    const { chat } = this;
    if (!chat) {
      return nothing;
    }
    const open = this.hours.find((hour) => Date.parse(hour.startsAt) <= this.now && this.now < Date.parse(hour.endsAt));
    const coming = this.hours.filter((hour) => this.now < Date.parse(hour.startsAt));
    const over = this.hours.filter((hour) => Date.parse(hour.endsAt) <= this.now && hour.lines > 0).reverse();
    return html`<section class="discussion-panel chat-hours" tabindex="-1" aria-label=${chat.texts.text('heading')}>
      <p class="problem" role="alert">${this.problem}</p>
      <p class="visually-hidden" role="status">${this.said}</p>
      ${open
        ? keyed(
            open.id,
            html`<banyan-chat-room
              .chat=${chat}
              .hour=${open}
              @chat-ended=${() => this.act((server) => server.end(open.id))}
              @chat-closed=${() => void this.again()}
            ></banyan-chat-room>`,
          )
        : nothing}
      ${this.renderComing(chat, coming)}
      ${repeat(
        over,
        ({ id }) => id,
        (hour) =>
          html`<banyan-chat-transcript data-hour=${hour.id} .chat=${chat} .hour=${hour}></banyan-chat-transcript>`,
      )}
      ${this.cancelling ? this.renderCancelling(chat, this.cancelling) : nothing}
      <banyan-post-dialogs .topic=${this.discussion?.topic}></banyan-post-dialogs>
    </section>`;
  }

  private get discussion(): BanyanDiscussion | null {
    return this.closest('.topic')?.querySelector<BanyanDiscussion>('banyan-discussion') ?? null;
  }

  private renderComing(chat: Chat, [next, ...later]: Hour[]): TemplateResult | typeof nothing {
    return next
      ? html`<div class="chat-coming">
          <p>
            <strong>${chat.texts.text('coming', next.when)}</strong>
            <bdi class="chat-title">${next.title}</bdi>
          </p>
          ${this.renderDeeds(chat, next)}
          ${later.length > 0
            ? html`<details>
                <summary>${chat.texts.text('following', later.length)}</summary>
                <ul>
                  ${repeat(
                    later,
                    ({ id }) => id,
                    (hour) =>
                      html`<li>
                        <p>${hour.when} <bdi class="chat-title">${hour.title}</bdi></p>
                        ${this.renderDeeds(chat, hour)}
                      </li>`,
                  )}
                </ul>
              </details>`
            : nothing}
        </div>`
      : nothing;
  }

  private renderDeeds({ texts, leads }: Chat, hour: Hour): TemplateResult | typeof nothing {
    return leads
      ? html`<span class="chat-deeds">
          <button
            type="button"
            class="quiet"
            aria-label=${texts.text('move-this', hour.when)}
            @click=${() => this.act((server) => server.move(hour.id))}
          >
            ${texts.text('move')}
          </button>
          <button
            type="button"
            class="quiet"
            aria-label=${texts.text('cancel-this', hour.when)}
            @click=${() => (this.cancelling = hour)}
          >
            ${texts.text('cancel-hour')}
          </button>
        </span>`
      : nothing;
  }

  private followsInSeries({ series, startsAt }: Hour): boolean {
    return this.hours.some((hour) => hour.series === series && Date.parse(hour.startsAt) > Date.parse(startsAt));
  }

  private renderCancelling({ texts }: Chat, hour: Hour): TemplateResult {
    return html`<dialog
      class="discussion-dialog chat-dialog"
      role="alertdialog"
      aria-labelledby="chat-cancel-heading"
      aria-describedby="chat-cancel-explained"
      @close=${(event: Event) => {
        const { returnValue } = event.target as HTMLDialogElement;
        this.cancelling = undefined;
        if (returnValue) {
          void this.act((server) => server.cancel(hour.id, returnValue === 'all'));
        }
      }}
    >
      <h3 id="chat-cancel-heading">${texts.text('cancel-hour')}</h3>
      <p id="chat-cancel-explained">${hour.when}<br />${texts.text('cancel-explained')}</p>
      <form method="dialog" class="dialog-actions">
        <button value="" autofocus>${texts.text('keep')}</button>
        <button value="one" class="danger">${texts.text('cancel-one')}</button>
        ${this.followsInSeries(hour)
          ? html`<button value="all" class="danger">${texts.text('cancel-all')}</button>`
          : nothing}
      </form>
    </dialog>`;
  }
}
