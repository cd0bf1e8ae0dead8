import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Texts } from './texts';
import type { Topic } from './topic';
import { postFiles } from './file-parts';
import './link-previews';
import './menu';
import './reactions';
import type { Discussion, Names, Post, PostDeed, ReactionCount } from './wire';

/** What a post needs to know of the page it stands on, and whom it tells what was pressed. */
export interface Around {
  topic: Topic;
  discussion: Discussion;
  mayReply: boolean;
  target: string | undefined;
  goTo(event: Event, post: string): void;
  reply(post: Post): unknown;
  quote(post: Post): unknown;
  edit(post: Post): unknown;
  remove(post: Post): unknown;
  history(post: Post): unknown;
  reacted(post: Post, counts: ReactionCount[]): unknown;
  moderate(post: Post, deed: PostDeed): unknown;
  split(post: Post): unknown;
}

export function nameOf(person: string, names: Names, texts: Texts): string {
  return names[person] || texts.text('someone');
}

/** A post; `editor` stands in its place while its author edits it. */
export function postItem(post: Post, around: Around, editor: TemplateResult | typeof nothing): TemplateResult {
  const { texts, names } = around.topic;
  const name = nameOf(post.author, names, texts);
  const time = texts.time(post.at);
  const accepted = around.discussion.accepted === post.id;
  return html`<li
    id="post-${post.id}"
    class="post ${around.target === post.id ? 'is-target' : ''} ${post.removed ? 'is-removed' : ''} ${
      post.hidden ? 'is-hidden' : ''
    } ${accepted ? 'is-accepted' : ''}"
    tabindex="-1"
  >
    <article aria-label=${texts.text('post-by', name, time)}>
      <p class="post-head">
        <bdi class="author">${name}</bdi>
        <a
          class="soft"
          href=${around.topic.address(around.discussion.id, post.id)}
          @click=${(event: Event) => around.goTo(event, post.id)}
          ><time datetime=${post.at}>${time}</time></a
        >
        ${post.editedAt && !post.removed && !(post.hidden && !post.html)
          ? html`<button type="button" class="quiet edited" @click=${() => around.history(post)}>
              ${texts.text('edited')}
            </button>`
          : nothing}
        ${accepted ? html`<span class="badge answered">${texts.text('accepted')}</span>` : nothing}
        ${post.endorsedBy && !post.removed && !post.hidden
          ? html`<span class="badge answered" dir="auto"
              >${texts.text('endorsed', post.endorsedBy.map((person) => nameOf(person, names, texts)).join(' · '))}</span
            >`
          : nothing}
      </p>
      ${post.answers ? answered(post.answers, around) : nothing} ${body(post, around, editor)}
    </article>
    <span class="post-end" data-position=${post.position}></span>
  </li>`;
}

function answered(answers: NonNullable<Post['answers']>, around: Around): TemplateResult {
  const { texts, names } = around.topic;
  const name = nameOf(answers.author, names, texts);
  return html`<p class="answers">
    <a
      href=${around.topic.address(around.discussion.id, answers.id)}
      @click=${(event: Event) => around.goTo(event, answers.id)}
      dir="auto"
      >${texts.text('in-reply-to', name)}</a
    >
  </p>`;
}

function body(post: Post, around: Around, editor: TemplateResult | typeof nothing): TemplateResult {
  const { texts } = around.topic;
  if (post.removed) {
    return html`<p class="removed soft">${texts.text(`deleted-by-${post.removed}`)}</p>`;
  }
  if (editor !== nothing) {
    return html`${editor}`;
  }
  return html`${post.hidden ? hiddenNote(post, around) : nothing}
    ${post.hidden && !post.html ? nothing : html`<div class="words">${unsafeHTML(post.html ?? '')}</div>`}
    ${post.html?.includes('<a ')
      ? html`<banyan-link-previews .topic=${around.topic} .words=${post.html}></banyan-link-previews>`
      : nothing}
    ${postFiles(post.files, texts)}
    <div class="post-foot">
      ${around.topic.mayWrite ? actions(post, around) : nothing}
      ${post.hidden
        ? nothing
        : html`<banyan-reactions
            .topic=${around.topic}
            .post=${post}
            @reacted=${(event: CustomEvent<ReactionCount[]>) => around.reacted(post, event.detail)}
          ></banyan-reactions>`}
    </div>`;
}

