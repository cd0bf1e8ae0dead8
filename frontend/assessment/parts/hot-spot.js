import { html, nothing, svg } from 'lit';
import { inline, phrase, verdictOf } from './words.js';

const STEPS = 40;
const clamp = (value, most) => Math.max(0, Math.min(most, Math.round(value)));

/** The picture with something drawn over it, in its own measure. It is never mirrored. */
const pictureOf = (picture, drawn, about = nothing) =>
  html`<div class="spot-picture" dir="ltr">
    <img src=${picture.address} width=${picture.width} height=${picture.height} alt=${about === nothing ? picture.alt : ''} />
    <svg viewBox="0 0 ${picture.width} ${picture.height}" preserveAspectRatio="none" aria-hidden="true">${drawn}</svg>
  </div>`;

const mark = (picture, spot, label, className = '') => {
  const size = Math.max(picture.width, picture.height) / 40;
  return svg`<g class="spot-mark ${className}" transform="translate(${spot.x} ${spot.y})">
    <circle r=${size}></circle>
    <text font-size=${size * 1.2} dominant-baseline="central" text-anchor="middle">${label}</text>
  </g>`;
};

const cross = (picture, at) => {
  const size = Math.max(picture.width, picture.height) / 20;
  return svg`<path class="spot-cross" d="M${at.x - size} ${at.y}h${2 * size}M${at.x} ${at.y - size}v${2 * size}"></path>`;
};

const shareOf = (quiz, spot, picture) => {
  const percent = (value, of) => new Intl.NumberFormat(document.documentElement.lang || undefined, { style: 'percent' }).format(value / of);
  return `${percent(spot.x, picture.width)}, ${percent(spot.y, picture.height)}`;
};

/** Areas that are drawn are chosen as answers are, by their names or by touching them. */
const areas = (quiz, question, id) => {
  const { texts } = quiz.page;
  const { picture, most } = question.parts;
  const chosen = quiz.response(question.id)?.chosen ?? [];
  const choose = (key, checked) => quiz.choose({ ...question, several: most !== 1 }, key, checked);
  return html`<p class="hint" id="${id}-hint">${texts[most === 1 ? 'choose-one' : 'choose-several']}</p>
    ${pictureOf(
      picture,
      picture.areas.map(
        (area) =>
          svg`<path class="spot-area ${chosen.includes(area.key) ? 'chosen' : ''}" d=${area.outline}
            @click=${() => (quiz.closed ? undefined : choose(area.key, !chosen.includes(area.key)))}></path>`,
      ),
    )}
    <div
      class="options"
      role=${most === 1 ? 'radiogroup' : 'group'}
      aria-label=${texts['spot-areas']}
      aria-describedby="${id}-text ${id}-hint"
    >
      ${picture.areas.map(
        (area) =>
          html`<label class="option">
            <input
              type=${most === 1 ? 'radio' : 'checkbox'}
              name=${id}
              .checked=${chosen.includes(area.key)}
              ?disabled=${quiz.closed}
              @change=${(event) => choose(area.key, event.target.checked)}
            />
            ${inline(area.name)}
          </label>`,
      )}
    </div>`;
};

