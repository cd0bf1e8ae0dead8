import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './menu';
import type { Topic } from './topic';
import type { FollowAnswer, FollowPlace, Level } from './wire';

const LEVELS: Level[] = ['WATCH', 'FOLLOW', 'CONCERNING', 'MUTE'];

/**
 * How much the reader hears of the topic, or of one discussion: a small menu whose button says how it is. In the topic it holds the
 * choice for the whole course as well.
 */
@customElement('banyan-follow')
export class Follow extends LitElement {
  @property({ attribute: false }) topic!: Topic;
  /** The discussion; without it, it is about the topic. */
  @property({ attribute: false }) discussion: string | undefined;
  @state() private levels: FollowAnswer | undefined;
  @state() private said = '';

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('discussion') || (changed.has('topic') && !this.levels)) {
      void this.load();
    }
  }

  private async load(): Promise<void> {
    const discussion = this.discussion;
    const levels = await this.topic.ask((server) => server.following(discussion ?? null), true);
    if (levels && discussion === this.discussion) {
      this.levels = levels;
    }
  }

  private async choose(key: string): Promise<void> {
    const [place, level] = key.split('-') as [FollowPlace, Level];
    const discussion = this.discussion ?? null;
    const levels = await this.topic.ask((server) => server.follow(place, discussion, level));
    if (levels) {
      this.levels = levels;
      this.said = this.topic.texts.text('follow-done', this.topic.texts.text(`follow-${place}-${level}`));
    }
  }

  override render(): TemplateResult | typeof nothing {
    const levels = this.levels;
    if (!levels) {
      return nothing;
    }
    const t = this.topic.texts;
    const places: FollowPlace[] = this.discussion ? ['discussion'] : ['topic', 'cohort'];
    const state = t.text(`follow-${levels[places[0]]}`);
    const about = t.text(this.discussion ? 'follow-label-discussion' : 'follow-label-topic');
    return html`<banyan-menu
        .text=${state}
        .label=${`${about}: ${state}`}
        .items=${places.flatMap((place) =>
          LEVELS.map((level) => ({
            key: `${place}-${level}`,
            text: t.text(`follow-${place}-${level}`),
            checked: levels[place] === level,
          })),
        )}
        @chosen=${(event: CustomEvent<string>) => this.choose(event.detail)}
      ></banyan-menu>
      <span class="visually-hidden" aria-live="polite">${this.said}</span>`;
  }
}
