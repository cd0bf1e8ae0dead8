import { html, nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { passwordField } from './quiz-password.js';

/** A text in its own language and direction. It was sanitised when it was published. */
export const phrase = (text, className = '') =>
  html`<div class=${className} lang=${text.language} dir=${text.direction}>${unsafeHTML(text.html)}</div>`;

const inline = (text) => html`<bdi lang=${text.language} dir=${text.direction}>${text.html}</bdi>`;

/** What one should know before beginning, and what one has reached so far. */
export const cardView = (quiz) => {
  const { card, texts, attempts } = quiz.page;
  return html`
    <ul class="quiz-facts">
      ${card.facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${card.best
      ? html`<p class="quiz-best ${card.passed ? 'passed' : ''}">
          ${card.passed ? html`<span class="sign right" aria-hidden="true"></span><strong>${texts.passed}</strong>` : nothing}
          <span>${card.best}</span>
        </p>`
      : nothing}
    ${notes(card.notes)}
    ${card.mayStart && card.password ? passwordField(quiz) : nothing}
    <div class="quiz-actions">
      ${card.mayStart
        ? html`<button type="button" class=${card.passed ? 'plain' : 'main'} ?disabled=${quiz.busy} @click=${() => quiz.start()}>
            ${card.again ? texts['try-again'] : texts.start}
          </button>`
        : nothing}
      ${card.settle ? html`<a class="quiz-settle" href=${card.settle}>${texts.settle}</a>` : nothing}
      ${card.forTheRecord
        ? nothing
        : html`<button type="button" class="main" ?disabled=${quiz.busy} @click=${() => quiz.preview()}>
            ${texts.preview}
          </button>`}
    </div>
    ${attempts.length > 0
      ? html`<h3>${texts.earlier}</h3>
          <ul class="quiz-attempts">
            ${attempts.map(
              (attempt) =>
                html`<li>
                  <span class="attempt-name">${attempt.name}</span>
                  <time datetime=${attempt.submittedAt}>${quiz.date(attempt.submittedAt)}</time>
                  <span class="attempt-result">
                    <span class="sign ${attempt.passed ? 'right' : attempt.waiting ? 'open' : 'wrong'}" aria-hidden="true"></span>
                    ${attempt.result} · ${attempt.verdict}
                  </span>
                  ${attempt.counts ? html`<span class="attempt-counts">${attempt.counts}</span>` : nothing}
                  ${attempt.late ? html`<span class="attempt-late">${attempt.late}</span>` : nothing}
                  <button type="button" class="plain" ?disabled=${quiz.busy} @click=${() => quiz.look(attempt.id)}>
                    ${texts.look}<span class="visually-hidden">: ${attempt.name}</span>
                  </button>
                </li>`,
            )}
          </ul>`
      : nothing}
  `;
};

const notes = (lines) => lines.map((line) => html`<p class="quiz-note">${line}</p>`);

/** All questions to be answered on one page. */
export const sheetView = (quiz) => {
  const { texts, counted } = quiz.page;
  const { questions } = quiz.sheet;
  const { asked } = quiz;
  const answered = asked.filter((question) => quiz.isAnswered(question.id)).length;
  return html`
    ${quiz.isPreview ? previewBar(quiz) : notes(quiz.page.card.notes)}
    <ol class="quiz-map" aria-label=${texts.overview}>
      ${asked.map((question) => {
        const done = quiz.isAnswered(question.id);
        return html`<li>
          <button type="button" class=${done ? 'done' : ''} @click=${() => quiz.goTo(question.id)}>
            <span aria-hidden="true">${quiz.digits(question.number)}</span>
            <span class="visually-hidden">${question.heading}: ${texts[done ? 'answered-mark' : 'open-mark']}</span>
          </button>
        </li>`;
      })}
    </ol>
    ${questions.map((question) => html`${sectionView(question)}${openQuestion(quiz, question)}`)}
    <div class="quiz-bar">
      <span class="quiz-count">${counted.answered[answered]}</span>
      ${quiz.time?.clock
        ? html`<span class="quiz-clock ${quiz.time.clock.secondsLeft <= 60 ? 'short' : ''}" role="timer" aria-live="off">
            ${texts['time-left']} <strong>${quiz.time.clock.in(quiz.page.digits)}</strong>
          </span>`
        : nothing}
      <button type="button" class="main" ?disabled=${quiz.busy} @click=${() => quiz.askToHandIn()}>
        ${quiz.isPreview ? texts['see-result'] : texts['hand-in']}
      </button>
    </div>
    ${handInDialog(quiz, asked.length - answered)}
  `;
};

/** That nothing of this counts, and the way to another sheet where there is one. */
const previewBar = (quiz) => {
  const { texts } = quiz.page;
  return html`<div class="quiz-preview-bar">
    <p><strong class="tag">${texts['preview-mark']}</strong> ${texts['preview-kept']}</p>
    ${quiz.sheet.varies
      ? html`<button type="button" class="plain another-draw" ?disabled=${quiz.busy} @click=${() => quiz.preview()}>
          ${texts['preview-another']}
        </button>`
      : nothing}
  </div>`;
};

/** What stands above the first question of a section. */
const sectionView = ({ section }) =>
  section
    ? html`<div class="quiz-section">
        ${section.title
          ? html`<h3 lang=${section.title.language} dir=${section.title.direction}>${section.title.html}</h3>`
          : nothing}
        ${section.introduction ? phrase(section.introduction, 'lesson') : nothing}
      </div>`
    : nothing;

const openQuestion = (quiz, question) => {
  const id = quiz.domId(question.id);
  return html`
    <section class="question" id=${id} tabindex="-1" aria-labelledby="${id}-heading">
      <header>
        <h3 id="${id}-heading">${question.heading}</h3>
        <span class="points">${question.points}</span>
      </header>
      ${isText(question) ? nothing : html`<div id="${id}-text">${phrase(question.text, 'question-text lesson')}</div>`}
      ${answering(quiz, question, id)} ${hints(quiz, question)} ${question.number > 0 ? saveState(quiz, question) : nothing}
    </section>
  `;
};

/** Whether the text of the question is what is to be filled in, so that it is not shown twice. */
const isText = (question) => question.form === 'cloze' || question.form === 'drop-words';

const answering = (quiz, question, id) => {
  const { texts } = quiz.page;
  switch (question.form) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return html`<p class="hint" id="${id}-hint">${texts[question.several ? 'choose-several' : 'choose-one']}</p>
        ${options(quiz, question, id)}`;
    case 'numeric':
    case 'short-text':
      return field(quiz, question, id);
    case 'description':
      return nothing;
    default:
      return quiz.parts ? quiz.parts.open[question.form](quiz, question, id) : html`<div class="quiz-loading"></div>`;
  }
};

