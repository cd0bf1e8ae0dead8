import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './composer';
import type { Composer } from './composer';
import type { Beginning } from './desk';
import type { Topic } from './topic';
import type { PageAnswer, Post } from './wire';

/**
 * Where the author gives a post new words, in the place of the post.
 *
 * Fires `edit-ended`, with the server's answer if the post was changed.
 */
@customElement('banyan-post-editor')
export class PostEditor extends LitElement {
  @property({ attribute: false }) topic!: Topic;
  @property({ attribute: false }) post!: Post;
  @state() private beginning?: Beginning;

  override createRenderRoot(): this {
    return this;
  }

  override firstUpdated(): void {
    void this.load();
  }

  private async load(): Promise<void> {
    const post = this.post;
    const source = await this.topic.ask((server) => server.source(post.id));
    if (!source) {
      this.end(undefined);
      return;
    }
    this.beginning = {
      place: 'edit',
      placeId: post.id,
      titled: post.position === 1,
      title: source.title ?? '',
      markdown: source.markdown,
      promptId: null,
      version: source.version,
      files: source.files,
      draft: source.draft,
    };
    await this.updateComplete;
    this.querySelector<Composer>('banyan-composer')?.focus();
  }

  private end(answer: PageAnswer | undefined): void {
    this.dispatchEvent(new CustomEvent('edit-ended', { detail: answer }));
  }

  override render(): TemplateResult | typeof nothing {
    return this.beginning
      ? html`<banyan-composer
          .topic=${this.topic}
          .beginning=${this.beginning}
          .afterPosition=${this.post.position}
          .keepAs=${this.topic.keepAs(`edit:${this.post.id}`)}
          @composer-sent=${(event: CustomEvent<PageAnswer>) => this.end(event.detail)}
          @composer-closed=${() => this.end(undefined)}
        ></banyan-composer>`
      : nothing;
  }
}
