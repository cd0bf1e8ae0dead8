import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './menu';
import type { Topic } from './topic';
import { REACTIONS, type Post, type ReactedAnswer, type ReactionKind } from './wire';

/**
 * Short answers to a post: those that were given, counted, each a switch for one's own; a menu for all of them; and on request
 * who gave them.
 *
 * Fires `reacted` with all reactions to the post, after the reader has changed one.
 */
@customElement('banyan-reactions')
export class Reactions extends LitElement {
  @property({ attribute: false }) topic!: Topic;
  @property({ attribute: false }) post!: Post;
  @state() private who: ReactedAnswer['people'] | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override updated(): void {
    this.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
  }

  private get mayReact(): boolean {
    return this.topic.mayWrite && this.post.author !== this.topic.me;
  }

  private isMine(kind: ReactionKind): boolean {
    return this.post.reactions?.some((count) => count.kind === kind && count.mine) ?? false;
  }

  private async toggle(kind: ReactionKind): Promise<void> {
    const given = !this.isMine(kind);
    const answer = await this.topic.ask((server) => server.react(this.post.id, kind, given));
    if (answer) {
      this.dispatchEvent(new CustomEvent('reacted', { detail: answer.reactions }));
      // A switch that nobody uses any more goes; then the menu is the nearest place.
      await new Promise((resolve) => window.requestAnimationFrame(resolve));
      if (!this.contains(document.activeElement)) {
        this.querySelector<HTMLElement>('banyan-menu button')?.focus({ preventScroll: true });
      }
    }
  }

  private async show(): Promise<void> {
    this.who = (await this.topic.ask((server) => server.reacted(this.post.id)))?.people;
  }

  override render(): TemplateResult | typeof nothing {
    const t = this.topic.texts;
    const given = (this.post.reactions ?? []).filter(({ people }) => people > 0);
    if (!this.mayReact && given.length === 0) {
      return nothing;
    }
    const author = this.topic.names[this.post.author] ?? t.text('someone');
    return html`<span class="reactions" role="group" aria-label=${t.text('reactions-to', author)}>
      ${REACTIONS.flatMap((kind) => given.filter((count) => count.kind === kind)).map(
        ({ kind, people, mine }) =>
          html`<button
            type="button"
            class="reaction"
            data-kind=${kind}
            aria-pressed=${this.mayReact ? mine : nothing}
            aria-label="${t.text(`reaction-${kind}`)}: ${t.text('people', people)}"
            @click=${() => (this.mayReact ? this.toggle(kind) : this.show())}
          >
            ${t.text(`reaction-${kind}`)} <span class="count">${t.count(people)}</span>
          </button>`,
      )}
      ${this.mayReact
        ? html`<banyan-menu
            .text=${t.text('react')}
            .label=${t.text('react-to', author)}
            .items=${REACTIONS.map((kind) => ({
              key: kind,
              text: `${this.isMine(kind) ? '✓ ' : ''}${t.text(`reaction-${kind}`)}`,
            }))}
            @chosen=${(event: CustomEvent<ReactionKind>) => this.toggle(event.detail)}
          ></banyan-menu>`
        : nothing}
      ${given.length > 0
        ? html`<button type="button" class="quiet" @click=${() => this.show()}>${t.text('who')}</button>`
        : nothing}
      ${this.who ? this.renderWho(this.who) : nothing}
    </span>`;
  }

  private renderWho(people: ReactedAnswer['people']): TemplateResult {
    const t = this.topic.texts;
    const kinds = REACTIONS.filter((kind) => people.some((person) => person.kind === kind));
    return html`<dialog
      class="discussion-dialog"
      aria-labelledby="who-${this.post.id}"
      @close=${() => (this.who = undefined)}
    >
      <h3 id="who-${this.post.id}" tabindex="-1" autofocus>${t.text('who-heading')}</h3>
      <dl class="who-reacted">
        ${kinds.map(
          (kind) =>
            html`<dt>${t.text(`reaction-${kind}`)}</dt>
              ${people
                .filter((person) => person.kind === kind)
                .map(({ name }) => html`<dd dir="auto">${name || t.text('someone')}</dd>`)}`,
        )}
      </dl>
      <form method="dialog"><button class="primary">${t.text('close')}</button></form>
    </dialog>`;
  }
}
