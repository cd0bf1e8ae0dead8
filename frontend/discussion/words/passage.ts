import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../texts';
import type { Topic } from '../topic';
import type { Anchor, SelectedWords } from '../wire';

/** Whether the words are of what was said in a chat hour, which has a private language of its own. */
function isChat(language: string): boolean {
  return language.startsWith('x-');
}

function languageOf(language: string): string | typeof nothing {
  return isChat(language) ? nothing : language;
}

/** Words of the lesson as a quotation in their own language. */
function quote(words: string, language: string): TemplateResult {
  return html`<blockquote class="passage" lang=${languageOf(language)} dir="auto">${words}</blockquote>`;
}

/** The words that an open discussion hangs on, or did: what they say, what they said, and the way to them. */
export function passageOf(anchor: Anchor, topic: Topic): TemplateResult {
  const t = topic.texts;
  const elsewhere = anchor.language !== topic.lessonLanguage && !isChat(anchor.language);
  return html`<div class="passage-place">
    ${anchor.state === 'ORPHANED' ? html`<p class="soft">${t.text('passage-lost')}</p>` : nothing}
    ${anchor.state === 'DETACHED' ? html`<p class="soft">${t.text('passage-detached')}</p>` : nothing}
    ${anchor.first
      ? html`<p class="soft">${t.text('passage-then')}</p>
          ${quote(anchor.first, anchor.language)}
          ${anchor.state === 'PLACED'
            ? html`<p class="soft">${t.text('passage-now')}</p>
                ${quote(anchor.exact, anchor.language)}`
            : nothing}`
      : quote(anchor.exact, anchor.language)}
    ${elsewhere ? html`<p class="soft">${t.text('passage-elsewhere', nameOf(anchor.language, t.language))}</p>` : nothing}
    ${anchor.placed
      ? html`<button type="button" class="quiet" @click=${() => topic.leadToWords(anchor)}>
          ${t.text('to-passage')}
        </button>`
      : nothing}
  </div>`;
}

/** The beginning of the words, above a title in a list. */
export function passageLine(anchor: Anchor | undefined): TemplateResult | typeof nothing {
  return anchor && anchor.state !== 'DETACHED'
    ? html`<span class="passage-line ${anchor.placed ? '' : 'is-lost'}" lang=${languageOf(anchor.language)} dir="auto"
        >${anchor.exact}</span
      >`
    : nothing;
}

/** The words that a new discussion will hang on, and the way to leave them out. */
export function chosenWords(words: SelectedWords, t: Texts, leaveOut: () => void): TemplateResult {
  const not = t.text('no-passage');
  return html`<div class="chosen-words">
    <p class="soft">${t.text('passage')}</p>
    ${quote(words.exact, words.language)}
    <button type="button" class="quiet" aria-label=${not} title=${not} @click=${leaveOut}>✕</button>
  </div>`;
}

function nameOf(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
