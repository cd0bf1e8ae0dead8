import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AIDS, FIELDS } from './more-fields';
import { MoreFieldsView } from './more-fields-view';
import { answersOf, newAnswer, newQuestion, newSection, QUESTION_TYPES, type Question, type Quiz } from './quiz';
import { CopyFromBank } from './copy-from-bank';
import { type BankServer, QuizSectionsView } from './quiz-sections-view';
import { type Beginning, WritingElement, type WritingServer } from './writing-element';

interface QuizName {
  id: string;
  title: string;
}

/** A quiz with its questions; every change is saved by itself. */
@customElement('banyan-quiz-editor')
export class BanyanQuizEditor extends WritingElement<Quiz> {
  declare $server: WritingServer<Quiz> & BankServer;
  declare protected begun?: Beginning<Quiz> & { others?: QuizName[]; postTest?: QuizName | null };

  private readonly sections = new QuizSectionsView(this);
  private readonly copying = new CopyFromBank(this, (question) => this.copied(question));

  protected override comparable({ title, passMark, attempts, timeLimit, questions, sections, postTestOf }: Quiz): string {
    const head = [title, passMark, attempts, timeLimit, postTestOf].filter(Boolean).join('\n');
    const parts = sections.map((section) => JSON.stringify(section, null, 1));
    return [head, ...parts, ...questions.map((question) => `${question.text}\n${answersOf(question)}`)].join('\n\n');
  }

  private set(part: Partial<Quiz>): void {
    if (this.content) {
      this.change({ ...this.content, ...part });
    }
  }

  private setQuestion(index: number, part: Partial<Question>): void {
    const questions = this.content?.questions ?? [];
    this.set({ questions: questions.map((question, at) => (at === index ? { ...question, ...part } : question)) });
  }

  private setAnswer(index: number, answer: number, part: Partial<Question['answers'][number]>): void {
    const question = this.content?.questions[index];
    if (question) {
      const only = question.type === 'single' && part.correct;
      this.setQuestion(index, {
        answers: question.answers.map((each, at) =>
          at === answer ? { ...each, ...part } : only ? { ...each, correct: false } : each,
        ),
      });
    }
  }

  private add(type: string): void {
    this.addLast(newQuestion(type));
  }

  private copied(question: Question): void {
    this.addLast(question);
  }

  /** Behind all others, in the last section that asks questions of the quiz itself; there is one then. */
  private addLast(question: Question): void {
    const before = this.content?.sections ?? [];
    const own = before.filter(({ bank }) => !bank).at(-1);
    const sections = before.length > 0 && !own ? [...before, newSection()] : before;
    const section = own?.id ?? sections.at(-1)?.id;
    const added = section ? { ...question, more: { ...question.more, section } } : question;
    const questions = [...(this.content?.questions ?? []), added];
    this.set({ questions, sections });
    this.focusOn(`#question-part-${questions.length} textarea`);
  }

  private move<T>(list: T[], from: number, to: number): T[] {
    const moved = [...list];
    moved.splice(to, 0, ...moved.splice(from, 1));
    return moved;
  }

  private moveQuestion(from: number, to: number): void {
    this.set({ questions: this.move(this.content?.questions ?? [], from, to) });
    this.focusOn(`#question-part-${to + 1} .question-title`);
  }

  private moveAnswer(index: number, from: number, to: number): void {
    this.setQuestion(index, { answers: this.move(this.content?.questions[index]?.answers ?? [], from, to) });
  }

  private removeQuestion(index: number): void {
    if (window.confirm(this.texts.text('question.remove.sure', index + 1))) {
      this.set({ questions: (this.content?.questions ?? []).filter((_, at) => at !== index) });
      this.focusOn('.add-question');
    }
  }

