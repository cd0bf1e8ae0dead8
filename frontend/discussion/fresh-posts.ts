import type { LitElement } from 'lit';
import { Reading } from './reading';
import { Sight } from './sight';
import type { PageAnswer } from './wire';

/**
 * What is new to the reader of a discussion: from where on it was when they came, which posts came since and were not in sight
 * yet, and how far they have read.
 */
export class FreshPosts {
  /** Before the post after this position stands the line that says what is new. */
  lineAfter = Infinity;
  private positions: number[] = [];
  private reading?: Reading;
  private sight?: Sight;

  constructor(private readonly host: LitElement) {}

  attach(): void {
    this.sight = new Sight(
      (position) => this.glimpsed(position),
      (position) => this.reading?.see(position),
    );
  }

  detach(): void {
    this.reading?.flush();
    this.sight?.stop();
  }

  /** Watches the posts that are on the page now. */
  watch(): void {
    this.sight?.watch([...this.host.querySelectorAll('.post-end')]);
  }

  /**
   * Begins to read another discussion.
   *
   * @param needsNoSeeing whether the post at a position is one's own or cannot be read
   * @param report told how far it is read
   */
  begin(page: PageAnswer, needsNoSeeing: (position: number) => boolean, report: (position: number) => void): void {
    this.reading?.flush();
    this.reading = new Reading(page.lastRead, needsNoSeeing, report);
    this.positions = [];
  }

  /** Draws the line as a page says. */
  arrive(page: PageAnswer): void {
    this.lineAfter = page.discussion.unread > 0 ? page.lastRead : Infinity;
  }

  get count(): number {
    return this.positions.length;
  }

  has(position: number): boolean {
    return this.positions.includes(position);
  }

  came(position: number): void {
    this.positions = [...this.positions, position];
    this.host.requestUpdate();
  }

  private glimpsed(position: number): void {
    if (this.has(position)) {
      this.positions = this.positions.filter((fresh) => fresh !== position);
      this.host.requestUpdate();
    }
  }

  /** The reader goes to those that came. */
  clear(): void {
    this.positions = [];
    this.host.requestUpdate();
  }

  seeAll(lastPosition: number): void {
    this.lineAfter = Infinity;
    this.clear();
    this.reading?.seeAll(lastPosition);
  }
}
