import type { Post, ReactionCount } from './wire';

/** What news of a post do not say of it is as it was. */
function keeping(known: Post, post: Post): Post {
  const reactions = post.reactions ?? known.reactions;
  const files = post.html === undefined ? known.files : post.files;
  return {
    ...post,
    html: post.html ?? known.html ?? '',
    ...(reactions ? { reactions } : {}),
    ...(files ? { files } : {}),
  };
}

/** The posts of a discussion that are loaded: always a run of positions without gaps. */
export class Run {
  constructor(
    readonly posts: Post[] = [],
    readonly lastPosition = 0,
  ) {}

  get first(): Post | undefined {
    return this.posts[0];
  }

  get last(): Post | undefined {
    return this.posts.at(-1);
  }

  /** Whether the newest post of the discussion is among them. */
  get isAtEnd(): boolean {
    return (this.last?.position ?? 0) >= this.lastPosition;
  }

  has(id: string): boolean {
    return this.posts.some((post) => post.id === id);
  }

  at(position: number): Post | undefined {
    const post = this.posts[position - (this.first?.position ?? 1)];
    return post?.position === position ? post : undefined;
  }

  /** With what a post says now; where its words do not come along, they are as they were. */
  replacing(post: Post): Run {
    const replaced = this.posts.map((known) =>
      known.id === post.id ? keeping(known, post) : known,
    );
    return new Run(replaced, this.lastPosition);
  }

  /** With the reactions to a post as everybody is told of them, or as the reader was answered. */
  reacted(id: string, counts: ReactionCount[], answered: boolean): Run {
    const now = ({ reactions }: Post): ReactionCount[] =>
      answered
        ? counts
        : counts.map((count) => ({ ...count, mine: reactions?.some(({ kind, mine }) => mine && kind === count.kind) ?? false }));
    return new Run(
      this.posts.map((known) => (known.id === id ? { ...known, reactions: now(known) } : known)),
      this.lastPosition,
    );
  }

  preceded(posts: Post[]): Run {
    return new Run([...posts, ...this.posts], this.lastPosition);
  }

  /** With posts that come after those there are; what is there already is left out. */
  continued(posts: Post[]): Run {
    const added = posts.filter((post) => post.position > (this.last?.position ?? 0));
    return new Run([...this.posts, ...added], Math.max(this.lastPosition, added.at(-1)?.position ?? 0));
  }

  /** Knowing that the discussion goes on at least to this position. */
  upTo(position: number): Run {
    return new Run(this.posts, Math.max(this.lastPosition, position));
  }
}
