import type { Topic } from './topic';

/** What of a topic is open stands in the address bar, so links lead to it and the browser's back button works. */
export class AddressBar {
  private topic: Topic | undefined;
  private path = location.pathname;

  /** @param cameBack told what is open now, when the reader goes back or forth within the page */
  constructor(private readonly cameBack: (discussion: string | null, post: string | null) => void) {}

  attach(): void {
    window.addEventListener('popstate', this.onPopState, true);
  }

  detach(): void {
    window.removeEventListener('popstate', this.onPopState, true);
  }

  /** The page is this topic's. */
  begin(topic: Topic): void {
    this.topic = topic;
    this.path = location.pathname;
  }

  /** Says what is open now. */
  push(discussion?: string, post?: string): void {
    const address = this.topic?.address(discussion, post);
    if (address && address !== location.pathname + location.search) {
      history.pushState(history.state, '', address);
    }
  }

  /** Going back within this page needs no new page from the server. */
  private readonly onPopState = (event: PopStateEvent): void => {
    if (this.topic && location.pathname === this.path && !location.hash) {
      event.stopImmediatePropagation();
      const address = new URLSearchParams(location.search);
      this.cameBack(address.get('discussion'), address.get('post'));
    }
  };
}