/** That a post is hidden, with the reason for those who are given one, and the way to appeal for its author. */
function hiddenNote(post: Post, around: Around): TemplateResult {
  const { texts, me } = around.topic;
  const { waiting, reason, state } = post.hidden ?? { waiting: false, reason: null };
  const mine = post.author === me;
  if (waiting) {
    return html`<p class=${post.html ? 'hidden-note' : 'removed soft'}>${texts.text(mine ? 'waiting-mine' : 'waiting')}</p>`;
  }
  if (reason === null) {
    return html`<p class="removed soft">${texts.text('hidden-from-me')}</p>`;
  }
  return html`<p class="hidden-note" dir="auto">${texts.text(mine ? 'hidden-mine' : 'hidden-led', reason)}</p>
    ${mine && state && state !== 'DECIDED' ? html`<p class="soft">${texts.text(`appeal-${state}`)}</p>` : nothing}
    ${mine && state === 'DECIDED'
      ? html`<p class="post-actions">
          <button type="button" class="quiet" @click=${() => around.moderate(post, 'appeal')}>${texts.text('appeal')}</button>
        </p>`
      : nothing}`;
}

function actions(post: Post, around: Around): TemplateResult | typeof nothing {
  const { texts, me, names } = around.topic;
  const mine = post.author === me;
  const items = menuOf(post, around);
  const talks = around.mayReply && !post.hidden;
  if (!mine && !talks && items.length === 0) {
    return nothing;
  }
  return html`<p class="post-actions">
    ${talks
      ? html`<button type="button" class="quiet" @click=${() => around.reply(post)}>${texts.text('reply')}</button>
          <button type="button" class="quiet" @click=${() => around.quote(post)}>${texts.text('quote')}</button>`
      : nothing}
    ${mine && around.mayReply
      ? html`<button type="button" class="quiet" @click=${() => around.edit(post)}>${texts.text('edit')}</button>`
      : nothing}
    ${mine
      ? html`<button type="button" class="quiet" @click=${() => around.remove(post)}>${texts.text('delete')}</button>`
      : nothing}
    ${items.length > 0
      ? html`<banyan-menu
          .text=${texts.text('menu')}
          .label=${texts.text('menu-of', nameOf(post.author, names, texts))}
          .items=${items.map((key) => ({ key, text: texts.text(key), danger: key === 'delete' }))}
          @chosen=${(event: CustomEvent<MenuKey>) =>
            chosen(event.detail, post, around)}
        ></banyan-menu>`
      : nothing}
  </p>`;
}

type MenuKey = PostDeed | 'delete' | 'split';

function chosen(key: MenuKey, post: Post, around: Around): unknown {
  if (key === 'delete') {
    return around.remove(post);
  }
  return key === 'split' ? around.split(post) : around.moderate(post, key);
}

/** What the reader may do with a post beyond answering it and changing one's own. */
function menuOf(post: Post, around: Around): MenuKey[] {
  const { me, leads } = around.topic;
  const { discussion } = around;
  const mine = post.author === me;
  const led = leads(post.author);
  const accepts = discussion.question && post.position > 1 && (discussion.openedBy === me || leads(discussion.openedBy));
  if (post.hidden) {
    return led && !mine ? ['restore', 'delete'] : [];
  }
  return [
    ...(accepts ? [discussion.accepted === post.id ? ('take-back' as const) : ('accept' as const)] : []),
    ...(led && !mine ? [post.endorsedBy?.includes(me) ? ('withdraw' as const) : ('endorse' as const)] : []),
    ...(mine ? [] : ['report' as const]),
    ...(led ? ['hide' as const] : []),
    ...(post.position > 1 && leads(discussion.openedBy) ? ['split' as const] : []),
    ...(led && !mine ? ['delete' as const] : []),
  ];
}
