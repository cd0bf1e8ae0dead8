import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { discussionList, listFilter, withNews } from './list';
import { isPlainClick } from './page';
import type { Topic } from './topic';
import type { Choice, Discussion, ListAnswer, News } from './wire';

/** As many as the server gives at a time; who has asked for more reads on undisturbed. */
const ONE_PAGE = 20;

/** The discussions of a topic that are listed: all of them, or those the reader has chosen. */
export class Listed {
  choice: Choice = 'ALL';
  private discussions: Discussion[] = [];
  private more: ListAnswer['more'];

  constructor(private readonly host: LitElement & { readonly topic: Topic }) {}

  private put(discussions: Discussion[]): void {
    this.discussions = discussions;
    this.host.requestUpdate();
  }

  show(answer: ListAnswer): void {
    Object.assign(this.host.topic.names, answer.names);
    this.more = answer.more;
    this.put(answer.discussions);
  }

  async choose(choice: Choice): Promise<void> {
    const answer = await this.host.topic.ask((server) => server.choose(choice));
    if (answer) {
      this.choice = choice;
      this.show(answer);
    }
  }

  private async showMore(): Promise<void> {
    const more = this.more;
    const answer = more && (await this.host.topic.ask((server) => server.more(this.choice, more)));
    if (answer) {
      const known = new Set(this.discussions.map(({ id }) => id));
      const added = answer.discussions.filter(({ id }) => !known.has(id));
      this.show({ ...answer, discussions: [...this.discussions, ...added] });
      await this.host.updateComplete;
      this.linkTo(added[0]?.id)?.focus();
    }
  }

  linkTo(discussion: string | undefined): HTMLElement | null {
    return this.host.querySelector<HTMLElement>(`#discussion-${discussion} a`);
  }

  recount(discussion: Discussion): void {
    this.put(this.discussions.map((known) => (known.id === discussion.id ? discussion : known)));
  }

  /** Shows what the news say; says whether the list has to be read again for it. */
  news(news: News): boolean {
    if (this.isElsewhere(news.discussion)) {
      return false;
    }
    const listed = withNews(this.discussions, news, this.host.topic.me, this.discussions.length <= ONE_PAGE);
    if (listed) {
      this.put(listed);
    }
    return !listed;
  }

  /** Whether news of a discussion do not belong into the list that is chosen, as far as one can say without asking. */
  private isElsewhere({ id, anchor }: Discussion): boolean {
    const listed = this.discussions.some((known) => known.id === id);
    return !listed && this.choice !== 'ALL' && !(this.choice === 'ON_WORDS' && anchor);
  }

  /** @param hasWords whether any words of the lesson are discussed, as far as is known elsewhere */
  render(hasWords: boolean, open: (discussion: string) => unknown): TemplateResult {
    const { texts, names, mayWrite, address, titleOf } = this.host.topic;
    const withWords = hasWords || this.choice === 'ON_WORDS' || this.discussions.some(({ anchor }) => anchor);
    return html`${this.choice !== 'ALL' || this.discussions.length > 0
      ? listFilter(this.choice, withWords, texts, (choice) => void this.choose(choice))
      : nothing}
    ${discussionList(this.discussions, {
      texts,
      ...(this.choice === 'ALL' ? {} : { none: texts.text(`none-${this.choice}`) }),
      names,
      mayWrite,
      titleOf,
      address,
      open: (event, discussion) => isPlainClick(event) && open(discussion),
    })}
    ${this.more
      ? html`<p><button type="button" @click=${() => this.showMore()}>${texts.text('more')}</button></p>`
      : nothing}`;
  }
}
