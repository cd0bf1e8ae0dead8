import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './composer';
import type { Composer } from './composer';
import type { Beginning } from './desk';
import { quotation } from './markdown';
import { nameOf } from './post';
import type { Topic } from './topic';
import type { PageAnswer, Post, PublishedAnswer } from './wire';

/**
 * Where one replies in a discussion, to all of it or to one of its posts.
 *
 * Fires `replied` with the server's answer, and `reply-closed`.
 */
@customElement('banyan-reply')
export class Reply extends LitElement {
  @property({ attribute: false }) topic!: Topic;
  /** The discussion as it was opened, with the draft that was kept. */
  @property({ attribute: false }) page!: PageAnswer;
  @property({ attribute: false }) afterPosition = 0;

  @state() private beginning!: Beginning;
  @state() private answering: { id: string; name: string } | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page') && changed.get('page')?.discussion.id !== this.page.discussion.id) {
      const answered = this.page.draft?.inReplyTo;
      const author = this.page.posts.find((post) => post.id === answered)?.author ?? '';
      this.answering = answered ? { id: answered, name: nameOf(author, this.topic.names, this.topic.texts) } : undefined;
      this.begin(this.page.draft);
    }
  }

  private begin(draft: PageAnswer['draft']): void {
    this.beginning = {
      place: 'reply',
      placeId: this.page.discussion.id,
      titled: false,
      title: '',
      markdown: '',
      promptId: null,
      version: 0,
      draft,
    };
  }

  /** Leads to the composer to answer this post, with some of its words as a quotation if they are given. */
  answer(post: Post, words?: string): void {
    const composer = this.querySelector<Composer>('banyan-composer');
    this.answering = { id: post.id, name: nameOf(post.author, this.topic.names, this.topic.texts) };
    if (words) {
      composer?.appendWords(quotation(words));
    }
    composer?.focus();
  }

  private sent(answer: PublishedAnswer): void {
    this.answering = undefined;
    this.begin(undefined);
    this.dispatchEvent(new CustomEvent('replied', { detail: answer }));
  }

  private closed(discarded: boolean): void {
    if (discarded) {
      this.answering = undefined;
      this.begin(undefined);
    }
    this.dispatchEvent(new CustomEvent('reply-closed'));
  }

  override render(): TemplateResult {
    return html`<banyan-composer
      .topic=${this.topic}
      .beginning=${this.beginning}
      .answering=${this.answering}
      .afterPosition=${this.afterPosition}
      .keepAs=${this.topic.keepAs(`reply:${this.page.discussion.id}`)}
      @answer-nobody=${() => (this.answering = undefined)}
      @composer-sent=${(event: CustomEvent<PublishedAnswer>) => this.sent(event.detail)}
      @composer-closed=${(event: CustomEvent<{ discarded: boolean }>) => this.closed(event.detail.discarded)}
    ></banyan-composer>`;
  }
}
