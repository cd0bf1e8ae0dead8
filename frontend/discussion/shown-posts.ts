import type { LitElement } from 'lit';
import { FreshPosts } from './fresh-posts';
import { withoutMoving } from './page';
import { Run } from './run';
import type { Topic } from './topic';
import type { Discussion, News, PageAnswer, Post, PublishedAnswer, ReactionCount } from './wire';

/** Posts to show, and the one to lead to. */
export interface Arrival {
  page: PageAnswer;
  target: string | undefined;
}

/**
 * The posts of an open discussion, page by page and always a run without gaps: as they were read, and as news change them.
 *
 * Lets the element fire `discussion-counted` with the discussion.
 */
export class ShownPosts {
  discussion!: Discussion;
  run = new Run();
  /** The post that is pointed out. */
  target: string | undefined;
  said = '';
  readonly fresh: FreshPosts;

  constructor(private readonly host: LitElement & { readonly topic: Topic }) {
    this.fresh = new FreshPosts(host);
  }

  arrive({ page, target }: Arrival): void {
    const id = page.discussion.id;
    if (this.discussion?.id !== id) {
      this.fresh.begin(
        page,
        (position) => this.needsNoSeeing(position),
        (position) => void this.markRead(id, position),
      );
    }
    this.fresh.arrive(page);
    this.discussion = page.discussion;
    this.run = new Run(page.posts, page.lastPosition);
    this.leadTo(target);
  }

  private needsNoSeeing(position: number): boolean {
    const post = this.run.at(position);
    return post !== undefined && (post.author === this.host.topic.me || !isReadable(post));
  }

  private async markRead(discussion: string, position: number): Promise<void> {
    const answer = await this.host.topic.ask((server) => server.markRead(discussion, position), true);
    if (answer?.unread !== undefined && this.discussion.id === discussion) {
      this.become({ ...this.discussion, unread: answer.unread });
      this.counted(this.discussion);
    }
  }

  markAllRead(): void {
    this.fresh.seeAll(this.run.lastPosition);
  }

  counted(discussion: Discussion): void {
    this.host.dispatchEvent(new CustomEvent('discussion-counted', { detail: discussion }));
  }

  private become(discussion: Discussion): void {
    this.discussion = discussion;
    this.host.requestUpdate();
  }

  private show(run: Run): void {
    this.run = run;
    this.host.requestUpdate();
  }

  /** Tells who listens to the page. */
  say(said: string): void {
    this.said = said;
    this.host.requestUpdate();
  }

  // Eyes and focus