const hints = (quiz, question) => {
  const { hints: given } = question;
  if (!given) {
    return nothing;
  }
  const { texts } = quiz.page;
  const taken = quiz.hintsTaken(question);
  const left = taken.length < given.all;
  return html`<div class="question-hints">
    ${taken.length > 0
      ? html`<p class="tag-line">${texts.hint}</p>
          <ol class="hint-list">
            ${taken.map((hint) => html`<li tabindex="-1">${phrase(hint)}</li>`)}
          </ol>`
      : nothing}
    ${left
      ? html`<button type="button" class="plain" ?disabled=${quiz.busy || quiz.closed} @click=${() => quiz.hint(question)}>
            ${given.ask[taken.length]}
          </button>
          ${given.cost ? html`<span class="hint-cost">${given.cost}</span>` : nothing}`
      : nothing}
  </div>`;
};

const options = (quiz, question, id) => {
  const chosen = quiz.response(question.id)?.chosen ?? [];
  return html`<div
    class="options"
    role=${question.several ? 'group' : 'radiogroup'}
    aria-labelledby="${id}-heading ${id}-text"
    aria-describedby="${id}-hint"
  >
    ${question.options.map(
      (option) =>
        html`<label class="option">
          <input
            type=${question.several ? 'checkbox' : 'radio'}
            name=${id}
            value=${option.key}
            .checked=${chosen.includes(option.key)}
            ?disabled=${quiz.closed}
            @change=${(event) => quiz.choose(question, option.key, event.target.checked)}
          />
          ${phrase(option.text, 'option-text')}
        </label>`,
    )}
  </div>`;
};

