import { html, nothing } from 'lit';
import { inline, phrase } from './words.js';

const PAUSE_IN_TYPING = 700;
const LONGEST = 50000;

/** How many words there are, also in scripts that do not part them by spaces. */
export const wordsIn = (text, language) => {
  if (typeof Intl.Segmenter !== 'function') {
    return text.split(/\s+/u).filter(Boolean).length;
  }
  let words = 0;
  for (const piece of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    words += piece.isWordLike ? 1 : 0;
  }
  return words;
};

const rubric = (texts, criteria) =>
  criteria.length === 0
    ? nothing
    : html`<details class="rubric">
        <summary>${texts['essay-rubric']}</summary>
        <dl>
          ${criteria.map(
            (criterion) =>
              html`<dt>${inline(criterion.name)}</dt>
                <dd>
                  <ul>
                    ${criterion.levels.map((level) => html`<li>${inline(level.text)}</li>`)}
                  </ul>
                </dd>`,
          )}
        </dl>
      </details>`;

export const essay = (quiz, question, id) => {
  const { texts } = quiz.page;
  const written = quiz.response(question.id)?.written ?? '';
  const words = wordsIn(written, document.documentElement.lang || undefined);
  const { wordsMin, wordsMax } = question.parts;
  const off = written !== '' && ((wordsMin && words < wordsMin) || (wordsMax && words > wordsMax));
  return html`${rubric(texts, question.parts.rubric)}
    <textarea
      class="essay"
      rows="10"
      dir="auto"
      maxlength=${LONGEST}
      aria-label=${texts['essay-text']}
      aria-describedby="${id}-text ${id}-length"
      .value=${written}
      ?disabled=${quiz.closed}
      @input=${(event) => quiz.give(question, { written: event.target.value }, PAUSE_IN_TYPING)}
      @change=${() => quiz.sendNow(question)}
    ></textarea>
    <p class="essay-length ${off ? 'attention' : ''}" id="${id}-length">
      ${texts['essay-words']}: ${quiz.digits(words)}${question.length ? ` · ${question.length}` : ''}
    </p>`;
};

export const markedEssay = (texts, marked) => {
  const written = marked.question.response?.written?.trim();
  const { essay: said } = marked;
  return html`${written
      ? html`<p class="tag-line">${texts['your-answer']}</p>
          <div class="essay-read" dir="auto">${written}</div>`
      : html`<p class="no-answer">${texts['no-answer']}</p>`}
    ${said && said.levels.length > 0
      ? html`<dl class="reached">
          ${said.levels.map(
            (level) =>
              html`<dt>${inline(level.criterion)}</dt>
                <dd>${inline(level.level)}</dd>`,
          )}
        </dl>`
      : nothing}
    ${said?.comment
      ? html`<p class="tag-line">${texts['essay-comment']}</p>
          <div class="essay-comment" dir="auto">${said.comment}</div>`
      : nothing}
    ${said?.model
      ? html`<details class="essay-model">
          <summary>${texts['essay-model']}</summary>
          ${phrase(said.model, 'lesson')}
        </details>`
      : nothing}`;
};
