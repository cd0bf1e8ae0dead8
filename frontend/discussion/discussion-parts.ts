import { html, nothing, type TemplateResult } from 'lit';
import { standing } from './list';
import './follow';
import './menu';
import { isPlainClick } from './page';
import type { Topic } from './topic';
import type { Discussion, DiscussionDeed } from './wire';
import { passageOf } from './words/passage';

/** What can be pressed in the head of a discussion. */
export interface HeadActions {
  leave(): unknown;
  markAllRead(): unknown;
  goTo(event: Event, post: string): unknown;
  moderate(deed: DiscussionDeed): unknown;
  bring(deed: 'merge' | 'move'): unknown;
}

/** The way back, the title and the facts of an open discussion. */
export function discussionHead(
  discussion: Discussion,
  topic: Topic,
  to: HeadActions,
): TemplateResult {
  const t = topic.texts;
  return html`<p>
      <a class="to-list" href=${topic.address()} @click=${(event: Event) => isPlainClick(event) && to.leave()}
        >${t.text('all')}</a
      >
    </p>
    <h3 class="discussion-title-heading" tabindex="-1" dir="auto">${topic.titleOf(discussion)}</h3>
    ${discussion.closed ? html`<p class="post-first-note">${t.text('post-first-explained')}</p>` : nothing}
    ${discussion.anchor ? passageOf(discussion.anchor, topic) : nothing}
    <p class="soft discussion-facts">
      ${discussion.question ? html`<span class="badge question">${t.text('question')}</span>` : nothing}
      <span>${t.text('posts', discussion.posts)}</span>
      ${discussion.unread > 0
        ? html`<span class="badge unread">${t.text('unread', discussion.unread)}</span>
            <button type="button" class="quiet" @click=${to.markAllRead}>${t.text('mark-all-read')}</button>`
        : nothing}
      ${standing(discussion, t)}
      ${discussion.accepted
        ? html`<a
            href=${topic.address(discussion.id, discussion.accepted)}
            @click=${(event: Event) => to.goTo(event, discussion.accepted ?? '')}
            >${t.text('to-answer')}</a
          >`
        : nothing}
      <banyan-follow .topic=${topic} .discussion=${discussion.id}></banyan-follow>
      ${topic.mayWrite && topic.leads(discussion.openedBy) ? menu(discussion, topic, to) : nothing}
    </p>
    ${discussion.locked ? html`<p class="soft locked-note">${t.text('locked-explained')}</p>` : nothing}`;
}

function menu(discussion: Discussion, topic: Topic, to: HeadActions): TemplateResult {
  const deeds: (DiscussionDeed | 'merge' | 'move')[] = [
    discussion.pinned ? 'unpin' : 'pin',
    discussion.locked ? 'unlock' : 'lock',
    'merge',
    'move',
  ];
  return html`<banyan-menu
    .text=${topic.texts.text('menu')}
    .label=${topic.texts.text('menu-discussion')}
    .items=${deeds.map((deed) => ({ key: deed, text: topic.texts.text(deed) }))}
    @chosen=${({ detail }: CustomEvent<DiscussionDeed | 'merge' | 'move'>) =>
      detail === 'merge' || detail === 'move' ? to.bring(detail) : to.moderate(detail)}
  ></banyan-menu>`;
}

/** Ways to more posts, each a text key with what it does. */
export function pager(topic: Topic, ...ways: [string, () => unknown][]): TemplateResult {
  return html`<p class="pager">
    ${ways.map(([key, go]) => html`<button type="button" @click=${go}>${topic.texts.text(key)}</button>`)}
  </p>`;
}

/** The line between what was read and what is new. */
export function newLine(topic: Topic): TemplateResult {
  return html`<li class="new-line"><span>${topic.texts.text('new-from-here')}</span></li>`;
}

/** Says quietly that posts have come that are not in sight yet. */
export function freshNotice(topic: Topic, count: number, go: () => void): TemplateResult | typeof nothing {
  return count > 0
    ? html`<div class="fresh-place">
        <button type="button" class="fresh" @click=${go}>${topic.texts.text('new-posts', count)}</button>
      </div>`
    : nothing;
}