/** Places are pointed at: by touching, or with a cross that arrow keys move. */
const points = (quiz, question, id) => {
  const { texts } = quiz.page;
  const { picture, most } = question.parts;
  const spots = quiz.response(question.id)?.spots ?? [];
  quiz.crosses ??= {};
  const at = quiz.crosses[question.id] ?? { x: Math.round(picture.width / 2), y: Math.round(picture.height / 2) };
  const give = (next) => quiz.give(question, { spots: next }, 0);
  const put = (spot) => {
    give([...(quiz.response(question.id)?.spots ?? []), spot].slice(-most));
    quiz.say(`${texts['spot-at']}: ${shareOf(quiz, spot, picture)}`);
  };
  const point = (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    const spot = {
      x: clamp(((event.clientX - box.left) / box.width) * picture.width, picture.width),
      y: clamp(((event.clientY - box.top) / box.height) * picture.height, picture.height),
    };
    quiz.crosses[question.id] = spot;
    put(spot);
  };
  const key = (event) => {
    const step = (Math.max(picture.width, picture.height) / STEPS) * (event.shiftKey ? 4 : 1);
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (by) {
      event.preventDefault();
      quiz.crosses[question.id] = { x: clamp(at.x + by[0], picture.width), y: clamp(at.y + by[1], picture.height) };
      quiz.say(shareOf(quiz, quiz.crosses[question.id], picture));
      quiz.requestUpdate();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      put(at);
    }
  };
  return html`<p class="hint" id="${id}-hint">${texts['spot-how']} <span class="keys">${texts['spot-keys']}</span></p>
    <div
      class="spot-field"
      role="application"
      tabindex=${quiz.closed ? -1 : 0}
      aria-label=${picture.alt}
      aria-describedby="${id}-hint"
      @click=${(event) => (quiz.closed ? undefined : point(event))}
      @keydown=${(event) => (quiz.closed ? undefined : key(event))}
    >
      ${pictureOf(
        picture,
        [cross(picture, at), ...spots.map((spot, index) => mark(picture, spot, quiz.digits(index + 1)))],
        picture.alt,
      )}
    </div>
    ${spots.length > 0
      ? html`<ul class="spots">
          ${spots.map((spot, index) => {
            const name = `${texts['spot-at']} ${quiz.digits(index + 1)} (${shareOf(quiz, spot, picture)})`;
            return html`<li>
              ${name}
              <button
                type="button"
                class="plain"
                ?disabled=${quiz.closed}
                @click=${() => give(spots.filter((_, each) => each !== index))}
              >
                ${texts['spot-remove']}<span class="visually-hidden">: ${name}</span>
              </button>
            </li>`;
          })}
        </ul>`
      : nothing}`;
};

export const hotSpot = (quiz, question, id) =>
  question.parts.picture.areas.length > 0 ? areas(quiz, question, id) : points(quiz, question, id);

export const markedHotSpot = (texts, marked, quiz) => {
  const { question } = marked;
  const { picture } = question.parts;
  const spots = question.response?.spots ?? [];
  const chosen = marked.chosen.map((one) => ({ ...one, area: picture.areas.find((area) => area.key === one.key) }));
  const answered = spots.length + chosen.length > 0;
  return html`${pictureOf(picture, [
      ...marked.rightAreas.map((area) => svg`<path class="spot-area solution" d=${area.outline}></path>`),
      ...chosen
        .filter((one) => one.area)
        .map((one) => svg`<path class="spot-area ${one.right ? 'right' : 'wrong'}" d=${one.area.outline}></path>`),
      ...spots.map((spot, at) =>
        mark(picture, spot, quiz.digits(at + 1), marked.parts[at]?.verdict === 'RIGHT' ? 'right' : 'wrong'),
      ),
    ])}
    ${answered
      ? html`<ul class="marked-parts">
          ${chosen.map(
            (one) =>
              html`<li class=${one.right ? 'right' : 'wrong'}>
                ${one.area ? inline(one.area.name) : nothing}
                ${verdictOf(texts, { verdict: one.right ? 'RIGHT' : 'WRONG' })}
                ${one.feedback ? phrase(one.feedback, 'part-feedback') : nothing}
              </li>`,
          )}
          ${marked.parts.map(
            (part, at) =>
              html`<li class=${part.verdict.toLowerCase()}>
                ${texts['spot-at']} ${quiz.digits(at + 1)} ${verdictOf(texts, part)}
              </li>`,
          )}
        </ul>`
      : html`<p class="no-answer">${texts['no-answer']}</p>`}
    ${marked.rightAreas.length > 0
      ? html`<p class="tag-line">${texts['right-answer']}</p>
          <ul class="marked-parts solution">
            ${marked.rightAreas.map((area) => html`<li>${inline(area.name)}</li>`)}
          </ul>`
      : nothing}`;
};
