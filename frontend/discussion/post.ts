import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Texts } from './texts';
import type { Names, Post } from './wire';

/** What a post needs to know of the page it stands on, and whom it tells what was pressed. */
export interface Around {
  texts: Texts;
  names: Names;
  me: string;
  leads: boolean;
  mayWrite: boolean;
  target: string | undefined;
  address(post: string): string;
  goTo(event: Event, post: string): void;
  reply(post: Post): void;
  quote(post: Post): void;
  edit(post: Post): void;
  remove(post: Post): void;
  history(post: Post): void;
}

export function nameOf(person: string, names: Names, texts: Texts): string {
  return names[person] || texts.text('someone');
}

/** A post; `editor` stands in its place while its author edits it. */
export function postItem(post: Post, around: Around, editor: TemplateResult | typeof nothing): TemplateResult {
  const { texts } = around;
  const name = nameOf(post.author, around.names, texts);
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
          href=${around.address(post.id)}
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
  const name = nameOf(answers.author, around.names, around.texts);
  return html`<p class="answers">
    <a
      href=${around.address(answers.id)}
      @click=${(event: Event) => around.goTo(event, answers.id)}
      dir="auto"
      >${around.texts.text('in-reply-to', name)}</a
    >
  </p>`;
}

function body(post: Post, around: Around, editor: TemplateResult | typeof nothing): TemplateResult {
  const { texts } = around;
  if (post.removed) {
    return html`<p class="removed soft">${texts.text(`deleted-by-${post.removed}`)}</p>`;
  }
  if (editor !== nothing) {
    return html`${editor}`;
  }
  const mine = post.author === around.me;
  return html`<div class="words">${unsafeHTML(post.html ?? '')}</div>
    ${around.mayWrite
      ? html`<p class="post-actions">
          <button type="button" class="quiet" @click=${() => around.reply(post)}>${texts.text('reply')}</button>
          <button type="button" class="quiet" @click=${() => around.quote(post)}>${texts.text('quote')}</button>
          ${mine
            ? html`<button type="button" class="quiet" @click=${() => around.edit(post)}>${texts.text('edit')}</button>`
            : nothing}
          ${mine || around.leads
            ? html`<button type="button" class="quiet" @click=${() => around.remove(post)}>
                ${texts.text('delete')}
              </button>`
            : nothing}
        </p>`
      : nothing}`;
}
