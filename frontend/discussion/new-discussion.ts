import { html, type TemplateResult } from 'lit';
import './composer';
import type { Beginning } from './desk';
import { shortened } from './list';
import type { Topic } from './topic';
import type { Draft, PageAnswer } from './wire';

/** What the composer of a new discussion begins with: a prompt of the lesson, or a draft. */
export function newDiscussion(prompt: { id: string; text: string } | undefined, draft: Draft | undefined): Beginning {
  return {
    place: 'start',
    placeId: null,
    titled: true,
    title: prompt ? shortened(prompt.text) : '',
    markdown: '',
    promptId: prompt?.id ?? draft?.promptId ?? null,
    version: 0,
    draft: prompt ? undefined : draft,
  };
}

/** Where a new discussion is written below the lesson. */
export function newDiscussionPart(
  topic: Topic,
  beginning: Beginning,
  to: { sent(page: PageAnswer): void; closed(discarded: boolean): unknown },
): TemplateResult {
  return html`<div class="new-discussion">
    <h3>${topic.texts.text('new-discussion')}</h3>
    <banyan-composer
      .topic=${topic}
      .beginning=${beginning}
      .keepAs=${topic.keepAs('start')}
      @composer-sent=${(event: CustomEvent<PageAnswer>) => to.sent(event.detail)}
      @composer-closed=${(event: CustomEvent<{ discarded: boolean }>) => to.closed(event.detail.discarded)}
    ></banyan-composer>
  </div>`;
}