const field = (quiz, question, id) => html`
  <div class="field">
    <input
      type="text"
      dir="auto"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength=${question.isNumber ? 60 : 500}
      class=${question.isNumber ? 'number' : ''}
      aria-label="${quiz.page.texts['your-answer']}"
      aria-describedby="${id}-text ${id}-unit"
      .value=${quiz.response(question.id)?.written ?? ''}
      ?disabled=${quiz.closed}
      @input=${(event) => quiz.write(question, event.target.value)}
      @change=${() => quiz.sendNow(question)}
    />
    <span id="${id}-unit">${question.unit ? inline(question.unit) : nothing}</span>
  </div>
`;

const saveState = (quiz, question) => {
  const answer = quiz.keeper?.answer(question.id);
  const { texts } = quiz.page;
  const said = answer?.state === 'refused' ? answer.reason : texts[answer?.state];
  return html`<p class="save-state ${answer?.state ?? ''}">
    ${said ? html`<span class="sign" aria-hidden="true"></span>${said}` : nothing}
    ${answer?.unreadable ? html`<span class="unreadable">${texts.unreadable}</span>` : nothing}
  </p>`;
};

const handInDialog = (quiz, unanswered) => {
  const { texts, counted } = quiz.page;
  const id = `${quiz.domId('hand-in')}`;
  return html`<dialog class="quiz-dialog" aria-labelledby="${id}-title" @close=${() => quiz.requestUpdate()}>
    <h3 id="${id}-title">${texts['hand-in-title']}</h3>
    <p class=${unanswered > 0 ? 'attention' : ''}>${counted.unanswered[unanswered]}</p>
    ${quiz.isPreview ? nothing : html`<p>${texts['hand-in-final']}</p>`}
    ${quiz.waits ? html`<p class="attention" role="alert">${texts['hand-in-waits']}</p>` : nothing}
    <div class="quiz-actions">
      <button type="button" class="plain" @click=${() => quiz.goOn()}>${texts['go-on']}</button>
      <button type="button" class="main" ?disabled=${quiz.busy} @click=${() => quiz.handIn()}>
        ${quiz.busy ? texts['handing-in'] : texts['hand-in-now']}
      </button>
    </div>
  </dialog>`;
};

/** What came of an attempt, question by question. */
export const resultView = (quiz) => {
  const { texts, card } = quiz.page;
  const { result } = quiz;
  return html`
    <div class="quiz-result ${result.passed ? 'passed' : result.waiting ? 'waiting' : 'failed'}">
      <h3 tabindex="-1" class="result-heading">${result.heading}</h3>
      <p class="result-score">
        <span class="sign ${result.passed ? 'right' : result.waiting ? 'open' : 'wrong'}" aria-hidden="true"></span>
        <strong>${result.verdict}</strong> · <span>${result.score}</span>
      </p>
      ${result.notes.map((note) => html`<p>${note}</p>`)}
    </div>
    ${result.questions.map((marked) => html`${sectionView(marked.question)}${markedQuestion(quiz, marked)}`)}
    <div class="quiz-actions">
      ${card.forTheRecord
        ? nothing
        : html`<button type="button" class="main" ?disabled=${quiz.busy} @click=${() => quiz.preview()}>
            ${texts['preview-again']}
          </button>`}
      ${card.mayStart
        ? html`<button type="button" class="main" ?disabled=${quiz.busy} @click=${() => (card.password ? quiz.back() : quiz.start())}>
            ${texts['try-again']}
          </button>`
        : nothing}
      <button type="button" class="plain" @click=${() => quiz.back()}>${texts.back}</button>
    </div>
  `;
};

