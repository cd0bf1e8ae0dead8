import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Topic } from './topic';
import type { Answer, PageAnswer } from './wire';

export type RearrangingDeed = 'split' | 'merge' | 'move';

interface Choice {
  id: string;
  name: string;
}

export interface ChoicesAnswer extends Answer {
  discussions: Choice[];
  topics: Choice[];
}

/**
 * Asks where a discussion, or what follows from a post, should go on.
 *
 * Fires `rearranged` with the page of what goes on.
 */
@customElement('banyan-rearranging')
export class Rearranging extends LitElement {
  @property({ attribute: false }) topic!: Topic;
  @state() private asked: { deed: RearrangingDeed; id: string; choices: Choice[] } | undefined;
  @state() private problem = '';
  @state() private said = '';

  override createRenderRoot(): this {
    return this;
  }

  override updated(): void {
    this.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
  }

  /** Asks for the title of what begins with this post. */
  split(post: string): void {
    this.problem = '';
    this.asked = { deed: 'split', id: post, choices: [] };
  }

  /** Asks which other discussion this one joins, or to which topic it goes. */
  async bring(deed: 'merge' | 'move', discussion: string): Promise<void> {
    const answer = await this.topic.ask((server) => server.choices(discussion));
    if (answer) {
      this.problem = '';
      this.asked = { deed, id: discussion, choices: deed === 'merge' ? answer.discussions : answer.topics };
    }
  }

  private async send(event: SubmitEvent): Promise<void> {
    const asked = this.asked;
    if (!asked || (event.submitter as HTMLButtonElement | null)?.value === 'cancel') {
      return;
    }
    event.preventDefault();
    const value = new FormData(event.target as HTMLFormElement).get('value')?.toString().trim() ?? '';
    const answer = await this.topic.ask((server) => server.rearrange(asked.deed, asked.id, value));
    if (answer) {
      this.asked = undefined;
      this.said = this.topic.texts.text(`done-${asked.deed}`);
      this.dispatchEvent(new CustomEvent<PageAnswer>('rearranged', { detail: answer }));
    } else {
      this.problem = this.topic.texts.text('rearranging-failed');
    }
  }

  override render(): TemplateResult {
    return html`${this.asked ? this.renderQuestion(this.asked.deed, this.asked.choices) : nothing}
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  private renderQuestion(deed: RearrangingDeed, choices: Choice[]): TemplateResult {
    const t = this.topic.texts;
    const nowhere = deed !== 'split' && choices.length === 0;
    return html`<dialog
      class="discussion-dialog"
      aria-labelledby="rearrange-heading"
      aria-describedby="rearrange-explained"
      @close=${() => (this.asked = undefined)}
    >
      <h3 id="rearrange-heading">${t.text(`${deed}-heading`)}</h3>
      <p id="rearrange-explained">${t.text(nowhere ? `${deed}-nowhere` : `${deed}-explained`)}</p>
      <form method="dialog" @submit=${this.send}>
        ${nowhere ? nothing : html`<label class="reason-label">${t.text(`${deed}-value`)} ${field(deed, choices)}</label>`}
        <p class="problem" role="alert">${this.problem}</p>
        <div class="dialog-actions">
          <button value="cancel" formnovalidate>${t.text('cancel')}</button>
          ${nowhere ? nothing : html`<button value="send" class="primary">${t.text(`${deed}-do`)}</button>`}
        </div>
      </form>
    </dialog>`;
  }
}

function field(deed: RearrangingDeed, choices: Choice[]): TemplateResult {
  return deed === 'split'
    ? html`<input name="value" dir="auto" required maxlength="200" autofocus />`
    : html`<select name="value" required autofocus>
        ${choices.map((choice) => html`<option value=${choice.id}>${choice.name}</option>`)}
      </select>`;
}
