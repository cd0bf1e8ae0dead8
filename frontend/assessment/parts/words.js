import { html, nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/** A sanitised text in its own language and direction. */
export const phrase = (text, className = '') =>
  html`<div class=${className} lang=${text.language} dir=${text.direction}>${unsafeHTML(text.html)}</div>`;

/** A plain text in its own language and direction. */
export const inline = (text) => html`<bdi lang=${text.language} dir=${text.direction}>${text.html}</bdi>`;

/** What a sanitised text says where only plain words can stand: pictures by what they show. */
export const plain = (text) => {
  const parsed = new DOMParser().parseFromString(text.html, 'text/html');
  parsed.querySelectorAll('img').forEach((image) => image.replaceWith(image.alt));
  return parsed.body.textContent.trim();
};

/** A sign for right or wrong with its word for those who cannot see it. */
export const verdictOf = (texts, part) => {
  const verdict = part.verdict.toLowerCase();
  const said = { right: 'part-right', partly: 'part-partly', wrong: 'part-wrong', unanswered: 'part-empty' }[verdict];
  return html`<span class="sign ${verdict}" aria-hidden="true"></span
    >${verdict === 'right' ? html`<span class="visually-hidden">${texts[said]}</span>` : html`<span class="part-verdict">${texts[said]}</span>`}`;
};

export const feedbackOf = (part) => (part.feedback ? phrase(part.feedback, 'part-feedback') : nothing);
