import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Texts } from './texts';
import type { WordRun, Wording } from './wire';

/** The wordings of a post, the newest first: each as what it changed, the first one whole. */
export function wordings(all: Wording[], t: Texts): TemplateResult {
  return html`<ol class="wordings">
    ${all.map(
      (wording, index) =>
        html`<li>
          <p class="soft">
            <time datetime=${wording.at}>${t.time(wording.at)}</time>${index === 0 ? html` · ${t.text('now')}` : ''}
          </p>
          ${title(wording, t)}
          ${wording.changes.length === 0
            ? html`<div class="words">${unsafeHTML(wording.html)}</div>`
            : html`<p class="words changed" dir="auto">${runs(wording.changes, t)}</p>
                <details>
                  <summary>${t.text('whole-wording')}</summary>
                  <div class="words">${unsafeHTML(wording.html)}</div>
                </details>`}
        </li>`,
    )}
  </ol>`;
}

function title(wording: Wording, t: Texts): TemplateResult | typeof nothing {
  return wording.title === null
    ? nothing
    : html`<p class="wording-title changed" dir="auto"
        >${wording.titleChanges.length > 0 ? runs(wording.titleChanges, t) : wording.title}</p
      >`;
}

/** For those who hear the page, what went and what came is said as well. */
function runs(all: WordRun[], t: Texts): TemplateResult[] {
  const said = (key: string): TemplateResult => html`<span class="visually-hidden"> ${t.text(key)} </span>`;
  return all.map(({ fate, text }) => {
    switch (fate) {
      case 'KEPT':
        return html`${text}`;
      case 'REMOVED':
        return html`<del>${said('word-removed')}${text}</del>`;
      case 'ADDED':
        return html`<ins>${said('word-added')}${text}</ins>`;
    }
  });
}
