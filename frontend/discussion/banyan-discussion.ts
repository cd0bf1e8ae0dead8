import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './composer';
import type { Beginning as ComposerBeginning, Composer } from './composer';
import './follow';
import { forgetOld } from './kept-here';
import { discussionList, promptList } from './list';
import './open-discussion';
import type { Arrival, OpenDiscussion } from './open-discussion';
import { isPlainClick } from './page';
import { Texts } from './texts';
import type { Topic } from './topic';
import type { Answer, Beginning, Discussion, Draft, ListAnswer, News, PageAnswer, Server, TopicAnswer } from './wire';

/** As many as the server gives at a time; who has asked for more reads on undisturbed. */
const ONE_PAGE = 20;
const NEW_DISCUSSION = '.new-discussion > banyan-composer';

/**
 * The discussion of a topic: the author's questions, the list of discussions, and the one that is open. The server calls
 * `begin` once and `news` whenever somebody posts, edits or deletes; everything else is asked of `$server`. What is open
 * stands in the address, so links lead to a post and the browser's back button works.
 */
@customElement('banyan-discussion')
export class BanyanDiscussion extends LitElement {
  declare $server: Server;

  @state() private beginning?: Beginning;
  @state() private discussions: Discussion[] = [];
  @state() private more: ListAnswer['more'];
  @state() private begun: Record<string, string> = {};
  @state() private arrival: Arrival | undefined;
  @state() private starting: ComposerBeginning | undefined;
  @state() private problem = '';

