import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { BanyanChat } from './chat/banyan-chat';
import './composer';
import type { Beginning as ComposerBeginning, Composer } from './composer';
import './follow';
import { forgetOld } from './kept-here';
import { discussionList, listFilter, promptList, withNews } from './list';
import { newDiscussion, newDiscussionPart } from './new-discussion';
import './open-discussion';
import type { Arrival, OpenDiscussion } from './open-discussion';
import { isPlainClick } from './page';
import { topicOf, type Quietly, type Topic } from './topic';
import type { Answer, Beginning, Choice, Discussion, Draft, ListAnswer, News, PageAnswer, Server, TopicAnswer } from './wire';
import { TextTalk, type Panel } from './words/text-talk';

/** As many as the server gives at a time; who has asked for more reads on undisturbed. */
const ONE_PAGE = 20;
const NEW_DISCUSSION = '.new-discussion > banyan-composer';

/**
 * The discussion of a topic: the author's questions, the list of discussions, and the one that is open. The server calls
 * `begin` once and `news` whenever somebody posts, edits or deletes; everything else is asked of `$server`. What is open
 * stands in the address, so links lead to a post and the browser's back button works.
 */
@customElement('banyan-discussion')
export class BanyanDiscussion extends LitElement implements Panel {
  declare $server: Server;

  @state() private beginning?: Beginning;
  @state() private discussions: Discussion[] = [];
  @state() private more: ListAnswer['more'];
  @state() private begun: Record<string, string> = {};
  @state() private arrival: Arrival | undefined;
  @state() private starting: ComposerBeginning | undefined;
  @state() private problem = '';
  @state() private choice: Choice = 'ALL';

