import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Composer } from './composer';
import type { Beginning } from './desk';
import { newDiscussion, newDiscussionPart } from './new-discussion';
import type { Topic } from './topic';
import type { Draft, PageAnswer } from './wire';

/** Starts discussions below the lesson: the button, the composer it opens, and the draft that is left when it is closed. */
export class Starting {
  private beginning: Beginning | undefined;
  private draft: Draft | undefined;

  constructor(private readonly host: LitElement & { readonly topic: Topic }) {}

  private get composer(): Composer | null {
    return this.host.querySelector<Composer>('.new-discussion > banyan-composer');
  }

  private show(beginning: Beginning | undefined): void {
    this.beginning = beginning;
    this.host.requestUpdate();
  }

  /** The draft at the server, as long as none is being written on. */
  learn(draft: Draft | undefined): void {
    if (!this.beginning) {
      this.draft = draft;
    }
  }

  /** Opens the draft there is. */
  resume(): void {
    if (this.draft && this.host.topic.mayWrite) {
      this.show(newDiscussion(undefined, this.draft));
    }
  }

  async start(prompt?: { id: string; text: string }): Promise<void> {
    if (!this.beginning || (prompt && !this.composer?.hasWords)) {
      this.show(newDiscussion(this.draft ? undefined : prompt, this.draft));
    }
    await this.host.updateComplete;
    this.composer?.focus();
  }

  /** What is being written goes on elsewhere. */
  takeOver(): Beginning {
    this.draft = this.composer?.draft ?? this.draft;
    this.show(undefined);
    return newDiscussion(undefined, this.draft);
  }

  /** What was begun elsewhere is left, with a draft or without. */
  leaveDraft(draft: Draft | undefined): void {
    this.draft = draft;
  }

  private async close(discarded: boolean): Promise<void> {
    this.draft = discarded ? undefined : this.composer?.draft;
    this.show(undefined);
    await this.host.updateComplete;
    this.host.querySelector<HTMLElement>('.start')?.focus();
  }

  render(started: (page: PageAnswer) => void, start: () => unknown): TemplateResult | typeof nothing {
    const { topic } = this.host;
    if (this.beginning) {
      return newDiscussionPart(topic, this.beginning, {
        sent: (page) => {
          this.draft = undefined;
          this.show(undefined);
          started(page);
        },
        closed: (discarded) => this.close(discarded),
      });
    }
    return topic.mayWrite
      ? html`<p>
          <button type="button" class="primary start" @click=${start}>${topic.texts.text('start')}</button>
        </p>`
      : nothing;
  }
}
