import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { attachButton } from './file-parts';
import type { Format } from './markdown';
import type { NameList } from './name-list';
import type { Texts } from './texts';
import type { Place } from './wire';

/** Formats with the key that goes with Ctrl, if any, and their sign. */
export const FORMATS: { what: Format; key?: string; sign: SVGTemplateResult | string }[] = [
  { what: 'bold', key: 'b', sign: 'B' },
  { what: 'italic', key: 'i', sign: 'I' },
  {
    what: 'link',
    sign: svg`<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1" />`,
  },
  { what: 'list', sign: svg`<path d="M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01" />` },
  { what: 'quote', sign: svg`<path d="M4 5v14M9 8h11M9 12h11M9 16h7" />` },
];

/** The buttons above the text. */
export function tools(
  t: Texts,
  previewing: boolean,
  format: (what: Format) => void,
  togglePreview: () => void,
  attach: (files: File[]) => void,
): TemplateResult {
  return html`<div class="tools" role="group" aria-label=${t.text('toolbar')}>
    ${FORMATS.map(
      ({ what, key, sign }) =>
        html`<button
          type="button"
          class="tool tool-${what}"
          aria-label=${t.text(`format-${what}`)}
          title=${t.text(`format-${what}`)}
          aria-keyshortcuts=${key ? `Control+${key.toUpperCase()}` : nothing}
          ?disabled=${previewing}
          @click=${() => format(what)}
        >
          ${typeof sign === 'string' ? sign : html`<svg viewBox="0 0 24 24" aria-hidden="true">${sign}</svg>`}
        </button>`,
    )}
    ${attachButton(t, attach, previewing)}
    <button type="button" class="tool preview-switch" aria-pressed=${previewing} @click=${togglePreview}>
      ${t.text('preview')}
    </button>
  </div>`;
}

/** Whose post is answered, and the way to answer nobody's. */
export function answeringNote(t: Texts, name: string, answerNobody: () => void): TemplateResult {
  const not = t.text('not-this-post');
  return html`<p class="answering">
    <span dir="auto">${t.text('in-reply-to', name)}</span>
    <button type="button" class="quiet" aria-label=${not} title=${not} @click=${answerNobody}>✕</button>
  </p>`;
}

export function titleField(t: Texts, title: string, typed: (title: string) => void): TemplateResult {
  return html`<label class="title-label">
    <span>${t.text('title')}</span>
    <input
      class="title"
      dir="auto"
      maxlength="200"
      autocomplete="off"
      .value=${title}
      @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}
    />
  </label>`;
}

/** Where one writes; while names are offered, what is active among them is active here. */
export function textField(
  t: Texts,
  {
    text,
    hidden,
    readonly,
    names,
    typed,
  }: { text: string; hidden: boolean; readonly: boolean; names: NameList; typed: (text: string) => void },
): TemplateResult {
  return html`<label class="text-label">
    <span>${t.text('text')}</span>
    <textarea
      dir="auto"
      rows="5"
      ?hidden=${hidden}
      ?readonly=${readonly}
      .value=${text}
      aria-autocomplete="list"
      aria-controls=${names.listId}
      aria-activedescendant=${names.activeId}
      @input=${(event: Event) => {
        typed((event.target as HTMLTextAreaElement).value);
        names.look();
      }}
      @click=${names.look}
      @blur=${names.leave}
    ></textarea>
  </label>`;
}

/** The post as it will be; its HTML is the server's. */
export function preview(t: Texts, previewed: string): TemplateResult {
  return html`<div class="preview words" role="region" aria-label=${t.text('preview')}>
    ${previewed ? unsafeHTML(previewed) : html`<p class="soft">${t.text('preview-empty')}</p>`}
  </div>`;
}

export function questionField(t: Texts, question: boolean, changed: (question: boolean) => void): TemplateResult {
  return html`<label class="question-label">
    <input
      type="checkbox"
      .checked=${question}
      @change=${(event: Event) => changed((event.target as HTMLInputElement).checked)}
    />
    <span>${t.text('kind-question')}</span>
  </label>`;
}

/** Offers newer words than the server has. */
export function newerWords(t: Texts, take: () => void): TemplateResult {
  return html`<p class="offer">
    ${t.text('newer-here')} <button type="button" @click=${take}>${t.text('use-them')}</button>
  </p>`;
}

/** What can be done with what was written, and how it stands. */
export function composerActions(
  t: Texts,
  {
    place,
    busy,
    off,
    status,
    close,
    discard,
  }: {
    place: Place;
    busy: boolean;
    off: boolean;
    status: string;
    close: () => void;
    discard: (() => void) | undefined;
  },
): TemplateResult {
  return html`<p class="composer-actions">
    <button type="submit" class="primary" ?disabled=${off}>${t.text(`send-${place}`)}</button>
    ${place !== 'reply'
      ? html`<button type="button" ?disabled=${busy} @click=${close}>${t.text('cancel')}</button>`
      : nothing}
    ${discard
      ? html`<button type="button" class="quiet" ?disabled=${busy} @click=${discard}>${t.text('discard')}</button>`
      : nothing}
    <span class="status soft" role=${busy ? 'status' : nothing}> ${status ? t.text(status) : ''} </span>
    <span class="keys soft">${t.text('keys')}</span>
  </p>`;
}