  focusOn(selector: string): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(selector)?.focus());
  }

  override render(): TemplateResult | typeof nothing {
    const quiz = this.content;
    if (!quiz) {
      return nothing;
    }
    return html`${this.statusLine()} ${this.conflict()} ${this.problems()}
      <form class="writing quiz-editor" @submit=${(event: Event) => event.preventDefault()}>
        <fieldset class="bare" ?disabled=${!this.mayWrite}>
          ${this.line('title', quiz.title, (title) => this.set({ title }))}
          <div class="in-row">
            ${this.number('passMark', quiz.passMark, (passMark) => this.set({ passMark }), 1, 100)}
            ${this.number('attempts', quiz.attempts, (attempts) => this.set({ attempts }), 1, 100)}
            ${this.number('timeLimit', quiz.timeLimit, (timeLimit) => this.set({ timeLimit }), 1, 600)}
          </div>
          ${this.pair(quiz)}
          ${quiz.postTestOf
            ? nothing
            : html`${this.sections.show(quiz.sections, quiz.questions, (sections) => this.set({ sections }))}
              ${quiz.questions.map((question, index) => this.question(question, index, quiz.questions.length))}
              ${this.mayWrite ? html`${this.adding()} ${this.copying.show()}` : nothing}`}
        </fieldset>
      </form>`;
  }

  /** Which quiz asks the same before or after the course. */
  private pair(quiz: Quiz): TemplateResult | typeof nothing {
    const { others = [], postTest } = this.begun ?? {};
    if (postTest) {
      return html`<p class="hint" dir="auto">${this.texts.text('pair.before', postTest.title)}</p>`;
    }
    if (others.length === 0 && !quiz.postTestOf) {
      return nothing;
    }
    return html`<label class="field"
        ><span>${this.texts.text('pair')}</span>
        <select class="pair" @change=${(event: Event) => this.choosePair(event.target as HTMLSelectElement)}>
          <option value="" ?selected=${!quiz.postTestOf}>${this.texts.text('pair.none')}</option>
          ${others.map(
            ({ id, title }) =>
              html`<option value=${id} ?selected=${quiz.postTestOf === id}>${this.texts.text('pair.after', title)}</option>`,
          )}
        </select></label
      >
      ${quiz.postTestOf ? html`<p class="hint">${this.texts.text('pair.explained')}</p>` : nothing}`;
  }

  /** The questions it has would go. */
  private choosePair(select: HTMLSelectElement): void {
    const has = (this.content?.questions.length ?? 0) + (this.content?.sections.length ?? 0) > 0;
    if (select.value && has && !window.confirm(this.texts.text('pair.sure'))) {
      select.value = '';
      return;
    }
    this.set(
      select.value ? { postTestOf: select.value, questions: [], sections: [] } : { postTestOf: '' },
    );
  }

  private adding(): TemplateResult {
    return html`<div class="in-row add-question-row">
      <label class="field"
        ><span>${this.texts.text('question.type')}</span>
        <select class="new-type">
          ${QUESTION_TYPES.map((type) => html`<option value=${type}>${this.texts.text(`type.${type}`)}</option>`)}
        </select></label
      >
      <button
        type="button"
        class="add-question"
        @click=${() => this.add(this.querySelector<HTMLSelectElement>('.new-type')?.value ?? 'single')}
      >
        ${this.texts.text('question.add')}
      </button>
    </div>`;
  }

  private question(question: Question, index: number, count: number): TemplateResult {
    const number = index + 1;
    const set = (part: Partial<Question>): void => this.setQuestion(index, part);
    return html`<section class="question" id="question-part-${number}" aria-labelledby="question-${number}">
      <div class="question-head">
        <h2 id="question-${number}" class="question-title" tabindex="-1">
          ${this.texts.text('question', number)} · ${this.texts.text(`type.${question.type}`)}
        </h2>
        ${this.mayWrite
          ? html`${this.action('question.up', number, index > 0, () => this.moveQuestion(index, index - 1), '↑')}
            ${this.action('question.down', number, number < count, () => this.moveQuestion(index, number), '↓')}
            ${this.action('question.remove', number, true, () => this.removeQuestion(index), '×')}`
          : nothing}
      </div>
      ${this.sections.place(this.content?.sections ?? [], question, set)}
      ${this.area('question.text', question.text, (text) => set({ text }))}
      ${this.byType(question, index)} ${this.more(question, set)}
      ${question.type === 'description'
        ? nothing
        : html`<div class="in-row">
            ${this.number('points', question.points, (points) => set({ points }), 1, 100)}
          </div>`}
      ${this.area('feedback', question.feedback, (feedback) => set({ feedback }))}
    </section>`;
  }

  /** What only this kind has, and what helps with any. */
  private more(question: Question, set: (part: Partial<Question>) => void): TemplateResult {
    const fields = new MoreFieldsView(this.texts, this.mayWrite);
    const change = (more: Question['more']): void => set({ more });
    const gapped = question.type === 'cloze' || question.type === 'drop-words';
    return html`${gapped ? html`<p class="soft">${this.texts.text('more.gap-text')}</p>` : nothing}
      ${fields.show(FIELDS[question.type] ?? [], question.more, change)}
      ${question.type === 'description'
        ? nothing
        : html`<details class="aids">
            <summary>${this.texts.text('more.help')}</summary>
            ${fields.show(AIDS, question.more, change)}
          </details>`}`;
  }

  private byType(question: Question, index: number): TemplateResult {
    const set = (part: Partial<Question>): void => this.setQuestion(index, part);
    switch (question.type) {
      case 'true-false':
        return html`<fieldset>
            <legend>${this.texts.text('right')}</legend>
            ${['true', 'false'].map(
              (value) =>
                html`<label class="choice"
                  ><input
                    type="radio"
                    name="right-${question.id}"
                    .checked=${question.correct === value}
                    @change=${() => set({ correct: value })}
                  />${this.texts.text(value)}</label
                >`,
            )}
          </fieldset>
          ${this.area('feedbackTrue', question.feedbackTrue, (feedbackTrue) => set({ feedbackTrue }))}
          ${this.area('feedbackFalse', question.feedbackFalse, (feedbackFalse) => set({ feedbackFalse }))}`;
      case 'numeric':
        return html`<div class="in-row">
          ${this.line('right', question.correct, (correct) => set({ correct }), 'decimal')}
          ${this.line('tolerance', question.tolerance, (tolerance) => set({ tolerance }), 'decimal')}
          ${this.line('unit', question.unit, (unit) => set({ unit }))}
        </div>`;
      case 'short-text':
        return this.area(
          'accepted',
          question.accepted.join('\n'),
          (text) => set({ accepted: text.split('\n').map((each) => each.trim()).filter(Boolean) }),
          'change',
        );
      case 'single':
      case 'multiple':
        return this.answers(question, index);
      default:
        return html``;
    }
  }

  private answers(question: Question, index: number): TemplateResult {
    const { answers } = question;
    return html`<fieldset>
      <legend>${this.texts.text('answers')}</legend>
      ${answers.map((answer, at) => {
        const number = at + 1;
        return html`<div class="answer">
          <label class="choice"
            ><input
              type=${question.type === 'single' ? 'radio' : 'checkbox'}
              name="right-${question.id}"
              .checked=${answer.correct}
              @change=${(event: Event) =>
                this.setAnswer(index, at, { correct: (event.target as HTMLInputElement).checked })}
            />${this.texts.text('answer.right', number)}</label
          >
          ${this.line('answer', answer.text, (text) => this.setAnswer(index, at, { text }), 'text', number)}
          ${question.more['marking'] === 'weighted'
            ? this.line('share', answer.share, (share) => this.setAnswer(index, at, { share }), 'decimal')
            : nothing}
          ${this.line('answer.feedback', answer.feedback, (feedback) => this.setAnswer(index, at, { feedback }), 'text', number)}
          ${this.mayWrite
            ? html`<div class="answer-actions">
                ${this.action('answer.up', number, at > 0, () => this.moveAnswer(index, at, at - 1), '↑')}
                ${this.action('answer.down', number, number < answers.length, () => this.moveAnswer(index, at, number), '↓')}
                ${this.action(
                  'answer.remove',
                  number,
                  answers.length > 2,
                  () => this.setQuestion(index, { answers: answers.filter((_, each) => each !== at) }),
                  '×',
                )}
              </div>`
            : nothing}
        </div>`;
      })}
      ${this.mayWrite
        ? html`<button
            type="button"
            @click=${() => this.setQuestion(index, { answers: [...answers, newAnswer(answers)] })}
          >
            ${this.texts.text('answer.add')}
          </button>`
        : nothing}
    </fieldset>`;
  }

  action(key: string, number: number, possible: boolean, act: () => void, sign: string): TemplateResult {
    const label = this.texts.text(key, number);
    return html`<button type="button" aria-label=${label} title=${label} ?disabled=${!possible} @click=${act}>
      ${sign}
    </button>`;
  }

  line(key: string, value: string, set: (value: string) => void, mode = 'text', number = 0): TemplateResult {
    return html`<label class="field"
      ><span>${this.texts.text(key, number)}</span>
      <input
        dir="auto"
        inputmode=${mode as 'text'}
        .value=${value}
        @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
    /></label>`;
  }

  number(key: string, value: string, set: (value: string) => void, min: number, max: number): TemplateResult {
    return html`<label class="field short"
      ><span>${this.texts.text(key)}</span>
      <input
        type="number"
        min=${min}
        max=${max}
        .value=${value}
        @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
    /></label>`;
  }

  area(key: string, value: string, set: (value: string) => void, when = 'input'): TemplateResult {
    const listen = (event: Event): void => set((event.target as HTMLTextAreaElement).value);
    return html`<label class="field"
      ><span>${this.texts.text(key)}</span>
      <textarea
        rows="2"
        dir="auto"
        maxlength="20000"
        .value=${value}
        @input=${when === 'input' ? listen : nothing}
        @change=${when === 'change' ? listen : nothing}
      ></textarea></label>`;
  }
}
