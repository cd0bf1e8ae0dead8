import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Texts } from './texts';
import type { HistoryAnswer } from './wire';

/** The wordings of a post, the newest first. */
export function historyDialog(history: HistoryAnswer, texts: Texts, close: () => void): TemplateResult {
  return html`<dialog class="discussion-dialog" aria-labelledby="history-heading" @close=${close}>
    <h3 id="history-heading">${texts.text('history')}</h3>
    <ol class="wordings">
      ${history.wordings.map(
        (wording, index) =>
          html`<li>
            <p class="soft">
              <time datetime=${wording.at}>${texts.time(wording.at)}</time>${index === 0
                ? html` · ${texts.text('now')}`
                : ''}
            </p>
            ${wording.title === null ? '' : html`<p class="wording-title" dir="auto">${wording.title}</p>`}
            <div class="words">${unsafeHTML(wording.html)}</div>
          </li>`,
      )}
    </ol>
    <form method="dialog"><button class="primary">${texts.text('close')}</button></form>
  </dialog>`;
}

/** Asks before a post is deleted. */
export function deleteDialog(texts: Texts, confirmed: () => void, close: () => void): TemplateResult {
  return html`<dialog
    class="discussion-dialog"
    role="alertdialog"
    aria-labelledby="delete-heading"
    aria-describedby="delete-explained"
    @close=${(event: Event) => {
      const dialog = event.target as HTMLDialogElement;
      if (dialog.returnValue === 'delete') {
        confirmed();
      }
      close();
    }}
  >
    <h3 id="delete-heading">${texts.text('delete-question')}</h3>
    <p id="delete-explained">${texts.text('delete-explained')}</p>
    <form method="dialog" class="dialog-actions">
      <button value="cancel" autofocus>${texts.text('cancel')}</button>
      <button value="delete" class="danger">${texts.text('delete')}</button>
    </form>
  </dialog>`;
}
