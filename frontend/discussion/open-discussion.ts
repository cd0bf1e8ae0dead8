import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { discussionHead, freshNotice, newLine, pager } from './discussion-parts';
import './dialogs';
import type { PostDialogs } from './dialogs';
import './post-editor';
import { postItem, type Around } from './post';
import { Reading } from './reading';
import './reply';
import type { Reply } from './reply';
import './rearranging';
import type { Rearranging } from './rearranging';
import { Run } from './run';
import { isPlainClick, withoutMoving, wordsOf } from './page';
import { Sight } from './sight';
import type { Topic } from './topic';
import './writers';
import type { Writers } from './writers';
import type { Deed, Discussion, News, PageAnswer, Post, PublishedAnswer } from './wire';

/** Posts to show, and the one to lead to. */
export interface Arrival {
  page: PageAnswer;
  target: string | undefined;
}

/**
 * A discussion: its posts page by page, always a run without gaps, and the composer for a reply. It marks as read what comes
 * into sight.
 *
 * Fires `discussion-left`, `discussion-counted` with the discussion, and `post-reached` with the id of a post whose address
 * should stand in the address bar.
 */
@customElement('banyan-open-discussion')
export class OpenDiscussion extends LitElement {
  @property({ attribute: false }) topic!: Topic;
  @property({ attribute: false }) arrival!: Arrival;

  @state() private discussion!: Discussion;
  @state() private run = new Run();
  /** Before the post after this position stands the line that says what is new. */
  @state() private newAfter = Infinity;
  @state() private target: string | undefined;
  @state() private fresh: number[] = [];
  @state() private editing: string | undefined;
  @state() private said = '';

