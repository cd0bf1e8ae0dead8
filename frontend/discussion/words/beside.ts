import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../composer';
import type { Composer } from '../composer';
import type { Beginning } from '../desk';
import { discussionList } from '../list';
import '../open-discussion';
import type { OpenDiscussion } from '../open-discussion';
import { isPlainClick } from '../page';
import type { Arrival } from '../shown-posts';
import type { Topic } from '../topic';
import type { Discussion, News, PageAnswer } from '../wire';

type Shown =
  | { what: 'new'; beginning: Beginning }
  | { what: 'list'; discussions: Discussion[] }
  | { what: 'open'; arrival: Arrival };

/** From this width on there is room beside the text. */
const WIDE = '(min-width: 1100px)';
const NARROWEST = 288;
/** The numbers in the margin, and a little room between. */
const MARGIN = 40;
const WIDEST = 480;

/**
 * What is said about words of the lesson, beside the text where there is room and as a sheet over it where there is not. Beside
 * the text it leaves the page usable; as a sheet it holds the focus until it is closed. Escape closes both.
 *
 * Fires `beside-opened` with the discussion, `beside-closed`, `beside-left` with a draft that is not sent, `beside-sent` with
 * the server's answer, `discussion-counted` and `post-reached` as an open discussion does.
 */
@customElement('banyan-beside')
export class Beside extends LitElement {
  @property({ attribute: false }) topic!: Topic;
  /** What it stands beside. */
  @property({ attribute: false }) article: HTMLElement | undefined;
  @state() private shown: Shown | undefined;

  private backTo: () => HTMLElement | null = () => null;
  private listed: Discussion[] = [];

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('resize', this.fit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('resize', this.fit);
  }

  get isOpen(): boolean {
    return this.shown !== undefined;
  }

  /** The discussion that is open here. */
  get discussion(): Discussion | undefined {
    return this.shown?.what === 'open' ? this.shown.arrival.page.discussion : undefined;
  }

  write(beginning: Beginning, backTo: () => HTMLElement | null): void {
    const composer = this.querySelector<Composer>('banyan-composer');
    const draft = this.shown?.what === 'new' ? composer?.draft : undefined;
    this.backTo = backTo;
    this.listed = [];
    this.shown = { what: 'new', beginning: draft ? { ...beginning, draft: { ...draft, words: beginning.words } } : beginning };
    void this.come().then(() => this.querySelector<Composer>('banyan-composer')?.focus());
  }

  /** One discussion is opened, of several there is a list. */
  show(discussions: Discussion[], backTo: () => HTMLElement | null): void {
    this.backTo = backTo;
    this.listed = discussions;
    const only = discussions.length === 1 ? discussions[0] : undefined;
    if (only) {
      void this.open(only.id);
    } else {
      this.keepDraft();
      this.shown = { what: 'list', discussions };
      void this.come().then(() => this.querySelector<HTMLElement>('.discussions a')?.focus());
    }
  }

  private async open(discussion: string): Promise<void> {
    const page = await this.topic.ask((server) => server.posts(discussion, 'unread', null));
    if (page) {
      this.keepDraft();
      this.arrive(page);
    }
  }

  /** Shows posts that were read already. */
  arrive(page: PageAnswer): void {
    this.topic.learn(page);
    this.shown = { what: 'open', arrival: { page, target: undefined } };
    this.tell('beside-opened', page.discussion);
    void this.come();
  }

  news(news: News): void {
    if (news.discussion.id === this.discussion?.id) {
      this.querySelector<OpenDiscussion>('banyan-open-discussion')?.news(news);
    }
  }

  /** Goes away, and the focus goes back to where the reader came from. */
  async close(): Promise<void> {
    if (!this.shown) {
      return;
    }
    this.keepDraft();
    this.querySelector('dialog')?.close();
    this.shown = undefined;
    await this.updateComplete;
    this.backTo()?.focus({ preventScroll: true });
    this.tell('beside-closed', undefined);
  }

  private keepDraft(discarded = false): void {
    if (this.shown?.what === 'new') {
      this.tell('beside-left', discarded ? undefined : this.querySelector<Composer>('banyan-composer')?.draft);
    }
  }

  private async come(): Promise<void> {
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    this.fit();
    if (dialog && !dialog.open) {
      if (window.matchMedia(WIDE).matches) {
        dialog.show();
      } else {
        dialog.showModal();
      }
    }
  }

  /** Takes what room there is beside the text. */
  private readonly fit = (): void => {
    const dialog = this.querySelector('dialog');
    if (dialog && this.article) {
      const { left, right } = this.article.getBoundingClientRect();
      const width = document.documentElement.clientWidth;
      const room = getComputedStyle(this.article).direction === 'rtl' ? left : width - right;
      const wished = Math.max(NARROWEST, Math.min(WIDEST, room - MARGIN));
      dialog.style.setProperty('--beside', `${wished}px`);
    }
  };

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) {
      event.preventDefault();
      void this.close();
    }
  };

  private back(): void {
    if (this.listed.length > 1) {
      this.show(this.listed, this.backTo);
    } else {
      void this.close();
    }
  }

  private sent(page: PageAnswer): void {
    this.shown = undefined;
    this.tell('beside-sent', page);
    this.arrive(page);
  }

  override render(): TemplateResult | typeof nothing {
    const t = this.topic?.texts;
    return this.shown
      ? html`<dialog
          class="beside ${this.listed.length > 1 ? 'of-several' : ''}"
          aria-label=${t.text('beside')}
          @keydown=${this.onKey}
          @cancel=${(event: Event) => {
            event.preventDefault();
            void this.close();
          }}
        >
          <p class="beside-head">
            <button type="button" class="quiet" @click=${() => this.close()}>${t.text('close')}</button>
          </p>
          ${this.renderShown(this.shown)}
        </dialog>`
      : nothing;
  }

  private renderShown(shown: Shown): TemplateResult {
    const { texts, names, mayWrite, address, titleOf } = this.topic;
    switch (shown.what) {
      case 'new':
        return html`<h3>${texts.text('new-on-words')}</h3>
          <banyan-composer
            .topic=${this.topic}
            .beginning=${shown.beginning}
            .keepAs=${this.topic.keepAs('start')}
            @composer-sent=${(event: CustomEvent<PageAnswer>) => this.sent(event.detail)}
            @composer-closed=${(event: CustomEvent<{ discarded: boolean }>) => {
              this.keepDraft(event.detail.discarded);
              this.shown = { what: 'list', discussions: [] };
              void this.close();
            }}
          ></banyan-composer>`;
      case 'list':
        return html`<h3>${texts.text('on-block')}</h3>
          ${discussionList(shown.discussions, {
            texts,
            names,
            mayWrite,
            titleOf,
            address,
            place: 'beside-',
            open: (event, discussion) => isPlainClick(event) && void this.open(discussion),
          })}`;
      case 'open':
        return html`<banyan-open-discussion
          .topic=${this.topic}
          .arrival=${shown.arrival}
          @discussion-left=${() => this.back()}
          @discussion-counted=${(event: CustomEvent<Discussion>) => this.tell('discussion-counted', event.detail)}
          @post-reached=${(event: CustomEvent<string>) => this.tell('post-reached', event.detail)}
        ></banyan-open-discussion>`;
    }
  }
}
