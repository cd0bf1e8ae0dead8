/**
 * Watches which posts come into sight: a post is seen when its end was in the window for a moment, with the page itself in
 * sight.
 */
const A_MOMENT = 500;

export class Sight {
  private readonly waiting = new Map<number, number>();
  private readonly observer = new IntersectionObserver((entries) => entries.forEach((entry) => this.changed(entry)));
  private watched: Element[] = [];

  constructor(
    private readonly glimpsed: (position: number) => void,
    private readonly seen: (position: number) => void,
  ) {
    document.addEventListener('visibilitychange', this.again);
  }

  /** Watches these ends of posts from now on, and no others. */
  watch(ends: Element[]): void {
    const known = new Set(this.watched);
    const wanted = new Set(ends);
    this.watched.filter((end) => !wanted.has(end)).forEach((end) => this.observer.unobserve(end));
    ends.filter((end) => !known.has(end)).forEach((end) => this.observer.observe(end));
    this.watched = ends;
  }

  stop(): void {
    this.observer.disconnect();
    this.waiting.forEach((timer) => window.clearTimeout(timer));
    this.waiting.clear();
    document.removeEventListener('visibilitychange', this.again);
  }

  private readonly again = (): void => {
    if (document.visibilityState === 'visible') {
      this.watched.forEach((end) => {
        this.observer.unobserve(end);
        this.observer.observe(end);
      });
    }
  };

  private changed(entry: IntersectionObserverEntry): void {
    const position = Number((entry.target as HTMLElement).dataset['position']);
    window.clearTimeout(this.waiting.get(position));
    this.waiting.delete(position);
    if (entry.isIntersecting && document.visibilityState === 'visible') {
      this.glimpsed(position);
      this.waiting.set(
        position,
        window.setTimeout(() => {
          this.waiting.delete(position);
          this.seen(position);
        }, A_MOMENT),
      );
    }
  }
}
