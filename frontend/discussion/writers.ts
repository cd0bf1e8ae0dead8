import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Texts } from './texts';

/** Who writes on says so every few seconds; who has not for this long has stopped. */
const SHOWN_FOR = 8000;

/** Who else is writing in the open discussion. It is seen and not read out: it would interrupt whoever listens to posts. */
@customElement('banyan-writers')
export class Writers extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @state() private names = new Map<string, string>();
  private readonly timers = new Map<string, number>();

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.timers.forEach((timer) => window.clearTimeout(timer));
  }

  writes(person: string, name: string): void {
    window.clearTimeout(this.timers.get(person));
    this.timers.set(
      person,
      window.setTimeout(() => this.stopped(person), SHOWN_FOR),
    );
    this.names = new Map(this.names).set(person, name || this.texts.text('someone'));
  }

  /** They have posted, or say nothing any more. */
  stopped(person: string): void {
    const names = new Map(this.names);
    if (names.delete(person)) {
      this.names = names;
    }
  }

  override render(): TemplateResult {
    const [one, two] = [...this.names.values()];
    const count = this.names.size;
    const said =
      count > 2
        ? this.texts.text('writing-several', count)
        : two !== undefined
          ? this.texts.text('writing-two', one ?? '', two)
          : this.texts.text('writing-one', one ?? '');
    return html`<p class="writers soft" dir="auto">${count > 0 ? said : nothing}</p>`;
  }
}
