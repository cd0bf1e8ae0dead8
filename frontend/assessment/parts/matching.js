import { html, nothing } from 'lit';
import { feedbackOf, phrase, plain, verdictOf } from './words.js';

const letter = (index) => String.fromCharCode(65 + (index % 26));

/** Where a match is more than words, all of them are shown with a letter, and the letter is chosen. */
const needsList = (question) => question.options.some((option) => /<(img|table|pre|ul|ol)\b/.test(option.text.html));

export const matching = (quiz, question, id) => {
  const { texts } = quiz.page;
  const pairs = quiz.response(question.id)?.pairs ?? {};
  const listed = needsList(question);
  const choose = (prompt, match) => {
    const { [prompt]: _, ...others } = quiz.response(question.id)?.pairs ?? {};
    quiz.give(question, { pairs: match ? { ...others, [prompt]: match } : others }, 0);
  };
  return html`<p class="hint" id="${id}-hint">${texts['match-how']}</p>
    ${listed
      ? html`<ul class="matches">
          ${question.options.map(
            (option, at) => html`<li><strong>${letter(at)}</strong>${phrase(option.text, 'match')}</li>`,
          )}
        </ul>`
      : nothing}
    <div class="pairs" role="group" aria-labelledby="${id}-heading ${id}-text" aria-describedby="${id}-hint">
      ${question.parts.prompts.map(
        (prompt) =>
          html`<div class="pair">
            <div id="${id}-${prompt.key}">${phrase(prompt.text, 'prompt')}</div>
            <select
              aria-labelledby="${id}-${prompt.key}"
              ?disabled=${quiz.closed}
              @change=${(event) => choose(prompt.key, event.target.value)}
            >
              <option value="" ?selected=${!pairs[prompt.key]}>${texts['match-choose']}</option>
              ${question.options.map(
                (option, at) =>
                  html`<option
                    value=${option.key}
                    lang=${option.text.language}
                    dir=${option.text.direction}
                    ?selected=${pairs[prompt.key] === option.key}
                    .selected=${pairs[prompt.key] === option.key}
                  >
                    ${listed ? `${letter(at)} ` : ''}${plain(option.text)}
                  </option>`,
              )}
            </select>
          </div>`,
      )}
    </div>`;
};

export const markedMatching = (texts, marked) =>
  html`<ul class="marked-parts">
    ${marked.parts.map((part) => {
      const prompt = marked.question.parts.prompts.find((each) => each.key === part.key);
      return html`<li class="marked-pair ${part.verdict.toLowerCase()}">
        ${phrase(prompt.text, 'prompt')}
        <div class="given">${part.given ? phrase(part.given) : nothing} ${verdictOf(texts, part)}</div>
        ${part.right && part.verdict !== 'RIGHT'
          ? html`<div class="solution"><span class="tag">${texts['right-answer']}</span> ${phrase(part.right)}</div>`
          : nothing}
        ${feedbackOf(part)}
      </li>`;
    })}
  </ul>`;
