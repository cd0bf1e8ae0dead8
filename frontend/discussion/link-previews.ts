import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Topic } from './topic';
import type { Preview } from './wire';

const PAGES = ['/learn/', '/catalogue/', '/verify/'];
const TOGETHER = 50;

/** The links in the HTML of a post that lead to pages of this server. */
export function ownLinks(post: string): string[] {
  if (!post.includes('<a ')) {
    return [];
  }
  const links = new DOMParser().parseFromString(post, 'text/html').querySelectorAll<HTMLAnchorElement>('a[href]');
  const own = [...links].flatMap((link) => {
    const address = URL.parse(link.getAttribute('href') ?? '', location.href);
    return address?.origin === location.origin && PAGES.some((page) => address.pathname.startsWith(page))
      ? [address.pathname + address.search]
      : [];
  });
  return [...new Set(own)];
}

/** Asks once for what several posts link to at about the same time, and remembers the answers. */
class Asking {
  private readonly known = new Map<string, Promise<Preview | undefined>>();
  private waiting: { address: string; answer: (preview: Preview | undefined) => void }[] = [];

  of(topic: Topic, address: string): Promise<Preview | undefined> {
    const known = this.known.get(address);
    if (known) {
      return known;
    }
    const asked = new Promise<Preview | undefined>((answer) => {
      if (this.waiting.length === 0) {
        window.setTimeout(() => void this.ask(topic), TOGETHER);
      }
      this.waiting.push({ address, answer });
    });
    this.known.set(address, asked);
    return asked;
  }

  private async ask(topic: Topic): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    const answer = await topic.ask((server) => server.previews(waiting.map(({ address }) => address)), true);
    waiting.forEach((one) => one.answer(answer?.previews.find(({ address }) => address === one.address)));
  }
}

const asking = new WeakMap<Topic, Asking>();

/** Below a post: what its links lead to, where that is a page of this server which the reader may open. */
@customElement('banyan-link-previews')
export class LinkPreviews extends LitElement {
  @property({ attribute: false }) topic!: Topic;
  @property({ attribute: false }) words = '';
  @state() private previews: Preview[] = [];

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('words')) {
      void this.load();
    }
  }

  private async load(): Promise<void> {
    const words = this.words;
    const ask = asking.get(this.topic) ?? new Asking();
    asking.set(this.topic, ask);
    const previews = await Promise.all(ownLinks(words).map((address) => ask.of(this.topic, address)));
    if (words === this.words) {
      this.previews = previews.filter((preview) => preview !== undefined);
    }
  }

  override render(): TemplateResult | typeof nothing {
    return this.previews.length === 0
      ? nothing
      : html`<ul class="previews">
          ${this.previews.map(
            ({ address, kind, title, details }) =>
              html`<li>
                <a href=${address}
                  ><span class="soft">${kind}</span> <bdi>${title}</bdi>${details.map(
                    (detail) => html` <bdi class="soft">${detail}</bdi>`,
                  )}</a
                >
              </li>`,
          )}
        </ul>`;
  }
}
