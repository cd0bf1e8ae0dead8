import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { discussionHead, freshNotice, newLine, pager } from './discussion-parts';
import './dialogs';
import type { PostDialogs } from './dialogs';
import { isPlainClick, wordsOf } from './page';
import { postItem, type Around } from './post';
import './post-editor';
import type { Rearranging } from './rearranging';
import './reply';
import type { Reply } from './reply';
import { ShownPosts, type Arrival } from './shown-posts';
import type { Topic } from './topic';
import type { Answer, Deed, News, PageAnswer, Post, PublishedAnswer } from './wire';
import './writers';
import type { Writers } from './writers';

/**
 * A discussion: its posts, and the composer for a reply. It marks as read what comes into sight.
 *
 * Fires `discussion-left`, `discussion-counted` with the discussion, and `post-reached` with the id of a post whose address
 * should stand in the address bar.
 */
@customElement('banyan-open-discussion')
export class OpenDiscussion extends LitElement {
  @property({ attribute: false }) topic!: Topic;
  @property({ attribute: false }) arrival!: Arrival;

  @state() private editing: string | undefined;

  private readonly shown = new ShownPosts(this);

  /** One of its own parts, not of a discussion further inside. */
  private own<T extends Element>(name: string): T | null {
    return this.querySelector<T>(`:scope > banyan-${name}`);
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.shown.fresh.attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shown.fresh.detach();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('arrival')) {
      this.arrive(this.arrival);
    }
  }

  override updated(): void {
    this.shown.fresh.watch();
  }

  private arrive(arrival: Arrival): void {
    if (this.shown.discussion?.id !== arrival.page.discussion.id) {
      this.editing = undefined;
    }
    this.shown.arrive(arrival);
  }

  leadTo(target: string | undefined): void {
    this.shown.leadTo(target);
  }

  has(post: string): boolean {
    return this.shown.run.has(post);
  }

  private readonly goTo = (event: Event, post: string): void => {
    if (isPlainClick(event)) {
      this.dispatchEvent(new CustomEvent('post-reached', { detail: post }));
      if (this.has(post)) {
        this.leadTo(post);
      } else {
        void this.shown.jump('around', post, post);
      }
    }
  };

  // What others do

  /** Somebody else is writing here. */
  writes(person: string, name: string): void {
    this.own<Writers>('writers')?.writes(person, name);
  }

  /** Something happened in this discussion. */
  news(news: News): void {
    if (news.kind === 'PUBLISHED') {
      this.own<Writers>('writers')?.stopped(news.post.author);
    }
    this.shown.news(news);
  }

  // Writing

  /** Quotes what is selected in the post, otherwise all of it. */
  private quote(post: Post): void {
    this.own<Reply>('reply')?.answer(post, wordsOf(this.querySelector(`#post-${post.id} .words`)));
  }

  private replied(answer: PublishedAnswer): void {
    this.topic.learn(answer);
    this.shown.replied(answer);
  }

  private async endEdit(post: Post, answer?: PageAnswer): Promise<void> {
    this.editing = undefined;
    const now = answer?.posts.find((candidate) => candidate.id === post.id);
    if (answer && now) {
      this.shown.reworded(now, answer);
    }
    await this.updateComplete;
    this.shown.focus(post);
  }

  private async deleted(post: Post): Promise<void> {
    this.shown.replace(post);
    await this.updateComplete;
    this.shown.focus(post);
  }

  // Moderating

  private async moderate(deed: Deed, id: string, post?: Post): Promise<void> {
    if (await this.topic.ask((server) => server.moderate(deed, id, ''))) {
      await this.judged(post, deed);
    }
  }

  /** Something was done to the discussion, or to this post of it. */
  private async judged(post: Post | undefined, deed?: Deed): Promise<void> {
    await this.shown.refresh(post?.position ?? this.shown.run.first?.position ?? 1);
    if (deed) {
      this.shown.say(this.topic.texts.text(`done-${deed}`));
    }
    this.shown.focus(post);
  }

  /** Asks where posts should go on; what asks is loaded only now, as only those need it who lead. */
  private async rearrange(ask: (rearranging: Rearranging) => unknown): Promise<void> {
    const loaded = await this.topic.ask(() => import('./rearranging').then((): Answer => ({})));
    const rearranging = this.own<Rearranging>('rearranging');
    if (loaded && rearranging) {
      ask(rearranging);
    }
  }

  /** Goes on with what the discussion, or a part of it, has become. */
  private rearranged(page: PageAnswer): void {
    this.topic.learn(page);
    this.arrive({ page, target: undefined });
    this.shown.counted(page.discussion);
  }

  // What is shown

  override render(): TemplateResult {
    const { discussion, run, fresh, said } = this.shown;
    const first = run.first?.position ?? 1;
    return html`${discussionHead(discussion, this.topic, {
        leave: () => this.dispatchEvent(new CustomEvent('discussion-left')),
        markAllRead: () => this.shown.markAllRead(),
        goTo: this.goTo,
        moderate: (deed) => void this.moderate(deed, discussion.id),
        bring: (deed) => this.rearrange((rearranging) => rearranging.bring(deed, discussion.id)),
      })}
      ${first > 1
        ? pager(this.topic, ['to-first', () => this.shown.jump('position', '1')], ['earlier', () => this.shown.earlier()])
        : nothing}
      <ol class="posts" start=${first}>
        ${repeat(
          run.posts,
          (post) => post.id,
          (post) => this.renderPost(post),
        )}
      </ol>
      ${run.isAtEnd
        ? nothing
        : pager(this.topic, ['later', () => this.shown.later()], ['to-newest', () => this.shown.jump('last', null)])}
      ${freshNotice(this.topic, fresh.count, () => this.shown.toFresh())}
      ${this.topic.mayReply(discussion) ? this.renderReply() : nothing}
      ${this.topic.mayWrite ? nothing : html`<p class="soft">${this.topic.texts.text('looking')}</p>`}
      <p class="visually-hidden" aria-live="polite">${said}</p>
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
    const isFirstNew = post.position === this.shown.fresh.lineAfter + 1 && post.position > 1;
    const editor =
      this.editing === post.id
        ? html`<banyan-post-editor
            .topic=${this.topic}
            .post=${post}
            @edit-ended=${(event: CustomEvent<PageAnswer | undefined>) => this.endEdit(post, event.detail)}
          ></banyan-post-editor>`
        : nothing;
    return html`${isFirstNew ? newLine(this.topic) : nothing}${postItem(post, this.around, editor)}`;
  }

  private renderReply(): TemplateResult {
    return html`<banyan-writers .texts=${this.topic.texts}></banyan-writers>
    <banyan-reply
      .topic=${this.topic}
      .page=${this.arrival.page}
      .afterPosition=${this.shown.run.last?.position ?? 0}
      @replied=${(event: CustomEvent<PublishedAnswer>) => this.replied(event.detail)}
      @reply-closed=${() =>
        this.querySelector<HTMLElement>('.discussion-title-heading')?.focus({ preventScroll: true })}
    ></banyan-reply>`;
  }

  private get around(): Around {
    return {
      topic: this.topic,
      discussion: this.shown.discussion,
      mayReply: this.topic.mayReply(this.shown.discussion),
      target: this.shown.target,
      goTo: this.goTo,
      reply: (post) => this.own<Reply>('reply')?.answer(post),
      quote: (post) => this.quote(post),
      edit: (post) => (this.editing = post.id),
      remove: (post) => this.own<PostDialogs>('post-dialogs')?.askBeforeDeleting(post),
      reacted: (post, counts) => this.shown.reacted(post, counts, true),
      history: (post) => void this.own<PostDialogs>('post-dialogs')?.showHistory(post),
      split: (post) => void this.rearrange((rearranging) => rearranging.split(post.id)),
      moderate: (post, deed) =>
        deed === 'report' || deed === 'hide' || deed === 'appeal'
          ? this.own<PostDialogs>('post-dialogs')?.askForReason(post, deed)
          : void this.moderate(deed, post.id, post),
    };
  }
}
