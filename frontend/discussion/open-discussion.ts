import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import './composer';
import type { Beginning as ComposerBeginning, Composer } from './composer';
import { deleteDialog, historyDialog } from './dialogs';
import { quotation } from './markdown';
import { nameOf, postItem, type Around } from './post';
import { Reading } from './reading';
import { isPlainClick, withoutMoving } from './scrolling';
import { Sight } from './sight';
import type { Topic } from './topic';
import type { Discussion, HistoryAnswer, News, PageAnswer, Post, PublishedAnswer } from './wire';

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
  @state() private posts: Post[] = [];
  @state() private lastPosition = 0;
  /** Before the post after this position stands the line that says what is new. */
  @state() private newAfter = Infinity;
  @state() private target: string | undefined;
  @state() private fresh: number[] = [];
  @state() private answering: { id: string; name: string } | undefined;
  @state() private replying!: ComposerBeginning;
  @state() private editing: { post: string; beginning: ComposerBeginning } | undefined;
  @state() private history: HistoryAnswer | undefined;
  @state() private deleting: Post | undefined;
  @state() private said = '';

  private reading!: Reading;
  private sight?: Sight;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sight = new Sight(
      (position) => (this.fresh = this.fresh.filter((fresh) => fresh !== position)),
      (position) => this.reading.see(position),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reading.flush();
    this.sight?.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('arrival')) {
      this.arrive(this.arrival);
    }
  }

  override updated(): void {
    this.sight?.watch([...this.querySelectorAll('.post-end')]);
    this.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
  }

  private arrive({ page, target }: Arrival): void {
    const again = this.discussion?.id === page.discussion.id;
    if (!again) {
      this.reading?.flush();
      this.reading = this.readingFrom(page);
      this.replying = replyTo(page);
      this.answering = this.answeredIn(page);
      this.editing = undefined;
      this.fresh = [];
    }
    this.newAfter = page.discussion.unread > 0 ? page.lastRead : Infinity;
    this.discussion = page.discussion;
    this.posts = page.posts;
    this.lastPosition = page.lastPosition;
    this.leadTo(target);
  }

  private readingFrom(page: PageAnswer): Reading {
    const discussion = page.discussion.id;
    return new Reading(
      page.lastRead,
      (position) => {
        const post = this.posts[position - (this.posts[0]?.position ?? 1)];
        return post?.position === position && (post.author === this.topic.me || post.removed !== undefined);
      },
      (position) => void this.markRead(discussion, position),
    );
  }

  private async markRead(discussion: string, position: number): Promise<void> {
    const answer = await this.topic.ask((server) => server.markRead(discussion, position));
    if (answer?.unread !== undefined && this.discussion.id === discussion) {
      this.discussion = { ...this.discussion, unread: answer.unread };
      this.dispatchEvent(new CustomEvent('discussion-counted', { detail: this.discussion }));
    }
  }

  private answeredIn(page: PageAnswer): { id: string; name: string } | undefined {
    const id = page.draft?.inReplyTo;
    const author = page.posts.find((post) => post.id === id)?.author ?? '';
    return id ? { id, name: nameOf(author, this.topic.names, this.topic.texts) } : undefined;
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
    return this.posts.some((known) => known.id === post);
  }

  /** Something happened in this discussion. */
  news(news: News): void {
    const unread = this.discussion.unread;
    this.discussion = { ...news.discussion, unread };
    if (this.has(news.post.id)) {
      this.replace(news.post);
    } else if (news.kind === 'PUBLISHED' && news.post.position > this.lastPosition) {
      this.came(news.post);
    }
  }

  private came(post: Post): void {
    const wasAtEnd = this.isAtEnd;
    const follows = post.position === this.lastPosition + 1;
    this.lastPosition = post.position;
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

  private get isAtEnd(): boolean {
    return (this.posts.at(-1)?.position ?? 0) >= this.lastPosition;
  }

  private replace(post: Post): void {
    this.posts = this.posts.map((known) =>
      known.id === post.id ? { ...post, html: post.html ?? known.html ?? '' } : known,
    );
  }

  /** Puts posts at the end that continue those there are; what one is writing stays where it is. */
  private async add(posts: Post[]): Promise<void> {
    const focused = document.activeElement;
    await withoutMoving(focused instanceof HTMLElement && this.contains(focused) ? focused : undefined, () => {
      const last = this.posts.at(-1)?.position ?? 0;
      this.posts = [...this.posts, ...posts.filter((post) => post.position > last)];
      return this.updateComplete;
    });
  }

  private async load(where: string, value: string | null): Promise<PageAnswer | undefined> {
    const discussion = this.discussion.id;
    const page = await this.topic.ask((server) => server.posts(discussion, where, value));
    return page && this.discussion.id === discussion ? page : undefined;
  }

  private async jump(where: string, value: string | null, target?: string): Promise<void> {
    const page = await this.load(where, value);
    if (page) {
      this.arrive({ page, target });
    }
  }

  private async earlier(): Promise<void> {
    const first = this.posts[0];
    const page = first && (await this.load('before', `${first.position}`));
    if (page && first === this.posts[0]) {
      const anchor = this.querySelector<HTMLElement>(`#post-${first.id}`) ?? undefined;
      await withoutMoving(anchor, () => {
        this.posts = [...page.posts, ...this.posts];
        return this.updateComplete;
      });
      this.focusPost(page.posts.at(-1));
    }
  }

  private async later(move = true): Promise<void> {
    const page = await this.load('position', `${(this.posts.at(-1)?.position ?? 0) + 1}`);
    if (page) {
      this.lastPosition = Math.max(this.lastPosition, page.lastPosition);
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
    const post = this.posts.find((candidate) => this.fresh.includes(candidate.position));
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
    this.reading.seeAll(this.lastPosition);
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

  private get composer(): Composer | null {
    return this.querySelector<Composer>('.reply > banyan-composer');
  }

  private reply(post: Post): void {
    this.answering = { id: post.id, name: nameOf(post.author, this.topic.names, this.topic.texts) };
    this.composer?.focus();
  }

  private quote(post: Post): void {
    const words = this.querySelector<HTMLElement>(`#post-${post.id} .words`);
    const selection = window.getSelection();
    const within = selection && !selection.isCollapsed && words?.contains(selection.anchorNode);
    this.composer?.appendWords(quotation((within && selection.toString()) || (words?.innerText ?? '')));
    this.reply(post);
  }

  private replied(answer: PublishedAnswer): void {
    const wasAtEnd = this.isAtEnd;
    Object.assign(this.topic.names, answer.names);
    this.answering = undefined;
    this.replying = replyTo({ ...answer, draft: undefined });
    if (wasAtEnd) {
      this.discussion = { ...answer.discussion, unread: this.discussion.unread };
      this.lastPosition = Math.max(this.lastPosition, answer.lastPosition);
      void this.add(answer.posts).then(() => {
        this.querySelector(`#post-${answer.post}`)?.scrollIntoView({ block: 'nearest' });
        this.focusPost(answer.posts.find((post) => post.id === answer.post));
      });
    } else {
      void this.jump('around', answer.post, answer.post);
    }
  }

  private closeReply(discarded: boolean): void {
    if (discarded) {
      this.answering = undefined;
      this.replying = { ...this.replying, draft: undefined };
    }
    this.querySelector<HTMLElement>('.discussion-title-heading')?.focus({ preventScroll: true });
  }

  private async edit(post: Post): Promise<void> {
    const source = await this.topic.ask((server) => server.source(post.id));
    if (source) {
      const beginning: ComposerBeginning = {
        place: 'edit',
        placeId: post.id,
        titled: post.position === 1,
        title: source.title ?? '',
        markdown: source.markdown,
        promptId: null,
        version: source.version,
        draft: source.draft,
      };
      this.editing = { post: post.id, beginning };
      await this.updateComplete;
      this.querySelector<Composer>(`#post-${post.id} banyan-composer`)?.focus();
    }
  }

  private async endEdit(post: Post, answer?: PageAnswer): Promise<void> {
    this.editing = undefined;
    const now = answer?.posts.find((candidate) => candidate.id === post.id);
    if (answer && now) {
      this.replace(now);
      this.discussion = { ...this.discussion, title: answer.discussion.title };
      this.dispatchEvent(new CustomEvent('discussion-counted', { detail: this.discussion }));
    }
    await this.updateComplete;
    this.focusPost(post);
  }

  private async deletePost(post: Post): Promise<void> {
    if (await this.topic.ask((server) => server.delete(post.id))) {
      this.replace({ ...post, html: '', removed: post.author === this.topic.me ? 'author' : 'leader' });
      await this.updateComplete;
      this.focusPost(post);
    }
  }

  private async showHistory(post: Post): Promise<void> {
    this.history = await this.topic.ask((server) => server.history(post.id));
  }

  // What is shown

  override render(): TemplateResult {
    const t = this.topic.texts;
    const first = this.posts[0]?.position ?? 1;
    return html`<p>
        <a
          class="to-list"
          href=${this.topic.address()}
          @click=${(event: Event) =>
            isPlainClick(event) && this.dispatchEvent(new CustomEvent('discussion-left'))}
          >${t.text('all')}</a
        >
      </p>
      <h3 class="discussion-title-heading" tabindex="-1" dir="auto">${this.discussion.title}</h3>
      ${this.renderFacts()}
      ${first > 1
        ? html`<p class="pager">
            <button type="button" @click=${() => this.jump('position', '1')}>${t.text('to-first')}</button>
            <button type="button" @click=${this.earlier}>${t.text('earlier')}</button>
          </p>`
        : nothing}
      <ol class="posts" start=${first}>
        ${repeat(
          this.posts,
          (post) => post.id,
          (post) => this.renderPost(post),
        )}
      </ol>
      ${this.isAtEnd
        ? nothing
        : html`<p class="pager">
            <button type="button" @click=${() => this.later()}>${t.text('later')}</button>
            <button type="button" @click=${() => this.jump('last', null)}>${t.text('to-newest')}</button>
          </p>`}
      ${this.fresh.length > 0
        ? html`<button type="button" class="fresh" @click=${this.toFresh}>
            ${t.text('new-posts', this.fresh.length)}
          </button>`
        : nothing}
      ${this.topic.mayWrite ? this.renderReply() : html`<p class="soft">${t.text('looking')}</p>`}
      <p class="visually-hidden" aria-live="polite">${this.said}</p>
      ${this.history ? historyDialog(this.history, t, () => (this.history = undefined)) : nothing}
      ${this.deleting ? this.renderDeleting(this.deleting) : nothing}`;
  }

  private renderFacts(): TemplateResult {
    const t = this.topic.texts;
    const { question, posts, unread } = this.discussion;
    return html`<p class="soft discussion-facts">
      ${question ? html`<span class="badge question">${t.text('question')}</span>` : nothing}
      <span>${t.text('posts', posts)}</span>
      ${unread > 0
        ? html`<span class="badge unread">${t.text('unread', unread)}</span>
            <button type="button" class="quiet" @click=${this.markAllRead}>${t.text('mark-all-read')}</button>`
        : nothing}
    </p>`;
  }

  private renderPost(post: Post): TemplateResult {
    const isFirstNew = post.position === this.newAfter + 1 && post.position > 1;
    return html`${isFirstNew
      ? html`<li class="new-line"><span>${this.topic.texts.text('new-from-here')}</span></li>`
      : nothing}${postItem(post, this.around, this.renderEditor(post))}`;
  }

  private renderEditor(post: Post): TemplateResult | typeof nothing {
    return this.editing?.post === post.id
      ? html`<banyan-composer
          .texts=${this.topic.texts}
          .desk=${this.topic.desk}
          .beginning=${this.editing.beginning}
          .afterPosition=${post.position}
          .keepAs=${this.topic.keepAs(`edit:${post.id}`)}
          @composer-sent=${(event: CustomEvent<PageAnswer>) => this.endEdit(post, event.detail)}
          @composer-closed=${() => this.endEdit(post)}
        ></banyan-composer>`
      : nothing;
  }

  private renderReply(): TemplateResult {
    return html`<div class="reply">
      <banyan-composer
        .texts=${this.topic.texts}
        .desk=${this.topic.desk}
        .beginning=${this.replying}
        .answering=${this.answering}
        .afterPosition=${this.posts.at(-1)?.position ?? 0}
        .keepAs=${this.topic.keepAs(`reply:${this.discussion.id}`)}
        @answer-nobody=${() => (this.answering = undefined)}
        @composer-sent=${(event: CustomEvent<PublishedAnswer>) => this.replied(event.detail)}
        @composer-closed=${(event: CustomEvent<{ discarded: boolean }>) => this.closeReply(event.detail.discarded)}
      ></banyan-composer>
    </div>`;
  }

  private renderDeleting(post: Post): TemplateResult {
    return deleteDialog(
      this.topic.texts,
      () => void this.deletePost(post),
      () => (this.deleting = undefined),
    );
  }

  private get around(): Around {
    const { texts, names, me, leads, mayWrite } = this.topic;
    return {
      texts,
      names,
      me,
      leads,
      mayWrite,
      target: this.target,
      address: (post) => this.topic.address(this.discussion.id, post),
      goTo: this.goTo,
      reply: (post) => this.reply(post),
      quote: (post) => this.quote(post),
      edit: (post) => void this.edit(post),
      remove: (post) => (this.deleting = post),
      history: (post) => void this.showHistory(post),
    };
  }
}

function replyTo(page: PageAnswer): ComposerBeginning {
  return {
    place: 'reply',
    placeId: page.discussion.id,
    titled: false,
    title: '',
    markdown: '',
    promptId: null,
    version: 0,
    draft: page.draft,
  };
}
