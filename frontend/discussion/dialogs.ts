import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Topic } from './topic';
import { REPORT_KINDS, type HistoryAnswer, type Post, type ReportKind } from './wire';
import { wordings } from './wordings';

const LONGEST_REASON = 500;
const LONGEST_APPEAL = 2000;

/** What needs words before it is done. */
type Judging = 'report' | 'hide' | 'appeal';

/**
 * What opens above a discussion: what a post said before, the question before it is deleted, and the one for a reason before
 * it is reported or hidden, or its author appeals.
 *
 * Fires `post-deleted` with the post as it is then, and `reason-given` with a post to which something was said.
 */
@customElement('banyan-post-dialogs')
export class PostDialogs extends LitElement {
  @property({ attribute: false }) topic!: Topic;
  @state() private history: HistoryAnswer | undefined;
  @state() private deleting: Post | undefined;
  @state() private judging: { post: Post; deed: Judging } | undefined;
  @state() private problem = '';
  @state() private said = '';

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

  askForReason(post: Post, deed: Judging): void {
    this.problem = '';
    this.judging = { post, deed };
  }

  /** The dialog stays open, with the words in it, until the server has taken them. */
  private async giveReason(event: SubmitEvent): Promise<void> {
    const judging = this.judging;
    const form = event.target as HTMLFormElement;
    if (!judging || (event.submitter as HTMLButtonElement | null)?.value === 'cancel') {
      return;
    }
    event.preventDefault();
    const filled = new FormData(form);
    const words = filled.get('reason')?.toString().trim() ?? '';
    const kind = filled.get('kind')?.toString() as ReportKind | undefined;
    const { post, deed } = judging;
    this.problem = '';
    const answer = await this.topic.ask(
      (server) => (deed === 'report' ? server.report(post.id, kind ?? 'OTHER', words) : server.moderate(deed, post.id, words)),
      (problem) => (this.problem = problem),
    );
    if (answer) {
      this.judging = undefined;
      this.said = this.topic.texts.text(`done-${deed}`);
      this.dispatchEvent(new CustomEvent('reason-given', { detail: post }));
    }
  }

  private async closed(event: Event): Promise<void> {
    const post = (event.target as HTMLDialogElement).returnValue === 'delete' ? this.deleting : undefined;
    this.history = undefined;
    this.deleting = undefined;
    this.judging = undefined;
    if (post && (await this.topic.ask((server) => server.delete(post.id)))) {
      const removed = post.author === this.topic.me ? 'author' : 'leader';
      this.dispatchEvent(new CustomEvent('post-deleted', { detail: { ...post, html: '', removed } }));
    }
  }

  override render(): TemplateResult | typeof nothing {
    if (this.history) {
      return this.renderHistory(this.history);
    }
    if (this.judging) {
      return this.renderReason(this.judging.deed);
    }
    return this.deleting ? this.renderQuestion() : html`<p class="visually-hidden" role="status">${this.said}</p>`;
  }

  private renderHistory(history: HistoryAnswer): TemplateResult {
    const t = this.topic.texts;
    return html`<dialog class="discussion-dialog" aria-labelledby="history-heading" @close=${this.closed}>
      <h3 id="history-heading" tabindex="-1" autofocus>${t.text('history')}</h3>
      ${wordings(history.wordings, t)}
      <form method="dialog"><button class="primary">${t.text('close')}</button></form>
    </dialog>`;
  }

  private renderReason(deed: Judging): TemplateResult {
    const t = this.topic.texts;
    return html`<dialog
      class="discussion-dialog"
      aria-labelledby="reason-heading"
      aria-describedby="reason-explained"
      @close=${this.closed}
    >
      <h3 id="reason-heading">${t.text(`${deed}-heading`)}</h3>
      <p id="reason-explained">${t.text(`${deed}-explained`)}</p>
      <form method="dialog" @submit=${this.giveReason}>
        ${deed === 'report' ? this.renderKinds() : nothing}
        <label class="reason-label"
          >${t.text(deed === 'report' ? 'reason' : `${deed}-reason`)}
          <textarea
            name="reason"
            dir="auto"
            rows="3"
            ?required=${deed !== 'report'}
            maxlength=${deed === 'appeal' ? LONGEST_APPEAL : LONGEST_REASON}
            ?autofocus=${deed !== 'report'}
          ></textarea>
        </label>
        <p class="problem" role="alert">${this.problem}</p>
        <div class="dialog-actions">
          <button value="cancel" formnovalidate>${t.text('cancel')}</button>
          <button value="send" class="primary">${t.text(deed)}</button>
        </div>
      </form>
    </dialog>`;
  }

  private renderKinds(): TemplateResult {
    const t = this.topic.texts;
    return html`<fieldset class="kinds">
      <legend>${t.text('report-kind')}</legend>
      ${REPORT_KINDS.map(
        (kind, place) =>
          html`<label><input type="radio" name="kind" value=${kind} required ?autofocus=${place === 0} /> ${t.text(`kind-${kind}`)}</label>`,
      )}
    </fieldset>`;
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