  private topic!: Topic;
  private startDraft: Draft | undefined;
  private path = location.pathname;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.onPopState, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.onPopState, true);
  }

  /** Called by the server when the page is there. */
  begin(beginning: Beginning): void {
    this.path = location.pathname;
    this.topic = this.topicOf(beginning);
    this.beginning = beginning;
    this.showTopic(beginning);
    forgetOld(Date.now());
    if (this.startDraft && beginning.mayWrite) {
      this.starting = this.newDiscussion(undefined);
    }
    if (beginning.opened) {
      this.arrive(beginning.opened, new URLSearchParams(location.search).get('post') ?? undefined);
    }
  }

  private topicOf(beginning: Beginning): Topic {
    const { me, leads, mayWrite, language, texts } = beginning;
    const led = new Set<string>();
    const names = { ...beginning.names };
    return {
      texts: new Texts(language, texts),
      names,
      me,
      leads: (person) => leads || led.has(person),
      learn: (page) => {
        Object.assign(names, page.names);
        page.led.forEach((person) => led.add(person));
      },
      mayWrite,
      address: (discussion, post) => {
        const query = new URLSearchParams(discussion ? { discussion, ...(post ? { post } : {}) } : {}).toString();
        return location.pathname + (query && `?${query}`);
      },
      keepAs: (place) => `${me}:${this.path}:${place}`,
      ask: (question, quietly) => this.ask(question, quietly),
      desk: {
        send: (writing) => this.$server[writing.place](writing),
        save: (writing) => this.$server.saveDraft(writing),
        drop: (writing) => this.$server.dropDraft(writing),
        preview: (markdown) => this.$server.preview(markdown),
      },
    };
  }

  /** Called by the server when something happened in this topic. */
  news(news: News): void {
    if (!this.beginning) {
      return;
    }
    Object.assign(this.topic.names, news.names);
    const { discussion } = news;
    const listed = this.discussions.find((known) => known.id === discussion.id);
    const unread = news.post.author === this.topic.me ? 0 : 1;
    if (news.kind !== 'PUBLISHED') {
      void this.refreshList();
    } else if (listed) {
      this.recount({ ...discussion, unread: listed.unread + unread });
    } else if (news.post.position === 1) {
      this.discussions = byPin([{ ...discussion, unread }, ...this.discussions]);
    } else if (this.discussions.length <= ONE_PAGE) {
      void this.refreshList();
    }
    if (discussion.id === this.arrival?.page.discussion.id) {
      this.openDiscussion?.news(news);
    }
  }

  private get openDiscussion(): OpenDiscussion | null {
    return this.querySelector<OpenDiscussion>('banyan-open-discussion');
  }

  private recount(discussion: Discussion): void {
    this.discussions = this.discussions.map((known) => (known.id === discussion.id ? discussion : known));
  }

  private async ask<T extends Answer>(
    question: (server: Server) => Promise<T>,
    quietly = false,
  ): Promise<T | undefined> {
    const answer = await question(this.$server).catch(() => ({ later: true }) as T);
    const problem = answer.refusal ?? (answer.later ? this.topic.texts.text('failed') : '');
    if (!quietly) {
      this.problem = problem;
    }
    return problem ? undefined : answer;
  }

  // The list

  private showTopic(topic: TopicAnswer): void {
    Object.assign(this.topic.names, topic.names);
    this.discussions = topic.discussions;
    this.more = topic.more;
    this.begun = topic.begun;
    if (!this.starting) {
      this.startDraft = topic.draft;
    }
  }

  /** Reads the list again; with a discussion open it is read when the reader comes back to it. */
  private async refreshList(): Promise<void> {
    const answer = this.arrival ? undefined : await this.ask((server) => server.list());
    if (answer && !this.arrival) {
      this.showTopic(answer);
    }
  }

  private async showMore(): Promise<void> {
    const more = this.more;
    const answer = more && (await this.ask((server) => server.more(more.pinned, more.lastPostAt, more.last)));
    if (answer) {
      Object.assign(this.topic.names, answer.names);
      const known = new Set(this.discussions.map((discussion) => discussion.id));
      const added = answer.discussions.filter((discussion) => !known.has(discussion.id));
      this.discussions = [...this.discussions, ...added];
      this.more = answer.more;
      await this.updateComplete;
      this.linkTo(added[0]?.id)?.focus();
    }
  }

  private linkTo(discussion: string | undefined): HTMLElement | null {
    return this.querySelector<HTMLElement>(`#discussion-${discussion} a`);
  }

  private newDiscussion(prompt: { id: string; text: string } | undefined): ComposerBeginning {
    return {
      place: 'start',
      placeId: null,
      titled: true,
      title: prompt ? shortened(prompt.text) : '',
      markdown: '',
      promptId: prompt?.id ?? this.startDraft?.promptId ?? null,
      version: 0,
      draft: prompt ? undefined : this.startDraft,
    };
  }

  private async start(prompt?: { id: string; text: string }): Promise<void> {
    const composer = this.querySelector<Composer>(NEW_DISCUSSION);
    if (!this.starting || (prompt && !composer?.hasWords)) {
      this.starting = this.newDiscussion(this.startDraft ? undefined : prompt);
    }
    await this.updateComplete;
    this.querySelector<Composer>(NEW_DISCUSSION)?.focus();
  }

  private answerPrompt(prompt: { id: string; text: string }): void {
    const begun = this.begun[prompt.id];
    if (begun) {
      void this.show(begun, 'unread', null);
    } else {
      void this.start(prompt);
    }
  }

  private async closeStart(discarded: boolean): Promise<void> {
    this.startDraft = discarded ? undefined : this.querySelector<Composer>(NEW_DISCUSSION)?.draft;
    this.starting = undefined;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.start')?.focus();
  }

  private started(page: PageAnswer): void {
    this.starting = undefined;
    this.startDraft = undefined;
    this.pushAddress(page.discussion.id);
    this.arrive(page, undefined);
  }

  // Coming and going

  private async show(discussion: string, where: string, post: string | null, push = true): Promise<void> {
    const page = await this.ask((server) => server.posts(discussion, where, post));
    if (page) {
      if (push) {
        this.pushAddress(discussion, post ?? undefined);
      }
      this.arrive(page, post ?? undefined);
    }
  }

  private arrive(page: PageAnswer, target: string | undefined): void {
    if (page.refusal || page.later) {
      this.problem = page.refusal ?? this.topic.texts.text('failed');
    } else {
      this.topic.learn(page);
      this.arrival = { page, target };
    }
  }

  private async leave(push = true): Promise<void> {
    const left = this.arrival?.page.discussion.id;
    this.arrival = undefined;
    if (push) {
      this.pushAddress();
    }
    await this.updateComplete;
    await this.refreshList();
    await this.updateComplete;
    const link = this.linkTo(left) ?? this.querySelector<HTMLElement>('h2');
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  }

  private pushAddress(discussion?: string, post?: string): void {
    const address = this.topic.address(discussion, post);
    if (address !== location.pathname + location.search) {
      history.pushState(history.state, '', address);
    }
  }

  /** Going back within this page needs no new page from the server. */
  private readonly onPopState = (event: PopStateEvent): void => {
    if (!this.beginning || location.pathname !== this.path || location.hash) {
      return;
    }
    event.stopImmediatePropagation();
    const address = new URLSearchParams(location.search);
    const discussion = address.get('discussion');
    const post = address.get('post');
    if (!discussion) {
      void this.leave(false);
    } else if (discussion === this.arrival?.page.discussion.id && (!post || this.openDiscussion?.has(post))) {
      this.openDiscussion?.leadTo(post ?? undefined);
    } else {
      void this.show(discussion, post ? 'around' : 'unread', post, false);
    }
  };

  override render(): TemplateResult | typeof nothing {
    if (!this.beginning) {
      return nothing;
    }
    return html`<section class="discussion-panel" aria-labelledby="discussion-heading">
      <h2 id="discussion-heading" tabindex="-1">${this.topic.texts.text('heading')}</h2>
      <p class="problem" role="alert">${this.problem}</p>
      ${this.arrival
        ? html`<banyan-open-discussion
            .topic=${this.topic}
            .arrival=${this.arrival}
            @discussion-left=${() => this.leave()}
            @discussion-counted=${(event: CustomEvent<Discussion>) => this.recount(event.detail)}
            @post-reached=${(event: CustomEvent<string>) =>
              this.pushAddress(this.arrival?.page.discussion.id, event.detail)}
          ></banyan-open-discussion>`
        : this.renderList(this.beginning)}
    </section>`;
  }

  private renderList(beginning: Beginning): TemplateResult {
    const { texts, names, mayWrite, address } = this.topic;
    return html`${promptList(beginning, this.begun, texts, (prompt) => this.answerPrompt(prompt))}
      ${mayWrite ? nothing : html`<p class="soft">${texts.text('looking')}</p>`}
      ${this.starting ? this.renderStart(this.starting) : nothing}
      ${mayWrite && !this.starting
        ? html`<p>
            <button type="button" class="primary start" @click=${() => this.start()}>${texts.text('start')}</button>
          </p>`
        : nothing}
      <p class="follow-place"><banyan-follow .topic=${this.topic}></banyan-follow></p>
      ${discussionList(this.discussions, {
        texts,
        names,
        mayWrite,
        address,
        open: (event, discussion) => isPlainClick(event) && void this.show(discussion, 'unread', null),
      })}
      ${this.more
        ? html`<p><button type="button" @click=${this.showMore}>${texts.text('more')}</button></p>`
        : nothing}`;
  }

  private renderStart(starting: ComposerBeginning): TemplateResult {
    return html`<div class="new-discussion">
      <h3>${this.topic.texts.text('new-discussion')}</h3>
      <banyan-composer
        .texts=${this.topic.texts}
        .desk=${this.topic.desk}
        .beginning=${starting}
        .keepAs=${this.topic.keepAs('start')}
        @composer-sent=${(event: CustomEvent<PageAnswer>) => this.started(event.detail)}
        @composer-closed=${(event: CustomEvent<{ discarded: boolean }>) => this.closeStart(event.detail.discarded)}
      ></banyan-composer>
    </div>`;
  }
}

/** Pinned ones first, otherwise as they are. */
function byPin(discussions: Discussion[]): Discussion[] {
  return [...discussions.filter(({ pinned }) => pinned), ...discussions.filter(({ pinned }) => !pinned)];
}

/** A prompt as a title: its first words, if it is long. */
function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/\s+\S*$/, '')}…`;
}
