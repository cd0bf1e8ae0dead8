import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Texts } from './texts';
import type { Topic } from './topic';
import type { Names, Post } from './wire';

/** What a post needs to know of the page it stands on, and whom it tells what was pressed. */
export interface Around {
  topic: Topic;
  discussion: string;
  target: string | undefined;
  goTo(event: Event, post: string): void;
  reply(post: Post): unknown;
  quote(post: Post): unknown;
  edit(post: Post): unknown;
  remove(post: Post): unknown;
  history(post: Post): unknown;
}

export function nameOf(person: string, names: Names, texts: Texts): string {
  return names[person] || texts.text('someone');
}

/** A post; `editor` stands in its place while its author edits it. */
export function postItem(post: Post, around: Around, editor: TemplateResult | typeof nothing): TemplateResult {
  const { texts, names } = around.topic;
  const name = nameOf(post.author, names, texts);
  const time = texts.time(post.at);
  return html`<li
    id="post-${post.id}"
    class="post ${around.target === post.id ? 'is-target' : ''} ${post.removed ? 'is-removed' : ''}"
    tabindex="-1"
  >
    <article aria-label=${texts.text('post-by', name, time)}>
      <p class="post-head">
        <bdi class="author">${name}</bdi>
        <a
          class="soft"
          href=${around.topic.address(around.discussion, post.id)}
          @click=${(event: Event) => around.goTo(event, post.id)}
          ><time datetime=${post.at}>${time}</time></a
        >
        ${post.editedAt && !post.removed
          ? html`<button type="button" class="quiet edited" @click=${() => around.history(post)}>
              ${texts.text('edited')}
            </button>`
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
      href=${around.topic.address(around.discussion, answers.id)}
      @click=${(event: Event) => around.goTo(event, answers.id)}
      dir="auto"
      >${texts.text('in-reply-to', name)}</a
    >
  </p>`;
}

function body(post: Post, around: Around, editor: TemplateResult | typeof nothing): TemplateResult {
  const { texts, me, leads, mayWrite } = around.topic;
  if (post.removed) {
    return html`<p class="removed soft">${texts.text(`deleted-by-${post.removed}`)}</p>`;
  }
  if (editor !== nothing) {
    return html`${editor}`;
  }
  const mine = post.author === me;
  return html`<div class="words">${unsafeHTML(post.html ?? '')}</div>
    ${mayWrite
      ? html`<p class="post-actions">
          <button type="button" class="quiet" @click=${() => around.reply(post)}>${texts.text('reply')}</button>
          <button type="button" class="quiet" @click=${() => around.quote(post)}>${texts.text('quote')}</button>
          ${mine
            ? html`<button type="button" class="quiet" @click=${() => around.edit(post)}>${texts.text('edit')}</button>`
            : nothing}
          ${mine || leads
            ? html`<button type="button" class="quiet" @click=${() => around.remove(post)}>
                ${texts.text('delete')}
              </button>`
            : nothing}
        </p>`
      : nothing}`;
}