  /** Leads eyes and focus to a post, or to where one reads on. */
  leadTo(target: string | undefined): void {
    this.target = target;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      const post = target ? this.host.querySelector<HTMLElement>(`#post-${target}`) : null;
      const heading = this.host.querySelector<HTMLElement>('.discussion-title-heading');
      (post ?? heading)?.focus({ preventScroll: true });
      if (post) {
        post.scrollIntoView({ block: 'center' });
      } else {
        (this.host.querySelector('.new-line') ?? heading)?.scrollIntoView({ block: 'start' });
      }
    });
  }

  focus(post: Post | undefined): void {
    this.host.querySelector<HTMLElement>(`#post-${post?.id}`)?.focus({ preventScroll: true });
  }

  toFresh(): void {
    const post = this.run.posts.find(({ position }) => this.fresh.has(position));
    if (post) {
      this.leadTo(post.id);
    } else {
      void this.jump('last', null);
    }
    this.fresh.clear();
  }

  // From the server

  private async load(where: string, value: string | null): Promise<PageAnswer | undefined> {
    const discussion = this.discussion.id;
    const page = await this.host.topic.ask((server) => server.posts(discussion, where, value));
    if (page) {
      this.host.topic.learn(page);
    }
    return page && this.discussion.id === discussion ? page : undefined;
  }

  async jump(where: string, value: string | null, target?: string): Promise<void> {
    const page = await this.load(where, value);
    if (page) {
      this.arrive({ page, target });
    }
  }

  async earlier(): Promise<void> {
    const first = this.run.first;
    const page = first && (await this.load('before', `${first.position}`));
    if (page && first === this.run.first) {
      const anchor = this.host.querySelector<HTMLElement>(`#post-${first.id}`) ?? undefined;
      await withoutMoving(anchor, () => {
        this.show(this.run.preceded(page.posts));
        return this.host.updateComplete;
      });
      this.focus(page.posts.at(-1));
    }
  }

  async later(move = true): Promise<void> {
    const page = await this.load('position', `${(this.run.last?.position ?? 0) + 1}`);
    if (page) {
      this.show(this.run.upTo(page.lastPosition));
      await this.add(page.posts);
      if (move) {
        this.focus(page.posts[0]);
      }
    }
  }

  /** Shows again what there is from this position on, as far as it is shown already. */
  async refresh(position: number): Promise<void> {
    const page = await this.load('position', `${position}`);
    if (page) {
      this.become(page.discussion);
      this.show(page.posts.reduce((run, post) => (run.has(post.id) ? run.replacing(post) : run), this.run));
      this.counted(this.discussion);
      await this.host.updateComplete;
    }
  }

  /** Puts posts at the end that continue those there are; what one is writing stays where it is. */
  private async add(posts: Post[]): Promise<void> {
    const focused = document.activeElement;
    await withoutMoving(focused instanceof HTMLElement && this.host.contains(focused) ? focused : undefined, () => {
      this.show(this.run.continued(posts));
      return this.host.updateComplete;
    });
  }

  // What changes

  news(news: News): void {
    if (news.kind === 'REARRANGED') {
      void this.jump('unread', null);
      return;
    }
    this.become({ ...news.discussion, unread: this.discussion.unread });
    if (news.kind === 'REACTED') {
      this.reacted(news.post, news.post.reactions ?? [], false);
    } else if (news.kind === 'MODERATED') {
      void this.refresh(news.post.position);
    } else if (this.run.has(news.post.id)) {
      this.replace(news.post);
    } else if (news.kind === 'PUBLISHED' && news.post.position > this.run.lastPosition) {
      this.came(news.post);
    }
  }

  private came(post: Post): void {
    const wasAtEnd = this.run.isAtEnd;
    const follows = post.position === this.run.lastPosition + 1;
    this.show(this.run.upTo(post.position));
    if (post.author !== this.host.topic.me) {
      this.become({ ...this.discussion, unread: this.discussion.unread + 1 });
      this.fresh.came(post.position);
      this.say(this.host.topic.texts.text('new-posts', this.fresh.count));
    }
    if (wasAtEnd && follows) {
      void this.add([post]);
    } else if (wasAtEnd) {
      void this.later(false);
    }
  }

  replace(post: Post): void {
    this.show(this.run.replacing(post));
  }

  reacted(post: Post, counts: ReactionCount[], answered: boolean): void {
    this.show(this.run.reacted(post.id, counts, answered));
  }

  /** A post, and with the first one the title, says something else now. */
  reworded(post: Post, page: PageAnswer): void {
    this.replace(post);
    this.become({ ...this.discussion, title: page.discussion.title });
    this.counted(this.discussion);
  }

  /** The reader has replied. */
  replied(answer: PublishedAnswer): void {
    if (this.discussion.closed) {
      void this.jump('position', '1');
      this.counted(answer.discussion);
    } else if (this.run.isAtEnd) {
      this.become({ ...answer.discussion, unread: this.discussion.unread });
      this.show(this.run.upTo(answer.lastPosition));
      void this.add(answer.posts).then(() => {
        this.host.querySelector(`#post-${answer.post}`)?.scrollIntoView({ block: 'nearest' });
        this.focus(answer.posts.find((post) => post.id === answer.post));
      });
    } else {
      void this.jump('around', answer.post, answer.post);
    }
  }
}

/** Only what everybody may read is counted as unread. */
function isReadable(post: Post): boolean {
  return post.removed === undefined && post.hidden === undefined;
}