  private reading?: Reading;
  private sight?: Sight;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sight = new Sight(
      (position) => (this.fresh = this.fresh.filter((fresh) => fresh !== position)),
      (position) => this.reading?.see(position),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reading?.flush();
    this.sight?.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('arrival')) {
      this.arrive(this.arrival);
    }
  }

  override updated(): void {
    this.sight?.watch([...this.querySelectorAll('.post-end')]);
  }

  private arrive({ page, target }: Arrival): void {
    const again = this.discussion?.id === page.discussion.id;
    if (!again) {
      this.reading?.flush();
      this.reading = this.readingFrom(page);
      this.editing = undefined;
      this.fresh = [];
    }
    this.newAfter = page.discussion.unread > 0 ? page.lastRead : Infinity;
    this.discussion = page.discussion;
    this.run = new Run(page.posts, page.lastPosition);
    this.leadTo(target);
  }

  private readingFrom(page: PageAnswer): Reading {
    const discussion = page.discussion.id;
    return new Reading(
      page.lastRead,
      (position) => {
        const post = this.run.at(position);
        return post !== undefined && (post.author === this.topic.me || !isReadable(post));
      },
      (position) => void this.markRead(discussion, position),
    );
  }

  private async markRead(discussion: string, position: number): Promise<void> {
    const answer = await this.topic.ask((server) => server.markRead(discussion, position), true);
    if (answer?.unread !== undefined && this.discussion.id === discussion) {
      this.discussion = { ...this.discussion, unread: answer.unread };
      this.dispatchEvent(new CustomEvent('discussion-counted', { detail: this.discussion }));
    }
  }

  /** Leads eyes and focus to a post, or to where one reads on. */
  leadTo(target: string | undefined): void {
    this.target = target;
    void this.updateComplete.then(() => {
      const post = target ? this.querySelector<HTMLElement>(`#post-${target}`) : null;
      const heading = this.querySelector<HTMLElement>('.discussion-title-heading');
      (post ?? heading)?.focus({ preventScroll: true });
      if (post) {
        post.scrollIntoView({ block: 'center' });
      } else {
        (this.querySelector('.new-line') ?? heading)?.scrollIntoView({ block: 'start' });
      }
    });
  }

  has(post: string): boolean {
    return this.run.has(post);
  }

  private get writers(): Writers | null {
    return this.querySelector<Writers>(':scope > banyan-writers');
  }

  /** Somebody else is writing here. */
  writes(person: string, name: string): void {
    this.writers?.writes(person, name);
  }

  /** Something happened in this discussion. */
  news(news: News): void {
    if (news.kind === 'PUBLISHED') {
      this.writers?.stopped(news.post.author);
    }
    if (news.kind === 'REARRANGED') {
      void this.jump('unread', null);
      return;
    }
    const unread = this.discussion.unread;
    this.discussion = { ...news.discussion, unread };
    if (news.kind === 'REACTED') {
      this.run = this.run.reacted(news.post.id, news.post.reactions ?? [], false);
    } else if (news.kind === 'MODERATED') {
      void this.refresh(news.post.position);
    } else if (this.has(news.post.id)) {
      this.run = this.run.replacing(news.post);
    } else if (news.kind === 'PUBLISHED' && news.post.position > this.run.lastPosition) {
      this.came(news.post);
    }
  }

  private came(post: Post): void {
    const wasAtEnd = this.run.isAtEnd;
    const follows = post.position === this.run.lastPosition + 1;
    this.run = this.run.upTo(post.position);
    if (post.author !== this.topic.me) {
      this.discussion = { ...this.discussion, unread: this.discussion.unread + 1 };
      this.fresh = [...this.fresh, post.position];
      this.said = this.topic.texts.text('new-posts', this.fresh.length);
    }
    if (wasAtEnd && follows) {
      void this.add([post]);
    } else if (wasAtEnd) {
      void this.later(false);
    }
  }

  /** Puts posts at the end that continue those there are; what one is writing stays where it is. */
  private async add(posts: Post[]): Promise<void> {
    const focused = document.activeElement;
    await withoutMoving(focused instanceof HTMLElement && this.contains(focused) ? focused : undefined, () => {
      this.run = this.run.continued(posts);
      return this.updateComplete;
    });
  }

  private async load(where: string, value: string | null): Promise<PageAnswer | undefined> {
    const discussion = this.discussion.id;
    const page = await this.topic.ask((server) => server.posts(discussion, where, value));
    if (page) {
      this.topic.learn(page);
    }
    return page && this.discussion.id === discussion ? page : undefined;
  }

  private async jump(where: string, value: string | null, target?: string): Promise<void> {
    const page = await this.load(where, value);
    if (page) {
      this.arrive({ page, target });
    }
  }

  private async earlier(): Promise<void> {
    const first = this.run.first;
    const page = first && (await this.load('before', `${first.position}`));
    if (page && first === this.run.first) {
      const anchor = this.querySelector<HTMLElement>(`#post-${first.id}`) ?? undefined;
      await withoutMoving(anchor, () => {
        this.run = this.run.preceded(page.posts);
        return this.updateComplete;
      });
      this.focusPost(page.posts.at(-1));
    }
  }

  private async later(move = true): Promise<void> {
    const page = await this.load('position', `${(this.run.last?.position ?? 0) + 1}`);
    if (page) {
      this.run = this.run.upTo(page.lastPosition);
      await this.add(page.posts);
      if (move) {
        this.focusPost(page.posts[0]);
      }
    }
  }

  private focusPost(post: Post | undefined): void {
    this.querySelector<HTMLElement>(`#post-${post?.id}`)?.focus({ preventScroll: true });
  }

  private toFresh(): void {
    const post = this.run.posts.find((candidate) => this.fresh.includes(candidate.position));
    if (post) {
      this.leadTo(post.id);
    } else {
      void this.jump('last', null);
    }
    this.fresh = [];
  }

  private markAllRead(): void {
    this.newAfter = Infinity;
    this.fresh = [];
    this.reading?.seeAll(this.run.lastPosition);
  }

  private readonly goTo = (event: Event, post: string): void => {
    if (isPlainClick(event)) {
      this.dispatchEvent(new CustomEvent('post-reached', { detail: post }));
      if (this.has(post)) {
        this.leadTo(post);
      } else {
        void this.jump('around', post, post);
      }
    }
  };

  // Writing

  private get dialogs(): PostDialogs | null {
    return this.querySelector<PostDialogs>(':scope > banyan-post-dialogs');
  }

  private get rearranging(): Rearranging | null {
    return this.querySelector<Rearranging>(':scope > banyan-rearranging');
  }

  private get reply(): Reply | null {
    return this.querySelector<Reply>(':scope > banyan-reply');
  }

  /** Quotes what is selected in the post, otherwise all of it. */
  private quote(post: Post): void {
    this.reply?.answer(post, wordsOf(this.querySelector(`#post-${post.id} .words`)));
  }

  private replied(answer: PublishedAnswer): void {
    const wasAtEnd = this.run.isAtEnd;
    this.topic.learn(answer);
    if (this.discussion.closed) {
      void this.jump('position', '1');
      this.dispatchEvent(new CustomEvent('discussion-counted', { detail: answer.discussion }));
    } else if (wasAtEnd) {
      this.discussion = { ...answer.discussion, unread: this.discussion.unread };
      this.run = this.run.upTo(answer.lastPosition);
      void this.add(answer.posts).then(() => {
        this.querySelector(`#post-${answer.post}`)?.scrollIntoView({ block: 'nearest' });
        this.focusPost(answer.posts.find((post) => post.id === answer.post));
      });
    } else {
      void this.jump('around', answer.post, answer.post);
    }
  }

  private async endEdit(post: Post, answer?: PageAnswer): Promise<void> {
    this.editing = undefined;
    const now = answer?.posts.find((candidate) => candidate.id === post.id);
    if (answer && now) {
      this.run = this.run.replacing(now);
      this.discussion = { ...this.discussion, title: answer.discussion.title };
      this.dispatchEvent(new CustomEvent('discussion-counted', { detail: this.discussion }));
    }
    await this.updateComplete;
    this.focusPost(post);
  }

  private async deleted(post: Post): Promise<void> {
    this.run = this.run.replacing(post);
    await this.updateComplete;
    this.focusPost(post);
  }

  // Moderating

  /** In a locked discussion only those write who lead whoever opened it. */
  private get mayReply(): boolean {
    return this.topic.mayWrite && (!this.discussion.locked || this.topic.leads(this.discussion.openedBy));
  }

  private async moderate(deed: Deed, id: string, post?: Post): Promise<void> {
    if (await this.topic.ask((server) => server.moderate(deed, id, ''))) {
      await this.judged(post, deed);
    }
  }

  /** Something was done to the discussion, or to this post of it. */
  private async judged(post: Post | undefined, deed?: Deed): Promise<void> {
    await this.refresh(post?.position ?? this.run.first?.position ?? 1);
    this.said = deed ? this.topic.texts.text(`done-${deed}`) : this.said;
    this.focusPost(post);
  }

  /** Shows again what there is from this position on, as far as it is shown already. */
  private async refresh(position: number): Promise<void> {
    const page = await this.load('position', `${position}`);
    if (page) {
      this.discussion = page.discussion;
      this.run = page.posts.reduce((run, post) => (run.has(post.id) ? run.replacing(post) : run), this.run);
      this.dispatchEvent(new CustomEvent('discussion-counted', { detail: this.discussion }));
      await this.updateComplete;
    }
  }

  /** Goes on with what the discussion, or a part of it, has become. */
  private rearranged(page: PageAnswer): void {
    this.topic.learn(page);
    this.arrive({ page, target: undefined });
    this.dispatchEvent(new CustomEvent('discussion-counted', { detail: page.discussion }));
  }

  // What is shown

  override render(): TemplateResult {
    const t = this.topic.texts;
    const first = this.run.first?.position ?? 1;
    return html`${discussionHead(
        this.discussion,
        this.topic,
        {
          leave: () => this.dispatchEvent(new CustomEvent('discussion-left')),
          markAllRead: () => this.markAllRead(),
          goTo: this.goTo,
          moderate: (deed) => void this.moderate(deed, this.discussion.id),
          bring: (deed) => void this.rearranging?.bring(deed, this.discussion.id),
        },
      )}
      ${first > 1
        ? pager(this.topic, ['to-first', () => this.jump('position', '1')], ['earlier', () => this.earlier()])
        : nothing}
      <ol class="posts" start=${first}>
        ${repeat(
          this.run.posts,
          (post) => post.id,
          (post) => this.renderPost(post),
        )}
      </ol>
      ${this.run.isAtEnd
        ? nothing
        : pager(this.topic, ['later', () => this.later()], ['to-newest', () => this.jump('last', null)])}
      ${freshNotice(this.topic, this.fresh.length, () => this.toFresh())}
      ${this.mayReply ? this.renderReply() : nothing}
      ${this.topic.mayWrite ? nothing : html`<p class="soft">${t.text('looking')}</p>`}
      <p class="visually-hidden" aria-live="polite">${this.said}</p>
      <banyan-rearranging
        .topic=${this.topic}
        @rearranged=${(event: CustomEvent<PageAnswer>) => this.rearranged(event.detail)}
      ></banyan-rearranging>
      <banyan-post-dialogs
        .topic=${this.topic}
        @post-deleted=${(event: CustomEvent<Post>) => this.deleted(event.detail)}
        @reason-given=${(event: CustomEvent<Post>) => this.judged(event.detail)}
      ></banyan-post-dialogs>`;
  }

  private renderPost(post: Post): TemplateResult {
    const isFirstNew = post.position === this.newAfter + 1 && post.position > 1;
    return html`${isFirstNew ? newLine(this.topic) : nothing}${postItem(post, this.around, this.renderEditor(post))}`;
  }

  private renderEditor(post: Post): TemplateResult | typeof nothing {
    return this.editing === post.id
      ? html`<banyan-post-editor
          .topic=${this.topic}
          .post=${post}
          @edit-ended=${(event: CustomEvent<PageAnswer | undefined>) => this.endEdit(post, event.detail)}
        ></banyan-post-editor>`
      : nothing;
  }

  private renderReply(): TemplateResult {
    return html`<banyan-writers .texts=${this.topic.texts}></banyan-writers>
    <banyan-reply
      .topic=${this.topic}
      .page=${this.arrival.page}
      .afterPosition=${this.run.last?.position ?? 0}
      @replied=${(event: CustomEvent<PublishedAnswer>) => this.replied(event.detail)}
      @reply-closed=${() =>
        this.querySelector<HTMLElement>('.discussion-title-heading')?.focus({ preventScroll: true })}
    ></banyan-reply>`;
  }

  private get around(): Around {
    return {
      topic: this.topic,
      discussion: this.discussion,
      mayReply: this.mayReply,
      target: this.target,
      goTo: this.goTo,
      reply: (post) => this.reply?.answer(post),
      quote: (post) => this.quote(post),
      edit: (post) => (this.editing = post.id),
      remove: (post) => this.dialogs?.askBeforeDeleting(post),
      reacted: (post, counts) => (this.run = this.run.reacted(post.id, counts, true)),
      history: (post) => void this.dialogs?.showHistory(post),
      split: (post) => this.rearranging?.split(post.id),
      moderate: (post, deed) =>
        deed === 'report' || deed === 'hide' || deed === 'appeal'
          ? this.dialogs?.askForReason(post, deed)
          : void this.moderate(deed, post.id, post),
    };
  }
}

/** Only what everybody may read is counted as unread. */
function isReadable(post: Post): boolean {
  return post.removed === undefined && post.hidden === undefined;
}
