import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { follow } from './dragging.js';
import { phrase, plain, verdictOf } from './words.js';

export const ordering = (quiz, question, id) => {
  const { texts } = quiz.page;
  const given = quiz.response(question.id)?.order ?? [];
  const order = given.length > 0 ? given : question.options.map((option) => option.key);
  const byKey = new Map(question.options.map((option) => [option.key, option]));

  const move = (key, to, pause = 0) => {
    const at = order.indexOf(key);
    if (to < 0 || to >= order.length || to === at) {
      return false;
    }
    const moved = order.filter((each) => each !== key);
    moved.splice(to, 0, key);
    quiz.give(question, { order: moved }, pause);
    return true;
  };
  const step = async (event, key, by) => {
    const { currentTarget } = event;
    const to = order.indexOf(key) + by;
    if (move(key, to)) {
      await quiz.updateComplete;
      const other = currentTarget.parentElement.querySelector(`button:not([disabled])`);
      (currentTarget.disabled ? other : currentTarget)?.focus();
      quiz.say(`${plain(byKey.get(key).text)}: ${texts['order-place']} ${quiz.digits(to + 1)}/${quiz.digits(order.length)}`);
    }
  };
  const drag = (event, key) => {
    const list = event.currentTarget.closest('.order');
    follow(event, {
      drop: (target) => {
        const item = target?.closest('.order-item');
        if (item && list.contains(item)) {
          move(key, Number(item.dataset.at));
        }
      },
    });
  };
  const button = (key, by, text, sign, possible) =>
    html`<button
      type="button"
      class="plain"
      aria-label="${text}: ${plain(byKey.get(key).text)}"
      ?disabled=${!possible || quiz.closed}
      @pointerdown=${(event) => event.stopPropagation()}
      @click=${(event) => step(event, key, by)}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  return html`<p class="hint" id="${id}-hint">${texts['order-how']}</p>
    <ol class="order" aria-labelledby="${id}-heading ${id}-text" aria-describedby="${id}-hint">
      ${repeat(
        order,
        (key) => key,
        (key, at) =>
          html`<li class="order-item" data-at=${at} @pointerdown=${(event) => (quiz.closed ? undefined : drag(event, key))}>
            <span class="grip" aria-hidden="true"></span>
            ${phrase(byKey.get(key).text, 'order-text')}
            <span class="order-moves">
              ${button(key, -1, texts['order-up'], '↑', at > 0)}
              ${button(key, 1, texts['order-down'], '↓', at < order.length - 1)}
            </span>
          </li>`,
      )}
    </ol>
    ${given.length === 0 ? html`<p class="hint">${texts['order-untouched']}</p>` : nothing}`;
};

export const markedOrdering = (texts, marked) => {
  const byKey = new Map(marked.question.options.map((option) => [option.key, option]));
  return html`${marked.parts.length > 0
      ? html`<p class="tag-line">${texts['your-answer']}</p>
          <ol class="marked-parts">
            ${marked.parts.map(
              (part) =>
                html`<li class=${part.verdict.toLowerCase()}>
                  ${phrase(byKey.get(part.key).text)} ${verdictOf(texts, part)}
                </li>`,
            )}
          </ol>`
      : html`<p class="no-answer">${texts['no-answer']}</p>`}
    ${marked.rightKeys.length > 0 && marked.verdict !== 'right'
      ? html`<p class="tag-line">${texts['right-order']}</p>
          <ol class="marked-parts solution">
            ${marked.rightKeys.map((key) => html`<li>${phrase(byKey.get(key).text)}</li>`)}
          </ol>`
      : nothing}`;
};
