import { html, nothing } from 'lit';
import { follow } from './dragging.js';
import './gapped-text.js';
import { feedbackOf, inline, plain, verdictOf } from './words.js';

const PAUSE_IN_TYPING = 700;

const text = (question, field) =>
  html`<banyan-gapped-text
    class="question-text lesson gapped"
    lang=${question.text.language}
    dir=${question.text.direction}
    .content=${{ html: question.text.html, field }}
  ></banyan-gapped-text>`;

const filled = (quiz, question) => quiz.response(question.id)?.filled ?? {};

const fill = (quiz, question, key, given, pause = 0) => {
  const { [key]: _, ...others } = filled(quiz, question);
  quiz.give(question, { filled: given ? { ...others, [key]: given } : others }, pause);
};

const select = (quiz, question, gap, name, options, extra = {}) => {
  const given = filled(quiz, question)[gap.key] ?? '';
  return html`<select
    aria-label=${name}
    ?disabled=${quiz.closed}
    @pointerdown=${extra.pointerdown ?? nothing}
    @change=${(event) => fill(quiz, question, gap.key, event.target.value)}
  >
    <option value="" .selected=${given === ''}>${quiz.page.texts['gap-choose']}</option>
    ${options.map(
      (option) =>
        html`<option
          value=${option.key}
          lang=${option.text.language}
          dir=${option.text.direction}
          .selected=${given === option.key}
        >
          ${plain(option.text)}
        </option>`,
    )}
  </select>`;
};

const typed = (quiz, question, gap, name) =>
  html`<input
      type="text"
      dir="auto"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      class=${gap.form === 'NUMBER' ? 'number' : ''}
      maxlength=${gap.form === 'NUMBER' ? 60 : 500}
      aria-label=${name}
      .value=${filled(quiz, question)[gap.key] ?? ''}
      ?disabled=${quiz.closed}
      @input=${(event) => fill(quiz, question, gap.key, event.target.value, PAUSE_IN_TYPING)}
      @change=${() => quiz.sendNow(question)}
    />${gap.unit ? inline(gap.unit) : nothing}`;

const gapOf = (question, key) => question.parts.gaps.find((gap) => gap.key === key);

const nameOf = (quiz, at) => `${quiz.page.texts.gap} ${quiz.digits(at + 1)}`;

export const cloze = (quiz, question) =>
  text(question, (key, at) => {
    const gap = gapOf(question, key);
    if (!gap) {
      return nothing;
    }
    const name = nameOf(quiz, at);
    return gap.form === 'CHOICE' ? select(quiz, question, gap, name, gap.options) : typed(quiz, question, gap, name);
  });

/** A word is chosen in its gap, dragged there, or tapped and then put by tapping the gap. */
export const dropWords = (quiz, question, id) => {
  const { texts } = quiz.page;
  const given = filled(quiz, question);
  const used = new Set(Object.values(given));
  const isFree = (word) => !used.has(word) || question.parts.reusable.includes(word);
  quiz.held ??= {};
  const held = quiz.held[question.id];
  const hold = (word) => {
    quiz.held[question.id] = held === word ? undefined : word;
    quiz.requestUpdate();
  };
  const put = (key, word) => {
    if (gapOf(question, key)?.options.some((option) => option.key === word)) {
      quiz.held[question.id] = undefined;
      fill(quiz, question, key, word);
    }
  };
  const drag = (event, word) =>
    follow(event, {
      drop: (target) => {
        const gap = target?.closest('[data-gap]');
        if (gap?.closest(`#${id}`)) {
          put(gap.dataset.gap, word);
        }
      },
      end: (moved) => (moved ? undefined : hold(word)),
    });
  return html`<p class="hint">${texts['drop-how']}</p>
    ${text(question, (key, at) => {
      const gap = gapOf(question, key);
      if (!gap) {
        return nothing;
      }
      const options = gap.options.filter((option) => option.key === given[key] || isFree(option.key));
      const pointerdown = (event) => {
        if (held) {
          event.preventDefault();
          put(key, held);
        }
      };
      return select(quiz, question, gap, nameOf(quiz, at), options, { pointerdown });
    })}
    <div class="drop-bank" aria-hidden="true">
      ${question.options
        .filter((word) => isFree(word.key))
        .map(
          (word) =>
            html`<button
              type="button"
              tabindex="-1"
              class="drop-word ${held === word.key ? 'held' : ''}"
              ?disabled=${quiz.closed}
              @pointerdown=${(event) => drag(event, word.key)}
            >
              ${inline(word.text)}
            </button>`,
        )}
    </div>`;
};

export const markedCloze = (texts, marked) => {
  const written = marked.question.response?.filled ?? {};
  return text(marked.question, (key) => {
    const part = marked.parts.find((each) => each.key === key);
    if (!part) {
      return nothing;
    }
    const given = part.given ? plain(part.given) : (written[key] ?? '');
    return html`<span class="marked-gap ${part.verdict.toLowerCase()}"
      ><bdi dir="auto">${given || '…'}</bdi> ${verdictOf(texts, part)}${part.right && part.verdict !== 'RIGHT'
        ? html` <span class="solution"><span class="tag">${texts['right-answer']}</span> ${inline(part.right)}</span>`
        : nothing}${feedbackOf(part)}</span
    >`;
  });
};