const markedQuestion = (quiz, marked) => {
  const { texts } = quiz.page;
  const { question } = marked;
  const id = quiz.domId(question.id);
  return html`
    <section class="question marked ${marked.verdict}" aria-labelledby="${id}-heading">
      <header>
        <h3 id="${id}-heading">${question.heading}</h3>
        <span class="points">${marked.points}</span>
      </header>
      ${marked.verdict === 'none'
        ? nothing
        : html`<p class="verdict"><span class="sign ${marked.verdict}" aria-hidden="true"></span>${marked.verdictText}</p>`}
      ${marked.remark ? html`<p class="quiz-note">${marked.remark}</p>` : nothing}
      ${isText(question) ? nothing : phrase(question.text, 'question-text lesson')} ${answer(quiz, texts, marked)}
      ${marked.feedback.map((feedback) => phrase(feedback, 'feedback'))}
    </section>
  `;
};

const answer = (quiz, texts, marked) => {
  switch (marked.question.form) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return markedOptions(texts, marked);
    case 'numeric':
    case 'short-text':
      return markedWords(texts, marked);
    case 'description':
      return nothing;
    default:
      return quiz.parts?.marked[marked.question.form](texts, marked, quiz) ?? nothing;
  }
};

const markedOptions = (texts, marked) =>
  html`<ul class="marked-options">
      ${marked.question.options.map((option) => {
        const chosen = marked.chosen.find((one) => one.key === option.key);
        const right = marked.rightKeys.includes(option.key);
        return html`<li class=${chosen ? (chosen.right ? 'chosen right' : 'chosen wrong') : right ? 'solution' : ''}>
          ${phrase(option.text, 'option-text')}
          ${chosen ? html`<span class="tag"><span class="sign ${chosen.right ? 'right' : 'wrong'}" aria-hidden="true"></span>${texts['your-answer']}</span>` : nothing}
          ${right ? html`<span class="tag">${texts['right-answer']}</span>` : nothing}
          ${chosen?.feedback ? phrase(chosen.feedback, 'option-feedback') : nothing}
        </li>`;
      })}
    </ul>
    ${marked.chosen.length === 0 ? html`<p class="no-answer">${texts['no-answer']}</p>` : nothing}`;

const markedWords = (texts, marked) => {
  const { unit } = marked.question;
  const written = marked.question.response?.written?.trim();
  return html`<dl class="words">
    <dt>${texts['your-answer']}</dt>
    <dd>
      ${written ? html`<bdi dir="auto">${written}</bdi> ${unit ? inline(unit) : nothing}` : texts['no-answer']}
    </dd>
    ${marked.rightText
      ? html`<dt>${texts['right-answer']}</dt>
          <dd><bdi dir="auto">${marked.rightText}</bdi> ${unit ? inline(unit) : nothing}</dd>`
      : nothing}
  </dl>`;
};

/** What is wrong, and the way on. The texts of the page may not have come yet. */
export const troubleView = (quiz) => {
  if (!quiz.trouble) {
    return nothing;
  }
  const { kind, message } = quiz.trouble;
  const texts = quiz.page?.texts;
  if (kind === 'signed-out' && texts) {
    return html`<div class="quiz-trouble" role="alert">
      <p>${texts['signed-out']}</p>
      <button type="button" class="main" @click=${() => window.location.reload()}>${texts['sign-in']}</button>
    </div>`;
  }
  if (kind === 'unreachable' && quiz.keeper) {
    return html`<div class="quiz-trouble" role="alert"><p>${texts.offline}</p></div>`;
  }
  return html`<div class="quiz-trouble" role="alert">
    <p>${message || quiz.getAttribute('failed')}</p>
    <button type="button" class="plain" @click=${() => quiz.load()}>${quiz.getAttribute('retry')}</button>
  </div>`;
};
