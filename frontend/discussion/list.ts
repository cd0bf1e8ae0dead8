import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { nameOf } from './post';
import type { Texts } from './texts';
import type { Beginning, Choice, Discussion, Names, News } from './wire';
import { passageLine } from './words/passage';

/** What the list needs to know, and whom it tells what was pressed. */
export interface AroundList {
  texts: Texts;
  names: Names;
  mayWrite: boolean;
  /** What to say where there is nothing. */
  none?: string;
  /** Goes before the ids of the entries, where there is more than one list. */
  place?: string;
  titleOf(discussion: Discussion): string;
  address(discussion: string): string;
  open(event: Event, discussion: string): unknown;
}

export function discussionList(discussions: Discussion[], around: AroundList): TemplateResult {
  const { texts } = around;
  if (discussions.length === 0) {
    return html`<p class="none soft">${around.none ?? texts.text(around.mayWrite ? 'none' : 'none-looking')}</p>`;
  }
  return html`<ul class="discussions" aria-label=${texts.text('list')}>
    ${repeat(
      discussions,
      (discussion) => discussion.id,
      (discussion) => entry(discussion, around),
    )}
  </ul>`;
}

function entry(discussion: Discussion, around: AroundList): TemplateResult {
  const { texts } = around;
  const last = nameOf(discussion.lastBy, around.names, texts);
  return html`<li id="${around.place ?? ''}discussion-${discussion.id}" class=${discussion.unread > 0 ? 'has-unread' : ''}>
    <a href=${around.address(discussion.id)} @click=${(event: Event) => around.open(event, discussion.id)}>
      ${passageLine(discussion.anchor)}
      <span class="discussion-title" dir="auto">${around.titleOf(discussion)}</span>
      ${discussion.closed ? html`<span class="badge post-first">${texts.text('post-first')}</span>` : nothing}
      ${discussion.question ? html`<span class="badge question">${texts.text('question')}</span>` : nothing}
      ${standing(discussion, texts)}
      ${discussion.unread > 0
        ? html`<span class="badge unread">${texts.text('unread', discussion.unread)}</span>`
        : nothing}
    </a>
    <p class="soft">
      ${texts.text('posts', discussion.posts)} ·
      ${discussion.helpful > 0 ? html`${texts.text('found-helpful', discussion.helpful)} ·` : nothing}
      <span dir="auto">${texts.text('last-post', last, texts.time(discussion.lastAt))}</span>
    </p>
  </li>`;
}

/** What moderators and whoever asked have made of a discussion. */
export function standing(discussion: Discussion, texts: Texts): TemplateResult {
  const badges: [boolean, string][] = [
    [discussion.accepted !== undefined, 'answered'],
    [discussion.pinned, 'pinned'],
    [discussion.locked, 'locked'],
  ];
  return html`${badges.map(([has, key]) =>
    has ? html`<span class="badge ${key}">${texts.text(key)}</span>` : nothing,
  )}`;
}

/** The author's questions, as starting points. */
export function promptList(
  beginning: Beginning,
  begun: Record<string, string>,
  texts: Texts,
  answer: (prompt: { id: string; text: string }) => void,
): TemplateResult | typeof nothing {
  if (beginning.prompts.length === 0) {
    return nothing;
  }
  return html`<h3 id="prompts-heading">${texts.text('prompts')}</h3>
    <ul class="prompts" aria-labelledby="prompts-heading">
      ${beginning.prompts.map(
        (prompt) =>
          html`<li>
            <p lang=${beginning.promptLanguage} dir=${beginning.promptDirection}>${prompt.text}</p>
            ${beginning.mayWrite || begun[prompt.id]
              ? html`<button type="button" @click=${() => answer(prompt)}>
                  ${texts.text(begun[prompt.id] ? 'join-prompt' : 'answer-prompt')}
                </button>`
              : nothing}
          </li>`,
      )}
    </ul>`;
}

/** Which discussions are shown, and in which order. */
export function listFilter(
  chosen: Choice,
  withWords: boolean,
  texts: Texts,
  choose: (choice: Choice) => void,
): TemplateResult {
  const choices: Choice[] = ['ALL', 'UNANSWERED', 'MINE', 'FOLLOWED', 'MOST_HELPFUL', ...(withWords ? ['ON_WORDS' as const] : [])];
  return html`<p class="list-filter" role="group" aria-label=${texts.text('show')}>
    ${choices.map(
      (choice) =>
        html`<button type="button" aria-pressed=${choice === chosen} @click=${() => choose(choice)}>
          ${texts.text(`show-${choice}`)}
        </button>`,
    )}
  </p>`;
}

/**
 * The list as it is after this news; nothing if it has to be read again.
 *
 * @param mayReadAgain whether the reader has not gone further than what is read at a time
 */
export function withNews(
  discussions: Discussion[],
  { kind, discussion, post }: News,
  me: string,
  mayReadAgain: boolean,
): Discussion[] | undefined {
  const listed = discussions.find((known) => known.id === discussion.id);
  const unread = post.author === me ? 0 : 1;
  if (kind === 'REACTED') {
    return discussions.map((known) => (known.id === discussion.id ? { ...known, helpful: discussion.helpful } : known));
  }
  if (kind !== 'PUBLISHED') {
    return undefined;
  }
  if (listed) {
    const now = { ...discussion, unread: listed.unread + unread };
    return discussions.map((known) => (known.id === discussion.id ? now : known));
  }
  if (post.position === 1) {
    return byPin([{ ...discussion, unread }, ...discussions]);
  }
  return mayReadAgain ? undefined : discussions;
}

/** Pinned ones first, otherwise as they are. */
function byPin(discussions: Discussion[]): Discussion[] {
  return [...discussions.filter(({ pinned }) => pinned), ...discussions.filter(({ pinned }) => !pinned)];
}

/** A prompt as a title: its first words, if it is long. */
export function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/\s+\S*$/, '')}…`;
}
