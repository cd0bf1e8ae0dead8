const REPORT_AFTER = 800;

/**
 * How far somebody has read a discussion: up to the position before the first post not seen. Posts that were seen beyond an
 * unseen one wait until the gap is closed, so that jumping to a post does not mark what lies before it.
 *
 * The position is reported a little later, or when the discussion is left.
 */
export class Reading {
  private readonly seen = new Set<number>();
  private reported: number;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param upTo the position read before
   * @param needsNoSeeing whether the post at a position is one's own or deleted
   */
  constructor(
    private upTo: number,
    private readonly needsNoSeeing: (position: number) => boolean,
    private readonly report: (position: number) => void,
  ) {
    this.reported = upTo;
  }

  get position(): number {
    return this.upTo;
  }

  see(position: number): void {
    if (position > this.upTo) {
      this.seen.add(position);
    }
    const before = this.upTo;
    while (this.seen.has(this.upTo + 1) || this.needsNoSeeing(this.upTo + 1)) {
      this.upTo++;
      this.seen.delete(this.upTo);
    }
    if (this.upTo > before) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.flush(), REPORT_AFTER);
    }
  }

  /** Everything up to the position counts as read. */
  seeAll(position: number): void {
    this.upTo = Math.max(this.upTo, position);
    this.flush();
  }

  flush(): void {
    clearTimeout(this.timer);
    if (this.upTo > this.reported) {
      this.reported = this.upTo;
      this.report(this.upTo);
    }
  }
}
