import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Topic } from './topic';
import type { HistoryAnswer, Post } from './wire';

/**
 * What opens above a discussion: what a post said before, and the question before it is deleted.
 *
 * Fires `post-deleted` with the post as it is then.
 */
@customElement('banyan-post-dialogs')
export class PostDialogs extends LitElement {
  @property({ attribute: false }) topic!: Topic;
  @state() private history: HistoryAnswer | undefined;
  @state() private deleting: Post | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override updated(): void {
    this.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
  }

  async showHistory(post: Post): Promise<void> {
    this.history = await this.topic.ask((server) => server.history(post.id));
  }

  askBeforeDeleting(post: Post): void {
    this.deleting = post;
  }

  private async closed(event: Event): Promise<void> {
    const post = (event.target as HTMLDialogElement).returnValue === 'delete' ? this.deleting : undefined;
    this.history = undefined;
    this.deleting = undefined;
    if (post && (await this.topic.ask((server) => server.delete(post.id)))) {
      const removed = post.author === this.topic.me ? 'author' : 'leader';
      this.dispatchEvent(new CustomEvent('post-deleted', { detail: { ...post, html: '', removed } }));
    }
  }

  override render(): TemplateResult | typeof nothing {
    if (this.history) {
      return this.renderHistory(this.history);
    }
    return this.deleting ? this.renderQuestion() : nothing;
  }

  /** The wordings of a post, the newest first. */
  private renderHistory(history: HistoryAnswer): TemplateResult {
    const t = this.topic.texts;
    return html`<dialog class="discussion-dialog" aria-labelledby="history-heading" @close=${this.closed}>
      <h3 id="history-heading" tabindex="-1" autofocus>${t.text('history')}</h3>
      <ol class="wordings">
        ${history.wordings.map(
          (wording, index) =>
            html`<li>
              <p class="soft">
                <time datetime=${wording.at}>${t.time(wording.at)}</time>${index === 0 ? html` · ${t.text('now')}` : ''}
              </p>
              ${wording.title === null ? '' : html`<p class="wording-title" dir="auto">${wording.title}</p>`}
              <div class="words">${unsafeHTML(wording.html)}</div>
            </li>`,
        )}
      </ol>
      <form method="dialog"><button class="primary">${t.text('close')}</button></form>
    </dialog>`;
  }

  private renderQuestion(): TemplateResult {
    const t = this.topic.texts;
    return html`<dialog
      class="discussion-dialog"
      role="alertdialog"
      aria-labelledby="delete-heading"
      aria-describedby="delete-explained"
      @close=${this.closed}
    >
      <h3 id="delete-heading">${t.text('delete-question')}</h3>
      <p id="delete-explained">${t.text('delete-explained')}</p>
      <form method="dialog" class="dialog-actions">
        <button value="cancel" autofocus>${t.text('cancel')}</button>
        <button value="delete" class="danger">${t.text('delete')}</button>
      </form>
    </dialog>`;
  }
}