  topic!: Topic;
  private readonly talk = new TextTalk(this);
  private startDraft: Draft | undefined;
  private path = location.pathname;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.onPopState, true);
    if (this.beginning) {
      this.talk.attach();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.onPopState, true);
    this.talk.detach();
  }

  get article(): HTMLElement | undefined {
    return this.closest('.topic')?.querySelector<HTMLElement>('article.lesson') ?? undefined;
  }

  /** The chat hours of the topic, whose script is loaded only where there are some. */
  private get chat(): BanyanChat | null {
    return this.closest('.topic')?.querySelector<BanyanChat>('banyan-chat:not([hidden])') ?? null;
  }

  /** Also called by the server when the first chat hour is planned while the page is open. */
  loadChat(): void {
    if (this.chat) {
      void import('./chat/banyan-chat');
    }
  }

  async showText(language: string): Promise<boolean> {
    return (await this.chat?.show(language)) ?? false;
  }

  /** Called by the server when the page is there. */
  begin(beginning: Beginning): void {
    this.path = location.pathname;
    this.topic = topicOf(beginning, {
      ask: (question, quietly) => this.ask(question, quietly),
      leadToWords: (words) => void this.talk.lead(words),
      path: this.path,
      server: this.$server,
    });
    this.beginning = beginning;
    this.talk.attach();
    this.loadChat();
    this.showTopic(beginning);
    forgetOld(Date.now());
    if (this.startDraft && beginning.mayWrite) {
      this.starting = newDiscussion(undefined, this.startDraft);
    }
    if (beginning.opened) {
      this.arrive(beginning.opened, new URLSearchParams(location.search).get('post') ?? undefined);
    }
  }

  /** Called by the server when something happened in this topic. */
  news(news: News): void {
    if (!this.beginning) {
      return;
    }
    Object.assign(this.topic.names, news.names);
    const { discussion } = news;
    const listed = this.isElsewhere(discussion)
      ? this.discussions
      : withNews(this.discussions, news, this.topic.me, this.discussions.length <= ONE_PAGE);
    if (listed) {
      this.discussions = listed;
    } else {
      void this.refreshList();
    }
    if (discussion.id === this.arrival?.page.discussion.id) {
      this.openDiscussion?.news(news);
    }
    this.talk.news(news);
  }

  /** Called by the server while somebody else writes in a discussion that is open here. */
  writes(discussion: string, person: string, name: string): void {
    this.querySelectorAll<OpenDiscussion>('banyan-open-discussion').forEach((open) => {
      if (open.arrival.page.discussion.id === discussion) {
        open.writes(person, name);
      }
    });
  }

  /** Whether news of a discussion do not belong into the list that is chosen, as far as one can say without asking. */
  private isElsewhere({ id, anchor }: Discussion): boolean {
    const listed = this.discussions.some((known) => known.id === id);
    return !listed && this.choice !== 'ALL' && !(this.choice === 'ON_WORDS' && anchor);
  }

  private get openDiscussion(): OpenDiscussion | null {
    return this.querySelector<OpenDiscussion>('.discussion-panel > banyan-open-discussion');
  }

  recount(discussion: Discussion): void {
    this.discussions = this.discussions.map((known) => (known.id === discussion.id ? discussion : known));
  }

  private async ask<T extends Answer>(
    question: (server: Server) => Promise<T>,
    quietly: Quietly = false,
  ): Promise<T | undefined> {
    const answer = await question(this.$server).catch(() => ({ later: true }) as T);
    const problem = answer.refusal ?? (answer.later ? this.topic.texts.text('failed') : '');
    if (typeof quietly === 'function') {
      quietly(problem);
    } else if (!quietly) {
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
    this.talk.show(topic.words);
    if (!this.starting) {
      this.startDraft = topic.draft;
    }
  }

  /** Reads the list again; with a discussion open it is read when the reader comes back to it. */
  async refreshList(): Promise<void> {
    if (this.choice !== 'ALL') {
      await this.choose(this.choice);
      return;
    }
    const answer = this.arrival ? undefined : await this.ask((server) => server.list());
    if (answer && !this.arrival) {
      this.showTopic(answer);
    }
  }

  private async choose(choice: Choice): Promise<void> {
    const answer = await this.ask((server) => server.choose(choice));
    if (answer) {
      this.choice = choice;
      Object.assign(this.topic.names, answer.names);
      this.discussions = answer.discussions;
      this.more = answer.more;
    }
  }

  private get hasWords(): boolean {
    return this.talk.hasWords || this.choice === 'ON_WORDS' || this.discussions.some(({ anchor }) => anchor);
  }

  private async showMore(): Promise<void> {
    const more = this.more;
    const answer = more && (await this.ask((server) => server.more(this.choice, more)));
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

  private async start(prompt?: { id: string; text: string }): Promise<void> {
    await this.talk.beside?.close();
    const composer = this.querySelector<Composer>(NEW_DISCUSSION);
    if (!this.starting || (prompt && !composer?.hasWords)) {
      this.starting = newDiscussion(this.startDraft ? undefined : prompt, this.startDraft);
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

  // Words of the lesson

  takeOver(): ComposerBeginning {
    this.startDraft = this.querySelector<Composer>(NEW_DISCUSSION)?.draft ?? this.startDraft;
    this.starting = undefined;
    return newDiscussion(undefined, this.startDraft);
  }

  leaveDraft(draft: Draft | undefined): void {
    this.startDraft = draft;
  }

  openedBeside(discussion: Discussion | undefined, post?: string): void {
    if (discussion && this.arrival?.page.discussion.id === discussion.id) {
      this.arrival = undefined;
    }
    this.pushAddress(discussion?.id ?? this.arrival?.page.discussion.id, post);
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
    } else if (page.discussion.chat) {
      void this.chat?.transcript(page.discussion.id)?.lead(target);
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
    const beside = this.talk.beside;
    if (beside?.isOpen && discussion !== beside.discussion?.id) {
      void beside.close();
    } else if (!discussion) {
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
      ${this.talk.render()}
    </section>`;
  }

  private renderList(beginning: Beginning): TemplateResult {
    const { texts, names, mayWrite, address, titleOf } = this.topic;
    return html`${promptList(beginning, this.begun, texts, (prompt) => this.answerPrompt(prompt))}
      ${mayWrite ? nothing : html`<p class="soft">${texts.text('looking')}</p>`}
      ${this.starting
        ? newDiscussionPart(this.topic, this.starting, {
            sent: (page) => this.started(page),
            closed: (discarded) => this.closeStart(discarded),
          })
        : nothing}
      ${mayWrite && !this.starting
        ? html`<p>
            <button type="button" class="primary start" @click=${() => this.start()}>${texts.text('start')}</button>
          </p>`
        : nothing}
      <p class="follow-place"><banyan-follow .topic=${this.topic}></banyan-follow></p>
      ${this.choice !== 'ALL' || this.discussions.length > 0
        ? listFilter(this.choice, this.hasWords, texts, (choice) => void this.choose(choice))
        : nothing}
      ${discussionList(this.discussions, {
        texts,
        ...(this.choice === 'ALL' ? {} : { none: texts.text(`none-${this.choice}`) }),
        names,
        mayWrite,
        titleOf,
        address,
        open: (event, discussion) => isPlainClick(event) && void this.show(discussion, 'unread', null),
      })}
      ${this.more
        ? html`<p><button type="button" @click=${this.showMore}>${texts.text('more')}</button></p>`
        : nothing}`;
  }
}
